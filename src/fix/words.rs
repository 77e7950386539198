//! [`Words`]: what of a document an edit must leave as it is.

use super::Harm;
use crate::model::document::{Document, Node, each_node};

/// What readers see of a document, white space and markers left out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Words {
    shown: String,
    shape: String,
    /// Links and pictures.
    targets: [usize; 2],
}

impl Words {
    /// The words of `document`. An asterisk that is shown because its emphasis is broken is no word: an edit may turn it
    /// into the marker that it was meant to be.
    pub(super) fn of(document: &Document) -> Self {
        let shown = document.visible.chars().filter(|c| !matches!(c, '*' | '_')).collect();
        let mut targets = [0; 2];
        document.each_block(&mut |block| {
            for nodes in block.inline() {
                each_node(nodes, &mut |node| match node {
                    Node::Link(_) => targets[0] += 1,
                    Node::Image { .. } => targets[1] += 1,
                    Node::Text(_) | Node::Code(_) | Node::Strong(..) | Node::Emphasis(..) | Node::Break { .. } => {}
                });
            }
        });
        Self { shown, shape: document.shape(), targets }
    }

    /// What has been done to these words where `after` is what they have become.
    pub(super) fn harmed(&self, after: &Self) -> Option<Harm> {
        if self.shown != after.shown {
            Some(Harm::Words)
        } else if self != after {
            Some(Harm::Structure)
        } else {
            None
        }
    }
}
