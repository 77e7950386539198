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

/// The key of the `len` bytes that `part` gives, the same as [`digest_of`] gives for them, without holding them all.
///
/// # Errors
/// When `part` cannot be read, or gives more or fewer bytes.
pub(super) fn digest_from(mut part: impl std::io::Read, len: u64) -> std::io::Result<Key> {
    let mut key = Mix::default();
    key.raw(&len.to_le_bytes());
    let (mut buffer, mut left) = ([0; 16 << 10], len);
    while let read @ 1.. = part.read(&mut buffer)? {
        key.raw(&buffer[..read]);
        left = left.checked_sub(read as u64).ok_or(std::io::ErrorKind::InvalidData)?;
    }
    if left > 0 { Err(std::io::ErrorKind::UnexpectedEof.into()) } else { Ok(key.key()) }
}
