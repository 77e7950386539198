//! Committing a build: staged files are put into place, and files that are no longer made are removed.
#![expect(clippy::disallowed_methods, reason = "a shell module: it writes the output")]

use std::collections::BTreeSet;
use std::fs::Metadata;
use std::io::ErrorKind;

use super::{Folders, Ledger, Output, WriteError, Written, below, paths};

impl Output {
    /// Puts the staged files into place and removes the files of earlier builds that this one does not make.
    ///
    /// # Errors
    /// [`WriteError`] when a file was refused before, or something is in the way that no earlier build wrote; nothing
    /// has changed then. [`WriteError::Io`] when the disk refuses midway; the next build then takes up where this one
    /// stopped.
    pub fn commit(self) -> Result<Written, WriteError> {
        let state = std::mem::take(&mut *self.state());
        if let Some(path) = state.failed {
            return Err(WriteError::Incomplete { path });
        }
        self.survey(&state.staged)?;
        let earlier = self.earlier.files();
        let files: BTreeSet<String> = state.names.files().cloned().collect();
        // When this build is killed from here on, the next one knows every file that it may have written.
        Ledger::write(&self.own, &earlier.union(&files).cloned().collect())?;
        // What a new file displaces, such as its own old spelling, goes first; all else stays till the new is there.
        let stale = earlier.difference(&files);
        let (displaced, stale): (Vec<&String>, Vec<&String>) =
            stale.partition(|file| state.names.clash(file).is_some());
        let displaced = self.remove(&displaced)?;
        self.place(&state.staged)?;
        let removed = displaced + self.remove(&stale)?;
        Ledger::write(&self.own, &files)?;
        let written = state.staged.len();
        Ok(Written { written, unchanged: files.len() - written, removed })
    }

    /// Looks for anything in the way of the staged files, and changes nothing.
    fn survey(&self, staged: &BTreeSet<String>) -> Result<(), WriteError> {
        let mut seen = BTreeSet::new();
        for path in staged {
            for folder in paths::folders(path).filter(|folder| seen.insert(*folder)) {
                // A file of an earlier build is no longer made, or it would have clashed; it is removed first.
                if self.found(folder)?.is_some_and(|found| !found.is_dir()) && !self.is_ours(folder) {
                    return Err(WriteError::Foreign { path: self.shown(folder) });
                }
            }
            if let Some(found) = self.found(path)? {
                if found.is_dir() {
                    return Err(WriteError::Folder { path: self.shown(path) });
                }
                if !self.is_ours(path) {
                    return Err(WriteError::Foreign { path: self.shown(path) });
                }
            }
        }
        Ok(())
    }

    /// What is at a path of the output, if anything; a symbolic link is an error.
    fn found(&self, path: &str) -> Result<Option<Metadata>, WriteError> {
        let place = below(&self.root, path);
        match std::fs::symlink_metadata(&place) {
            Ok(found) if found.is_symlink() => Err(WriteError::Link { path: self.shown(path) }),
            Ok(found) => Ok(Some(found)),
            Err(error) if is_absence(&error) => Ok(None),
            Err(error) => Err(WriteError::io(&place, &error)),
        }
    }

    /// Whether an earlier build wrote the file, be it, on a disk that ignores case, in another spelling.
    fn is_ours(&self, path: &str) -> bool {
        // A disk that tells the spellings apart gives each its own canonical path.
        let real = |path: &str| std::fs::canonicalize(below(&self.root, path)).ok();
        let same_file = |other: &String| real(other).is_some_and(|other| real(path) == Some(other));
        self.earlier.files().contains(path) || self.earlier.respelled(path).any(same_file)
    }

