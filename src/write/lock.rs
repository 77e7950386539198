//! The lock of an output folder: an advisory lock on an open file, which the system frees when its holder dies.
#![expect(clippy::disallowed_methods, reason = "a shell module: it opens the file to lock")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use super::exchange::is_same_file;
use super::{WriteError, paths};

/// The name of the file in the compiler's own folder.
pub(super) const NAME: &str = "lock";

/// How often another build may put a new folder in the place of the one that was just opened.
const ATTEMPTS: usize = 100;

/// Locks the output folder `root`, which the user calls `dir`, for as long as the file returned is open, and gives the compiler's own folder in it,
/// which is made if it is missing.
///
/// # Errors
/// [`WriteError::Locked`] when another build holds the lock; others when the file cannot be used.
pub(super) fn take(dir: &Path, root: &Path) -> Result<(PathBuf, File), WriteError> {
    for _ in 0..ATTEMPTS {
        let own = own_folder(root)?;
        if let Some(mut file) = attempt(dir, &own)? {
            let named = file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id()));
            named.map_err(|error| WriteError::io(&own.join(NAME), &error))?;
            return Ok((own, file));
        }
    }
    Err(WriteError::Locked { path: dir.display().to_string(), holder: "another process".to_owned() })
}

/// The lock, or `None` when a build that ends just now has put another folder in the place of the one opened. All
/// folders of one output share their lock file, so only one that is being removed can hold another.
fn attempt(dir: &Path, own: &Path) -> Result<Option<File>, WriteError> {
    let path = own.join(NAME);
    if std::fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink()) {
        return Err(WriteError::Link { path: path.display().to_string() });
    }
    // The file is never removed: a build that opened it before would lock one that no other build sees.
    let opened = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path);
    let mut file = match opened {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(WriteError::io(&path, &error)),
    };
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(WriteError::Locked { path: dir.display().to_string(), holder: holder(&mut file) });
        }
        Err(TryLockError::Error(error)) => return Err(WriteError::io(&path, &error)),
    }
    let seen = std::fs::symlink_metadata(&path).ok().zip(file.metadata().ok());
    Ok(seen.is_some_and(|(there, locked)| is_same_file(&there, &locked)).then_some(file))
}

/// Whether the file at `path` is the lock of an output folder that is gone: no other folder has it, and nobody holds it.
#[cfg(unix)]
pub(super) fn is_abandoned(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let is_last = std::fs::symlink_metadata(path).is_ok_and(|found| found.is_file() && found.nlink() == 1);
    let Some(mut file) = is_last.then(|| File::open(path).ok()).flatten() else { return false };
    let mut text = String::new();
    let names_holder = (&mut file).take(20).read_to_string(&mut text).is_ok() && text.trim().parse::<u32>().is_ok();
    names_holder && file.try_lock().is_ok()
}

/// Elsewhere no folder beside the output folder is made that could be left.
#[cfg(not(unix))]
pub(super) fn is_abandoned(_: &Path) -> bool {
    false
}

/// The compiler's own folder in the output, made if it is missing.
fn own_folder(root: &Path) -> Result<PathBuf, WriteError> {
    let own = root.join(paths::OWN);
    match std::fs::create_dir(&own) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(WriteError::io(&own, &error)),
        _ => {}
    }
    match std::fs::symlink_metadata(&own) {
        Ok(found) if found.is_symlink() => Err(WriteError::Link { path: own.display().to_string() }),
        Ok(found) if !found.is_dir() => Err(WriteError::NoFolder { path: own.display().to_string() }),
        // It may go with the folder that another build replaces just now; opening the lock will tell.
        _ => Ok(own),
    }
}

/// The holder in words; it may not have written its number yet, and some systems let no one read a locked file.
fn holder(file: &mut File) -> String {
    let mut text = String::new();
    let number = file.take(20).read_to_string(&mut text).ok().and_then(|_| text.trim().parse::<u32>().ok());
    number.map_or_else(|| "another process".to_owned(), |number| format!("process {number}"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::{NAME, attempt, take};

    #[test]
    fn a_lock_in_a_folder_that_gives_way_just_now_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = folder.path();
        let (own, _held) = take(root, root).expect("locked");
        // Another build opened the file, and a third puts another in its place before it is locked.
        std::fs::rename(own.join(NAME), own.join("aside")).expect("renamed");
        let other = attempt(root, &own).expect("no error").expect("the file that is there");
        drop(other);
        std::fs::remove_dir_all(&own).expect("removed");
        assert!(attempt(root, &own).expect("no error").is_none(), "the folder is gone");
        assert!(take(root, root).is_ok(), "made anew");
    }
}
