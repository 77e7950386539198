//! [`Includes`]: Markdown files among the sources, as fragments of articles.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::folders::Folders;
use super::read::{Bounded, bounded};
use super::relative::{inside, joined};
use crate::model::article::Location;
use crate::model::include::{Fragment, Library, Refusal};

/// The largest fragment, in bytes.
const MAX_BYTES: u64 = 1024 * 1024;

/// The Markdown files of all sources.
///
/// Only files that the walk has met can be named, and the walk follows no link: no address leads out of the sources.
#[derive(Debug, Default)]
pub struct Includes {
    /// By the path shown to people.
    files: BTreeMap<Arc<str>, Listed>,
    /// Those that the walk has met so far, most of them in order: one by one they would take much longer to sort in.
    met: Vec<(Arc<str>, Listed)>,
    /// Folders of articles that were named one by one, whose fragments nobody has listed.
    roots: Vec<PathBuf>,
    /// Where all of them lie.
    folders: Arc<Folders>,
}

/// A file that the walk has met.
#[derive(Debug)]
struct Listed {
    file: Location,
    is_article: bool,
}

impl Includes {
    /// Adds a file, which may be an article too.
    pub(super) fn add(&mut self, file: Location, is_article: bool) {
        self.met.push((Arc::clone(file.shown()), Listed { file, is_article }));
    }

    /// The file shown as `path`, where the walk has met one.
    pub(super) fn file(&self, path: &str) -> Option<&Path> {
        self.files.get(path).map(|listed| listed.file.path())
    }

    /// Every fragment that is no article, with the path shown to people, sorted by it. Articles may be included too.
    pub fn listed(&self) -> impl Iterator<Item = (&str, &Path)> {
        let fragments = self.files.iter().filter(|(_, listed)| !listed.is_article);
        fragments.map(|(shown, listed)| (&**shown, listed.file.path()))
    }

    /// The path that the file shown as `from` names by `href`, whether a file is there or not; `None` when no file can
    /// be meant.
    #[must_use]
    pub fn path(from: &str, href: &str) -> Option<String> {
        let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        joined(folder, href)
    }

    pub(super) fn add_root(&mut self, root: PathBuf) {
        self.roots.push(root);
    }

    /// The walk is over, and has met these folders.
    pub(super) fn close(&mut self, folders: Arc<Folders>) {
        self.files = std::mem::take(&mut self.met).into_iter().collect();
        self.folders = folders;
    }
}

impl Library for Includes {
    fn fetch(&self, from: &str, href: &str) -> Result<Fragment, Refusal> {
        let path = Self::path(from, href).ok_or(Refusal::Outside)?;
        let is_markdown = path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("md"));
        if !is_markdown {
            return Err(Refusal::NotMarkdown);
        }
        let unlisted = || self.roots.iter().find_map(|root| inside(root, &path));
        let file = self.file(&path).map(Path::to_owned).or_else(unlisted).ok_or(Refusal::Missing)?;
        let bytes = bounded(&self.folders, &file, MAX_BYTES).map_err(|error| match error {
            Bounded::Special => Refusal::Missing,
            Bounded::TooLarge(_) => Refusal::TooMuch,
            Bounded::Refused(error) => Refusal::Unreadable { reason: error.to_string() },
        })?;
        let text = String::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)?;
        Ok(Fragment { path, text })
    }
}
