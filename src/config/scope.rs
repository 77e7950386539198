//! [`Scope`]: the files and locales that a setting is about.

use globset::{GlobBuilder, GlobMatcher};
use serde::Deserialize;

use crate::locale::Locale;
use crate::source::Span;

/// A value of `korak.toml`, and where it stands there.
pub type Placed<T> = (T, Span);

/// Which files, in which locales; a list without entries leaves nothing out.
#[derive(Clone, Debug, Default)]
pub struct Scope {
    /// Globs of paths.
    pub paths: Vec<Placed<PathGlob>>,
    /// Locales.
    pub locales: Vec<Placed<Locale>>,
}

/// A pattern for paths as findings show them: it fits a path from any of its folders on.
#[derive(Clone, Debug, Deserialize)]
#[serde(try_from = "String")]
pub struct PathGlob {
    pattern: String,
    matcher: GlobMatcher,
}

impl Scope {
    /// Whether the scope holds the file at `path`, in `locale`.
    #[must_use]
    pub fn holds(&self, path: &str, locale: Option<&Locale>) -> bool {
        let here = self.paths.is_empty() || self.paths.iter().any(|(glob, _)| glob.fits(path));
        let spoken = |(wanted, _): &Placed<Locale>| locale.is_some_and(|locale| covers(wanted, locale));
        here && (self.locales.is_empty() || self.locales.iter().any(spoken))
    }
}

/// Whether `wanted` is `locale`, or its language alone.
#[must_use]
pub fn covers(wanted: &Locale, locale: &Locale) -> bool {
    wanted == locale || wanted.as_str() == locale.language()
}

impl PathGlob {
    /// Whether `path` fits.
    #[must_use]
    pub fn fits(&self, path: &str) -> bool {
        self.matcher.is_match(path)
    }

    /// The pattern as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.pattern
    }
}

impl TryFrom<String> for PathGlob {
    type Error = String;

    fn try_from(pattern: String) -> Result<Self, String> {
        // How sources are named on the command line must not matter: `legacy/**` is meant wherever `legacy` lies.
        let anywhere = if pattern.starts_with(['/', '*']) { pattern.clone() } else { format!("{{,**/}}{pattern}") };
        let glob = GlobBuilder::new(&anywhere).literal_separator(true).empty_alternates(true).build();
        let glob = glob.map_err(|error| format!("'{pattern}' is no glob: {}", error.kind()))?;
        Ok(Self { pattern, matcher: glob.compile_matcher() })
    }
}

#[cfg(test)]
mod tests {
    use super::{PathGlob, Scope};
    use crate::locale::Locale;
    use crate::source::Span;

    fn glob(pattern: &str) -> PathGlob {
        PathGlob::try_from(pattern.to_owned()).expect("a glob")
    }

    #[test]
    fn globs_fit_from_any_folder_on() {
        for (pattern, path, fits) in [
            ("legacy/**", "content/sl-SI/legacy/old/a.md", true),
            ("legacy/**", "legacy/a.md", true),
            ("legacy/**", "content/my-legacy/a.md", false),
            ("sl-SI/*.md", "content/sl-SI/a.md", true),
            ("sl-SI/*.md", "content/sl-SI/mail/a.md", false),
            ("{mail,chat}/**/*-old.md", "x/chat/1/2/b-old.md", true),
            ("**/a.md", "x/y/a.md", true),
            ("a.md", "x/y/a.md", true),
            ("/x/a.md", "x/a.md", false),
            ("/x/a.md", "/x/a.md", true),
        ] {
            assert_eq!(glob(pattern).fits(path), fits, "{pattern} and {path}");
        }
        assert!(PathGlob::try_from("a[".to_owned()).is_err());
    }

    #[test]
    fn a_language_alone_covers_its_regions() {
        let locale = |tag| Locale::parse(tag).expect("a tag");
        let scope = |tag| Scope { locales: vec![(locale(tag), Span::default())], ..Scope::default() };
        assert!(scope("pt").holds("a.md", Some(&locale("pt-BR"))));
        assert!(!scope("pt-PT").holds("a.md", Some(&locale("pt-BR"))));
        assert!(!scope("pt").holds("a.md", None), "a file without a locale is in none");
        assert!(Scope::default().holds("a.md", None));
    }
}
