//! [`Look`]: how very many files look, one folder after the other.

use std::path::Path;

use super::stamp::Stamp;

/// Looks at files. The way to a folder is gone once, however many of its files are looked at.
#[derive(Debug, Default)]
pub(super) struct Look {
    #[cfg(target_os = "linux")]
    folders: held::Folders,
}

impl Look {
    /// The stamp of a regular file; `None` when there is none.
    pub(super) fn stamp(&mut self, file: &Path) -> Option<Stamp> {
        #[cfg(target_os = "linux")]
        if let Some(found) = self.folders.stat(file) {
            return found.and_then(|found| held::stamp(&found));
        }
        Stamp::of(file)
    }
}

#[cfg(target_os = "linux")]
mod held {
    use std::collections::BTreeMap;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt;
    use std::path::Path;
    use std::time::Duration;

    use rustix::fs::{AtFlags, CWD, FileType, Mode, OFlags, Stat, openat, statat};

    use crate::cache::stamp::Stamp;

    /// How many folders are open at once, at most: a process may have few files open.
    const HELD: usize = 64;

    /// Folders that are open, by path.
    #[derive(Debug, Default)]
    pub(super) struct Folders(BTreeMap<Vec<u8>, OwnedFd>);

    impl Folders {
        /// What the system says of `file`, and of a link itself; `None` where its folder cannot be opened.
        pub(super) fn stat(&mut self, file: &Path) -> Option<Option<Stat>> {
            let file = file.as_os_str().as_bytes();
            let (folder, name) =
                file.split_at(file.iter().rposition(|byte| *byte == b'/').map_or(0, |slash| slash + 1));
            if !self.0.contains_key(folder) {
                if self.0.len() == HELD {
                    self.0.clear();
                }
                let way = if folder.is_empty() { b"." } else { folder };
                let flags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
                self.0.insert(folder.into(), openat(CWD, way, flags, Mode::empty()).ok()?);
            }
            Some(statat(self.0.get(folder)?, name, AtFlags::SYMLINK_NOFOLLOW).ok())
        }
    }

    /// The stamp of a regular file, as the standard library would have it.
    pub(super) fn stamp(found: &Stat) -> Option<Stamp> {
        let is_file = FileType::from_raw_mode(found.st_mode).is_file();
        let nanoseconds = u32::try_from(found.st_mtime_nsec).ok()?;
        let modified = Duration::new(u64::try_from(found.st_mtime).ok()?, nanoseconds);
        let changed = i64::try_from(found.st_ctime_nsec).ok()?;
        let len = u64::try_from(found.st_size).ok()?;
        is_file.then(|| Stamp::new(len, modified, (found.st_ino, found.st_ctime, changed)))
    }
}
