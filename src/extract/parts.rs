//! Blocks to [`Part`]s: headings told from paragraphs, notes cut out, broken lists joined (rules B1, B3, N6, R7).

use super::Context;
use super::content;
use super::inline::{Flow, Place};
use super::numbering;
use crate::model::document::{Block, BlockId, BlockKind, Item};
use crate::model::issue::{Issue, IssueKind};
use crate::model::reading::{Act, Line, Signal};
use crate::model::runbook::{Content, Note, TitleSource};

/// A piece of the article on its top level.
pub(super) enum Part<'a> {
    /// A heading of any form.
    Heading { id: BlockId, flow: Flow, level: u8, source: TitleSource, line: Line },
    /// A paragraph without the notes in it.
    Text { id: BlockId, flow: Flow },
    /// A call-out.
    Note(Note),
    /// A list, the parts of a broken one joined.
    List(List<'a>),
    /// Anything else, ready for the page.
    Block(Content),
}

/// A list on its way to being steps or content.
pub(super) struct List<'a> {
    pub(super) ordered: bool,
    pub(super) items: Vec<ListItem<'a>>,
    /// Whether blocks between two halves were taken in.
    pub(super) joined: bool,
}

/// An item with what stood unindented behind it.
pub(super) struct ListItem<'a> {
    pub(super) item: &'a Item,
    pub(super) extra: Vec<&'a Block>,
}

impl<'a> List<'a> {
    pub(super) fn new(ordered: bool, items: &'a [Item]) -> Self {
        let items = items.iter().map(|item| ListItem { item, extra: Vec::new() }).collect();
        Self { ordered, items, joined: false }
    }
}

impl<'a> ListItem<'a> {
    /// The blocks of the item, those taken in last.
    pub(super) fn blocks(&self) -> impl Iterator<Item = &'a Block> + '_ {
        self.item.blocks.iter().chain(self.extra.iter().copied())
    }
}

/// Turns top-level `blocks` into parts.
pub(super) fn parts<'a>(blocks: &'a [Block], context: &mut Context<'a>) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let block = &blocks[at];
        if let BlockKind::List { ordered, items } = &block.kind {
            let mut list = List::new(*ordered, items);
            at += 1 + join(&mut list, &blocks[at + 1..], context);
            parts.push(Part::List(list));
            continue;
        }
        part(block, blocks.get(at + 1), &mut parts, context);
        at += 1;
    }
    parts
}

/// Takes into `list` what belongs to it of the blocks that follow; returns how many.
fn join<'a>(list: &mut List<'a>, following: &'a [Block], context: &mut Context<'_>) -> usize {
    let mut used = 0;
    while let Some((between, items, ordered)) = next_list(&following[used..]) {
        let gap = &following[used..used + between];
        let continues = ordered && list.ordered && numbering::continues(list, items, gap, context);
        // Numbers right behind bullets, with nothing between, are what the last bullet asks to do.
        let children = !list.ordered && ordered && between == 0;
        if gap.iter().any(|block| is_heading(block, context)) || !(continues || children) {
            break;
        }
        let Some(last) = list.items.last_mut() else { break };
        last.extra.extend(gap);
        if children {
            last.extra.push(&following[used + between]);
        } else {
            if let Some(number) = items.first().and_then(|item| item.number.as_deref()?.parse().ok())
                && number > 1
            {
                context.issues.push(Issue { kind: IssueKind::ListSplit { number }, span: items[0].marker });
            }
            list.items.extend(items.iter().map(|item| ListItem { item, extra: Vec::new() }));
        }
        list.joined = true;
        used += between + 1;
    }
    used
}

/// How many blocks stand before the next list that could be a continuation, and that list.
fn next_list(blocks: &[Block]) -> Option<(usize, &[Item], bool)> {
    // A list in between may be what stands unindented under a step, so numbered lists are looked for first.
    let lists = || {
        blocks.iter().enumerate().filter_map(|(at, block)| match &block.kind {
            BlockKind::List { ordered, items } => Some((at, items.as_slice(), *ordered)),
            _ => None,
        })
    };
    lists().find(|(_, _, ordered)| *ordered).or_else(|| lists().next())
}

fn is_heading(block: &Block, context: &Context<'_>) -> bool {
    match &block.kind {
        BlockKind::Heading { .. } => true,
        BlockKind::Paragraph(nodes) => is_bold_line(nodes) && !is_note(context.signal(block.id)),
        _ => false,
    }
}

fn part<'a>(block: &'a Block, next: Option<&Block>, parts: &mut Vec<Part<'a>>, context: &mut Context<'a>) {
    let signal = context.signal(block.id);
    let id = block.id;
    match &block.kind {
        BlockKind::Heading { level, content, .. } => {
            let (flow, level, line) = (Flow::new(content), *level, signal.line(0));
            parts.push(Part::Heading { id, flow, level, source: TitleSource::Heading, line });
        }
        BlockKind::Paragraph(nodes) => {
            let flow = Flow::new(nodes);
            let line = signal.line(0);
            let bold = is_bold_line(nodes) && next.is_some() && !is_note(signal);
            let short = is_short_title(&flow, signal, next);
            if bold || short {
                let source = if bold { TitleSource::Bold } else { TitleSource::Line };
                return parts.push(Part::Heading { id, flow, level: 2, source, line });
            }
            for chunk in content::chunks(flow, signal, context) {
                parts.push(match chunk {
                    content::Chunk::Text(flow) => Part::Text { id, flow },
                    content::Chunk::Note(note) => Part::Note(note),
                });
            }
        }
        BlockKind::Quote { .. } => parts.push(match content::quote(block, Place::Prose, context) {
            Content::Note(note) => Part::Note(note),
            other => Part::Block(other),
        }),
        BlockKind::Rule => {}
        BlockKind::List { .. } | BlockKind::Code { .. } | BlockKind::Table { .. } => {
            parts.extend(content::block(block, Place::Prose, context).into_iter().map(Part::Block));
        }
    }
}

fn is_note(signal: &Signal) -> bool {
    matches!(signal.line(0), Line::Note(_))
}

/// B1: a paragraph that is one bold run, but for a colon.
fn is_bold_line(nodes: &[crate::model::document::Node]) -> bool {
    use crate::model::document::Node;
    let mut strong = 0;
    let plain = nodes.iter().all(|node| match node {
        Node::Strong(..) => {
            strong += 1;
            true
        }
        Node::Text(leaf) => leaf.text.chars().all(|c| c.is_whitespace() || matches!(c, ':' | '.' | '：')),
        _ => false,
    });
    strong == 1 && plain
}

/// B1: a word or two that end in a colon right above a list ("Export:").
fn is_short_title(flow: &Flow, signal: &Signal, next: Option<&Block>) -> bool {
    let above_list = next.is_some_and(|block| matches!(block.kind, BlockKind::List { ordered: true, .. }));
    let text = flow.text().trim();
    let short = text.split_whitespace().count() <= 3 && text.ends_with([':', '：']);
    above_list && short && signal.act == Act::Names && signal.line(0) == Line::Text
}
