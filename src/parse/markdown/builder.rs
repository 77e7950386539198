//! [`Builder`]: one stack of open nodes, one method for each kind of event.

mod raw;

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, LinkType, Tag, TagEnd};

use super::open::{Kind, Open};
use super::{alert, splice};
use crate::model::document::{Block, BlockKind, Document, Item, Leaf, Link, Node};
use crate::model::issue::{Issue, IssueKind};
use crate::model::reading::NoteKind;
use crate::parse::include::Fragments;
use crate::source::hidden;
use crate::source::script::words;
use crate::source::{Layer, Span};

/// How deep blocks and emphasis may nest; real articles use 7 levels. Deeper levels are flattened, so that nothing
/// that walks the tree can run out of stack.
const DEPTH: usize = 32;

pub(super) struct Builder<'a> {
    layer: &'a Layer,
    fragments: &'a Fragments<Layer>,
    /// How many nodes are open around the text.
    depth: usize,
    /// Whether something past the cap was noticed.
    noticed_depth: bool,
    open: Vec<Open>,
    document: Document,
    /// Lines of the open block of raw HTML: where each starts in `raw_text`, and in the layer.
    raw: Vec<(usize, usize)>,
    raw_text: String,
    /// Where the last cell of a table ended, in the layer.
    cell_end: usize,
}

impl<'a> Builder<'a> {
    pub(super) fn new(layer: &'a Layer, fragments: &'a Fragments<Layer>, depth: usize) -> Self {
        let root = Open { kind: Kind::Root, span: Span::default(), nodes: Vec::new(), blocks: Vec::new(), visible: 0 };
        let (raw, raw_text) = (Vec::new(), String::new());
        let (document, noticed_depth) = (Document::default(), false);
        Self { layer, fragments, depth, noticed_depth, open: vec![root], document, raw, raw_text, cell_end: 0 }
    }

