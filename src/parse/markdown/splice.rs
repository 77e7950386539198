//! Fragments in lines of text: blocks where only text may stand, and text that blocks have divided.

use crate::model::document::{Block, BlockKind, Leaf, Node};

/// What `blocks` say, as one line of text.
pub(super) fn inline(blocks: Vec<Block>) -> Vec<Node> {
    let mut line = Vec::new();
    for block in blocks {
        let span = block.span;
        let mut parts: Vec<Vec<Node>> = match block.kind {
            BlockKind::Paragraph(nodes) | BlockKind::Heading { content: nodes, .. } => vec![nodes],
            BlockKind::List { items, .. } => items.into_iter().map(|item| inline(item.blocks)).collect(),
            BlockKind::Quote { blocks, .. } => vec![inline(blocks)],
            BlockKind::Table { header, rows } => header.into_iter().chain(rows.into_iter().flatten()).collect(),
            BlockKind::Code { text, text_span, .. } => vec![vec![Node::Code(Leaf { text, span: text_span })]],
            BlockKind::Rule => Vec::new(),
        };
        parts.retain(|nodes| !nodes.is_empty());
        for nodes in parts {
            if !line.is_empty() {
                line.push(Node::Break { span, hard: true });
            }
            line.extend(nodes);
        }
    }
    line
}

/// The paragraph of `nodes`, the part of a line before or behind blocks; `None` when it says nothing.
pub(super) fn paragraph(mut nodes: Vec<Node>) -> Option<Block> {
    let is_break = |node: Option<&Node>| matches!(node, Some(Node::Break { .. }));
    while is_break(nodes.last()) {
        nodes.pop();
    }
    while is_break(nodes.first()) {
        nodes.remove(0);
    }
    let span = nodes.iter().map(Node::span).reduce(crate::source::Span::to)?;
    Some(Block { id: 0, span, kind: BlockKind::Paragraph(nodes) })
}
