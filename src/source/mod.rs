//! Source files, spans in them, and derived readings of them.

mod alphabet;
mod file;
pub mod hidden;
mod layer;
mod lines;
mod nest;
pub mod script;
mod span;
mod spliced;

pub use alphabet::Alphabet;
pub use file::File;
pub use layer::Layer;
pub use lines::LineIndex;
pub use nest::Nest;
pub use span::Span;
pub use spliced::Spliced;

use std::sync::Arc;

/// The text of an article: one file, or one with the fragments that it includes put in their places.
///
/// Every span of an article counts in this text; [`Source::locate`] tells the file that a span stands in.
#[derive(Clone, Debug)]
pub struct Source {
    file: File,
    spliced: Option<Spliced>,
}

impl Source {
    /// Wraps `text`, read from the file people know as `path` (with `/` between its parts).
    #[must_use]
    pub fn new(path: impl Into<Arc<str>>, text: String) -> Self {
        Self { file: File::new(path, text), spliced: None }
    }

    /// The same article with fragments in their places.
    #[must_use]
    pub fn with(self, spliced: Spliced) -> Self {
        Self { spliced: Some(spliced), ..self }
    }

    /// The path of the article as shown in findings.
    #[must_use]
    pub fn path(&self) -> &str {
        self.file.path()
    }

    /// The same for whoever keeps it.
    #[must_use]
    pub fn shared_path(&self) -> Arc<str> {
        self.file.shared_path()
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        self.spliced.as_ref().map_or(self.file.text(), Spliced::text)
    }

    /// The text under `span`, or as much of it as lies on character boundaries.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        &self.text()[snap(self.text(), span).range()]
    }

    /// The file in which `span` begins, and the bytes of `span` in it.
    #[must_use]
    pub fn locate(&self, span: Span) -> (&File, Span) {
        let span = snap(self.text(), span);
        match &self.spliced {
            None => (&self.file, span),
            Some(spliced) => {
                let (file, span) = spliced.locate(span);
                (file.unwrap_or(&self.file), span)
            }
        }
    }

    /// 1-based line of byte `offset`.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        self.line_column(offset).0
    }

    /// 1-based line and column (in characters) of byte `offset`.
    #[must_use]
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let (file, span) = self.locate(Span { start: offset, end: offset });
        file.line_column(span.start)
    }

    /// The line that holds byte `offset`, without its line end, and the byte of its file at which it starts.
    #[must_use]
    pub fn line_text(&self, offset: u32) -> (u32, &str) {
        let (file, span) = self.locate(Span { start: offset, end: offset });
        file.line_text(span.start)
    }
}

/// `span` moved outwards to the nearest character boundaries inside `text`.
fn snap(text: &str, span: Span) -> Span {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary(span.end as usize);
    Span::new(start, end)
}