    /// Renames the staged files into place.
    fn place(&self, staged: &BTreeSet<String>) -> Result<(), WriteError> {
        let mut made = BTreeSet::new();
        for path in staged {
            let place = below(&self.root, path);
            let failed = |error: std::io::Error| WriteError::io(&place, &error);
            if let Some(folder) = paths::folders(path).last().filter(|folder| made.insert(*folder)) {
                std::fs::create_dir_all(below(&self.root, folder)).map_err(failed)?;
            }
            std::fs::rename(below(&self.stage, path), &place).map_err(failed)?;
        }
        Ok(())
    }

    /// Removes regular files and the folders that are empty without them; returns how many files were there.
    fn remove(&self, files: &[&String]) -> Result<usize, WriteError> {
        let mut folders = Folders::default();
        let mut emptied = BTreeSet::new();
        let mut removed = 0;
        for path in files {
            if !folders.are_real(&self.root, path) {
                continue;
            }
            // Also for a file that is gone: a build killed here left the folder.
            emptied.extend(paths::folders(path));
            let place = below(&self.root, path);
            if std::fs::symlink_metadata(&place).is_ok_and(|found| found.is_file()) {
                std::fs::remove_file(&place).map_err(|error| WriteError::io(&place, &error))?;
                removed += 1;
            }
        }
        // Backwards, folders come before those that they are in.
        for folder in emptied.iter().rev() {
            // The system keeps a folder that is not empty, and an empty one that stays does no harm.
            let _ = std::fs::remove_dir(below(&self.root, folder));
        }
        Ok(removed)
    }

    fn shown(&self, path: &str) -> String {
        self.root.join(path).display().to_string()
    }
}

