//! `LK`: links.

pub(super) mod address_refused;
pub(super) mod empty_link;
pub(super) mod image_missing;
pub(super) mod link_lost;
pub(super) mod link_moved;
pub(super) mod link_set;
pub(super) mod punct_in_link;

use crate::model::document::{Document, Link, each_link};
use crate::model::href::folded;

/// The links of `document` in order, each with its address as translations of it compare.
fn links(document: &Document) -> Vec<(String, &Link)> {
    let mut links = Vec::new();
    document.each_block(&mut |block| {
        for nodes in block.inline() {
            each_link(nodes, &mut |link| links.push((folded(&link.href), link)));
        }
    });
    links
}
