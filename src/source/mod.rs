//! Source files, spans in them, and derived readings of them.

mod layer;
mod lines;
mod span;

pub use layer::Layer;
pub use lines::LineIndex;
pub use span::Span;

/// One text file as read, with the path shown to people.
#[derive(Clone, Debug)]
pub struct Source {
    path: String,
    text: String,
    lines: LineIndex,
}

impl Source {
    /// Wraps `text`, read from the file people know as `path` (with `/` between its parts).
    #[must_use]
    pub fn new(path: String, text: String) -> Self {
        let lines = LineIndex::new(&text);
        Self { path, text, lines }
    }

    /// The path as shown in findings.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text under `span`, or as much of it as lies on character boundaries.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        let span = self.snap(span);
        &self.text[span.range()]
    }

    /// `span` moved outwards to the nearest character boundaries inside the text.
    #[must_use]
    pub fn snap(&self, span: Span) -> Span {
        let start = self.text.floor_char_boundary(span.start as usize);
        let end = self.text.ceil_char_boundary(span.end as usize);
        Span::new(start, end)
    }

    /// 1-based line of byte `offset`.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        self.lines.line(offset)
    }

    /// 1-based line and column (in characters) of byte `offset`.
    #[must_use]
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let line = self.lines.line(offset);
        let before = self.slice(Span { start: self.lines.start(line), end: offset.max(self.lines.start(line)) });
        (line, u32::try_from(before.chars().count() + 1).unwrap_or(u32::MAX))
    }

    /// The line that holds byte `offset`, without its line end, and the byte at which it starts.
    #[must_use]
    pub fn line_text(&self, offset: u32) -> (u32, &str) {
        let start = self.lines.start(self.lines.line(offset));
        let rest = &self.text[start as usize..];
        (start, rest.split('\n').next().unwrap_or(rest).trim_end_matches('\r'))
    }
}
