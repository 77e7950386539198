//! Which article a path is, in which locale, and which files are no articles.

use std::borrow::Cow;
use std::path::{MAIN_SEPARATOR, Path};

use unicode_normalization::UnicodeNormalization;

use crate::config::Config;
use crate::locale::Locale;
use crate::model::article::{ArticleId, SkipReason};

/// What a path says of an article.
pub(super) struct Identity {
    pub(super) id: ArticleId,
    pub(super) folder_locale: Option<Locale>,
}

impl Identity {
    /// Reads a path inside a docset; `outer` is the locale that the docset's own folders name.
    pub(super) fn of(relative: &str, outer: Option<Locale>, config: &Config) -> Self {
        let mut folder_locale = None;
        let mut path = String::with_capacity(relative.len());
        let mut parts = relative.split('/').filter(|part| !part.is_empty() && *part != ".").peekable();
        while let Some(part) = parts.next() {
            let is_folder = parts.peek().is_some();
            if folder_locale.is_none() && is_folder {
                folder_locale = locale_of(part, config);
                if folder_locale.is_some() {
                    continue;
                }
            }
            path.push_str(part);
            path.push_str(if is_folder { "/" } else { "" });
        }
        if !path.is_ascii() {
            path = path.nfc().collect();
        }
        path.truncate(path.rfind('.').unwrap_or(path.len()));
        // There are very many, and most need no other letters.
        path.make_ascii_lowercase();
        let id = if path.is_ascii() { path } else { path.to_lowercase() };
        Self { id: ArticleId(id.into()), folder_locale: folder_locale.or(outer) }
    }
}

/// The locale named by the folders of `path` (with `/`), the innermost first.
pub(super) fn locale_in(path: &str, config: &Config) -> Option<Locale> {
    path.split('/').rev().find_map(|part| locale_of(part, config))
}

/// The locale named by the folder `path` itself, a source as given: its name is a tag, or holds one where
/// repositories put it (`docs-pr.nb-no`, `nb-NO-bilingual`).
pub(super) fn folder_of(path: &Path, config: &Config) -> Option<Locale> {
    let absolute = std::path::absolute(path).ok()?;
    let name = absolute.file_name()?.to_str()?;
    locale_of(name, config).or_else(|| locale_within(name))
}

/// The tag behind the last full stop or underscore, or the one in its usual case before the next sign.
fn locale_within(name: &str) -> Option<Locale> {
    let behind = name.rsplit_once(['.', '_']).and_then(|(_, tag)| Locale::from_folder(tag));
    behind.or_else(|| {
        let mut parts = name.split(['-', '.', '_']);
        let tag = format!("{}-{}", parts.next()?, parts.next()?);
        Locale::from_folder(&tag).filter(|locale| locale.as_str() == tag && name.starts_with(&tag))
    })
}

/// Whether the name of `folder` is a locale tag with a region.
pub(super) fn is_locale_folder(folder: &Path) -> bool {
    folder.file_name().and_then(|name| name.to_str()).is_some_and(|name| Locale::from_folder(name).is_some())
}

/// `path` with `/` between its parts.
pub(super) fn with_slashes(path: &Path) -> Cow<'_, str> {
    // Nearly all are text, which is found out faster so.
    let text = path.to_str().map_or_else(|| path.to_string_lossy(), Cow::Borrowed);
    if MAIN_SEPARATOR == '/' { text } else { text.replace(MAIN_SEPARATOR, "/").into() }
}

/// How `path` is shown in findings: as given, with `/`.
pub(super) fn shown(path: &Path) -> String {
    let text = with_slashes(path);
    text.strip_prefix("./").unwrap_or(&text).to_owned()
}

/// Why the file at `path` below its source is no article, judged by its name.
pub(super) fn not_an_article(path: &str, markdown: bool) -> Option<SkipReason> {
    let (folders, name) = path.rsplit_once('/').unwrap_or(("", path));
    let stem = name.split('.').next().unwrap_or(name);
    let repository = [
        "readme",
        "license",
        "license-code",
        "licence",
        "contributing",
        "changelog",
        "security",
        "code_of_conduct",
        "thirdpartynotices",
        "notice",
    ];
    if repository.iter().any(|known| stem.eq_ignore_ascii_case(known)) {
        Some(SkipReason::Repository)
    } else if !markdown {
        None
    } else if folders.split('/').any(|folder| folder.eq_ignore_ascii_case("includes")) {
        Some(SkipReason::Include)
    } else if stem.eq_ignore_ascii_case("template") || name.ends_with("-Template.md") || is_test_page(stem) {
        // Articles have lower-case names, and some are about templates; the capital marks the authors' own form.
        Some(SkipReason::Template)
    } else {
        None
    }
}

/// `testing-1` and `test-page-2` are pages of authors trying out; `testing-your-microphone` is an article.
fn is_test_page(stem: &str) -> bool {
    let behind = |name: &str| stem.split_at_checked(name.len()).filter(|(start, _)| start.eq_ignore_ascii_case(name));
    let rest = ["testing", "test-page", "test"].into_iter().find_map(behind).map(|(_, rest)| rest);
    rest.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit() || c == '-'))
}

fn locale_of(folder: &str, config: &Config) -> Option<Locale> {
    let configured = config.folder_locales.iter().find(|(name, _)| name == folder);
    configured.map(|(_, locale)| locale.clone()).or_else(|| Locale::from_folder(folder))
}

#[cfg(test)]
mod tests {
    use super::{Identity, locale_within, not_an_article};
    use crate::config::Config;
    use crate::model::article::SkipReason;

    #[test]
    fn ids_leave_out_locales_case_and_endings() {
        let id = |path| {
            let identity = Identity::of(path, None, &Config::default());
            (identity.id.0, identity.folder_locale.map(|locale| locale.to_string()))
        };
        assert_eq!(id("sl-SI/mail/Unblock-A.md"), ("mail/unblock-a".into(), Some("sl-SI".into())));
        assert_eq!(id("mail/version-1.2.md"), ("mail/version-1.2".into(), None));
        assert_eq!(id("docs/ja-jp/a.md"), ("docs/a".into(), Some("ja-JP".into())));
        assert_eq!(id("u\u{308}ber.md"), ("\u{fc}ber".into(), None));
    }

    #[test]
    fn repositories_name_their_locale_at_either_end() {
        let within = |name| locale_within(name).map(|locale| locale.to_string());
        assert_eq!(within("docs-pr.nb-no").as_deref(), Some("nb-NO"));
        assert_eq!(within("nb-NO-bilingual").as_deref(), Some("nb-NO"));
        for name in ["do-it-yourself", "docs", "release-1.2", "my-app"] {
            assert_eq!(within(name), None, "{name}");
        }
    }

    #[test]
    fn files_about_the_repository_are_no_articles() {
        assert_eq!(not_an_article("README.md", true), Some(SkipReason::Repository));
        assert_eq!(not_an_article("LICENSE", false), Some(SkipReason::Repository));
        assert_eq!(not_an_article("mail/includes/a.md", true), Some(SkipReason::Include));
        assert_eq!(not_an_article("Insight-Template.md", true), Some(SkipReason::Template));
        assert_eq!(not_an_article("testing-your-microphone.md", true), None);
        assert_eq!(not_an_article("media/a.png", false), None);
    }
}
