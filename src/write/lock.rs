//! The lock of an output folder: an advisory lock on an open file, which the system frees when its holder dies.
#![expect(clippy::disallowed_methods, reason = "a shell module: it opens the file to lock")]

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::Path;

use super::WriteError;

/// Locks the output folder for as long as the file returned is open.
///
/// # Errors
/// [`WriteError::Locked`] when another build holds the lock; others when the file cannot be used.
pub(super) fn take(root: &Path, own: &Path) -> Result<File, WriteError> {
    let path = own.join("lock");
    if std::fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink()) {
        return Err(WriteError::Link { path: path.display().to_string() });
    }
    let failed = |error: std::io::Error| WriteError::io(&path, &error);
    // The file is never removed: a build that opened it before would lock one that no other build sees.
    let mut file =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(WriteError::Locked { path: root.display().to_string(), holder: holder(&mut file) });
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    file.set_len(0).and_then(|()| writeln!(file, "{}", std::process::id())).map_err(failed)?;
    Ok(file)
}

/// The holder in words; it may not have written its number yet, and some systems let no one read a locked file.
fn holder(file: &mut File) -> String {
    let mut text = String::new();
    let number = file.take(20).read_to_string(&mut text).ok().and_then(|_| text.trim().parse::<u32>().ok());
    number.map_or_else(|| "another process".to_owned(), |number| format!("process {number}"))
}
