//! [`Content`]: the blocks of a runbook that are no steps.

use super::{Inline, Picture, Piece};
use crate::model::reading::NoteKind;
use crate::source::Span;

/// A call-out.
#[derive(Clone, Debug)]
pub struct Note {
    /// Its kind.
    pub kind: NoteKind,
    /// The label as the author wrote it, without punctuation; empty for alerts, whose keyword is no text.
    pub label: String,
    /// The label with its punctuation, as it counts for coverage.
    pub marker: Option<Piece>,
    /// What it says.
    pub content: Vec<Content>,
    /// Where it stood, for article-level notes.
    pub position: Option<&'static str>,
}

/// A block of a runbook.
#[derive(Clone, Debug)]
pub enum Content {
    /// A paragraph.
    Paragraph(Inline),
    /// A list that is no procedure.
    List {
        /// Whether numbers mark it.
        ordered: bool,
        /// What it lists.
        role: ListRole,
        /// Items with the author's number.
        items: Vec<ListItem>,
    },
    /// A code block.
    Code {
        /// The language of the info string.
        language: Option<String>,
        /// The code.
        text: String,
        /// What the code is.
        role: CodeRole,
        /// Its bytes.
        span: Span,
    },
    /// A picture.
    Image {
        /// Where it is, and what it shows.
        picture: Picture,
        /// Its bytes.
        span: Span,
    },
    /// A table.
    Table {
        /// Header cells.
        header: Vec<Inline>,
        /// Rows.
        rows: Vec<Vec<Inline>>,
    },
    /// A quotation, or a note inside other content.
    Quote(Vec<Content>),
    /// A heading within a part.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The text.
        inline: Inline,
    },
    /// A call-out that stands inside a list that is no procedure.
    Note(Note),
}

/// An item of a list that is no procedure.
#[derive(Clone, Debug)]
pub struct ListItem {
    /// The author's number, for numbered lists.
    pub number: Option<String>,
    /// What it says.
    pub content: Vec<Content>,
}

/// What a list lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRole {
    /// Links.
    Links,
    /// Reasons.
    Causes,
    /// Facts.
    Facts,
    /// Names with values.
    Settings,
    /// Conditions.
    Prereq,
    /// Questions and answers.
    Faq,
    /// Things of a kind.
    Enumeration,
    /// Things to choose among.
    Options,
    /// Values.
    Values,
    /// What a system does.
    Process,
}

/// What a code block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRole {
    /// To be run.
    Command,
    /// What a command or error prints.
    Output,
    /// The text of a file.
    Config,
    /// A path.
    Path,
    /// None of these for certain.
    Unknown,
}
