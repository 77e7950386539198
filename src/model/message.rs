//! [`CatalogueIssue`]: what is wrong with a catalogue of messages, as data.

/// Something wrong in a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueIssue {
    /// The file.
    pub path: String,
    /// 1-based line; 0 for the file as a whole.
    pub line: u32,
    /// The locale of the catalogue.
    pub locale: String,
    /// What it is.
    pub kind: CatalogueIssueKind,
}

/// What can be wrong with a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueIssueKind {
    /// The file has a syntax error; the message there is left out.
    Syntax {
        /// The parser's reason.
        reason: String,
    },
    /// A message of the reference locale is missing, and falls back.
    Missing {
        /// The message.
        id: String,
    },
    /// A message uses a variable the reference does not have, or leaves one out.
    Variables {
        /// The message.
        id: String,
        /// The variable.
        variable: String,
    },
}
