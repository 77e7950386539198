//! [`Document`]: the body of an article as a small tree in which every node knows its bytes.

use std::ops::Range;

use crate::source::Span;

use super::issue::Issue;
use super::pragma::Pragma;

/// A parsed article body.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Top-level blocks in source order.
    pub blocks: Vec<Block>,
    /// How many ids blocks and items use: ids are `0..count`.
    pub count: usize,
    /// Every visible character but white space, in source order, as the parser's events gave it. Coverage compares
    /// runbooks with this, so it must never be derived from `blocks`.
    pub visible: String,
    /// What parsing noticed.
    pub issues: Vec<Issue>,
    /// What its comments tell the checks, in order.
    pub pragmas: Vec<Pragma>,
}

/// Position of a block or list item in a walk of the tree, parents first.
///
/// Two documents of equal [`Document::shape`] give equal ids to blocks that correspond.
pub type BlockId = usize;

/// A block.
#[derive(Clone, Debug)]
pub struct Block {
    /// Place in the walk.
    pub id: BlockId,
    /// The bytes of the block.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// The kinds of block.
#[derive(Clone, Debug)]
pub enum BlockKind {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The `name` of an `<a>` inside.
        anchor: Option<String>,
        /// The text.
        content: Vec<Node>,
    },
    /// A paragraph.
    Paragraph(Vec<Node>),
    /// A list.
    List {
        /// Whether the markers are numbers.
        ordered: bool,
        /// The items.
        items: Vec<Item>,
    },
    /// A block quote; `alert` is set for `> [!NOTE]` and its like, translated keywords included.
    Quote {
        /// The alert keyword as written, and where it stands.
        alert: Option<Alert>,
        /// What stands in the quote, without the keyword.
        blocks: Vec<Block>,
    },
    /// A code block.
    Code {
        /// First word of the info string.
        language: Option<String>,
        /// The code, without the final line end.
        text: String,
        /// Where the code itself stands.
        text_span: Span,
    },
    /// A table.
    Table {
        /// Header cells.
        header: Vec<Vec<Node>>,
        /// Rows of cells.
        rows: Vec<Vec<Vec<Node>>>,
    },
    /// A thematic break.
    Rule,
}

/// An item of a list.
#[derive(Clone, Debug)]
pub struct Item {
    /// Place in the walk.
    pub id: BlockId,
    /// The bytes of the item.
    pub span: Span,
    /// The literal marker (`4.`, `-`), read from the source because Markdown renumbers.
    pub marker: Span,
    /// The literal number of an ordered item, digits only.
    pub number: Option<String>,
    /// What stands in the item.
    pub blocks: Vec<Block>,
}

/// The keyword of an alert such as `[!NOTE]`.
#[derive(Clone, Debug)]
pub struct Alert {
    /// The keyword, without `[!` and `]`.
    pub keyword: String,
    /// Where `[!KEYWORD]` stands.
    pub span: Span,
}

/// A piece of text with its bytes. Where lengths differ, the text was unescaped or decoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// The visible text.
    pub text: String,
    /// Its bytes in the source.
    pub span: Span,
}

impl Leaf {
    /// The bytes of a part of the text; those of the whole where it was unescaped or decoded.
    #[must_use]
    pub fn part(&self, range: Range<usize>) -> Span {
        let start = self.span.start as usize;
        let literal = self.text.len() == self.span.len();
        if literal { Span::new(start + range.start, start + range.end) } else { self.span }
    }
}

/// An inline node.
#[derive(Clone, Debug)]
pub enum Node {
    /// Plain text.
    Text(Leaf),
    /// A code span.
    Code(Leaf),
    /// Strong emphasis.
    Strong(Span, Vec<Node>),
    /// Emphasis.
    Emphasis(Span, Vec<Node>),
    /// A link.
    Link(Link),
    /// An image.
    Image {
        /// Its bytes.
        span: Span,
        /// Where the picture is.
        src: String,
        /// The alternative text.
        alt: String,
    },
    /// A line break; `hard` when a reader would see it.
    Break {
        /// Its bytes.
        span: Span,
        /// Whether it is visible.
        hard: bool,
    },
}

/// A link in running text.
#[derive(Clone, Debug)]
pub struct Link {
    /// From `[` or `<` to the end.
    pub span: Span,
    /// Where it leads.
    pub href: String,
    /// Whether it is an address in angle brackets.
    pub autolink: bool,
    /// The text.
    pub content: Vec<Node>,
}

impl Document {
    /// The skeleton that translations of one source share: kinds and nesting, no text.
    ///
    /// The literal first number of lists is left out, since a translation may continue or restart one.
    #[must_use]
    pub fn shape(&self) -> String {
        let mut shape = String::new();
        blocks_shape(&self.blocks, &mut shape);
        shape
    }

