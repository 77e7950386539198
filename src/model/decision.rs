//! [`Decision`]: how one block was read and why, for people who ask.

use super::document::BlockId;

/// What a block was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The block.
    pub block: BlockId,
    /// The rule that decided, by the name used in the documentation of extraction.
    pub rule: &'static str,
    /// What the block is.
    pub verdict: String,
}
