//! Two names that change places in one step, which the standard library lacks, and what tells that a disk cannot do it.

use std::fs::Metadata;
use std::io::{ErrorKind, Result};
use std::path::Path;

/// Whether the system has a call for it. Its file systems may refuse it still.
pub(super) const POSSIBLE: bool = cfg!(any(target_os = "linux", target_os = "android", target_vendor = "apple"));

/// Lets the files or folders at two paths change places. Whoever looks sees both before or both after.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(one: &Path, other: &Path) -> Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_: &Path, _: &Path) -> Result<()> {
    Err(ErrorKind::Unsupported.into())
}

/// Whether an error says that this cannot be done here in any case, rather than that the disk is full or broken.
pub(super) fn is_refusal(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::Unsupported
            | ErrorKind::InvalidInput
            | ErrorKind::PermissionDenied
            | ErrorKind::ReadOnlyFilesystem
            // Another disk, or a folder that one is mounted on.
            | ErrorKind::CrossesDevices
            | ErrorKind::ResourceBusy
            | ErrorKind::TooManyLinks
            | ErrorKind::InvalidFilename
    )
}

/// Whether two looks at a disk have met the same file.
#[cfg(unix)]
pub(super) fn is_same_file(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}

/// Elsewhere folders never change places, so a path leads to the same file as before.
#[cfg(not(unix))]
pub(super) fn is_same_file(_: &Metadata, _: &Metadata) -> bool {
    true
}

#[cfg(test)]
mod tests {
    use super::{POSSIBLE, exchange, is_refusal};
    use std::io::ErrorKind;

    #[test]
    fn files_and_folders_change_places() {
        let folder = tempfile::tempdir().expect("a folder");
        let (one, other) = (folder.path().join("one"), folder.path().join("other"));
        std::fs::create_dir(&one).expect("made");
        std::fs::write(one.join("page"), "text").expect("written");
        std::fs::write(&other, "file").expect("written");
        let done = exchange(&one, &other);
        if !POSSIBLE {
            assert_eq!(done.expect_err("no call for it").kind(), ErrorKind::Unsupported);
            return;
        }
        done.expect("exchanged");
        assert_eq!(std::fs::read(other.join("page")).expect("there"), b"text");
        assert_eq!(std::fs::read(&one).expect("there"), b"file");
        let missing = exchange(&one, &folder.path().join("none")).expect_err("nothing to change places with");
        assert!(missing.kind() == ErrorKind::NotFound && one.exists());
    }

    #[test]
    fn a_full_or_broken_disk_is_no_refusal() {
        for kind in [ErrorKind::StorageFull, ErrorKind::NotFound, ErrorKind::Other, ErrorKind::Interrupted] {
            assert!(!is_refusal(kind), "{kind:?}");
        }
        assert!(is_refusal(ErrorKind::CrossesDevices) && is_refusal(ErrorKind::ResourceBusy));
    }
}
