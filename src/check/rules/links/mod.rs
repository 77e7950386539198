//! `LK`: links.

pub(super) mod address_refused;
pub(super) mod empty_link;
pub(super) mod glued_link;
pub(super) mod image_missing;
pub(super) mod link_lost;
pub(super) mod link_moved;
pub(super) mod link_scope;
pub(super) mod link_set;
pub(super) mod locale_in_url;
pub(super) mod punct_in_link;
pub(super) mod vague_link;

use crate::model::document::{Document, Leaf, Node, each_node};
use crate::model::href::{addresses, folded};
use crate::source::Span;

/// An address that a text leads to.
struct Target {
    /// As translations of it compare.
    address: String,
    /// As written.
    href: String,
    span: Span,
}

/// Where `document` leads, in order: its links, and the addresses that stand bare in its text.
fn targets(document: &Document) -> Vec<Target> {
    let mut targets = Vec::new();
    let mut add = |href: &str, span| targets.push(Target { address: folded(href), href: href.to_owned(), span });
    document.each_block(&mut |block| {
        for nodes in block.inline() {
            // The text of a link that is an address leads where the link does.
            let mut linked = Span::default();
            each_node(nodes, &mut |node| match node {
                Node::Link(link) => {
                    linked = link.span;
                    add(&link.href, link.span);
                }
                Node::Text(Leaf { text, span }) if span.start >= linked.end => {
                    addresses(text).into_iter().for_each(|range| add(&text[range], *span));
                }
                _ => {}
            });
        }
    });
    targets
}
