//! [`Spliced`]: the text of an article with fragments of other files put in their places.

use super::{File, Span};

/// A text put together from pieces of files, which remembers where each byte came from.
#[derive(Clone, Debug, Default)]
pub struct Spliced {
    text: String,
    /// In ascending order of `start`; a piece lasts until the next one begins.
    pieces: Vec<Piece>,
    fragments: Vec<File>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where the piece starts in the text.
    start: u32,
    /// The fragment it is of; `None` for the article itself.
    fragment: Option<usize>,
    /// Where it starts in its file.
    local: u32,
}

impl Spliced {
    /// The whole text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// How long the text is.
    #[must_use]
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// Whether nothing has been put in yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Names a fragment whose pieces follow.
    pub fn fragment(&mut self, file: File) -> usize {
        self.fragments.push(file);
        self.fragments.len() - 1
    }

    /// Appends the bytes `local` of `text`, the text of a fragment or of the article itself.
    pub fn push(&mut self, fragment: Option<usize>, text: &str, local: std::ops::Range<usize>) {
        let start = Span::new(self.text.len(), self.text.len()).start;
        self.pieces.push(Piece { start, fragment, local: Span::new(local.start, local.start).start });
        self.text.push_str(&text[local]);
    }

    /// The fragment in which `span` begins, if it does in one, and the bytes of `span` in that file. What begins where
    /// a piece ends belongs to the piece that follows, unless it is empty.
    pub(super) fn locate(&self, span: Span) -> (Option<&File>, Span) {
        let first = self.pieces.partition_point(|piece| piece.start <= span.start).saturating_sub(1);
        let Some(&piece) = self.pieces.get(first) else { return (None, span) };
        let last = self.pieces[first..].iter().take_while(|piece| piece.start < span.end.max(span.start + 1));
        let same = last.enumerate().filter(|(_, other)| other.fragment == piece.fragment).last();
        let (at, last) = same.map_or((first, piece), |(at, last)| (first + at, *last));
        let limit = self.pieces.get(at + 1).map_or(Span::new(0, self.text.len()).end, |next| next.start);
        let start = piece.local + (span.start - piece.start);
        let end = last.local + (span.end.min(limit).max(last.start) - last.start);
        (piece.fragment.map(|at| &self.fragments[at]), Span { start, end: end.max(start) })
    }
}

#[cfg(test)]
mod tests {
    use super::Spliced;
    use crate::source::{File, Source, Span};

    fn source() -> Source {
        let own = "one\n[!] two\nthree\n";
        let mut spliced = Spliced::default();
        spliced.push(None, own, 0..7);
        let fragment = "skip\nčš four\n";
        let file = spliced.fragment(File::new("b.md", fragment.into()));
        spliced.push(Some(file), fragment, 5..fragment.len());
        spliced.push(None, own, 7..own.len());
        Source::new("a.md", own.into()).with(spliced)
    }

    #[test]
    fn every_byte_is_found_in_its_file() {
        let source = source();
        assert_eq!(source.text(), "one\n[!]čš four\n two\nthree\n");
        for (word, path, line, column) in [
            ("one", "a.md", 1, 1),
            ("[!]", "a.md", 2, 1),
            ("four", "b.md", 2, 4),
            ("two", "a.md", 2, 5),
            ("three", "a.md", 3, 1),
        ] {
            let at = source.text().find(word).expect("there");
            let (file, span) = source.locate(Span::new(at, at + word.len()));
            assert_eq!((file.path(), &file.text()[span.range()]), (path, word));
            assert_eq!(file.line_column(span.start), (line, column));
        }
    }

    #[test]
    fn what_holds_a_fragment_is_of_the_file_that_includes_it() {
        let source = source();
        let (file, span) = source.locate(Span::new(0, source.text().len()));
        assert_eq!((file.path(), span.range()), ("a.md", 0..18));
        let inside = source.text().find("four").expect("there");
        let (file, span) = source.locate(Span::new(inside, source.text().len()));
        assert_eq!((file.path(), &file.text()[span.range()]), ("b.md", "four\n"));
    }
}
