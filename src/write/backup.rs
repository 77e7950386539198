//! [`Backup`]: the files that a build is about to replace one by one, so that a build cut short can be undone.
#![expect(clippy::disallowed_methods, reason = "a shell module: it keeps and restores files of the output")]

use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::exchange::is_refusal;
use super::folders::{below, remove};
use super::ledger::{self, Ledger};
use super::stage::remove as remove_folder;
use super::{WriteError, paths};

/// Second names of the files that change, and of the list of files. As long as it is there, the build is not finished.
#[derive(Debug)]
pub(super) struct Backup {
    own: PathBuf,
    folder: PathBuf,
}

impl Backup {
    /// The place of the backup in the compiler's own folder.
    pub(super) fn of(own: &Path) -> Self {
        Self { own: own.to_owned(), folder: own.join("old") }
    }

    /// Keeps those of `files` that are there.
    ///
    /// # Errors
    /// [`WriteError`] when the disk refuses; there is no backup then.
    pub(super) fn make<'a>(root: &Path, own: &Path, files: impl Iterator<Item = &'a str>) -> Result<Self, WriteError> {
        let backup = Self::of(own);
        let fresh = backup.beside();
        let failed = |error: std::io::Error| WriteError::io(&fresh, &error);
        remove_folder(&fresh).map_err(failed)?;
        let kept = fresh.join(KEPT);
        std::fs::create_dir_all(&kept).map_err(failed)?;
        keep(&own.join(ledger::NAME), &fresh.join(ledger::NAME)).map_err(failed)?;
        for path in files {
            let file = below(root, path);
            if std::fs::symlink_metadata(&file).is_ok_and(|found| found.is_file()) {
                if let Some(folder) = paths::folders(path).last() {
                    std::fs::create_dir_all(below(&kept, folder)).map_err(failed)?;
                }
                keep(&file, &below(&kept, path)).map_err(failed)?;
            }
        }
        std::fs::rename(&fresh, &backup.folder).map_err(failed)?;
        Ok(backup)
    }

    /// Undoes a build that was cut short, if one was. What was undone before is not undone again, so that this may be
    /// cut short as well.
    ///
    /// # Errors
    /// [`WriteError`] when the disk refuses; the backup stays then.
    pub(super) fn restore(&self, root: &Path) -> Result<(), WriteError> {
        let failed = |error: std::io::Error| WriteError::io(&self.folder, &error);
        if std::fs::symlink_metadata(&self.folder).is_ok_and(|found| found.is_dir()) {
            if let (Some(earlier), Some(listed)) = (Ledger::load(&self.folder), Ledger::load(&self.own)) {
                remove(root, listed.without(&earlier))?;
            }
            let kept = self.folder.join(KEPT);
            for entry in WalkDir::new(&kept).min_depth(1) {
                let entry = entry.map_err(|error| failed(error.into()))?;
                let place = root.join(entry.path().strip_prefix(&kept).unwrap_or(entry.path()));
                if entry.file_type().is_dir() {
                    std::fs::create_dir_all(&place).map_err(failed)?;
                } else {
                    // For two names of one file this does nothing.
                    std::fs::rename(entry.path(), &place).map_err(failed)?;
                }
            }
            match std::fs::rename(self.folder.join(ledger::NAME), self.own.join(ledger::NAME)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(failed(error)),
                _ => {}
            }
            self.discard()?;
        }
        remove_folder(&self.beside()).map_err(failed)
    }

    /// Gives the backup up: the build is finished, or undone.
    ///
    /// # Errors
    /// [`WriteError`] when the disk refuses; the backup stays then.
    pub(super) fn discard(&self) -> Result<(), WriteError> {
        let aside = self.beside();
        std::fs::rename(&self.folder, &aside).map_err(|error| WriteError::io(&self.folder, &error))?;
        // What cannot be removed now is removed when the output is opened again.
        let _ = remove_folder(&aside);
        Ok(())
    }

    /// Where a backup lies that does not count: it is not whole yet, or no longer needed.
    fn beside(&self) -> PathBuf {
        self.folder.with_extension("new")
    }
}

/// The folder in the backup that holds files of the output.
const KEPT: &str = "files";