    /// Every link target in source order, images left out.
    #[must_use]
    pub fn hrefs(&self) -> Vec<&str> {
        let mut hrefs = Vec::new();
        self.each_block(&mut |block| {
            for content in block.inline() {
                each_link(content, &mut |link| hrefs.push(link.href.as_str()));
            }
        });
        hrefs
    }

    /// Calls `visit` for every block, parents first.
    pub fn each_block<'a>(&'a self, visit: &mut impl FnMut(&'a Block)) {
        each_block(&self.blocks, visit);
    }

    /// Every block in order of id; items are not blocks and leave gaps.
    #[must_use]
    pub fn blocks_in_order(&self) -> Vec<&Block> {
        let mut blocks = Vec::new();
        self.each_block(&mut |block| blocks.push(block));
        blocks
    }
}

impl Block {
    /// The inline content that stands directly in this block: one for text, one a cell for tables, none for containers.
    pub fn inline(&self) -> impl Iterator<Item = &[Node]> {
        let (text, header, rows) = match &self.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) => (Some(content), &[][..], &[][..]),
            BlockKind::Table { header, rows } => (None, &header[..], &rows[..]),
            BlockKind::List { .. } | BlockKind::Quote { .. } | BlockKind::Code { .. } | BlockKind::Rule => {
                (None, &[][..], &[][..])
            }
        };
        text.into_iter().chain(header).chain(rows.iter().flatten()).map(Vec::as_slice)
    }

    /// The visible text that stands directly in this block.
    #[must_use]
    pub fn text(&self) -> String {
        self.inline().map(text_of).collect::<Vec<_>>().join(" ")
    }
}

impl Node {
    /// The bytes of the node.
    #[must_use]
    pub fn span(&self) -> Span {
        match self {
            Self::Text(leaf) | Self::Code(leaf) => leaf.span,
            Self::Strong(span, _) | Self::Emphasis(span, _) | Self::Image { span, .. } | Self::Break { span, .. } => {
                *span
            }
            Self::Link(link) => link.span,
        }
    }

    /// The nodes inside.
    #[must_use]
    pub fn children(&self) -> &[Self] {
        match self {
            Self::Strong(_, children) | Self::Emphasis(_, children) => children,
            Self::Link(link) => &link.content,
            Self::Text(_) | Self::Code(_) | Self::Image { .. } | Self::Break { .. } => &[],
        }
    }
}

/// The visible text of `nodes`; breaks become spaces.
#[must_use]
pub fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    push_text(nodes, &mut text);
    text
}

/// Calls `visit` for every link in `nodes`, in source order.
pub fn each_link<'a>(nodes: &'a [Node], visit: &mut impl FnMut(&'a Link)) {
    for node in nodes {
        if let Node::Link(link) = node {
            visit(link);
        }
        each_link(node.children(), visit);
    }
}

/// Calls `visit` for every node in `nodes`, parents first.
pub fn each_node<'a>(nodes: &'a [Node], visit: &mut impl FnMut(&'a Node)) {
    for node in nodes {
        visit(node);
        each_node(node.children(), visit);
    }
}

fn push_text(nodes: &[Node], text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(leaf) | Node::Code(leaf) => text.push_str(&leaf.text),
            Node::Break { .. } => text.push(' '),
            Node::Strong(..) | Node::Emphasis(..) | Node::Link(_) => push_text(node.children(), text),
            Node::Image { .. } => {}
        }
    }
}

/// Calls `visit` for every block in `blocks` and below, parents first.
pub fn each_block<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match &block.kind {
            BlockKind::List { items, .. } => items.iter().for_each(|item| each_block(&item.blocks, visit)),
            BlockKind::Quote { blocks, .. } => each_block(blocks, visit),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code { .. }
            | BlockKind::Table { .. }
            | BlockKind::Rule => {}
        }
    }
}

fn blocks_shape(blocks: &[Block], shape: &mut String) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { level, .. } => shape.push(char::from(b'0' + level)),
            BlockKind::Paragraph(_) => shape.push('p'),
            BlockKind::List { ordered, items } => {
                shape.push(if *ordered { 'o' } else { 'u' });
                for item in items {
                    shape.push('(');
                    blocks_shape(&item.blocks, shape);
                    shape.push(')');
                }
            }
            BlockKind::Quote { alert, blocks } => {
                shape.push_str(if alert.is_some() { "!(" } else { "q(" });
                blocks_shape(blocks, shape);
                shape.push(')');
            }
            BlockKind::Code { .. } => shape.push('c'),
            BlockKind::Table { header, rows } => {
                shape.push_str(&format!("t{}x{}", header.len(), rows.len()));
            }
            BlockKind::Rule => shape.push('-'),
        }
    }
}
