//! [`Last`]: what the last build told. The same call on the same files is told the same, and nothing else is done.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::file;
use super::key::{Key, Mix};
use super::look::Look;
use super::stamp::{Stamp, Stamps, bytes};
use super::walk::Listed;

/// What a build told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Last {
    /// What went to standard output.
    pub result: String,
    /// What was compiled and found, for people.
    pub summary: String,
    /// The exit status.
    pub status: u8,
}

/// Everything that a build reads, by what tells files apart without reading them.
#[derive(Debug)]
pub struct World {
    /// Of everything that is no file.
    names: Names,
    /// Of how files look.
    looks: Mix,
    settled: bool,
    look: Look,
    stamps: Vec<(u128, Stamp)>,
    /// Folders that were listed; none once one of them may have changed since.
    folders: Option<Vec<Listed>>,
    /// When the first of them was listed.
    began: SystemTime,
}

#[derive(Debug)]
enum Names {
    Told(Key),
    Mixed(Mix),
}

/// A finished [`World`].
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// Its key; none where files cannot be told by their stamps.
    pub key: Option<Key>,
    /// The key of everything that is no file.
    pub(super) names: Key,
    /// Folders that were listed, where the next build can tell whether they have changed.
    pub(super) folders: Option<Vec<Listed>>,
    /// How its files look.
    pub stamps: Arc<Stamps>,
}

impl World {
    /// A world with `settings`, the walk of which `began` then.
    #[must_use]
    pub fn new(settings: &Key, began: SystemTime) -> Self {
        let mut names = Mix::default();
        names.raw(settings);
        Self { names: Names::Mixed(names), folders: Some(Vec::new()), began, ..Self::named(Key::default()) }
    }

    /// A world in which everything that is no file has this key.
    pub(super) fn named(names: Key) -> Self {
        Self {
            names: Names::Told(names),
            looks: Mix::default(),
            settled: true,
            look: Look::default(),
            stamps: Vec::new(),
            folders: None,
            began: SystemTime::UNIX_EPOCH,
        }
    }

    /// Adds something that is no file.
    pub fn add(&mut self, part: &[u8]) {
        if let Names::Mixed(names) = &mut self.names {
            names.add(part);
        }
    }

    /// Adds a folder that was listed.
    pub fn folder(&mut self, folder: &Path) {
        let listed = Listed::of(folder, self.began);
        self.folders = self.folders.take().zip(listed).map(|(mut folders, listed)| {
            folders.push(listed);
            folders
        });
    }

    /// Adds a source. One that is gone, or was touched so lately that the next change may leave the same stamp, makes
    /// the world one that nothing can be known of.
    pub fn source(&mut self, file: &Path) {
        let stamp = self.look.stamp(file);
        self.settled &= stamp.as_ref().is_some_and(Stamp::is_settled);
        if let Some(stamp) = stamp {
            mix_in(&mut self.looks, &stamp);
            // Whoever did not walk has no use for them.
            if matches!(self.names, Names::Mixed(_)) {
                self.stamps.push((Stamps::number(bytes(file)), stamp));
            }
        }
    }

    /// Makes the world one that nothing can be known of.
    pub fn unsettle(&mut self) {
        self.settled = false;
    }

    /// The finished world.
    #[must_use]
    pub fn finish(self) -> Sources {
        let names = match self.names {
            Names::Told(names) => names,
            Names::Mixed(names) => names.key(),
        };
        let key = || {
            let mut key = Mix::default();
            key.raw(&names).raw(&self.looks.key());
            key.key()
        };
        let key = self.settled.then(key);
        Sources { key, names, folders: self.folders, stamps: Arc::new(Stamps::new(self.stamps)) }
    }
}

impl Sources {
    /// The key of a `call` on these files, if they can be told by their stamps.
    #[must_use]
    pub fn call(&self, call: &str) -> Option<Key> {
        let mut key = Mix::default();
        key.raw(&self.key?).add(call.as_bytes());
        Some(key.key())
    }
}

/// The key of the files at `paths` below the output folder `root`, as they look. `None` when one is missing.
pub fn outputs<'a>(root: &Path, paths: impl Iterator<Item = &'a str>) -> Option<Key> {
    known_outputs(root, paths, &Stamps::default())
}

/// The same; those that are `known`, as they looked then.
pub(super) fn known_outputs<'a>(root: &Path, paths: impl Iterator<Item = &'a str>, known: &Stamps) -> Option<Key> {
    let (mut key, mut look) = (Mix::default(), Look::default());
    let mut place = OsString::new();
    for path in paths {
        key.add(path.as_bytes());
        match known.get(path.as_bytes()) {
            Some(stamp) => mix_in(&mut key, stamp),
            None => {
                place.clear();
                [root.as_os_str(), OsStr::new("/"), OsStr::new(path)].into_iter().for_each(|part| place.push(part));
                mix_in(&mut key, &look.stamp(Path::new(&place))?);
            }
        }
    }
    Some(key.key())
}

fn mix_in(key: &mut Mix, stamp: &Stamp) {
    for number in stamp.numbers() {
        key.raw(&number.to_le_bytes());
    }
}

/// What the build told that was called as this one, and the key of the files it left, as kept in `place`.
#[must_use]
pub fn last(place: &Path, call: &Key) -> Option<(Key, Last)> {
    postcard::from_bytes(&file::read(place, call)?).ok()
}

/// Keeps what a build told, and the key of the files it left, for the next one.
///
/// # Errors
/// When the disk does not take it; the next build then finds out for itself.
pub fn remember(place: &Path, call: &Key, outputs: &Key, last: &Last) -> std::io::Result<()> {
    let body = postcard::to_allocvec(&(outputs, last)).map_err(std::io::Error::other)?;
    file::write(place, call, &body)
}

#[cfg(test)]
mod tests {
    use super::{Last, last, remember};

    #[test]
    fn what_was_told_is_told_again_to_the_same_call() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("last");
        let told = Last { result: "found".into(), summary: "all".into(), status: 1 };
        remember(&place, &[1; 32], &[2; 32], &told).expect("kept");
        assert_eq!(last(&place, &[1; 32]), Some(([2; 32], told)));
        assert_eq!(last(&place, &[3; 32]), None);
    }
}
