//! [`Prose`]: running text as one string, with the way back to its bytes.

use std::ops::Range;

use crate::model::document::{Block, Leaf, Node};
use crate::model::href::addresses;
use crate::source::{Alphabet, Span};

/// Stands for what is no text: a picture, and every byte that [`Prose::words`] leaves out. No article has it, since
/// Markdown replaces it.
pub(super) const HOLE: char = '\0';

/// The running text of a paragraph, a heading or a cell.
#[derive(Debug, Default)]
pub(super) struct Prose {
    /// The text with code in it; a line break is a line break, a picture is a [`HOLE`].
    pub(super) text: String,
    /// The same in which code and addresses are holes, byte by byte.
    pub(super) words: String,
    /// What occurs in those words, for rules about characters that most texts lack.
    pub(super) alphabet: Alphabet,
    pieces: Vec<Piece>,
}

#[derive(Debug)]
struct Piece {
    /// First byte in the text.
    at: usize,
    len: usize,
    span: Span,
    /// Where the text stands in its bytes, when it stands there as it is.
    shift: Option<usize>,
}

impl Prose {
    /// Every running text that stands directly in `block`.
    pub(super) fn of(block: &Block) -> Vec<Self> {
        let read = |nodes: &[Node]| {
            let mut prose = Self::default();
            prose.read(nodes, false);
            prose.alphabet = Alphabet::of(&prose.words);
            prose
        };
        block.inline().map(read).collect()
    }

    /// The bytes of `range`.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        let place = |at: usize| {
            let index = self.pieces.partition_point(|piece| piece.at <= at).checked_sub(1)?;
            Some(&self.pieces[index])
        };
        let start = |piece: &Piece| {
            let inside = piece.shift.map_or(0, |shift| shift + (range.start - piece.at));
            piece.span.start as usize + inside
        };
        let end = |piece: &Piece| match piece.shift {
            Some(shift) => piece.span.start as usize + shift + (range.end - piece.at).min(piece.len),
            None => piece.span.end as usize,
        };
        let last = range.end.saturating_sub(1).max(range.start);
        match (place(range.start), place(last)) {
            (Some(first), Some(last)) => Span::new(start(first), end(last)),
            _ => Span::default(),
        }
    }

    /// Whether `range` stands in the file in one piece and just as it reads.
    pub(super) fn is_verbatim(&self, range: &Range<usize>) -> bool {
        let holds =
            |piece: &Piece| piece.shift.is_some() && piece.at <= range.start && range.end <= piece.at + piece.len;
        self.pieces.iter().any(holds)
    }

    /// Whether no markup begins or ends inside `range`.
    pub(super) fn is_whole(&self, range: &Range<usize>) -> bool {
        self.pieces.iter().any(|piece| piece.at <= range.start && range.end <= piece.at + piece.len)
    }

    /// The character before `range` and the one behind it.
    pub(super) fn around(text: &str, range: &Range<usize>) -> (Option<char>, Option<char>) {
        (text[..range.start].chars().next_back(), text[range.end..].chars().next())
    }

    fn read(&mut self, nodes: &[Node], address: bool) {
        for node in nodes {
            match node {
                Node::Text(leaf) => self.leaf(leaf, address),
                Node::Code(leaf) => self.leaf(leaf, true),
                Node::Strong(..) | Node::Emphasis(..) => self.read(node.children(), address),
                Node::Link(link) => self.read(&link.content, link.autolink),
                Node::Image { span, .. } => self.mark(HOLE, *span),
                Node::Break { span, .. } => self.mark('\n', *span),
            }
        }
    }

    fn mark(&mut self, mark: char, span: Span) {
        self.pieces.push(Piece { at: self.text.len(), len: 1, span, shift: None });
        self.text.push(mark);
        self.words.push(mark);
    }

    fn leaf(&mut self, leaf: &Leaf, hidden: bool) {
        let Leaf { text, span } = leaf;
        // Code stands between as many backticks on either side.
        let ticks = span.len().checked_sub(text.len()).filter(|rest| *rest == 0 || (hidden && rest % 2 == 0));
        let shift = ticks.map(|rest| rest / 2);
        self.pieces.push(Piece { at: self.text.len(), len: text.len(), span: *span, shift });
        self.text.push_str(text);
        if hidden {
            self.words.extend(std::iter::repeat_n(HOLE, text.len()));
            return;
        }
        let mut done = 0;
        for range in addresses(text) {
            self.words.push_str(&text[done..range.start]);
            self.words.extend(std::iter::repeat_n(HOLE, range.len()));
            done = range.end;
        }
        self.words.push_str(&text[done..]);
    }
}
