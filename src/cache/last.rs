//! [`Last`]: what the last build told. The same call on the same files is told the same, and nothing else is done.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::file;
use super::key::{Key, Mix};
use super::prints::Stamp;

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

/// Everything that a build depends on and everything that it left, by what tells files apart without reading them.
#[derive(Debug)]
pub struct World {
    mix: Mix,
    settled: bool,
}

impl World {
    /// A world in which a call is made. `call` tells it from others.
    #[must_use]
    pub fn new(call: &[u8]) -> Self {
        let mut mix = Mix::default();
        mix.add(call);
        Self { mix, settled: true }
    }

    /// Adds something that is no file.
    pub fn add(&mut self, part: &[u8]) {
        self.mix.add(part);
    }

    /// Adds a source. One that is gone, or was touched so lately that the next change may leave the same stamp, makes
    /// the world one that nothing can be known of.
    pub fn source(&mut self, file: &Path) {
        let stamp = Stamp::of(file).filter(Stamp::is_settled);
        self.settled &= stamp.is_some();
        self.stamp(stamp);
    }

    /// Adds a file of the output.
    pub fn output(&mut self, file: &Path) {
        let stamp = Stamp::of(file);
        self.settled &= stamp.is_some();
        self.stamp(stamp);
    }

    fn stamp(&mut self, stamp: Option<Stamp>) {
        for number in stamp.unwrap_or_default().numbers() {
            self.mix.raw(&number.to_le_bytes());
        }
    }

    /// The key of this world, if files can be told by their stamps.
    #[must_use]
    pub fn key(self) -> Option<Key> {
        self.settled.then(|| self.mix.key())
    }
}

/// What the build before told in the world of `key`, as kept in `place`.
#[must_use]
pub fn last(place: &Path, key: &Key) -> Option<Last> {
    postcard::from_bytes(&file::read(place, key)?).ok()
}

/// Keeps what a build told, for the next one.
///
/// # Errors
/// When the disk does not take it; the next build then finds out for itself.
pub fn remember(place: &Path, key: &Key, last: &Last) -> std::io::Result<()> {
    file::write(place, key, &postcard::to_allocvec(last).map_err(std::io::Error::other)?)
}
