//! [`Layer`]: a reading of a source text that remembers where each byte came from.
//!
//! A bilingual file holds two texts in one; a line that only looks like a list item must be shielded before
//! Markdown reads it. Both are edits of the text *before* the parser, and findings must still point into the file
//! the author wrote. A layer is that edited text together with the way back.

use super::Span;

/// A text derived from a source file by keeping, dropping and inserting pieces.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    text: String,
    /// In ascending order of both fields; a piece lasts until the next one begins.
    pieces: Vec<Piece>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    /// Where the piece starts in the layer.
    layer: u32,
    /// Where it starts in the source.
    source: u32,
    /// How many bytes it covers of the source: 0 for inserted text.
    kept: u32,
}

impl Piece {
    /// Where the byte at `offset` of the layer stands in the source; inserted text stands at one place as a whole.
    fn to_source(self, offset: usize) -> u32 {
        self.source + (Span::new(offset, offset).start - self.layer).min(self.kept)
    }
}

impl Layer {
    /// An empty layer, to be filled by [`Layer::keep`] and [`Layer::insert`].
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The layer that is `source` from byte `from` on, unchanged.
    #[must_use]
    pub fn of(source: &str, from: usize) -> Self {
        let mut layer = Self::new();
        layer.keep(source, from, source.len());
        layer
    }

    /// The text of the layer.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Appends the bytes `start..end` of `source`.
    pub fn keep(&mut self, source: &str, start: usize, end: usize) {
        if start >= end {
            return;
        }
        let span = Span::new(start, end);
        if let Some(last) = self.pieces.last_mut()
            && last.kept > 0
            && last.source + last.kept == span.start
        {
            last.kept = span.end - last.source;
        } else {
            self.pieces.push(Piece { layer: self.end(), source: span.start, kept: span.end - span.start });
        }
        self.text.push_str(&source[start..end]);
    }

    /// Appends `text` that the source does not have; it maps to the empty span at source byte `at`.
    pub fn insert(&mut self, text: &str, at: usize) {
        if !text.is_empty() {
            self.pieces.push(Piece { layer: self.end(), source: Span::new(at, at).start, kept: 0 });
            self.text.push_str(text);
        }
    }

    /// A copy in which `edits` are carried out: each replaces a byte range of this layer's text.
    ///
    /// Edits must be sorted and must not overlap. Returns `None` when there is nothing to edit.
    #[must_use]
    pub fn edited(&self, edits: &[(std::ops::Range<usize>, &str)]) -> Option<Self> {
        if edits.is_empty() {
            return None;
        }
        let mut layer = Self::new();
        let mut done = 0;
        for (range, replacement) in edits {
            self.copy(done..range.start, &mut layer);
            layer.insert(replacement, self.source_at(range.start) as usize);
            done = range.end;
        }
        self.copy(done..self.text.len(), &mut layer);
        Some(layer)
    }

    /// The same layer of a source into which text was put: `inserts` has where, in bytes of the source before, in
    /// ascending order, and how much.
    #[must_use]
    pub fn moved(&self, inserts: &[(u32, u32)]) -> Self {
        let mut moved = Self { text: self.text.clone(), pieces: Vec::new() };
        for piece in &self.pieces {
            // A kept piece is cut wherever something was put into it.
            let cuts = inserts
                .iter()
                .map(|(at, _)| *at)
                .filter(|at| (piece.source + 1..piece.source + piece.kept).contains(at));
            for source in std::iter::once(piece.source).chain(cuts) {
                let into = source - piece.source;
                let next = inserts.iter().map(|(at, _)| *at).find(|at| *at > source).unwrap_or(u32::MAX);
                let kept = (piece.kept - into).min(next - source);
                let shift: u32 = inserts.iter().take_while(|(at, _)| *at <= source).map(|(_, len)| len).sum();
                moved.pieces.push(Piece { layer: piece.layer + into, source: source + shift, kept });
            }
        }
        moved
    }

