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
        self.pieces_in(range).map(|piece| piece.part(range)).reduce(Span::to).unwrap_or_default()
    }

    /// The pieces that show something in `range`.
    pub(super) fn pieces_in(&self, range: &Range<usize>) -> impl Iterator<Item = &FlowPiece> {
        let Range { start, end } = *range;
        let first = self.pieces.partition_point(|piece| piece.range.end <= start);
        let near = self.pieces[first..].iter().take_while(move |piece| piece.range.start < end);
        near.filter(move |piece| start < piece.range.end)
    }

    /// The pieces around byte `at` of the text, on either side as far as `fits` holds.
    pub(super) fn stretch(&self, at: usize, fits: impl Fn(&FlowPiece) -> bool) -> Range<usize> {
        let index = self.pieces.partition_point(|piece| piece.range.end <= at);
        let before = self.pieces[..index].iter().rev().take_while(|piece| fits(piece));
        let behind = self.pieces[index..].iter().take_while(|piece| fits(piece));
        let start = before.last().map(|piece| piece.range.start);
        let (first, last) = (self.pieces.get(index), behind.last());
        let own = first.filter(|piece| fits(piece)).map(|piece| piece.range.start.min(at));
        start.or(own).unwrap_or(at)..last.map_or(at, |piece| piece.range.end)
    }

    /// The strong or emphasized elements, as byte ranges of the text.
    pub(in crate::extract) fn emphases(&self) -> Vec<(Range<usize>, bool)> {
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

    /// Takes emphasis off `ranges`, which are in order and apart.
    pub(super) fn unmark(&mut self, ranges: &[Range<usize>]) {
        let ranges: Vec<&Range<usize>> = ranges.iter().filter(|range| !range.is_empty()).collect();
        if ranges.is_empty() {
            return;
        }
        let mut pieces = Vec::with_capacity(self.pieces.len() + 2 * ranges.len());
        for mut piece in std::mem::take(&mut self.pieces) {
            let (first, end) = (ranges.partition_point(|range| range.end <= piece.range.start), piece.range.end);
            for range in ranges[first..].iter().take_while(|range| range.start < end) {
                pieces.extend(piece.split_off_head(range.start));
                let mut inside = piece.split_off_head(range.end);
                let unmarked = inside.as_mut().unwrap_or(&mut piece);
                (unmarked.style.strong, unmarked.style.em) = (0, 0);
                pieces.extend(inside);
            }
            pieces.push(piece);
        }
        self.pieces = pieces;
    }

    /// Cuts the flow at byte `at`: what stands before it, and the rest.
    pub(in crate::extract) fn cut(mut self, at: usize) -> (Self, Self) {
        self.split(at);
        let index = self.pieces.partition_point(|piece| piece.range.end <= at && piece.range.start < at.max(1));
        let mut rest = Self { groups: self.groups, ..Self::default() };
        rest.text = self.text.split_off(at);
        rest.pieces = self.pieces.split_off(index);
        // Links are numbered in order. One without text has no piece to go with; it stays with the half that it stands in.
        let border = rest.pieces.first().map_or(u32::MAX, |piece| piece.span.start);
        let first = self.links.partition_point(|link| link.span.start < border);
        rest.links = self.links.split_off(first);
        // One that the cut goes through is in both halves.
        let through = first > 0 && rest.pieces.iter().any(|piece| piece.style.link as usize == first);
        if through {
            let both = FlowLink { empty: false, unseen: false, ..self.links[first - 1].clone() };
            rest.links.insert(0, both);
        }
        let shift = u32::try_from(first - usize::from(through)).unwrap_or_default();
        for piece in &mut rest.pieces {
            piece.range = piece.range.start - at..piece.range.end - at;
            piece.style.link = piece.style.link.saturating_sub(shift);
        }
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
            tail.precede(broken.links.into_iter().filter(|link| link.empty || link.unseen).collect());
            lines.push(tail);
            rest = head;
        }
        lines.push(rest);
        lines.reverse();
        lines
    }

    /// Puts `links`, which have no pieces, before those of this flow.
    fn precede(&mut self, links: Vec<FlowLink>) {
        let shift = u32::try_from(links.len()).unwrap_or_default();
        self.links.splice(0..0, links);
        let linked = self.pieces.iter_mut().filter(|piece| piece.style.link > 0);
        linked.for_each(|piece| piece.style.link += shift);
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
        if let Some(head) = piece.split_off_head(at) {
            self.pieces.insert(index, head);
        }
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
        let unseen = !empty && !has_image && crate::source::hidden::is_blank(&text);
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
    /// Takes off what stands before byte `at` of the text; `None` when nothing does, or nothing would be left.
    fn split_off_head(&mut self, at: usize) -> Option<Self> {
        if at <= self.range.start || self.range.end <= at {
            return None;
        }
        let mut head = self.clone();
        (head.span, self.span) = (self.part(&(self.range.start..at)), self.part(&(at..self.range.end)));
        (head.range.end, self.range.start) = (at, at);
        Some(head)
    }

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
