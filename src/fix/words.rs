//! [`Words`]: what of a document an edit must leave as it is.

use super::Harm;
use crate::model::document::{Document, Node, each_node};

/// What readers see of a document, white space and markers left out.
#[derive(Debug)]
pub(super) struct Words {
    shown: String,
    /// Asterisks and underscores that are shown.
    markers: usize,
    shape: String,
    /// Links and pictures.
    targets: [usize; 2],
}

impl Words {
    /// The words of `document`. An asterisk that is shown because its emphasis is broken is no word: an edit may turn it
    /// into the marker that it was meant to be. Nor is a character that nobody sees; and a name in other capitals is the
    /// same name.
    pub(super) fn of(document: &Document) -> Self {
        let is_marker = |c: &char| matches!(c, '*' | '_');
        let markers = document.visible.chars().filter(is_marker).count();
        let words = document.visible.chars().filter(|c| !is_marker(c) && !is_invisible(*c));
        let shown = words.map(|c| c.to_ascii_lowercase()).collect();
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
        Self { shown, markers, shape: document.shape(), targets }
    }

    /// What has been done to these words where `after` is what they have become.
    pub(super) fn harmed(&self, after: &Self) -> Option<Harm> {
        if self.shown != after.shown {
            Some(Harm::Words)
        } else if self.markers < after.markers {
            Some(Harm::Markers)
        } else if (&self.shape, self.targets) != (&after.shape, after.targets) {
            Some(Harm::Structure)
        } else {
            None
        }
    }
}

/// Whether `c` takes no room, wherever it stands.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{180e}')
}
