//! Replacing one source file by its edited text, in one step.
#![expect(clippy::disallowed_methods, reason = "a shell module: it writes the sources that `korak fix` edits")]

use std::io::Write;
use std::path::Path;

use tempfile::Builder;

/// Why a source file is not replaced. It is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ReplaceError {
    /// Somebody else has edited the file.
    #[error("the file has changed since it was read; run the command again")]
    Changed,
    /// The file may not be written.
    #[error("the file is read-only")]
    ReadOnly,
    /// The path is a symbolic link, or no file.
    #[error("not an ordinary file; only files that lie in the sources are written")]
    Link,
    /// The system refuses.
    #[error("cannot write it: {0}")]
    Io(#[from] std::io::Error),
}

/// Puts `after` in the place of the file at `path`, whose bytes are `before`. Readers see the one or the other, never a
/// part; permissions stay.
///
/// # Errors
/// [`ReplaceError`] when the file is no longer what was read, is a link, or may not be written.
pub fn replace(path: &Path, before: &[u8], after: &[u8]) -> Result<(), ReplaceError> {
    let found = std::fs::symlink_metadata(path)?;
    if !found.is_file() {
        return Err(ReplaceError::Link);
    }
    // Renaming over a file needs no leave to write it, so it is asked here.
    if found.permissions().readonly() {
        return Err(ReplaceError::ReadOnly);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // The name is hidden: what a killed run leaves is no source.
    let mut new = Builder::new().prefix(".korak-fix-").tempfile_in(folder)?;
    new.write_all(after)?;
    new.as_file().set_permissions(found.permissions())?;
    new.as_file().sync_all()?;
    if std::fs::read(path)? != before {
        return Err(ReplaceError::Changed);
    }
    new.persist(path).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{ReplaceError, replace};

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.md"), "old").expect("written");
        folder
    }

    fn names(folder: &tempfile::TempDir) -> Vec<String> {
        let entries = std::fs::read_dir(folder.path()).expect("readable").map(|entry| entry.expect("readable"));
        let mut names: Vec<String> = entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_replaced_whole_and_nothing_is_left_beside_it() {
        let folder = folder();
        let path = folder.path().join("a.md");
        replace(&path, b"old", b"new").expect("replaced");
        assert_eq!((std::fs::read(&path).expect("there"), names(&folder)), (b"new".to_vec(), vec!["a.md".to_owned()]));
    }

    #[test]
    fn a_file_that_has_changed_or_may_not_be_written_stays() {
        let folder = folder();
        let path = folder.path().join("a.md");
        assert!(matches!(replace(&path, b"older", b"new"), Err(ReplaceError::Changed)));
        let mut permissions = std::fs::metadata(&path).expect("there").permissions();
        permissions.set_readonly(true);
        std::fs::set_permissions(&path, permissions).expect("set");
        assert!(matches!(replace(&path, b"old", b"new"), Err(ReplaceError::ReadOnly)));
        assert!(matches!(replace(&folder.path().join("none.md"), b"", b"new"), Err(ReplaceError::Io(_))));
        assert!(matches!(replace(folder.path(), b"", b"new"), Err(ReplaceError::Link)));
        assert_eq!((std::fs::read(&path).expect("there"), names(&folder)), (b"old".to_vec(), vec!["a.md".to_owned()]));
    }

    #[cfg(unix)]
    #[test]
    fn links_are_not_followed_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = folder();
        let (path, link) = (folder.path().join("a.md"), folder.path().join("link.md"));
        symlink(&path, &link).expect("linked");
        assert!(matches!(replace(&link, b"old", b"new"), Err(ReplaceError::Link)));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).expect("set");
        replace(&path, b"old", b"new").expect("replaced");
        assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o640);
    }
}
