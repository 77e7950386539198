//! Writing the output folder: files are staged as they are made, and put into place together when all are there.
//! `replace` is apart from that: it edits one source file.
#![expect(clippy::disallowed_methods, reason = "a shell module: it writes the output")]

mod commit;
mod error;
mod ledger;
mod lock;
mod paths;
mod published;
mod replace;

pub use error::WriteError;
pub use published::Published;
pub use replace::{ReplaceError, replace};

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::model::output::{OutputFile, Sink};
use ledger::Ledger;
use paths::Names;

/// What a build did to the output folder, in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were there with the same content, and were not touched.
    pub unchanged: usize,
    /// Files of earlier builds that this one no longer makes.
    pub removed: usize,
}

/// An output folder, locked for one build.
///
/// Nothing in it changes before [`Output::commit`]; when dropped without it, the folder stays as it was.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    own: PathBuf,
    stage: PathBuf,
    earlier: Ledger,
    state: Mutex<State>,
    _lock: File,
}

#[derive(Debug, Default)]
struct State {
    names: Names,
    /// Files kept from the earlier build without a look at their content.
    kept: BTreeSet<String>,
    /// Files written to the stage.
    staged: BTreeSet<String>,
    /// The first file, by path, that could not be taken.
    failed: Option<String>,
    /// Folders made in the stage.
    made: BTreeSet<String>,
    folders: Folders,
}

impl Output {
    /// Prepares an output folder: creates it if it is missing, locks it, and clears what a killed build left.
    ///
    /// # Errors
    /// [`WriteError`] when it is no folder, cannot be written, or another build writes to it.
    pub fn open(dir: &Path) -> Result<Self, WriteError> {
        match std::fs::metadata(dir) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(WriteError::NoFolder { path: dir.display().to_string() }),
            Err(_) => std::fs::create_dir_all(dir).map_err(|error| WriteError::io(dir, &error))?,
        }
        let own = own_folder(dir)?;
        let lock = lock::take(dir, &own)?;
        let stage = own.join("stage");
        match std::fs::remove_dir_all(&stage) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(WriteError::io(&stage, &error)),
            _ => std::fs::create_dir(&stage).map_err(|error| WriteError::io(&stage, &error))?,
        }
        let earlier = Ledger::read(&own);
        Ok(Self { root: dir.to_path_buf(), own, stage, earlier, state: Mutex::default(), _lock: lock })
    }

    /// Whether an earlier run wrote the file at `path`.
    #[must_use]
    pub fn wrote(&self, path: &str) -> bool {
        self.earlier.files().contains(path)
    }

    /// A place for a file of the compiler's own by this name.
    #[must_use]
    pub fn own(&self, name: &str) -> PathBuf {
        self.own.join(name)
    }

    fn take(&self, file: &OutputFile) -> Result<(), WriteError> {
        let path = &file.path;
        if self.state().kept.contains(path) {
            return Ok(());
        }
        paths::check(path).map_err(|reason| WriteError::Unsafe { path: path.clone(), reason })?;
        self.state().names.claim(path).map_err(|clash| WriteError::clash(path, clash))?;
        if self.is_there(file) { Ok(()) } else { self.stage(file) }
    }

    /// Whether the folder has the file with the same content.
    fn is_there(&self, file: &OutputFile) -> bool {
        // On a disk that ignores case, what is there may be the old spelling, which the commit is about to remove.
        if self.earlier.respelled(&file.path).next().is_some() || !self.state().folders.are_real(&self.root, &file.path)
        {
            return false;
        }
        let place = below(&self.root, &file.path);
        let same_size = |found: std::fs::Metadata| found.is_file() && found.len() == file.bytes.len() as u64;
        std::fs::symlink_metadata(&place).is_ok_and(same_size)
            && std::fs::read(&place).is_ok_and(|old| old == file.bytes)
    }

    fn stage(&self, file: &OutputFile) -> Result<(), WriteError> {
        let failed = |error: std::io::Error| WriteError::io(&below(&self.root, &file.path), &error);
        if let Some(folder) = paths::folders(&file.path).last()
            && !self.state().made.contains(folder)
        {
            std::fs::create_dir_all(below(&self.stage, folder)).map_err(failed)?;
            self.state().made.insert(folder.to_owned());
        }
        std::fs::write(below(&self.stage, &file.path), &file.bytes).map_err(failed)?;
        self.state().staged.insert(file.path.clone());
        Ok(())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Output {
    /// Takes a file: stages it, unless the folder has it with the same content.
    ///
    /// # Errors
    /// When the path is not safe on every disk, clashes with that of another file, or the file cannot be staged; the
    /// error then holds a [`WriteError`], and the build can no longer be committed.
    fn put(&self, file: OutputFile) -> std::io::Result<()> {
        self.take(&file).map_err(|error| {
            let mut state = self.state();
            // The first by path, not by time, so that the message does not depend on threads.
            state.failed = state.failed.take().into_iter().chain([file.path]).min();
            std::io::Error::other(error)
        })
    }

    fn keep(&self, path: &str) -> bool {
        let ours = paths::check(path).is_ok()
            && self.earlier.files().contains(path)
            && self.earlier.respelled(path).next().is_none();
        let mut state = self.state();
        if !ours || !state.folders.are_real(&self.root, path) {
            return false;
        }
        // A picture may be that of several articles, some of them compiled.
        if state.names.holds(path) {
            return true;
        }
        let free = state.names.claim(path).is_ok();
        if free {
            state.kept.insert(path.to_owned());
        }
        free
    }
}

impl Drop for Output {
    fn drop(&mut self) {
        // What cannot be removed now is removed when the folder is opened again.
        let _ = std::fs::remove_dir_all(&self.stage);
    }
}

/// The compiler's own folder in the output, created if it is missing.
fn own_folder(dir: &Path) -> Result<PathBuf, WriteError> {
    let own = dir.join(paths::OWN);
    match std::fs::create_dir(&own) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(WriteError::io(&own, &error)),
        _ => {}
    }
    let found = std::fs::symlink_metadata(&own).map_err(|error| WriteError::io(&own, &error))?;
    let path = || own.display().to_string();
    if found.is_symlink() {
        return Err(WriteError::Link { path: path() });
    }
    if found.is_dir() { Ok(own) } else { Err(WriteError::NoFolder { path: path() }) }
}

