//! [`Inline`]: running text as runs, each with one meaning.

use super::Picture;
use crate::source::Span;

/// Running text.
#[derive(Clone, Debug, Default)]
pub struct Inline {
    /// Its runs in order.
    pub runs: Vec<Run>,
}

/// A stretch of running text with one meaning.
#[derive(Clone, Debug)]
pub struct Run {
    /// The meaning.
    pub kind: RunKind,
    /// The text as shown.
    pub text: String,
    /// The text as the author wrote it, where it is shown otherwise (separators of menu paths).
    pub written: Option<String>,
    /// Its bytes.
    pub span: Span,
}

/// What a run means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// Plain text.
    Text,
    /// The name of a control.
    Ui {
        /// The name without a noun glued to it, where that differs (`Fil` of `Fil-fanen`).
        name: Option<String>,
        /// Whether its borders look damaged.
        suspect: bool,
    },
    /// A menu path.
    Menu {
        /// The segments; `None` where one was lost.
        path: Vec<Segment>,
        /// Whether segments were lost.
        broken: bool,
    },
    /// Text to type.
    Input,
    /// Keys to press together.
    Key(Vec<String>),
    /// Code.
    Code,
    /// A link.
    Link {
        /// Where it leads.
        href: String,
    },
    /// Emphasis without further meaning.
    Em,
    /// Strong emphasis without further meaning.
    Strong,
    /// A reference to a step.
    StepRef {
        /// The number in the text.
        number: u32,
        /// The step's id, once known.
        target: Option<String>,
    },
    /// A placeholder such as `{Name}`.
    Placeholder {
        /// The name inside.
        name: String,
    },
    /// A picture in running text.
    Image(Picture),
    /// A line break.
    Br,
}

/// A segment of a menu path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its name; `None` when it was lost.
    pub name: Option<String>,
    /// Where it leads, when the author linked it.
    pub href: Option<String>,
}

/// A piece of visible text and the byte it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text as written.
    pub text: String,
    /// First byte in the source.
    pub at: u32,
}

impl Inline {
    /// The text as shown: the runs joined.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty() && !matches!(run.kind, RunKind::Image { .. }))
    }

    /// The bytes from the first run to the last.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        Some(self.runs.first()?.span.to(self.runs.last()?.span))
    }
}
