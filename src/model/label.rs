//! [`Label`]: bold text, which most often is the name of a control.

use super::document::{Block, Node, each_node, text_of};
use crate::source::Span;

/// A stretch of bold text.
#[derive(Clone, Debug)]
pub struct Label<'a> {
    /// With its markers.
    pub span: Span,
    /// What stands in bold.
    pub content: &'a [Node],
    /// Its text, without blanks at the ends.
    pub text: String,
}

impl Label<'_> {
    /// Whether the label begins with a small letter.
    #[must_use]
    pub fn is_lower(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }
}

/// Everything in bold in `block` that has a letter or a digit.
#[must_use]
pub fn labels(block: &Block) -> Vec<Label<'_>> {
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
