//! [`File`]: the text of one file, with its lines.

use std::sync::{Arc, OnceLock};

use super::LineIndex;

/// One text file as read, with the path shown to people.
#[derive(Clone, Debug)]
pub struct File {
    path: Arc<str>,
    text: String,
    /// Made once somebody asks: a text that nothing is found in needs none.
    lines: OnceLock<LineIndex>,
}

impl File {
    /// Wraps `text`, read from the file people know as `path` (with `/` between its parts).
    #[must_use]
    pub fn new(path: impl Into<Arc<str>>, text: String) -> Self {
        Self { path: path.into(), text, lines: OnceLock::new() }
    }

    /// The path as shown in findings.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The same for whoever keeps it.
    #[must_use]
    pub fn shared_path(&self) -> Arc<str> {
        Arc::clone(&self.path)
    }

    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// 1-based line of byte `offset`.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        self.lines().line(offset)
    }

    /// 1-based line and column (in characters) of byte `offset`.
    #[must_use]
    pub fn line_column(&self, offset: u32) -> (u32, u32) {
        let line = self.lines().line(offset);
        let at = self.text.ceil_char_boundary(offset as usize);
        let start = self.lines().start(line) as usize;
        let before = self.lines().characters(&self.text, start..at);
        (line, u32::try_from(before + 1).unwrap_or(u32::MAX))
    }

    /// The line that holds byte `offset`, without its line end, and the byte at which it starts.
    #[must_use]
    pub fn line_text(&self, offset: u32) -> (u32, &str) {
        let line = self.lines().line(offset);
        let start = self.lines().start(line);
        let end = self.lines().end(line).map_or(self.text.len(), |end| end as usize);
        (start, self.text[start as usize..end].trim_end_matches('\r'))
    }

    fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }
}