/// A path of the output as one of the system.
fn below(folder: &Path, path: &str) -> PathBuf {
    let mut place = folder.to_path_buf();
    place.extend(path.split('/'));
    place
}

/// Folders of the output looked at so far: whether they are folders, and not missing, links or files.
#[derive(Debug, Default)]
struct Folders(BTreeMap<String, bool>);

impl Folders {
    /// Whether a path can be followed without following a symbolic link.
    fn are_real(&mut self, root: &Path, path: &str) -> bool {
        paths::folders(path).all(|folder| {
            if let Some(&real) = self.0.get(folder) {
                return real;
            }
            let real = std::fs::symlink_metadata(below(root, folder)).is_ok_and(|found| found.is_dir());
            self.0.insert(folder.to_owned(), real);
            real
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Output, WriteError, Written};
    use crate::model::output::{OutputFile, Sink};
    use std::path::Path;

    pub(super) fn file(path: &str, text: &str) -> OutputFile {
        OutputFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
    }

    pub(super) fn open(root: &Path) -> Output {
        Output::open(root).expect("a folder that can be written")
    }

    /// Builds the files, whose paths may be refused only by the commit.
    pub(super) fn build(root: &Path, files: &[(&str, &str)]) -> Result<Written, WriteError> {
        let output = open(root);
        for (path, text) in files {
            let _ = output.put(file(path, text));
        }
        output.commit()
    }

    /// The files of a folder with their text, sorted, without the compiler's own and without what links lead to.
    pub(super) fn files(root: &Path) -> Vec<String> {
        let walk = walkdir::WalkDir::new(root).into_iter().filter_entry(|entry| entry.file_name() != ".korak");
        let entries = walk.map(|entry| entry.expect("readable")).filter(|entry| entry.file_type().is_file());
        let mut files: Vec<String> = entries
            .map(|entry| {
                let path = entry.path().strip_prefix(root).expect("below").display().to_string().replace('\\', "/");
                format!("{path}={}", std::fs::read_to_string(entry.path()).expect("text"))
            })
            .collect();
        files.sort();
        files
    }

    #[test]
    fn a_build_dropped_without_commit_leaves_all_as_it_was() {
        let root = tempfile::tempdir().expect("a folder");
        build(root.path(), &[("a", "1"), ("b", "2")]).expect("built");
        let output = open(root.path());
        output.put(file("a", "changed")).expect("taken");
        output.put(file("c/d", "new")).expect("taken");
        assert_eq!(files(&root.path().join(".korak/stage")), ["a=changed", "c/d=new"]);
        drop(output);
        assert_eq!(files(root.path()), ["a=1", "b=2"]);
        assert!(!root.path().join(".korak/stage").exists());
    }

    #[test]
    fn what_a_killed_build_staged_is_cleared() {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::create_dir_all(root.path().join(".korak/stage/x")).expect("made");
        std::fs::write(root.path().join(".korak/stage/x/y"), "left").expect("written");
        std::fs::write(root.path().join(".korak/lock"), "4000000000\n").expect("written");
        let output = open(root.path());
        assert!(files(&root.path().join(".korak/stage")).is_empty());
        output.put(file("x", "1")).expect("taken");
        output.commit().expect("built");
        assert_eq!(files(root.path()), ["x=1"]);
    }

    #[test]
    fn a_second_build_is_refused_until_the_first_is_over() {
        let root = tempfile::tempdir().expect("a folder");
        let first = open(root.path());
        first.put(file("a", "1")).expect("taken");
        let text = Output::open(root.path()).expect_err("locked").to_string();
        let holder =
            if cfg!(windows) { String::new() } else { format!("process {} is writing to ", std::process::id()) };
        assert!(text.starts_with(&holder) && text.contains("\nhelp: wait"), "{text}");
        first.commit().expect("the refused build left the stage alone");
        drop(open(root.path()));
        drop(open(root.path()));
    }

    #[test]
    fn unsafe_paths_are_refused_by_name() {
        let root = tempfile::tempdir().expect("a folder");
        let output = open(root.path());
        for path in ["../a", "/a", "a//b", ".korak/lock", "nul.html", "a\nb"] {
            let text = output.put(file(path, "")).expect_err("unsafe").to_string();
            assert!(text.contains(&format!("{path:?}")), "{text}");
        }
    }

    #[test]
    fn paths_that_differ_only_in_case_are_refused_with_both_names() {
        for [first, second] in [["a/B.html", "a/b.html"], ["a/b.html", "a/B.html"]] {
            let root = tempfile::tempdir().expect("a folder");
            let output = open(root.path());
            output.put(file(first, "")).expect("taken");
            let text = output.put(file(second, "")).expect_err("refused").to_string();
            assert!(
                text.starts_with("cannot write both a/B.html and a/b.html: their paths differ only in case"),
                "{text}"
            );
            let text = output.put(file(first, "")).expect_err("refused").to_string();
            assert!(text.contains("they have the same path"), "{text}");
        }
    }

    #[test]
    fn what_is_no_folder_is_refused() {
        let root = tempfile::tempdir().expect("a folder");
        std::fs::write(root.path().join("file"), "").expect("written");
        assert!(matches!(Output::open(&root.path().join("file")), Err(WriteError::NoFolder { .. })));
        assert!(matches!(Output::open(&root.path().join("file/below")), Err(WriteError::Io { .. })));
        std::fs::write(root.path().join(".korak"), "").expect("written");
        assert!(matches!(Output::open(root.path()), Err(WriteError::NoFolder { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn links_in_the_own_folder_are_not_followed() {
        use std::os::unix::fs::symlink;
        let (root, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("another"));
        std::fs::write(other.path().join("mine"), "m").expect("written");
        symlink(other.path(), root.path().join(".korak")).expect("linked");
        assert!(matches!(Output::open(root.path()), Err(WriteError::Link { .. })));
        std::fs::remove_file(root.path().join(".korak")).expect("removed");
        std::fs::create_dir(root.path().join(".korak")).expect("made");
        symlink(other.path().join("mine"), root.path().join(".korak/lock")).expect("linked");
        assert!(matches!(Output::open(root.path()), Err(WriteError::Link { .. })));
        std::fs::remove_file(root.path().join(".korak/lock")).expect("removed");
        symlink(other.path(), root.path().join(".korak/stage")).expect("linked");
        symlink(other.path().join("mine"), root.path().join(".korak/files.txt.new")).expect("linked");
        build(root.path(), &[("a", "1")]).expect("built");
        assert_eq!(files(other.path()), ["mine=m"]);
    }

    #[test]
    fn files_may_come_from_many_threads() {
        let root = tempfile::tempdir().expect("a folder");
        let output = open(root.path());
        std::thread::scope(|scope| {
            for thread in 0..8 {
                let output = &output;
                scope.spawn(move || {
                    for number in 0..50 {
                        output.put(file(&format!("{}/{thread}-{number}", number % 5), "x")).expect("taken");
                    }
                });
            }
        });
        assert_eq!(output.commit().expect("built"), Written { written: 400, unchanged: 0, removed: 0 });
        assert_eq!(files(root.path()).len(), 400);
    }
}
