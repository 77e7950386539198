//! [`LineIndex`]: byte offsets to lines and columns.

/// Where each line of a text starts.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Indexes `text`; a line ends at `\n`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        let ends = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        starts.extend(ends.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX)));
        Self { starts }
    }

    /// The 1-based line that holds byte `offset`.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        let line = self.starts.partition_point(|&start| start <= offset);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// The byte at which 1-based `line` starts; past the last line, the last line's start.
    #[must_use]
    pub fn start(&self, line: u32) -> u32 {
        let index = (line.max(1) as usize - 1).min(self.starts.len() - 1);
        self.starts[index]
    }
}