/// Gives a file a second name; where there is no such thing, the name gets a copy.
fn keep(file: &Path, place: &Path) -> std::io::Result<()> {
    match std::fs::hard_link(file, place) {
        Err(error) if is_refusal(error.kind()) => std::fs::copy(file, place).map(|_| ()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use super::Backup;
    use crate::model::output::Sink;
    use crate::write::ledger::Ledger;
    use crate::write::list::List;
    use crate::write::tests::{build, built, file, files, open};
    use std::path::{Path, PathBuf};

    const OLD: [(&str, &str); 4] = [("a", "1"), ("b/x", "2"), ("c", "3"), ("d", "4")];

    /// A folder that files are replaced in one by one, since its name is too long for a folder beside it.
    fn output(parent: &tempfile::TempDir) -> PathBuf {
        let root = parent.path().join("o".repeat(250));
        build(&root, &OLD).expect("built");
        root
    }

    /// What a build leaves that is killed in the middle: `c` changed, a folder in the place of `a`, `b/x` gone.
    fn cut_short(root: &Path) {
        let own = root.join(".korak");
        let new = ["a/x", "c", "d"];
        Backup::make(root, &own, OLD.map(|(path, _)| path).into_iter()).expect("kept");
        let listed = OLD.iter().map(|(path, _)| *path).chain(new);
        Ledger::write(&own, &List::of(listed)).expect("written");
        std::fs::remove_file(root.join("a")).expect("removed");
        std::fs::create_dir(root.join("a")).expect("made");
        std::fs::write(root.join("a/x"), "new").expect("written");
        std::fs::write(root.join("c.new"), "new").expect("written");
        std::fs::rename(root.join("c.new"), root.join("c")).expect("renamed");
        std::fs::remove_dir_all(root.join("b")).expect("removed");
    }

    #[test]
    fn a_build_killed_midway_is_undone_by_the_next() {
        let parent = tempfile::tempdir().expect("a folder");
        let root = output(&parent);
        let list = std::fs::read(root.join(".korak/files.txt")).expect("there");
        cut_short(&root);
        assert_eq!(files(&root), ["a/x=new", "c=new", "d=4"]);
        drop(open(&root));
        assert_eq!(files(&root), ["a=1", "b/x=2", "c=3", "d=4"]);
        assert_eq!(std::fs::read(root.join(".korak/files.txt")).expect("there"), list);
        let mut own: Vec<_> = std::fs::read_dir(root.join(".korak")).expect("readable").flatten().collect();
        own.retain(|entry| entry.file_name() != "lock" && entry.file_name() != "files.txt");
        assert!(own.is_empty(), "{own:?}");
    }

    #[test]
    fn undoing_may_be_cut_short_as_well() {
        let parent = tempfile::tempdir().expect("a folder");
        let root = output(&parent);
        cut_short(&root);
        let kept = root.join(".korak/old/files");
        // Killed after some files are back.
        std::fs::remove_dir_all(root.join("a")).expect("removed");
        std::fs::rename(kept.join("a"), root.join("a")).expect("back");
        drop(open(&root));
        assert_eq!(files(&root), ["a=1", "b/x=2", "c=3", "d=4"]);
        // And after the list is back, with nothing left to do.
        std::fs::create_dir_all(&kept).expect("made");
        drop(open(&root));
        assert!(!root.join(".korak/old").exists());
        assert_eq!(built(&root, &OLD), [0, 4, 0]);
    }

    #[test]
    fn a_backup_that_is_not_whole_is_none() {
        let parent = tempfile::tempdir().expect("a folder");
        let root = output(&parent);
        let half = root.join(".korak/old.new/files");
        std::fs::create_dir_all(&half).expect("made");
        std::fs::write(half.join("a"), "half").expect("written");
        drop(open(&root));
        assert!(!root.join(".korak/old.new").exists());
        assert_eq!(files(&root), ["a=1", "b/x=2", "c=3", "d=4"]);
    }

    #[test]
    fn an_error_in_the_middle_undoes_what_was_done() {
        let parent = tempfile::tempdir().expect("a folder");
        let root = output(&parent);
        let new = open(&root);
        for (path, text) in [("0/new", "n"), ("a", "changed"), ("c", "changed"), ("e", "new")] {
            new.put(file(path, text)).expect("taken");
        }
        // The disk loses a file that was staged.
        std::fs::remove_file(new.stage.folder().join("c")).expect("removed");
        let text = new.commit().expect_err("a file is missing").to_string();
        assert!(text.starts_with("cannot write ") && text.contains("/c: "), "{text}");
        assert_eq!(files(&root), ["a=1", "b/x=2", "c=3", "d=4"]);
        assert!(!root.join("0").exists() && !root.join(".korak/old").exists());
    }
}
