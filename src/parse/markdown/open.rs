//! [`Open`]: a node of the document whose end has not been met.

use crate::model::document::{Block, Item, Node};
use crate::source::Span;

/// A node that is not finished.
pub(super) struct Open {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) nodes: Vec<Node>,
    pub(super) blocks: Vec<Block>,
    /// How many bytes of visible text stood before it.
    pub(super) visible: usize,
}

/// What an unfinished node will be.
pub(super) enum Kind {
    Root,
    /// A paragraph that Markdown leaves out in tight lists.
    Implied,
    Paragraph,
    Heading(u8, Option<String>),
    Quote,
    List {
        ordered: bool,
        items: Vec<Item>,
    },
    Item {
        marker: Span,
        number: Option<String>,
    },
    Code(Option<String>, Option<Span>, String),
    Table {
        header: Vec<Vec<Node>>,
        rows: Vec<Vec<Vec<Node>>>,
    },
    Row {
        header: bool,
        cells: Vec<Vec<Node>>,
    },
    Cell,
    Strong,
    Emphasis,
    Link {
        href: String,
        autolink: bool,
    },
    Image {
        src: String,
    },
    /// Markup without a node of its own: it goes on with the nodes of its parent and hands them back.
    Transparent,
}
