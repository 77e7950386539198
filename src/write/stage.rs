//! [`Stage`]: the folder that a build collects its files in until all are there.
#![expect(clippy::disallowed_methods, reason = "a shell module: it makes and clears the stage")]

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::exchange::{self, is_same_file};
use super::ledger::Ledger;
use super::{WriteError, lock, paths, retire};

/// The folder that a build collects its files in.
///
/// It stands beside the output folder where it can, as `.NAME.korak`, since it may take that folder's place. Nothing but
/// builds uses that name: what bears it is ours when it shares its lock file with the output folder.
#[derive(Debug)]
pub(super) struct Stage {
    folder: PathBuf,
    beside: bool,
}

impl Stage {
    /// Makes the stage of the output folder `root`, and clears what a killed build left. The lock must be held.
    ///
    /// # Errors
    /// [`WriteError`] when something else has its name, or the disk refuses.
    pub(super) fn open(root: &Path, own: &Path) -> Result<Self, WriteError> {
        let inside = own.join("stage");
        remove(&inside).map_err(|error| WriteError::io(&inside, &error))?;
        if let Some(folder) = beside(root) {
            let failed = |error: std::io::Error| WriteError::io(&folder, &error);
            if std::fs::symlink_metadata(&folder).is_ok() {
                if !is_ours(&folder, own) {
                    return Err(WriteError::Taken { path: folder.display().to_string() });
                }
                let list = Ledger::load(&folder.join(paths::OWN));
                retire::retire(&folder, root, list.as_ref()).map_err(failed)?;
            }
            match make(&folder, own) {
                Ok(()) => return Ok(Self { folder, beside: true }),
                Err(error) if exchange::is_refusal(error.kind()) => {}
                Err(error) => return Err(failed(error)),
            }
        }
        std::fs::create_dir(&inside).map_err(|error| WriteError::io(&inside, &error))?;
        Ok(Self { folder: inside, beside: false })
    }

    /// The folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the folder may take the place of the output folder.
    pub(super) fn is_beside(&self) -> bool {
        self.beside
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        // What cannot be removed now is removed when the output folder is opened again.
        let _ = retire::clear(&self.folder);
    }
}

/// The place beside an output folder; `None` when the folder is the root of a disk.
fn beside(root: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(".");
    name.push(root.file_name()?);
    name.push(".korak");
    Some(root.with_file_name(name))
}

/// Makes a stage that can take the place of the output folder: on the same disk, with the same lock file.
fn make(folder: &Path, own: &Path) -> std::io::Result<()> {
    if !exchange::POSSIBLE {
        return Err(ErrorKind::Unsupported.into());
    }
    std::fs::create_dir(folder)?;
    let theirs = folder.join(paths::OWN);
    let made =
        std::fs::create_dir(&theirs).and_then(|()| std::fs::hard_link(own.join(lock::NAME), theirs.join(lock::NAME)));
    if made.is_err() {
        let _ = retire::clear(folder);
    }
    made
}

/// Whether what stands beside the output folder was left by a build: it shares the lock file, holds nothing as yet, or has
/// the lock of an output folder that somebody has removed since.
fn is_ours(folder: &Path, own: &Path) -> bool {
    let look = |path: &Path| std::fs::symlink_metadata(path).ok();
    let is_folder = |path: &Path| look(path).is_some_and(|found| found.is_dir());
    let theirs = folder.join(paths::OWN);
    if !is_folder(folder) {
        return false;
    }
    if !is_folder(&theirs) {
        return names(folder).is_some_and(|names| names.is_empty());
    }
    let locks = look(&theirs.join(lock::NAME)).zip(look(&own.join(lock::NAME)));
    let is_bare =
        || names(folder).is_some_and(|names| names.len() == 1) && names(&theirs).is_some_and(|names| names.is_empty());
    locks.is_some_and(|(theirs, ours)| is_same_file(&theirs, &ours))
        || is_bare()
        || lock::is_abandoned(&theirs.join(lock::NAME))
}

