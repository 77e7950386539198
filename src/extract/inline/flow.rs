//! [`Flow`]: running text laid out flat, each piece with its style and its bytes.
//!
//! Damage crosses the borders of emphasis and links: a menu path may run through three bold runs and a link. Looking
//! for meaning is simple on flat text and hopeless on a tree.

use std::ops::Range;

use crate::model::document::{Link, Node};
use crate::model::href::{Reach, reach};
use crate::source::Span;

/// Running text with styles.
#[derive(Clone, Debug, Default)]
pub(in crate::extract) struct Flow {
    text: String,
    pieces: Vec<FlowPiece>,
    /// Links by number, counted from 1.
    links: Vec<FlowLink>,
    groups: u32,
}

/// A stretch of one style.
#[derive(Clone, Debug)]
pub(super) struct FlowPiece {
    /// Bytes in the flow's text.
    pub(super) range: Range<usize>,
    /// Bytes in the file.
    pub(super) span: Span,
    pub(super) style: Style,
    pub(super) kind: PieceKind,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PieceKind {
    Text,
    Code,
    Break { hard: bool },
    Image { src: String, alt: String },
}

/// Numbers of the elements a piece stands in; 0 for none. Two bold runs side by side have different numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) strong: u32,
    pub(super) em: u32,
    pub(super) link: u32,
}

#[derive(Clone, Debug)]
pub(super) struct FlowLink {
    pub(super) href: String,
    pub(super) autolink: bool,
    pub(super) span: Span,
    pub(super) empty: bool,
    /// Whether it has text that nobody sees.
    pub(super) unseen: bool,
}

impl FlowLink {
    /// Where a text is divided, one of its parts speaks for a link that shows nothing.
    fn keep(&mut self, here: bool) {
        self.empty &= here;
        self.unseen &= here;
    }
}

impl Flow {
    /// Lays out `nodes`.
    pub(in crate::extract) fn new(nodes: &[Node]) -> Self {
        let mut flow = Self::default();
        flow.push(nodes, Style::default());
        flow
    }

    /// The text; hard breaks are line ends, soft ones spaces.
    pub(in crate::extract) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn pieces(&self) -> &[FlowPiece] {
        &self.pieces
    }

    pub(super) fn link(&self, number: u32) -> &FlowLink {
        &self.links[number as usize - 1]
    }

    pub(super) fn links(&self) -> &[FlowLink] {
        &self.links
    }

    /// First byte in the file.
    pub(in crate::extract) fn start(&self) -> Option<u32> {
        self.pieces.first().map(|piece| piece.span.start)
    }

