//! `UI`: labels and menu paths.

pub(super) mod emphasis_literal;
pub(super) mod label_affirmation;
pub(super) mod label_case;
pub(super) mod label_count;
pub(super) mod label_function_word;
pub(super) mod label_lead_in;
pub(super) mod label_punct;
pub(super) mod path_broken;

use crate::model::document::{Block, Node, each_node, text_of};
use crate::source::Span;

/// A stretch of bold text, which most often is the name of a control.
struct Label<'a> {
    /// With its markers.
    span: Span,
    /// What stands in bold.
    content: &'a [Node],
    /// Its text, without blanks at the ends.
    text: String,
}

impl Label<'_> {
    /// Whether the label begins with a small letter.
    fn is_lower(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }
}

/// Everything in bold in `block` that has a letter or a digit.
fn labels(block: &Block) -> Vec<Label<'_>> {
    let mut labels = Vec::new();
    for nodes in block.inline() {
        each_node(nodes, &mut |node| {
            let Node::Strong(span, content) = node else { return };
            let text = text_of(content).trim().to_owned();
            if text.contains(char::is_alphanumeric) {
                labels.push(Label { span: *span, content, text });
            }
        });
    }
    labels
}
