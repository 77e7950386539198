//! [`Published`]: the files of a finished build, for those who read them.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads the output")]

use std::path::{Path, PathBuf};

use super::folders::below;
use super::ledger::Ledger;
use super::list::List;
use super::paths;

/// The files that a build wrote to a folder. Nothing else in the folder is ever read.
#[derive(Debug)]
pub struct Published {
    root: PathBuf,
    files: List,
}

impl Published {
    /// The files of the build in `root`; none when no build has finished there.
    #[must_use]
    pub fn of(root: &Path) -> Self {
        Self::new(root.to_path_buf(), Ledger::load(&root.join(paths::OWN)).unwrap_or_default())
    }

    pub(super) fn new(root: PathBuf, files: List) -> Self {
        Self { root, files }
    }

    /// The place in the folder `root` for a file of the compiler's own by this name.
    #[must_use]
    pub fn own(root: &Path, name: &str) -> PathBuf {
        root.join(paths::OWN).join(name)
    }

    /// The paths of all files, sorted.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter()
    }

    /// Whether a build wrote the file at `path`.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.files.contains(path)
    }

    /// The content of the file at `path`. `None` when no build wrote it, or when somebody has put a link in its place
    /// since: what a link leads to is not ours to show.
    #[must_use]
    pub fn read(&self, path: &str) -> Option<Vec<u8>> {
        if !self.has(path) {
            return None;
        }
        let is_folder = |folder| std::fs::symlink_metadata(below(&self.root, folder)).is_ok_and(|found| found.is_dir());
        let place = below(&self.root, path);
        let is_file = std::fs::symlink_metadata(&place).is_ok_and(|found| found.is_file());
        (is_file && paths::folders(path).all(is_folder)).then(|| std::fs::read(place).ok()).flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::Published;
    use crate::write::tests::build;

    #[test]
    fn only_what_a_build_wrote_is_read() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &[("a/b.html", "page")]).expect("built");
        std::fs::write(root.path().join("a/mine"), "secret").expect("written");
        let published = Published::of(root.path());
        assert_eq!(published.read("a/b.html").as_deref(), Some("page".as_bytes()));
        for path in ["a/mine", "a", "", "/a/b.html", "a/../a/b.html", ".korak/files.txt", "A/b.html"] {
            assert_eq!(published.read(path), None, "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed() {
        let (root, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("another"));
        build(root.path(), &[("a/b", "1"), ("c", "2")]).expect("built");
        std::fs::write(other.path().join("b"), "secret").expect("written");
        std::fs::remove_dir_all(root.path().join("a")).expect("removed");
        std::os::unix::fs::symlink(other.path(), root.path().join("a")).expect("linked");
        std::fs::remove_file(root.path().join("c")).expect("removed");
        std::os::unix::fs::symlink(other.path().join("b"), root.path().join("c")).expect("linked");
        let published = Published::of(root.path());
        assert!(published.has("a/b") && published.read("a/b").is_none() && published.read("c").is_none());
    }
}