    /// Whether nothing is left to show.
    pub(in crate::extract) fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && !self.pieces.iter().any(|piece| matches!(piece.kind, PieceKind::Image { .. }))
    }

    /// Whether every word stands in a link.
    pub(in crate::extract) fn is_all_links(&self) -> bool {
        let words = self.pieces.iter().filter(|piece| self.text[piece.range.clone()].trim().len() > 2);
        words.clone().count() > 0 && words.into_iter().all(|piece| piece.style.link > 0)
    }

    /// The bytes in the file of `range`; where text was unescaped, those of the pieces that hold it.
    pub(super) fn span_of(&self, range: &Range<usize>) -> Span {
        let first = self.pieces.partition_point(|piece| piece.range.end <= range.start);
        let near = self.pieces[first..].iter().take_while(|piece| piece.range.start < range.end);
        let touched = near.filter(|piece| range.start < piece.range.end);
        touched.map(|piece| piece.part(range)).reduce(Span::to).unwrap_or_default()
    }

    /// The strong or emphasized elements, as byte ranges of the text.
    pub(super) fn emphases(&self) -> Vec<(Range<usize>, bool)> {
        let mut found: Vec<(Range<usize>, bool, u32)> = Vec::new();
        for piece in &self.pieces {
            let (group, strong) =
                if piece.style.strong > 0 { (piece.style.strong, true) } else { (piece.style.em, false) };
            match found.last_mut() {
                _ if group == 0 => {}
                Some((range, _, last)) if *last == group => range.end = piece.range.end,
                _ => found.push((piece.range.clone(), strong, group)),
            }
        }
        found.into_iter().map(|(range, strong, _)| (range, strong)).collect()
    }

    /// The piece that holds byte `at` of the text.
    pub(super) fn piece_at(&self, at: usize) -> Option<&FlowPiece> {
        let index = self.pieces.partition_point(|piece| piece.range.end <= at);
        self.pieces.get(index).filter(|piece| piece.range.contains(&at))
    }

    /// Takes emphasis off `range`.
    pub(super) fn unmark(&mut self, range: Range<usize>) {
        self.split(range.start);
        self.split(range.end);
        let first = self.pieces.partition_point(|piece| piece.range.start < range.start);
        let near = self.pieces[first..].iter_mut().take_while(|piece| piece.range.start <= range.end);
        for piece in near.filter(|piece| piece.range.end <= range.end) {
            piece.style.strong = 0;
            piece.style.em = 0;
        }
    }

    /// Cuts the flow at byte `at`: what stands before it, and the rest.
    pub(in crate::extract) fn cut(mut self, at: usize) -> (Self, Self) {
        self.split(at);
        let index = self.pieces.partition_point(|piece| piece.range.end <= at && piece.range.start < at.max(1));
        let mut rest = Self { links: self.links.clone(), groups: self.groups, ..Self::default() };
        rest.text = self.text.split_off(at);
        rest.pieces = self.pieces.split_off(index);
        for piece in &mut rest.pieces {
            piece.range = piece.range.start - at..piece.range.end - at;
        }
        // A link without text has no piece to go with; it stays with the half that it stands in.
        let border = rest.pieces.first().map_or(u32::MAX, |piece| piece.span.start);
        self.links.iter_mut().for_each(|link| link.keep(link.span.start < border));
        rest.links.iter_mut().for_each(|link| link.keep(link.span.start >= border));
        (self, rest)
    }

    /// Cuts the flow at its breaks.
    pub(in crate::extract) fn lines(self) -> Vec<Self> {
        let is_break = |piece: &&FlowPiece| matches!(piece.kind, PieceKind::Break { .. });
        let breaks: Vec<Range<usize>> = self.pieces.iter().filter(is_break).map(|piece| piece.range.clone()).collect();
        let (mut lines, mut rest) = (Vec::new(), self);
        // From the end, so that no cut moves more than the line that it cuts off.
        for at in breaks.into_iter().rev() {
            let (head, mut tail) = rest.cut(at.end);
            let (head, broken) = head.cut(at.start);
            let between = broken.links.iter().zip(&mut tail.links);
            between.for_each(|(behind_break, link)| link.empty |= behind_break.empty);
            lines.push(tail);
            rest = head;
        }
        lines.push(rest);
        lines.reverse();
        lines
    }

    /// Puts `other` behind this flow, with a soft break between.
    pub(in crate::extract) fn join(&mut self, other: Self) {
        let offset = u32::try_from(self.links.len()).unwrap_or(u32::MAX);
        if !self.pieces.is_empty() {
            let at = self.text.len();
            let span = self
                .pieces
                .last()
                .map_or_else(Span::default, |piece| Span { start: piece.span.end, end: piece.span.end });
            self.text.push(' ');
            let kind = PieceKind::Break { hard: false };
            self.pieces.push(FlowPiece { range: at..at + 1, span, style: Style::default(), kind });
        }
        let base = self.text.len();
        self.text.push_str(&other.text);
        for mut piece in other.pieces {
            piece.range = piece.range.start + base..piece.range.end + base;
            piece.style.link += if piece.style.link > 0 { offset } else { 0 };
            piece.style.strong += if piece.style.strong > 0 { self.groups } else { 0 };
            piece.style.em += if piece.style.em > 0 { self.groups } else { 0 };
            self.pieces.push(piece);
        }
        self.links.extend(other.links);
        self.groups += other.groups;
    }

    /// Makes `at` a border between pieces.
    fn split(&mut self, at: usize) {
        let index = self.pieces.partition_point(|piece| piece.range.end <= at);
        let Some(piece) = self.pieces.get_mut(index).filter(|piece| piece.range.start < at) else { return };
        let mut tail = piece.clone();
        let (head_span, tail_span) = (piece.part(&(piece.range.start..at)), piece.part(&(at..piece.range.end)));
        (piece.range.end, piece.span) = (at, head_span);
        (tail.range.start, tail.span) = (at, tail_span);
        self.pieces.insert(index + 1, tail);
    }

    fn push(&mut self, nodes: &[Node], style: Style) {
        for node in nodes {
            match node {
                Node::Text(leaf) => self.piece(&leaf.text, leaf.span, style, PieceKind::Text),
                Node::Code(leaf) => self.piece(&leaf.text, leaf.span, style, PieceKind::Code),
                Node::Strong(_, children) => {
                    let strong = if style.strong > 0 { style.strong } else { self.group() };
                    self.push(children, Style { strong, ..style });
                }
                Node::Emphasis(_, children) => {
                    let em = if style.em > 0 { style.em } else { self.group() };
                    self.push(children, Style { em, ..style });
                }
                Node::Link(link) => self.push_link(link, style),
                Node::Image { span, src, alt } => {
                    let kind = PieceKind::Image { src: src.clone(), alt: alt.clone() };
                    self.piece("", *span, style, kind);
                }
                Node::Break { span, hard } => {
                    self.piece(if *hard { "\n" } else { " " }, *span, style, PieceKind::Break { hard: *hard });
                }
            }
        }
    }

    fn push_link(&mut self, link: &Link, style: Style) {
        // What must not be followed is no link from here on; LK10 tells the maintainer.
        if reach(&link.href) == Reach::Refused {
            return self.push(&link.content, style);
        }
        let text = crate::model::document::text_of(&link.content);
        let empty = text.trim().is_empty();
        let has_image = link.content.iter().any(|node| matches!(node, Node::Image { .. }));
        let unseen = !empty && !has_image && crate::model::hidden::is_blank(&text);
        let (href, autolink, span) = (link.href.clone(), link.autolink, link.span);
        self.links.push(FlowLink { href, autolink, span, empty: empty && !has_image, unseen });
        let number = u32::try_from(self.links.len()).unwrap_or(u32::MAX);
        self.push(&link.content, Style { link: number, ..style });
    }

    fn piece(&mut self, text: &str, span: Span, style: Style, kind: PieceKind) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(FlowPiece { range: start..self.text.len(), span, style, kind });
    }

    fn group(&mut self) -> u32 {
        self.groups += 1;
        self.groups
    }
}

impl FlowPiece {
    /// The bytes in the file of the part of this piece that lies in `range`.
    fn part(&self, range: &Range<usize>) -> Span {
        if self.range.len() != self.span.len() {
            return self.span;
        }
        let from = range.start.max(self.range.start) - self.range.start;
        let to = range.end.min(self.range.end) - self.range.start;
        Span::new(self.span.start as usize + from, self.span.start as usize + to)
    }
}
