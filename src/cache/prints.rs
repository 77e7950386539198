//! [`Prints`]: what files hold, as keys, without reading those that were not touched.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads sources to see whether they have changed")]

use std::collections::BTreeMap;
use std::fs::Metadata;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::key::{Key, digest_of};

/// Two changes within this time may leave the same time on a file; no file system in use counts in longer steps.
const GRAIN: Duration = Duration::from_secs(2);

/// What tells without reading a file that it was not touched.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Stamp {
    len: u64,
    modified: Duration,
    /// On Unix the inode and the time of its last change, which nobody can set.
    inode: (u64, i64, i64),
}

/// A file that was looked at.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Seen {
    stamp: Stamp,
    key: Key,
    /// Whether the stamp was old enough to tell: a file written again right after it was read may have the same one.
    settled: bool,
}

/// The name of a file, as the system spells it. Paths are compared part by part, which is slow for so many.
pub(super) type Name = Box<[u8]>;

/// The files looked at by the earlier build and by this one.
#[derive(Debug, Default)]
pub(super) struct Prints {
    earlier: BTreeMap<Name, Seen>,
    seen: Mutex<BTreeMap<Name, Seen>>,
}

impl Stamp {
    /// The stamp of a regular file; `None` when there is none.
    pub(super) fn of(file: &Path) -> Option<Self> {
        let found = std::fs::symlink_metadata(file).ok().filter(Metadata::is_file)?;
        let modified = found.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(Self { len: found.len(), modified, inode: inode(&found) })
    }

    /// The stamp as numbers.
    pub(super) fn numbers(&self) -> [u64; 5] {
        let (inode, seconds, nanoseconds) = self.inode;
        let modified = u64::try_from(self.modified.as_nanos()).unwrap_or(u64::MAX);
        [self.len, modified, inode, seconds.cast_unsigned(), nanoseconds.cast_unsigned()]
    }

    /// Whether a change from now on would change the stamp.
    pub(super) fn is_settled(&self) -> bool {
        let age = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let changed = Duration::from_secs(u64::try_from(self.inode.1).unwrap_or_default());
        self.modified.max(changed) + GRAIN < age
    }
}

/// The digest of what a file holds.
pub(super) fn digest(file: &Path) -> Option<Key> {
    std::fs::read(file).ok().map(|bytes| digest_of(&bytes))
}

fn bytes(file: &Path) -> &[u8] {
    file.as_os_str().as_encoded_bytes()
}

#[cfg(unix)]
fn inode(found: &Metadata) -> (u64, i64, i64) {
    use std::os::unix::fs::MetadataExt;
    (found.ino(), found.ctime(), found.ctime_nsec())
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> (u64, i64, i64) {
    (0, 0, 0)
}

impl Prints {
    pub(super) fn new(earlier: BTreeMap<Name, Seen>) -> Self {
        Self { earlier, seen: Mutex::default() }
    }

    /// The key of what a file holds; `None` when it is no regular file or cannot be read.
    pub(super) fn of(&self, file: &Path) -> Option<Key> {
        if let Some(seen) = self.seen().get(bytes(file)) {
            return Some(seen.key);
        }
        let stamp = Stamp::of(file)?;
        let known = self.earlier.get(bytes(file)).filter(|seen| seen.settled && seen.stamp == stamp).cloned();
        let seen = match known {
            Some(seen) => seen,
            None => {
                let settled = stamp.is_settled();
                Seen { settled, stamp, key: digest(file)? }
            }
        };
        let key = seen.key;
        self.seen().insert(bytes(file).into(), seen);
        Some(key)
    }

    /// Whether a file that was looked at was not touched since.
    pub(super) fn holds(&self, file: &Path) -> bool {
        let stamp = Stamp::of(file);
        self.seen().get(bytes(file)).is_some_and(|seen| Some(&seen.stamp) == stamp.as_ref())
    }

    pub(super) fn into_seen(self) -> BTreeMap<Name, Seen> {
        self.seen.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, BTreeMap<Name, Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{Prints, Seen, Stamp};
    use std::collections::BTreeMap;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_settled_stamp_stands_for_the_content_and_a_fresh_one_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.md");
        std::fs::write(&file, "new").expect("written");
        let earlier = |settled| {
            let seen = Seen { stamp: Stamp::of(&file).expect("there"), key: [7; 32], settled };
            Prints::new(BTreeMap::from([(super::bytes(&file).into(), seen)]))
        };
        assert_eq!(earlier(true).of(&file), Some([7; 32]));
        assert_eq!(earlier(false).of(&file), Prints::default().of(&file));
        assert_ne!(earlier(false).of(&file), Some([7; 32]));
        assert!(!Stamp::of(&file).expect("there").is_settled(), "it was written just now");
    }

    #[cfg(unix)]
    #[test]
    fn a_change_that_keeps_size_and_time_is_noticed() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.md");
        std::fs::write(&path, "one").expect("written");
        let old = SystemTime::now() - Duration::from_hours(1);
        let set = || std::fs::OpenOptions::new().write(true).open(&path).and_then(|file| file.set_modified(old));
        set().expect("set");
        let before = Stamp::of(&path);
        std::thread::sleep(Duration::from_millis(20));
        std::fs::write(&path, "two").expect("written");
        set().expect("set");
        assert_ne!(Stamp::of(&path), before);
    }
}
