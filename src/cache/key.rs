//! [`Key`]: a digest of everything that a result depends on, and [`Mix`], which makes one.

use sha2::{Digest, Sha256};

/// A digest.
pub type Key = [u8; 32];

/// A key in the making.
#[derive(Debug, Default)]
pub struct Mix(Sha256);

impl Mix {
    /// Adds a part; where it ends is part of the key.
    pub fn add(&mut self, part: &[u8]) -> &mut Self {
        self.0.update((part.len() as u64).to_le_bytes());
        self.0.update(part);
        self
    }

    /// Adds bytes whose number is always the same.
    pub fn raw(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(bytes);
        self
    }

    /// The key of all parts.
    #[must_use]
    pub fn key(self) -> Key {
        self.0.finalize().into()
    }
}

/// The key of one part.
#[must_use]
pub fn digest_of(part: &[u8]) -> Key {
    let mut key = Mix::default();
    key.add(part);
    key.key()
}
