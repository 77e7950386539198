//! [`Prints`]: what files hold, as keys, without reading those that were not touched.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads sources to see whether they have changed")]

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};

use super::key::{Key, digest_from, digest_of};
use super::stamp::{Stamp, Stamps, bytes};
use crate::model::article::Opener;

/// How many bytes of a file are held for whoever reads it next.
const HELD: u64 = 1 << 20;

/// A file that was looked at.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Seen {
    stamp: Stamp,
    #[serde(with = "crate::model::bytes")]
    key: Key,
    /// Whether the stamp was old enough to tell: a file written again right after it was read may have the same one.
    settled: bool,
}

/// What is known of files, by name as the system spells it. Articles keep what is known of their own.
pub(super) type Files = BTreeMap<Box<[u8]>, Seen>;

/// The files looked at by the earlier build and by this one, but for those of which an article has the only use.
#[derive(Debug)]
pub(super) struct Prints {
    earlier: Files,
    stamps: Arc<Stamps>,
    opener: Arc<dyn Opener>,
    seen: Mutex<Files>,
}

/// The digest of what a file holds that is none of the sources.
pub(super) fn digest(file: &Path) -> Option<Key> {
    held(&File::open(file).ok()?)
}

/// The digest of what an open file holds.
fn held(file: &File) -> Option<Key> {
    let len = file.metadata().ok()?.len();
    digest_from(file, len).ok()
}

/// The same, with what it holds where that is not too much.
fn read(file: &File) -> Option<(Key, Option<Vec<u8>>)> {
    let found = file.metadata().ok()?;
    if !found.is_file() || found.len() > HELD {
        return Some((held(file)?, None));
    }
    let mut content = Vec::with_capacity(usize::try_from(found.len()).ok()? + 1);
    file.take(found.len() + 1).read_to_end(&mut content).ok()?;
    (content.len() as u64 == found.len()).then(|| (digest_of(&content), Some(content)))
}

impl Seen {
    /// The key of what the file held.
    pub(super) fn key(&self) -> &Key {
        &self.key
    }

    /// Whether the file was not touched since.
    pub(super) fn holds(&self, file: &Path) -> bool {
        Stamp::of(file).as_ref() == Some(&self.stamp)
    }
}

impl Prints {
    /// Nothing is looked at twice that `stamps` has.
    pub(super) fn new(earlier: Files, stamps: Arc<Stamps>, opener: Arc<dyn Opener>) -> Self {
        Self { earlier, stamps, opener, seen: Mutex::default() }
    }

    /// The key of what a file holds; `None` when it is no regular file or cannot be read.
    pub(super) fn of(&self, file: &Path) -> Option<Key> {
        if let Some(seen) = self.seen().get(bytes(file)) {
            return Some(seen.key);
        }
        let (seen, _) = self.look(file, self.earlier.get(bytes(file)))?;
        let key = seen.key;
        self.seen().insert(bytes(file).into(), seen);
        Some(key)
    }

    /// What a file holds: what is `known`, if it looked as it does now, or else what is read, which comes along where it is
    /// not too much. `None` when it cannot be read.
    pub(super) fn look(&self, file: &Path, known: Option<&Seen>) -> Option<(Seen, Option<Vec<u8>>)> {
        let stamp = self.stamps.get(bytes(file)).cloned().or_else(|| Stamp::of(file))?;
        if let Some(known) = known.filter(|seen| seen.settled && seen.stamp == stamp) {
            return Some((known.clone(), None));
        }
        let (key, content) = read(&self.opener.open(file).ok()?)?;
        Some((Seen { settled: stamp.is_settled(), stamp, key }, content))
    }

    pub(super) fn into_seen(self) -> Files {
        self.seen.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn seen(&self) -> std::sync::MutexGuard<'_, Files> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, Opener, Prints, Seen, Stamp};
    use std::fs::File;
    use std::path::Path;
    use std::sync::Arc;

    #[derive(Debug)]
    struct Plain;

    impl Opener for Plain {
        fn open(&self, path: &Path) -> std::io::Result<File> {
            File::open(path)
        }
    }

    #[derive(Debug)]
    struct Closed;

    impl Opener for Closed {
        fn open(&self, _: &Path) -> std::io::Result<File> {
            Err(std::io::ErrorKind::PermissionDenied.into())
        }
    }

    #[test]
    fn a_settled_stamp_stands_for_the_content_and_a_fresh_one_does_not() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.md");
        std::fs::write(&file, "new").expect("written");
        let prints = |earlier, opener| Prints::new(earlier, Arc::default(), opener);
        let earlier = |settled| {
            let seen = Seen { stamp: Stamp::of(&file).expect("there"), key: [7; 32], settled };
            let mut files = Files::default();
            files.insert(super::bytes(&file).into(), seen);
            prints(files, Arc::new(Plain))
        };
        assert_eq!(earlier(true).of(&file), Some([7; 32]));
        let fresh = prints(Files::default(), Arc::new(Plain)).of(&file);
        assert!(fresh.is_some() && earlier(false).of(&file) == fresh);
        assert_eq!(prints(Files::default(), Arc::new(Closed)).of(&file), None, "what may not be opened has no key");
        assert_ne!(earlier(false).of(&file), Some([7; 32]));
        let fresh = prints(Files::default(), Arc::new(Plain));
        let (seen, content) = fresh.look(&file, None).expect("there");
        assert_eq!(content.as_deref(), Some(b"new".as_slice()), "whoever reads it next has it");
        let settled = Seen { settled: true, ..seen };
        assert!(fresh.look(&file, Some(&settled)).expect("there").1.is_none(), "it was not read");
        assert!(!Stamp::of(&file).expect("there").is_settled(), "it was written just now");
    }
}
