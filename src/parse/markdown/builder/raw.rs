//! Raw HTML in Markdown: read tag by tag inside the tree, so that a bad tag costs one tag and never a later step.

use std::ops::Range;

use super::{Builder, Kind};
use crate::model::document::Node;
use crate::model::issue::IssueKind;
use crate::parse::html;

impl Builder<'_> {
    /// Takes a line of raw HTML; it is read when the block is whole, since tags and comments may go over several lines.
    pub(super) fn html(&mut self, html: &str, range: &Range<usize>) {
        self.raw.push((self.raw_text.len(), range.start));
        self.raw_text.push_str(html);
    }

    /// Reads the raw HTML of a block.
    pub(super) fn end_html(&mut self) {
        let (lines, html) = (std::mem::take(&mut self.raw), std::mem::take(&mut self.raw_text));
        let place = |at: usize| {
            let line = lines.partition_point(|(start, _)| *start <= at).saturating_sub(1);
            lines.get(line).map_or(0, |(start, place)| place + (at - start))
        };
        for (at, piece, is_tag) in html::pieces(&html) {
            let span = |from: usize, len: usize| place(from)..place(from + len.max(1) - 1) + 1;
            if is_tag {
                self.tag(piece, span(at, piece.len()));
                continue;
            }
            let mut start = at;
            for line in piece.split_inclusive('\n') {
                let text = line.trim_matches(['\n', '\r']);
                if !text.trim().is_empty() {
                    self.text(text, span(start, text.len()));
                }
                if line.ends_with('\n') {
                    self.line_break(span(start + line.len() - 1, 1), false);
                }
                start += line.len();
            }
        }
    }

    pub(super) fn tag(&mut self, tag: &str, range: Range<usize>) {
        let span = self.layer.to_source(range.clone());
        match html::classify(tag) {
            html::Tag::Anchor(name) => {
                let heading = self.open.iter_mut().rev().find_map(|open| match &mut open.kind {
                    Kind::Heading(_, anchor) => Some(anchor),
                    _ => None,
                });
                if let Some(anchor) = heading {
                    anchor.get_or_insert(name);
                }
            }
            html::Tag::Break => self.line_break(range, true),
            html::Tag::Image { src, alt } => {
                self.imply_paragraph(span);
                if alt.is_none() {
                    self.issue(IssueKind::ImageWithoutAlt, span);
                }
                let alt = self.honest(&alt.unwrap_or_default(), range, false).into_owned();
                self.node(Node::Image { span, src, alt });
            }
            html::Tag::Markup => {
                let is_apart = matches!(self.parent().nodes.last(), None | Some(Node::Break { .. }));
                if !is_apart && html::parts_words(tag) {
                    self.line_break(range, false);
                }
                if !tag.starts_with("</") && !tag.starts_with("<a") {
                    self.issue(IssueKind::RawHtml { tag: tag.to_owned() }, span);
                }
            }
            html::Tag::Silent => {}
            html::Tag::Text => {
                self.issue(IssueKind::UnknownTag { tag: tag.to_owned() }, span);
                self.text(tag, range);
            }
        }
    }
}
