//! Writing the output folder: files are staged as they are made, and put into place together when all are there.
//! `replace` is apart from that: it edits one source file.
#![expect(clippy::disallowed_methods, reason = "a shell module: it writes the output")]

mod backup;
mod commit;
mod error;
mod exchange;
mod folders;
mod in_place;
mod kept;
mod ledger;
mod list;
mod lock;
mod paths;
mod published;
mod replace;
mod retire;
mod stage;
mod survey;
mod whole;

pub use error::WriteError;
pub use published::Published;
pub use replace::{ReplaceError, replace};

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::model::output::{OutputFile, Pieces, Sink};
use backup::Backup;
use folders::{Folders, below};
use kept::Kept;
use ledger::Ledger;
use paths::Names;
use stage::Stage;

/// How many bytes of a large file are read at once.
const AT_ONCE: usize = 1 << 16;

/// What a build did to the output folder, in files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// Files that are new or changed.
    pub written: usize,
    /// Files that were there with the same content, and were not touched.
    pub unchanged: usize,
    /// Files of earlier builds that this one no longer makes.
    pub removed: usize,
    /// Whether a new folder took the place of the old one. Unchanged files are the same files in it, but the system
    /// counts a new link as a change of what it knows about a file.
    pub moved: bool,
}

/// An output folder, locked for one build.
///
/// Nothing in it changes before [`Output::commit`]; when dropped without it, the folder stays as it was.
#[derive(Debug)]
pub struct Output {
    /// The folder as the user names it.
    dir: PathBuf,
    /// The folder with links followed: it is the folder that changes, never a link to it.
    root: PathBuf,
    own: PathBuf,
    stage: Stage,
    earlier: Ledger,
    state: Mutex<State>,
    _lock: File,
}

#[derive(Debug, Default)]
struct State {
    names: Names,
    kept: Kept,
    /// The first file, by path, that could not be taken.
    failed: Option<String>,
    /// Folders made in the stage.
    made: BTreeSet<String>,
    folders: Folders,
}

