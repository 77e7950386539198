//! [`LineIndex`]: byte offsets to lines and columns.

use std::ops::Range;

/// Where each line of a text starts, and how many characters stand before every so many bytes: a line may be as long as
/// a file, and have a finding at every word.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// Characters before each multiple of [`STRIDE`] bytes.
    counts: Vec<usize>,
}

/// How many bytes are counted anew for a column.
const STRIDE: usize = 512;

impl LineIndex {
    /// Indexes `text`; a line ends at `\n`.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut starts = vec![0];
        let ends = text.match_indices('\n');
        starts.extend(ends.map(|(at, _)| u32::try_from(at + 1).unwrap_or(u32::MAX)));
        let mut counts = vec![0];
        counts.extend(text.as_bytes().chunks_exact(STRIDE).scan(0, |sum, chunk| {
            *sum += characters(chunk);
            Some(*sum)
        }));
        Self { starts, counts }
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

    /// The byte at which the line end of 1-based `line` stands; `None` for the last line.
    #[must_use]
    pub fn end(&self, line: u32) -> Option<u32> {
        self.starts.get(line.max(1) as usize).map(|next| next - 1)
    }

    /// How many characters begin in `range` of `text`, the text that was indexed.
    #[must_use]
    pub fn characters(&self, text: &str, range: Range<usize>) -> usize {
        let before = |at: usize| {
            let at = at.min(text.len());
            self.counts[at / STRIDE] + characters(&text.as_bytes()[at / STRIDE * STRIDE..at])
        };
        before(range.end).saturating_sub(before(range.start))
    }
}

/// How many characters begin in `bytes`: all bytes but those that go on with one.
fn characters(bytes: &[u8]) -> usize {
    let begins = |byte: &u8| u8::from(byte & 0b1100_0000 != 0b1000_0000);
    let (chunks, rest) = bytes.as_chunks::<16>();
    let in_chunk = |chunk: &[u8; 16]| usize::from(chunk.iter().map(begins).sum::<u8>());
    chunks.iter().map(in_chunk).sum::<usize>() + usize::from(rest.iter().map(begins).sum::<u8>())
}
