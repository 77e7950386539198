//! [`Decision`]: how one block was read and why, for people who ask.

use super::document::BlockId;

/// What a block was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The block.
    pub block: BlockId,
    /// The rule that decided.
    pub rule: ReadingRule,
    /// What the block is.
    pub verdict: String,
}

/// Declares [`ReadingRule`] with the name of each rule beside it, so that none can be printed that is not listed.
macro_rules! reading_rules {
    ($($(#[doc = $meaning:literal])+ $rule:ident = $name:literal,)+) => {
        /// The rules by which blocks are read, as `korak explain --article` prints them; `docs/extraction.md` has a
        /// line for each.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ReadingRule {
            $($(#[doc = $meaning])+ $rule,)+
        }

        impl ReadingRule {
            /// Every rule.
            pub const ALL: &[Self] = &[$(Self::$rule,)+];

            /// The name that is printed.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)+
                }
            }
        }
    };
}

reading_rules! {
    /// A list goes on behind blocks that interrupt it.
    R7 = "R7",
    /// A list that stands unindented behind an item belongs to it.
    A1 = "A1",
    /// A line "or" between bullets joins them.
    P5 = "P5",
    /// A lettered run becomes steps or choices.
    N8 = "N8",
    /// Links.
    C1 = "C1",
    /// Names with values.
    C2 = "C2",
    /// Reasons.
    C3 = "C3",
    /// Questions and answers.
    C4 = "C4",
    /// Conditions to be met first.
    C5 = "C5",
    /// How many of the items ask for something.
    C6 = "C6",
    /// As C6, where words before the list make up for items that ask for nothing.
    C6Cue = "C6-cue",
    /// Numbers alone, in a language whose verbs are not known.
    C8 = "C8",
    /// Numbers make up for verbs that one lexicon lacks.
    C8Alone = "C8-alone",
    /// A single item under nothing that announces steps.
    C10 = "C10",
    /// A list below a title over further reading.
    B2 = "B2",
    /// Words before a list announce choices.
    D1 = "D1",
    /// Most children start with a condition or a goal.
    D2 = "D2",
    /// The step asks to choose, and the children are names.
    D3 = "D3",
    /// The children are numbered or ask for something.
    D4 = "D4",
    /// The children only tell something.
    D5 = "D5",
}