/// Whether an error means that nothing is at the path.
fn is_absence(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

#[cfg(test)]
mod tests {
    use super::{WriteError, Written};
    use crate::write::tests::{build, file, files, open};
    use std::path::Path;
    use std::time::SystemTime;

    const OLD: [(&str, &str); 3] = [("a/x.html", "x"), ("b/c/y.html", "y"), ("index.html", "i")];

    fn done(written: usize, unchanged: usize, removed: usize) -> Written {
        Written { written, unchanged, removed }
    }

    fn write(root: &Path, path: &str, text: &str) {
        std::fs::write(root.join(path), text).expect("written");
    }

    fn message(result: Result<Written, WriteError>) -> String {
        result.expect_err("refused").to_string()
    }

    #[test]
    fn a_first_build_writes_all_and_a_second_touches_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path().join("not/yet");
        assert_eq!(build(&root, &OLD).expect("built"), done(3, 0, 0));
        assert_eq!(files(&root), ["a/x.html=x", "b/c/y.html=y", "index.html=i"]);
        let time = |path: &str| std::fs::metadata(root.join(path)).and_then(|found| found.modified()).expect("a time");
        let old = SystemTime::UNIX_EPOCH;
        for (path, _) in OLD {
            let file = std::fs::OpenOptions::new().write(true).open(root.join(path)).expect("there");
            file.set_modified(old).expect("set");
        }
        let new = [OLD[0], OLD[1], ("index.html", "j")];
        assert_eq!(build(&root, &new).expect("built"), done(1, 2, 0));
        assert_eq!((time("a/x.html"), time("b/c/y.html")), (old, old));
        assert_ne!(time("index.html"), old);
        assert_eq!(files(&root), ["a/x.html=x", "b/c/y.html=y", "index.html=j"]);
        assert!(!root.join(".korak/stage").exists(), "no stage stays");
    }

    #[test]
    fn files_no_longer_made_go_with_their_folders_and_foreign_ones_stay() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &OLD).expect("built");
        write(root.path(), "a/mine.txt", "m");
        assert_eq!(build(root.path(), &OLD[2..]).expect("built"), done(0, 1, 2));
        assert_eq!(files(root.path()), ["a/mine.txt=m", "index.html=i"]);
        assert!(!root.path().join("b").exists());
        assert_eq!(build(root.path(), &[]).expect("built"), done(0, 0, 1));
        assert_eq!(files(root.path()), ["a/mine.txt=m"]);
    }

    #[test]
    fn a_foreign_file_in_the_way_is_refused_and_nothing_changes() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &OLD).expect("built");
        write(root.path(), "new.html", "m");
        let before = (files(root.path()), std::fs::read(root.path().join(".korak/files.txt")).expect("a list"));
        for new in [[("index.html", "j"), ("new.html", "n")], [("index.html", "j"), ("new.html/n", "n")]] {
            let text = message(build(root.path(), &new));
            assert!(text.contains("new.html: no earlier build wrote it\nhelp: "), "{text}");
            let list = std::fs::read(root.path().join(".korak/files.txt")).expect("a list");
            assert_eq!((files(root.path()), list), before);
        }
        assert_eq!(build(root.path(), &[("new.html", "m")]).expect("the same content"), done(0, 1, 3));
    }

    #[test]
    fn a_folder_in_the_way_is_refused() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &OLD).expect("built");
        let text = message(build(root.path(), &[("b", "")]));
        assert!(text.starts_with("cannot write the file ") && text.contains("a folder is there"), "{text}");
        assert_eq!(files(root.path()).len(), 3);
    }

    #[test]
    fn a_file_gives_way_to_a_folder_and_to_its_own_new_spelling() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &[("a", "1"), ("B.html", "2")]).expect("built");
        assert_eq!(build(root.path(), &[("a/x", "1"), ("b.html", "2")]).expect("built"), done(2, 0, 2));
        assert_eq!(files(root.path()), ["a/x=1", "b.html=2"]);
        assert_eq!(build(root.path(), &[("a/x", "1"), ("b.html", "2")]).expect("built"), done(0, 2, 0));
    }

    #[test]
    fn a_build_killed_midway_is_taken_up() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &OLD).expect("built");
        // As left by a build that had listed its files, placed one, and removed one without its folder.
        write(root.path(), ".korak/files.txt", "korak 1\na/x.html\nb/c/y.html\nindex.html\nnew.html\nnewer.html\n");
        write(root.path(), "new.html", "half");
        std::fs::remove_file(root.path().join("b/c/y.html")).expect("removed");
        let new = [("index.html", "i"), ("new.html", "n"), ("newer.html", "n")];
        assert_eq!(build(root.path(), &new).expect("built"), done(2, 1, 1));
        assert_eq!(files(root.path()), ["index.html=i", "new.html=n", "newer.html=n"]);
        assert!(!root.path().join("b").exists());
    }

    #[test]
    fn a_build_that_refused_a_file_is_not_committed() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &OLD).expect("built");
        let output = open(root.path());
        for path in ["z/../b", "../a", "fine"] {
            assert_eq!(crate::model::output::Sink::put(&output, file(path, "")).is_ok(), path == "fine");
        }
        let text = message(output.commit());
        assert!(text.starts_with("the output lacks ../a,"), "{text}");
        assert_eq!(files(root.path()).len(), 3);
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_are_never_followed() {
        use std::os::unix::fs::symlink;
        let (root, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("another"));
        build(root.path(), &OLD).expect("built");
        std::fs::rename(root.path().join("a"), other.path().join("a")).expect("moved");
        symlink(other.path().join("a"), root.path().join("a")).expect("linked");
        for new in ["x", "changed"] {
            let text = message(build(root.path(), &[("a/x.html", new), ("index.html", "j")]));
            assert!(text.contains("/a: it is a symbolic link\nhelp: "), "{text}");
        }
        assert_eq!(build(root.path(), &OLD[2..]).expect("built"), done(0, 1, 1), "nothing is removed through it");
        symlink(other.path().join("a/x.html"), root.path().join("y.html")).expect("linked");
        assert!(message(build(root.path(), &[("y.html", "x")])).contains("y.html: it is a symbolic link"));
        assert_eq!(files(other.path()), ["a/x.html=x"]);
        assert_eq!(std::fs::read(root.path().join("index.html")).expect("there"), b"i");
    }
}
