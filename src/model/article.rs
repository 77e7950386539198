//! What a source holds: [`Candidate`] files, and the [`Article`]s read from them.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use crate::locale::Locale;
use crate::source::Source;

/// Identity of an article in every locale: its path inside the docset, lower case, NFC, without `.md`. Each file of the
/// article knows it, so they share it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ArticleId(pub Arc<str>);

impl ArticleId {
    /// The identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ArticleId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Where a file lies and how people are told of it, which is nearly always the same: there are very many of them.
#[derive(Clone, Debug)]
pub struct Location {
    shown: Arc<str>,
    /// Its path, where that is not what is shown.
    path: Option<Arc<Path>>,
}

impl Location {
    /// The location of the file at `path`, which is `shown` in findings.
    #[must_use]
    pub fn new(path: &Path, shown: &str) -> Self {
        let differs = path.as_os_str() != std::ffi::OsStr::new(shown);
        Self { shown: shown.into(), path: differs.then(|| path.into()) }
    }

    /// Where the file lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.path.as_deref().unwrap_or(Path::new(&*self.shown))
    }

    /// How the file is named in findings: as given on the command line, with `/` between parts.
    #[must_use]
    pub fn shown(&self) -> &Arc<str> {
        &self.shown
    }
}

/// A file that is to be compiled, found but not yet read.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The file.
    pub file: Location,
    /// Whether it was named by itself. A link that is named is meant; behind a folder, none is followed.
    pub named: bool,
    /// Which article it is an edition of.
    pub id: ArticleId,
    /// The locale its folder names, if one does.
    pub folder_locale: Option<Locale>,
}

/// Opens files of the sources: the port through which stages other than the one that finds them reach them.
pub trait Opener: std::fmt::Debug + Send + Sync {
    /// The file at `path`, with no link followed on the way from its source folder.
    ///
    /// # Errors
    /// What the system says, or that there is a link.
    fn open(&self, path: &Path) -> std::io::Result<std::fs::File>;
}

/// All files of one article: the unit of work from parsing to writing.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// The article.
    pub id: ArticleId,
    /// Its files in the order in which sources and folders were walked.
    pub candidates: Vec<Candidate>,
}

/// One file of an article, read.
#[derive(Clone, Debug)]
pub struct Article {
    /// Which article.
    pub id: ArticleId,
    /// The text.
    pub source: Source,
    /// The locale the file's folder names, if one does.
    pub folder_locale: Option<Locale>,
    /// SHA-1 of the file's bytes with CRLF line ends: what translations of it carry as `ms.openlocfilehash`.
    pub sha1: String,
}

/// Where sources lie on this machine, which is nothing for the output to tell: paths in it begin with the name of the
/// source folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roots(Vec<String>);

impl Roots {
    /// Those of `sources`, as shown to people. Paths that begin at the current folder tell nothing of the machine.
    #[must_use]
    pub fn of(sources: impl IntoIterator<Item = String>) -> Self {
        let above = |source: String| {
            let (above, _) = source.trim_end_matches('/').rsplit_once('/')?;
            Path::new(&source).is_absolute().then(|| format!("{above}/"))
        };
        let mut roots: Vec<String> = sources.into_iter().filter_map(above).collect();
        // The longest first: one source may lie beside the folder of another.
        roots.sort_by_key(|root| std::cmp::Reverse(root.len()));
        roots.dedup();
        Self(roots)
    }

    /// `text` with paths of sources as the output names them.
    #[must_use]
    pub fn hidden<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.0.iter().fold(Cow::Borrowed(text), |text, root| match text.contains(root) {
            true => Cow::Owned(text.replace(root, "")),
            false => text,
        })
    }
}

/// A file that is no article, and why it is not compiled.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Skipped {
    /// How the file is named in findings.
    pub path: String,
    /// Why it is no article.
    pub reason: SkipReason,
}

/// Why a file is not compiled as an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SkipReason {
    /// A shared fragment below an `includes` folder.
    Include,
    /// A README, a licence or another file about the repository.
    Repository,
    /// An authoring template or a test page.
    Template,
    /// Excluded by a glob of the docset's `docfx.json`.
    Excluded,
    /// A symbolic link, which is never followed.
    Link,
    /// Neither an ordinary file nor a folder.
    Special,
    /// A name that is not UTF-8 and so cannot be an identifier.
    Name,
}

impl SkipReason {
    /// The word used in the manifest.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Include => "include",
            Self::Repository => "repository-file",
            Self::Template => "template",
            Self::Excluded => "excluded-by-docset",
            Self::Link => "symbolic-link",
            Self::Special => "not-a-regular-file",
            Self::Name => "name-not-utf-8",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Location, Roots};

    #[test]
    fn a_file_lies_where_it_lies_whatever_is_shown() {
        for (path, shown) in [("a/b.md", "a/b.md"), ("./a/b.md", "a/b.md"), ("a/e\u{301}.md", "a/é.md")] {
            let file = Location::new(Path::new(path), shown);
            assert_eq!((file.path().to_str(), &**file.shown()), (Some(path), shown));
        }
    }

    #[test]
    fn the_output_tells_nothing_of_the_machine() {
        let roots = Roots::of(["/net/one/docs/content/", "/net/two/docs", "more/content"].map(str::to_owned));
        assert_eq!(roots.hidden("/net/one/docs/content/a.md"), "content/a.md");
        assert_eq!(roots.hidden("also in /net/two/docs/b.md"), "also in docs/b.md");
        assert_eq!(roots.hidden("more/content/a.md"), "more/content/a.md");
    }
}
