//! [`Stamp`]: what tells files apart without reading them.
#![expect(clippy::disallowed_methods, reason = "a shell module: it looks at sources and outputs")]

use std::fs::Metadata;
use std::path::Path;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

use super::key::digest_of;

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

/// How files looked when this process first looked at them, so that it need not ask again. A file that is touched later
/// looks another way to the next process.
///
/// There are very many, and they stay until the end: each is told by a number made of the whole name, which nobody can make
/// two names for, and they are sorted by it.
#[derive(Debug, Default)]
pub struct Stamps(Vec<(u128, Stamp)>);

impl Stamp {
    /// The stamp of a regular file; `None` when there is none.
    pub(super) fn of(file: &Path) -> Option<Self> {
        let found = std::fs::symlink_metadata(file).ok().filter(Metadata::is_file)?;
        let modified = found.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(Self::new(found.len(), modified, inode(&found)))
    }

    /// The stamp of a folder, wherever links lead to it; `None` when there is none.
    pub(super) fn of_folder(folder: &Path) -> Option<Self> {
        let found = std::fs::metadata(folder).ok().filter(Metadata::is_dir)?;
        let modified = found.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        Some(Self::new(found.len(), modified, inode(&found)))
    }

    /// The stamp of a file of `len` bytes, `modified` so long after 1970, with its inode and the time of its last change.
    pub(super) fn new(len: u64, modified: Duration, inode: (u64, i64, i64)) -> Self {
        Self { len, modified, inode }
    }

    /// The stamp as numbers.
    pub(super) fn numbers(&self) -> [u64; 5] {
        let (inode, seconds, nanoseconds) = self.inode;
        let modified = u64::try_from(self.modified.as_nanos()).unwrap_or(u64::MAX);
        [self.len, modified, inode, seconds.cast_unsigned(), nanoseconds.cast_unsigned()]
    }

    /// Whether a change from now on would change the stamp.
    pub(super) fn is_settled(&self) -> bool {
        self.was_settled(SystemTime::now())
    }

    /// Whether a change from `time` on has changed the stamp.
    pub(super) fn was_settled(&self, time: SystemTime) -> bool {
        let age = time.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let changed = Duration::from_secs(u64::try_from(self.inode.1).unwrap_or_default());
        self.modified.max(changed) + GRAIN < age
    }
}

impl Stamps {
    /// Those of files, by name.
    pub(super) fn new(mut stamps: Vec<(u128, Stamp)>) -> Self {
        stamps.sort_unstable_by_key(|(name, _)| *name);
        stamps.dedup_by_key(|(name, _)| *name);
        stamps.shrink_to_fit();
        Self(stamps)
    }

    pub(super) fn get(&self, name: &[u8]) -> Option<&Stamp> {
        if self.0.is_empty() {
            return None;
        }
        let name = Self::number(name);
        self.0.binary_search_by_key(&name, |(name, _)| *name).ok().map(|at| &self.0[at].1)
    }

    /// What a name stands under.
    pub(super) fn number(name: &[u8]) -> u128 {
        digest_of(name)[..16].iter().fold(0, |number, byte| number << 8 | u128::from(*byte))
    }
}

/// The bytes of a path.
pub(super) fn bytes(file: &Path) -> &[u8] {
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

#[cfg(all(test, unix))]
mod tests {
    use super::{Stamp, Stamps};
    use crate::cache::World;
    use crate::cache::last::{known_outputs, outputs};
    use crate::cache::look::Look;
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    #[test]
    fn files_look_as_they_do_one_by_one() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |path: &str| folder.path().join(path);
        std::fs::create_dir(at("in")).expect("made");
        ["a", "in/b"].iter().for_each(|path| std::fs::write(at(path), path).expect("written"));
        std::os::unix::fs::symlink(at("a"), at("link")).expect("linked");
        let mut look = Look::default();
        for path in ["a", "in/b", "a", "in", "link", "gone", "in/gone", "gone/too", "a/b", ""] {
            let alone = Stamp::of(&at(path));
            assert_eq!(look.stamp(&at(path)), alone, "{path:?}");
            assert_eq!(alone.is_some(), ["a", "in/b"].contains(&path), "{path:?}");
        }
        assert!(look.stamp(Path::new("Cargo.toml")).is_some(), "a file where the program stands");
    }

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

    #[test]
    fn only_settled_sources_have_a_key_and_each_call_has_its_own() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("a.md");
        std::fs::write(&file, "new").expect("written");
        let world = |file: &Path| {
            let mut world = World::new(&[0; 32], SystemTime::now());
            world.source(file);
            world.finish()
        };
        let fresh = world(&file);
        assert_eq!(fresh.call("build"), None, "the next change may leave the same stamp");
        assert_eq!(fresh.stamps.get(file.as_os_str().as_encoded_bytes()), Stamp::of(&file).as_ref());
        assert_eq!(world(&folder.path().join("gone.md")).call("build"), None);
        let mut settled = World::new(&[0; 32], SystemTime::now());
        settled.add(b"a");
        let settled = settled.finish();
        assert!(settled.call("build").is_some() && settled.call("build") != settled.call("build --quiet"));
    }

    #[test]
    fn outputs_are_told_by_their_stamps_and_looked_at_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let [one, place] = ["a", "b.html"].map(|name| folder.path().join(name));
        std::fs::write(&one, "").and_then(|()| std::fs::write(&place, "page")).expect("written");
        let paths = || ["a", "b.html"].into_iter();
        let before = outputs(folder.path(), paths()).expect("there");
        let stamp = Stamp::of(&place).expect("there");
        let known = [("0", Stamp::default()), ("b.html", stamp), ("c", Stamp::default())];
        let known = Stamps::new(known.map(|(path, stamp)| (Stamps::number(path.as_bytes()), stamp)).into());
        let old = SystemTime::now() - Duration::from_hours(1);
        std::fs::OpenOptions::new().write(true).open(&place).and_then(|file| file.set_modified(old)).expect("set");
        assert_eq!(known_outputs(folder.path(), paths(), &known), Some(before));
        assert_ne!(outputs(folder.path(), paths()), Some(before));
        assert_eq!(outputs(folder.path(), ["gone"].into_iter()), None);
    }
}