impl Output {
    /// Prepares an output folder: creates it if it is missing, locks it, and undoes and clears what a killed build left.
    ///
    /// # Errors
    /// [`WriteError`] when it is no folder, cannot be written, or another build writes to it.
    pub fn open(dir: &Path) -> Result<Self, WriteError> {
        match std::fs::metadata(dir) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => return Err(WriteError::NoFolder { path: dir.display().to_string() }),
            Err(_) => std::fs::create_dir_all(dir).map_err(|error| WriteError::io(dir, &error))?,
        }
        let root = std::fs::canonicalize(dir).map_err(|error| WriteError::io(dir, &error))?;
        let (own, lock) = lock::take(dir, &root)?;
        Backup::of(&own).restore(&root)?;
        let stage = Stage::open(&root, &own)?;
        let earlier = Ledger::read(&own);
        Ok(Self { dir: dir.to_path_buf(), root, own, stage, earlier, state: Mutex::default(), _lock: lock })
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
        let OutputFile { path, bytes } = file;
        // A large file that is there already is not held as well.
        let is_same = |old: &Path| reader(old).and_then(|old| same_content(old, bytes.as_slice())).unwrap_or_default();
        if !self.claim(path)? || self.is_there(path, bytes.len() as u64, is_same) {
            return Ok(());
        }
        self.stage(path, |staged| std::fs::write(staged, bytes))?;
        self.state().names.stage(path);
        Ok(())
    }

    /// Stages the file before it is compared with the one that is there, so that neither is held.
    fn take_pieces(&self, path: &str, pieces: &Pieces<'_>) -> Result<(), WriteError> {
        if !self.claim(path)? {
            return Ok(());
        }
        let staged = self.stage(path, |staged| {
            let mut file = File::create(staged)?;
            pieces(&mut file)
        })?;
        let failed = |error: std::io::Error| WriteError::io(&below(&self.root, path), &error);
        let len = std::fs::symlink_metadata(&staged).map_err(failed)?.len();
        let is_same = |old: &Path| same_content(reader(old)?, reader(&staged)?);
        if self.is_there(path, len, |old| is_same(old).unwrap_or_default()) {
            return std::fs::remove_file(&staged).map_err(failed);
        }
        self.state().names.stage(path);
        Ok(())
    }

    /// Claims a path for a file of this build; `false` when the build keeps the file that is there.
    fn claim(&self, path: &str) -> Result<bool, WriteError> {
        paths::check(path).map_err(|reason| WriteError::Unsafe { path: path.to_owned(), reason })?;
        let digests = paths::digests(path);
        let mut state = self.state();
        if self.earlier.alone(path).is_some_and(|line| state.kept.has(line)) {
            return Ok(false);
        }
        let clash = state.kept.clash(path, &digests, &self.earlier);
        let claimed = clash.map_or_else(|| state.names.claim(path, &digests), Err);
        claimed.map(|()| true).map_err(|clash| WriteError::clash(path, clash))
    }

    /// Whether the folder has the file, of `len` bytes, with the content that `is_same` looks for.
    fn is_there(&self, path: &str, len: u64, is_same: impl Fn(&Path) -> bool) -> bool {
        // On a disk that ignores case, what is there may be the old spelling, which the commit is about to remove.
        if self.earlier.respelled(path).next().is_some() || !self.state().folders.are_real(&self.root, path) {
            return false;
        }
        let place = below(&self.root, path);
        let same_size = |found: std::fs::Metadata| found.is_file() && found.len() == len;
        std::fs::symlink_metadata(&place).is_ok_and(same_size) && is_same(&place)
    }

    /// Writes the file at `path` to its place in the stage, which is given.
    fn stage(&self, path: &str, write: impl Fn(&Path) -> std::io::Result<()>) -> Result<PathBuf, WriteError> {
        let failed = |error: std::io::Error| WriteError::io(&below(&self.root, path), &error);
        if let Some(folder) = paths::folders(path).last()
            && !self.state().made.contains(folder)
        {
            std::fs::create_dir_all(below(self.stage.folder(), folder)).map_err(failed)?;
            self.state().made.insert(folder.to_owned());
        }
        let staged = below(self.stage.folder(), path);
        write(&staged).map_err(failed)?;
        Ok(staged)
    }

    /// Notes that the file at `path` could not be taken, which makes a commit impossible.
    fn refused(&self, path: &str, error: WriteError) -> std::io::Error {
        let mut state = self.state();
        // The first by path, not by time, so that the message does not depend on threads.
        state.failed = state.failed.take().into_iter().chain([path.to_owned()]).min();
        std::io::Error::other(error)
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
        self.take(&file).map_err(|error| self.refused(&file.path, error))
    }

    fn put_pieces(&self, path: &str, pieces: &Pieces<'_>) -> std::io::Result<()> {
        self.take_pieces(path, pieces).map_err(|error| self.refused(path, error))
    }

    fn keep(&self, path: &str) -> bool {
        // What is in the list was checked when it was read.
        let Some(line) = self.earlier.alone(path) else { return false };
        let mut state = self.state();
        // A picture may be that of several articles, some of them compiled.
        if state.kept.has(line) || state.names.holds(path) {
            return true;
        }
        let digests = paths::digests(path);
        if !state.folders.are_real(&self.root, path) || state.names.clash(path, &digests).is_some() {
            return false;
        }
        state.kept.keep(line, &digests, &self.earlier);
        true
    }
}

fn reader(file: &Path) -> std::io::Result<BufReader<File>> {
    Ok(BufReader::with_capacity(AT_ONCE, File::open(file)?))
}

/// Whether two readers give the same bytes.
fn same_content(mut one: impl BufRead, mut other: impl BufRead) -> std::io::Result<bool> {
    loop {
        let (here, there) = (one.fill_buf()?, other.fill_buf()?);
        let len = here.len().min(there.len());
        if here[..len] != there[..len] || (len == 0 && here.len() != there.len()) {
            return Ok(false);
        }
        if len == 0 {
            return Ok(true);
        }
        one.consume(len);
        other.consume(len);
    }
}

#[cfg(test)]
mod tests;
