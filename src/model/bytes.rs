//! Digests in files of the compiler's own: as the bytes that they are, and not as a row of numbers.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serializer};

/// Writes a digest.
///
/// # Errors
/// When the serializer refuses.
pub fn serialize<const LEN: usize, S: Serializer>(digest: &[u8; LEN], to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bytes(digest)
}

/// Reads a digest.
///
/// # Errors
/// When there are more or fewer bytes.
pub fn deserialize<'de, const LEN: usize, D: Deserializer<'de>>(from: D) -> Result<[u8; LEN], D::Error> {
    let bytes = <&[u8]>::deserialize(from)?;
    bytes.try_into().map_err(|_| D::Error::invalid_length(bytes.len(), &"a digest"))
}