/// The names in a folder.
fn names(folder: &Path) -> Option<Vec<OsString>> {
    std::fs::read_dir(folder).ok()?.map(|entry| entry.ok().map(|entry| entry.file_name())).collect()
}

/// Removes a folder with all that is in it, where there is one; a link goes, and what it leads to stays.
pub(super) fn remove(folder: &Path) -> std::io::Result<()> {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

#[cfg(all(test, any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod tests {
    use crate::model::output::Sink;
    use crate::write::tests::{build, file, files, open};
    use crate::write::{Output, WriteError, paths};
    use std::path::Path;

    /// Leaves a stage as a build does that is killed; `then` is what it did last.
    fn killed(root: &Path, then: impl FnOnce(&Path)) {
        let output = open(root);
        output.put(file("a", "changed")).expect("taken");
        output.put(file("b/new", "new")).expect("taken");
        then(output.stage.folder());
        std::fs::rename(output.stage.folder(), root.with_extension("aside")).expect("aside");
        let stage = output.stage.folder().to_owned();
        drop(output);
        std::fs::rename(root.with_extension("aside"), stage).expect("back");
    }

    #[test]
    fn a_stage_left_by_a_killed_build_is_cleared_and_nothing_of_it_shows() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = &folder.path().join("out");
        build(root, &[("a", "1")]).expect("built");
        std::fs::write(root.join("mine"), "m").expect("written");
        let list = |stage: &Path| {
            std::fs::write(stage.join(paths::OWN).join("files.txt"), "korak 1\na\nb/new\n").expect("written");
            std::fs::hard_link(root.join("mine"), stage.join("mine")).expect("linked");
        };
        let bare = |stage: &Path| {
            std::fs::remove_dir_all(stage).expect("removed");
            std::fs::create_dir_all(stage.join(paths::OWN)).expect("made");
        };
        let ways: [&dyn Fn(&Path); 3] = [&|_| {}, &list, &bare];
        for then in ways {
            killed(root, then);
            assert_eq!(std::fs::read_dir(folder.path()).expect("readable").count(), 2);
            drop(open(root));
            assert_eq!(files(folder.path()), ["out/a=1", "out/mine=m"]);
        }
    }

    #[test]
    fn a_stage_whose_output_was_removed_is_cleared() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = &folder.path().join("out");
        build(root, &[("a", "1")]).expect("built");
        killed(root, |_| {});
        std::fs::remove_dir_all(root).expect("removed");
        build(root, &[("c", "3")]).expect("built");
        assert_eq!(files(folder.path()), ["out/c=3"]);
        killed(root, |_| {});
        let held = std::fs::File::open(folder.path().join(".out.korak/.korak/lock")).expect("there");
        held.try_lock().expect("nobody holds it");
        std::fs::remove_dir_all(root).expect("removed");
        assert!(matches!(Output::open(root), Err(WriteError::Taken { .. })), "another build works there");
    }

    #[test]
    fn what_bears_the_name_and_is_not_ours_is_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let (root, taken) = (folder.path().join("out"), folder.path().join(".out.korak"));
        build(&root, &[("a", "1")]).expect("built");
        std::fs::create_dir_all(taken.join(".korak")).expect("made");
        std::fs::write(taken.join(".korak/lock"), "another file").expect("written");
        std::fs::write(taken.join("mine"), "m").expect("written");
        let text = Output::open(&root).expect_err("taken").to_string();
        assert!(text.contains(".out.korak: it was not left by a build of this folder\nhelp: "), "{text}");
        assert_eq!(files(&taken), ["mine=m"]);
        std::fs::remove_dir_all(&taken).expect("removed");
        std::os::unix::fs::symlink(&root, &taken).expect("linked");
        assert!(matches!(Output::open(&root), Err(WriteError::Taken { .. })));
        assert_eq!(files(&root), ["a=1"]);
    }
}