    /// Where `range` of the layer's text stands in the source.
    #[must_use]
    pub fn to_source(&self, range: std::ops::Range<usize>) -> Span {
        let start = self.source_at(range.start);
        if range.end <= range.start {
            return Span { start, end: start };
        }
        // The end is taken from the piece of the last byte inside, so that it never jumps over what the layer dropped.
        let end = self.piece_at(range.end - 1).map_or(0, |piece| piece.to_source(range.end));
        Span { start, end: end.max(start) }
    }

    /// `range` of the layer's text, cut wherever the source has something between.
    #[must_use]
    pub fn stretches(&self, range: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
        let inside = |at: &usize| range.start < *at && *at < range.end;
        let cuts = self.pieces.iter().map(|piece| piece.layer as usize).filter(inside);
        let starts = std::iter::once(range.start).chain(cuts.clone());
        starts.zip(cuts.chain([range.end])).map(|(start, end)| start..end).collect()
    }

    fn source_at(&self, offset: usize) -> u32 {
        self.piece_at(offset).map_or(0, |piece| piece.to_source(offset))
    }

    /// The piece that the byte at `offset` belongs to.
    fn piece_at(&self, offset: usize) -> Option<Piece> {
        let index = self.pieces.partition_point(|piece| piece.layer as usize <= offset);
        index.checked_sub(1).map(|index| self.pieces[index])
    }

    fn copy(&self, range: std::ops::Range<usize>, into: &mut Self) {
        let mut at = range.start;
        while at < range.end {
            let index = self.pieces.partition_point(|piece| piece.layer as usize <= at) - 1;
            let piece = self.pieces[index];
            let piece_end = self.pieces.get(index + 1).map_or(self.text.len(), |next| next.layer as usize);
            let end = piece_end.min(range.end);
            let source = self.source_at(at);
            let kept = if piece.kept > 0 { Span::new(at, end).len() } else { 0 };
            into.pieces.push(Piece { layer: into.end(), source, kept: Span::new(0, kept).end });
            into.text.push_str(&self.text[at..end]);
            at = end;
        }
    }

    fn end(&self) -> u32 {
        Span::new(0, self.text.len()).end
    }
}

#[cfg(test)]
mod tests {
    use super::Layer;

    #[test]
    fn kept_text_maps_to_where_it_came_from() {
        let source = "ab<cut>cd";
        let mut layer = Layer::new();
        layer.keep(source, 0, 2);
        layer.keep(source, 7, 9);
        assert_eq!(layer.text(), "abcd");
        assert_eq!(layer.to_source(0..2).range(), 0..2);
        assert_eq!(layer.to_source(2..4).range(), 7..9);
        assert_eq!(layer.to_source(1..3).range(), 1..8);
        assert_eq!(layer.stretches(1..4), [1..2, 2..4]);
        assert_eq!(layer.stretches(0..2).len(), 1);
    }

    #[test]
    fn edits_of_edits_still_point_into_the_file() {
        let layer = Layer::of("xx15. maj", 2);
        let edited = layer.edited(&[(2..2, "\\")]).expect("one edit");
        assert_eq!(edited.text(), "15\\. maj");
        assert_eq!(edited.to_source(0..2).range(), 2..4);
        assert_eq!(edited.to_source(5..8).range(), 6..9);
        let again = edited.edited(&[(0..2, "")]).expect("one edit");
        assert_eq!(again.text(), "\\. maj");
        assert_eq!(again.to_source(3..6).range(), 6..9);
    }

    #[test]
    fn what_is_put_into_the_source_moves_what_follows() {
        let mut layer = Layer::new();
        layer.keep("ab<cut>cdef", 0, 2);
        layer.keep("ab<cut>cdef", 7, 11);
        let moved = layer.moved(&[(2, 10), (9, 5)]);
        assert_eq!(moved.text(), "abcdef");
        assert_eq!(moved.to_source(0..2).range(), 0..2);
        assert_eq!(moved.to_source(2..4).range(), 17..19);
        assert_eq!(moved.to_source(4..6).range(), 24..26);
        assert_eq!(moved.to_source(3..5).range(), 18..25);
    }
}
