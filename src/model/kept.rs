//! [`Extent`] and [`Part`]: where things stand that an article leaves for the end of a build, and that are too many to hold.

use serde::{Deserialize, Serialize};

/// Where the bytes that one article leaves stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// Which of several stores has them.
    pub store: usize,
    /// Where they begin in it.
    pub at: u64,
    /// How many there are.
    pub len: u32,
}

/// Some of the bytes that one article leaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Where they begin among those of the article.
    pub start: u32,
    /// How many there are.
    pub len: u32,
    /// A digest of them, which tells whether they are still the same.
    #[serde(with = "super::bytes")]
    pub digest: [u8; 16],
}
