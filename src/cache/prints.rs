//! [`Prints`]: what files hold, as keys, without reading those that were not touched.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads sources to see whether they have changed")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::key::{Key, digest_from};
use super::stamp::{Name, Stamp, Stamps, bytes};

/// A file that was looked at.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Seen {
    stamp: Stamp,
    key: Key,
    /// Whether the stamp was old enough to tell: a file written again right after it was read may have the same one.
    settled: bool,
}

/// The files looked at by the earlier build and by this one.
#[derive(Debug, Default)]
pub(super) struct Prints {
    earlier: BTreeMap<Name, Seen>,
    stamps: Arc<Stamps>,
    seen: Mutex<BTreeMap<Name, Seen>>,
}

/// The digest of what a file holds.
pub(super) fn digest(file: &Path) -> Option<Key> {
    let file = std::fs::File::open(file).ok()?;
    let len = file.metadata().ok()?.len();
    digest_from(file, len).ok()
}

impl Prints {
    /// Nothing is looked at twice that `stamps` has.
    pub(super) fn new(earlier: BTreeMap<Name, Seen>, stamps: Arc<Stamps>) -> Self {
        Self { earlier, stamps, seen: Mutex::default() }
    }

    /// The key of what a file holds; `None` when it is no regular file or cannot be read.
    pub(super) fn of(&self, file: &Path) -> Option<Key> {
        if let Some(seen) = self.seen().get(bytes(file)) {
            return Some(seen.key);
        }
        let stamp = self.stamps.get(bytes(file)).cloned().or_else(|| Stamp::of(file))?;
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
    use std::sync::Arc;

    #[test]
    fn a_settled_stamp_stands_for_the_content_and_a_fresh_one_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.md");
        std::fs::write(&file, "new").expect("written");
        let earlier = |settled| {
            let seen = Seen { stamp: Stamp::of(&file).expect("there"), key: [7; 32], settled };
            Prints::new(BTreeMap::from([(super::bytes(&file).into(), seen)]), Arc::default())
        };
        assert_eq!(earlier(true).of(&file), Some([7; 32]));
        assert_eq!(earlier(false).of(&file), Prints::default().of(&file));
        assert_ne!(earlier(false).of(&file), Some([7; 32]));
        assert!(!Stamp::of(&file).expect("there").is_settled(), "it was written just now");
    }
}