    pub(super) fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, &range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.code(&text, range),
            Event::InlineHtml(tag) => self.tag(&tag, range),
            Event::Html(html) => self.html(&html, &range),
            Event::SoftBreak => self.line_break(range, false),
            Event::HardBreak => self.line_break(range, true),
            Event::Rule => {
                self.close_implied();
                let span = self.layer.to_source(range);
                self.block(span, BlockKind::Rule);
            }
            // Switched off in the parser's options; their text would come as text.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    pub(super) fn finish(mut self) -> Document {
        while self.open.len() > 1 {
            self.close();
        }
        let root = self.open.pop();
        self.document.blocks = root.map(|root| root.blocks).unwrap_or_default();
        self.document
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        let span = self.layer.to_source(range.clone());
        let kind = match tag {
            Tag::Paragraph | Tag::HtmlBlock => Kind::Paragraph,
            Tag::Heading { level, .. } => Kind::Heading(level as u8, None),
            Tag::BlockQuote(_) => Kind::Quote,
            Tag::CodeBlock(block) => Kind::Code(language(&block), None, String::new()),
            Tag::List(start) => Kind::List { ordered: start.is_some(), items: Vec::new() },
            Tag::Item => self.item(&range),
            Tag::Table(_) => Kind::Table { header: Vec::new(), rows: Vec::new() },
            Tag::TableHead => Kind::Row { header: true, cells: Vec::new() },
            Tag::TableRow => Kind::Row { header: false, cells: Vec::new() },
            Tag::TableCell => Kind::Cell,
            Tag::Strong => Kind::Strong,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Link { link_type, dest_url, .. } => {
                let autolink = matches!(link_type, LinkType::Autolink | LinkType::Email);
                let mail = if link_type == LinkType::Email { "mailto:" } else { "" };
                Kind::Link { href: format!("{mail}{dest_url}"), autolink }
            }
            Tag::Image { dest_url, .. } => Kind::Image { src: dest_url.into_string() },
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::MetadataBlock(_) => Kind::Transparent,
        };
        if !is_inline(&kind) {
            self.close_implied();
        } else if !matches!(kind, Kind::Transparent) {
            self.imply_paragraph(span);
        }
        self.push(kind, span);
    }

    fn push(&mut self, kind: Kind, span: Span) {
        let too_deep = is_inline(&kind) && self.depth + self.open.len() >= DEPTH;
        if too_deep {
            self.too_deep(span);
        }
        let kind = if too_deep { Kind::Transparent } else { kind };
        let nodes = match kind {
            Kind::Transparent => std::mem::take(&mut self.parent().nodes),
            _ => Vec::new(),
        };
        let visible = self.document.visible.len();
        self.open.push(Open { kind, span, nodes, blocks: Vec::new(), visible });
    }

    /// Notices once that something nests past the depth cap.
    fn too_deep(&mut self, span: Span) {
        if !self.noticed_depth {
            self.noticed_depth = true;
            self.issue(IssueKind::TooDeep, span);
        }
    }

    /// The literal marker of an item, read from the text because Markdown renumbers.
    fn item(&self, range: &Range<usize>) -> Kind {
        let text = &self.layer.text()[range.clone()];
        // Where a nested list is indented past its parent's content, the range begins with the blanks.
        let start = range.start + (text.len() - text.trim_start().len());
        let text = text.trim_start();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let marker = self.layer.to_source(start..start + digits + 1);
        Kind::Item { marker, number: (digits > 0).then(|| text[..digits].to_owned()) }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>) {
        match tag {
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::TableCell => self.cell_end = range.end,
            TagEnd::TableRow => self.overflow(range),
            _ => {}
        }
        if !matches!(tag, TagEnd::Strong | TagEnd::Emphasis | TagEnd::Link | TagEnd::Image) {
            self.close_implied();
        }
        self.close();
    }

    fn close(&mut self) {
        let too_deep = self.depth + self.open.len() > DEPTH;
        let Some(open) = self.open.pop() else { return };
        let Open { kind, span, mut nodes, blocks, visible } = open;
        if !matches!(kind, Kind::Transparent) {
            // Most hold one node or two, and stay for as long as the article.
            nodes.shrink_to_fit();
        }
        if too_deep && !matches!(kind, Kind::Paragraph | Kind::Implied | Kind::Code(..) | Kind::Transparent) {
            return self.flatten(kind, span, nodes, blocks);
        }
        match kind {
            Kind::Root => {}
            Kind::Implied | Kind::Paragraph if !blocks.is_empty() => {
                self.parent().blocks.extend(blocks.into_iter().chain(splice::paragraph(nodes)));
            }
            Kind::Implied | Kind::Paragraph => self.block_unless_empty(span, BlockKind::Paragraph(nodes)),
            Kind::Heading(level, anchor) => self.block(span, BlockKind::Heading { level, anchor, content: nodes }),
            Kind::Quote => self.quote(span, blocks, visible),
            Kind::List { ordered, items } => self.block(span, BlockKind::List { ordered, items }),
            Kind::Item { marker, number } => {
                if let Kind::List { items, .. } = &mut self.parent().kind {
                    items.push(Item { id: 0, span, marker, number, blocks });
                }
            }
            Kind::Code(language, text_span, text) => {
                let text = text.strip_suffix('\n').unwrap_or(&text).to_owned();
                self.block(span, BlockKind::Code { language, text, text_span: text_span.unwrap_or(span) });
            }
            Kind::Table { header, rows } => self.block(span, BlockKind::Table { header, rows }),
            Kind::Row { header: is_header, cells } => {
                if let Kind::Table { header, rows } = &mut self.parent().kind {
                    if is_header { *header = cells } else { rows.push(cells) }
                }
            }
            Kind::Cell => {
                if let Kind::Row { cells, .. } = &mut self.parent().kind {
                    cells.push(nodes);
                }
            }
            Kind::Strong => self.node(Node::Strong(span, nodes)),
            Kind::Emphasis => self.node(Node::Emphasis(span, nodes)),
            Kind::Link { href, autolink } => self.node(Node::Link(Link { span, href, autolink, content: nodes })),
            Kind::Image { src } => {
                let alt = crate::model::document::text_of(&nodes);
                // The alternative text is no visible text: the picture stands in its place.
                self.document.visible.truncate(visible);
                if alt.trim().is_empty() {
                    self.issue(IssueKind::ImageWithoutAlt, span);
                }
                self.node(Node::Image { span, src, alt });
            }
            Kind::Transparent => self.parent().nodes = nodes,
        }
    }

    /// Hands what stands in a node past the depth cap to its parent.
    fn flatten(&mut self, kind: Kind, span: Span, nodes: Vec<Node>, mut blocks: Vec<Block>) {
        if let Kind::List { items, .. } = kind {
            blocks.extend(items.into_iter().flat_map(|item| item.blocks));
        }
        let parent = self.parent();
        parent.nodes.extend(nodes);
        match &mut parent.kind {
            Kind::List { items, .. } => items.push(Item { id: 0, span, marker: span, number: None, blocks }),
            _ => parent.blocks.extend(blocks),
        }
        self.too_deep(span);
    }

    fn quote(&mut self, span: Span, mut blocks: Vec<Block>, visible: usize) {
        let mut alert = None;
        if let Some(directive) = alert::take(&mut blocks) {
            self.hide(visible, directive.hidden.0);
            let shown: usize = self.document.visible[visible..].chars().take(directive.shown).map(char::len_utf8).sum();
            self.hide(visible + shown, directive.hidden.1);
            alert = directive.alert;
        }
        if let Some(alert) = &alert
            && NoteKind::from_keyword(&alert.keyword).is_none()
        {
            let (keyword, span) = (alert.keyword.clone(), alert.span);
            self.issue(IssueKind::AlertTranslated { keyword }, span);
        }
        self.block(span, BlockKind::Quote { alert, blocks });
    }

    /// Takes `count` characters at byte `at` out of the visible text: they turned out to be markup.
    fn hide(&mut self, at: usize, count: usize) {
        let len: usize = self.document.visible[at..].chars().take(count).map(char::len_utf8).sum();
        self.document.visible.replace_range(at..at + len, "");
    }

    /// Puts what a fragment says in the place of the directive at `range`; without a fragment, the directive is text.
    pub(super) fn include(&mut self, range: Range<usize>) {
        let span = self.layer.to_source(range.clone());
        let Some(layer) = self.fragments.get(&span.end) else {
            let layer = self.layer;
            return self.text(&layer.text()[range.clone()], range);
        };
        self.imply_paragraph(span);
        let inner = super::document(layer, self.fragments, self.depth + self.open.len());
        self.document.visible.push_str(&inner.visible);
        self.document.issues.extend(inner.issues);
        let is_line = matches!(inner.blocks.as_slice(), [] | [Block { kind: BlockKind::Paragraph(_), .. }]);
        let parent = self.parent();
        if is_line || !matches!(parent.kind, Kind::Paragraph | Kind::Implied) {
            return parent.nodes.extend(splice::inline(inner.blocks));
        }
        // Blocks cannot stand in a line of text: the line ends before them and goes on after them.
        parent.blocks.extend(splice::paragraph(std::mem::take(&mut parent.nodes)));
        parent.blocks.extend(inner.blocks);
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        let span = self.layer.to_source(range.clone());
        let is_code = matches!(self.open.last(), Some(Open { kind: Kind::Code(..), .. }));
        let text = &*self.honest(text, range.clone(), is_code);
        self.show(text);
        if let Some(Open { kind: Kind::Code(_, text_span, code), .. }) = self.open.last_mut() {
            code.push_str(text);
            *text_span = Some(text_span.map_or(span, |before| before.to(span)));
            return;
        }
        self.imply_paragraph(span);
        // Text that a bilingual file cuts into segments has a leaf for each, so that its bytes are its characters.
        if span.len() != text.len() && self.layer.text().get(range.clone()) == Some(text) {
            for part in self.layer.stretches(range.clone()) {
                let span = self.layer.to_source(part.clone());
                self.leaf(&text[part.start - range.start..part.end - range.start], span);
            }
        } else {
            self.leaf(text, span);
        }
    }

    fn leaf(&mut self, text: &str, span: Span) {
        // Text that stands together in the source stays one leaf, as long as its bytes are its characters.
        if let Some(Node::Text(leaf)) = self.parent().nodes.last_mut()
            && leaf.span.end == span.start
            && leaf.span.len() == leaf.text.len()
            && span.len() == text.len()
        {
            leaf.text.push_str(text);
            leaf.span = leaf.span.to(span);
            return;
        }
        self.node(Node::Text(Leaf { text: text.to_owned(), span }));
    }

    /// Puts what a row has past the columns of its table into its last cell: Markdown drops it.
    fn overflow(&mut self, row: &Range<usize>) {
        let layer = self.layer;
        let from = self.cell_end.clamp(row.start, row.end);
        let text = layer.text()[from..row.end].trim_matches(|c: char| c == '|' || c.is_whitespace());
        let Some(at) = layer.text()[from..row.end].find(text).filter(|_| !text.is_empty()) else { return };
        let Kind::Row { cells, .. } = &mut self.parent().kind else { return };
        let Some(nodes) = cells.pop() else { return };
        let range = from + at..from + at + text.len();
        let span = layer.to_source(range.clone());
        self.issue(IssueKind::CellsLeftOver, span);
        self.push(Kind::Cell, span);
        self.parent().nodes = nodes;
        self.line_break(from..range.start, true);
        self.text(text, range);
        self.close();
    }

    fn code(&mut self, text: &str, range: Range<usize>) {
        let span = self.layer.to_source(range.clone());
        self.imply_paragraph(span);
        let text = &*self.honest(text, range, true);
        self.show(text);
        self.node(Node::Code(Leaf { text: text.to_owned(), span }));
    }

    /// `text` without the characters in it that deceive, which are noticed.
    fn honest<'t>(&mut self, text: &'t str, range: Range<usize>, is_code: bool) -> Cow<'t, str> {
        let Some((clean, taken)) = hidden::cleaned(text, is_code) else { return Cow::Borrowed(text) };
        let block = self.open.last().filter(|open| matches!(open.kind, Kind::Code(..))).map(|open| open.span.start);
        // Where the text stands as it is written, the character itself is the place.
        let written = self.layer.text().get(range.clone()).and_then(|written| written.find(text));
        let place = match written.map(|from| range.start + from + taken.at) {
            Some(at) => self.layer.to_source(at..at + taken.character.len_utf8()),
            None => self.layer.to_source(range),
        };
        match self.document.issues.last_mut() {
            // Lines of one block of code come in one piece or in several, by their line ends.
            Some(Issue { kind: IssueKind::Deceit(before), span }) if block.is_some_and(|start| start <= span.start) => {
                before.count += taken.count;
            }
            _ => self.issue(IssueKind::Deceit(taken), place),
        }
        Cow::Owned(clean)
    }

    fn line_break(&mut self, range: Range<usize>, hard: bool) {
        let span = self.layer.to_source(range);
        if let Some(Open { nodes, .. }) = self.open.last()
            && (hard || !nodes.is_empty())
        {
            self.imply_paragraph(span);
            self.node(Node::Break { span, hard });
        }
    }

    fn show(&mut self, text: &str) {
        words(text).for_each(|word| self.document.visible.push_str(word));
    }

    /// Opens the paragraph that a tight item leaves out, when text comes where only blocks may stand.
    fn imply_paragraph(&mut self, span: Span) {
        let holds_blocks =
            matches!(self.parent().kind, Kind::Root | Kind::Quote | Kind::Item { .. } | Kind::List { .. });
        if holds_blocks {
            self.push(Kind::Implied, span);
        }
    }

    fn close_implied(&mut self) {
        if matches!(self.parent().kind, Kind::Implied) {
            self.close();
        }
    }

    fn block_unless_empty(&mut self, span: Span, kind: BlockKind) {
        let BlockKind::Paragraph(nodes) = &kind else { return self.block(span, kind) };
        let says_something = nodes.iter().any(|node| !matches!(node, Node::Break { .. }));
        if says_something {
            let inside = nodes.iter().map(Node::span).reduce(Span::to).unwrap_or(span);
            self.block(span.to(inside), kind);
        }
    }

    fn block(&mut self, span: Span, kind: BlockKind) {
        self.parent().blocks.push(Block { id: 0, span, kind });
    }

    fn node(&mut self, node: Node) {
        self.parent().nodes.push(node);
    }

    fn issue(&mut self, kind: IssueKind, span: Span) {
        self.document.issues.push(Issue { kind, span });
    }

    fn parent(&mut self) -> &mut Open {
        self.open.last_mut().expect("the root stays open until the end")
    }
}

fn is_inline(kind: &Kind) -> bool {
    matches!(kind, Kind::Strong | Kind::Emphasis | Kind::Link { .. } | Kind::Image { .. } | Kind::Transparent)
}

fn language(kind: &CodeBlockKind<'_>) -> Option<String> {
    let CodeBlockKind::Fenced(info) = kind else { return None };
    info.split([' ', ',']).next().filter(|word| !word.is_empty()).map(str::to_owned)
}
