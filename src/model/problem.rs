//! [`Problem`]: what is the matter with a file as a whole, as data for the rule that words it.

use super::article::SkipReason;

/// A file that could not be read as an article, or not be told about in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file as shown to people.
    pub path: String,
    /// What is the matter.
    pub kind: ProblemKind,
}

/// What is the matter with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The system refused.
    Unreadable {
        /// What it said.
        reason: String,
    },
    /// The bytes are not UTF-8.
    NotUtf8 {
        /// 1-based line of the first bad byte.
        line: u32,
        /// 1-based column of the first bad byte, in characters.
        column: u32,
    },
    /// The file is larger than any article.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// There is nothing in it.
    Empty,
    /// No locale can be told, or the one told is no locale.
    UnknownLocale {
        /// The tag as written.
        tag: String,
    },
    /// Korak failed on the article.
    Internal {
        /// What the failure says of itself.
        reason: String,
    },
    /// A rule has more findings in it than are kept.
    Flood {
        /// The code of the rule.
        code: &'static str,
        /// How many are left out.
        more: usize,
    },
    /// It is a link, or no ordinary file, and was not opened.
    NotOpened {
        /// What it is.
        reason: SkipReason,
    },
    /// Another file is the same article in the same locale.
    Duplicate {
        /// The file that is published.
        other: String,
    },
}
