//! Blocks to [`Part`]s: headings told from paragraphs, notes cut out, broken lists joined (rules B1, B3, N6, R7).

use super::Context;
use super::content;
use super::inline::{Flow, Place};
use super::numbering;
use crate::model::decision::ReadingRule;
use crate::model::document::{Block, BlockId, BlockKind, Item};
use crate::model::issue::{Issue, IssueKind};
use crate::model::reading::{Act, Announces, Line, Signal};
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
    pub(super) id: BlockId,
    pub(super) ordered: bool,
    pub(super) items: Vec<ListItem<'a>>,
}

/// An item with what stood unindented behind it.
pub(super) struct ListItem<'a> {
    pub(super) item: &'a Item,
    pub(super) extra: Vec<&'a Block>,
}

impl<'a> List<'a> {
    pub(super) fn new(id: BlockId, ordered: bool, items: &'a [Item]) -> Self {
        let items = items.iter().map(|item| ListItem { item, extra: Vec::new() }).collect();
        Self { id, ordered, items }
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
            let mut list = List::new(block.id, *ordered, items);
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
    loop {
        let rest = &following[used..];
        if let Some((between, items)) = continuation(list, rest, context) {
            let first = &items[0];
            if let Some(number) =
                first.number.as_deref().and_then(|digits| digits.parse().ok()).filter(|&number| number > 1)
            {
                context.issues.push(Issue { kind: IssueKind::ListSplit { number }, span: first.marker });
            }
            context.decide(list.id, ReadingRule::R7, "goes on behind what stands between");
            if let Some(last) = list.items.last_mut() {
                last.extra.extend(&rest[..between]);
            }
            list.items.extend(items.iter().map(|item| ListItem { item, extra: Vec::new() }));
            used += between + 1;
        } else if let Some(items) = bullets_behind_numbers(list, rest) {
            context.decide(list.id, ReadingRule::R7, "goes on behind the numbers of an item");
            list.items.extend(items.iter().map(|item| ListItem { item, extra: Vec::new() }));
            used += 1;
        } else if let Some(block) = children(list, rest, context) {
            context.decide(block.id, ReadingRule::A1, "belongs to the item above");
            if let Some(last) = list.items.last_mut() {
                last.extra.push(block);
            }
            used += 1;
        } else if let Some(items) = alternative(list, rest, context) {
            context.decide(list.id, ReadingRule::P5, "goes on behind a line that says \"or\"");
            if let Some(last) = list.items.last_mut() {
                last.extra.push(&rest[0]);
            }
            list.items.extend(items.iter().map(|item| ListItem { item, extra: Vec::new() }));
            used += 2;
        } else {
            return used;
        }
    }
}

/// The numbered list that goes on where `list` stopped, and how many blocks stand between.
fn continuation<'a>(list: &List<'_>, rest: &'a [Block], context: &Context<'_>) -> Option<(usize, &'a [Item])> {
    // Bullets in between may be what stands unindented under a step, so they are passed over.
    let numbered = |block: &'a Block| match &block.kind {
        BlockKind::List { ordered: true, items } => Some(items.as_slice()),
        _ => None,
    };
    if !list.ordered {
        return None;
    }
    let (between, items) = rest.iter().enumerate().find_map(|(at, block)| Some((at, numbered(block)?)))?;
    let gap = &rest[..between];
    let headed = gap.iter().enumerate().any(|(at, block)| is_heading(block, context) && !is_caption(&gap[at + 1..]));
    (!headed && numbering::continues(list, items, gap, context)).then_some((between, items))
}

/// Whether a line in bold names what follows it, as in "**Example:**" above code, and begins no section.
fn is_caption(rest: &[Block]) -> bool {
    matches!(rest.first().map(|block| &block.kind), Some(BlockKind::Code { .. }))
}

/// A list right behind `list` that its last item asks for: numbers behind a bullet, or bullets behind a step that ends
/// in a colon.
fn children<'a>(list: &List<'_>, rest: &'a [Block], context: &Context<'_>) -> Option<&'a Block> {
    let block = rest.first()?;
    let BlockKind::List { ordered, .. } = &block.kind else { return None };
    let numbers = !list.ordered && *ordered;
    let announced = list.ordered && !ordered && ends_with_colon(list.items.last(), context);
    (numbers || announced).then_some(block)
}

/// The bullets that go on right behind numbers which the last item of `list` has taken in.
fn bullets_behind_numbers<'a>(list: &List<'_>, rest: &'a [Block]) -> Option<&'a [Item]> {
    let BlockKind::List { ordered: false, items } = &rest.first()?.kind else { return None };
    let taken = list.items.last()?.extra.last()?;
    let numbers = matches!(taken.kind, BlockKind::List { ordered: true, .. });
    (!list.ordered && numbers).then_some(items.as_slice())
}

/// The bullets that a line "or" sets beside those of `list`.
fn alternative<'a>(list: &List<'_>, rest: &'a [Block], context: &Context<'_>) -> Option<&'a [Item]> {
    let [line, block, ..] = rest else { return None };
    let BlockKind::List { ordered: false, items } = &block.kind else { return None };
    (!list.ordered && is_or_line(context.signal(line.id))).then_some(items.as_slice())
}

/// Whether a block is the word "or" alone.
pub(super) fn is_or_line(signal: &Signal) -> bool {
    signal.lines == [Line::Or]
}

fn ends_with_colon(item: Option<&ListItem<'_>>, context: &Context<'_>) -> bool {
    let last = item.and_then(|item| item.blocks().last());
    last.is_some_and(|block| context.signal(block.id).form.ends_in_colon)
}

fn is_heading(block: &Block, context: &Context<'_>) -> bool {
    match &block.kind {
        BlockKind::Heading { .. } => true,
        BlockKind::Paragraph(_) => {
            let signal = context.signal(block.id);
            signal.form.bold_line && !is_note(signal)
        }
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
            let bold = signal.form.bold_line && next.is_some() && !is_note(signal);
            let short = is_short_title(signal, next);
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

/// B1: a word or two that end in a colon right above a list ("Export:").
fn is_short_title(signal: &Signal, next: Option<&Block>) -> bool {
    let above_list = next.is_some_and(|block| matches!(block.kind, BlockKind::List { ordered: true, .. }));
    let short = signal.form.words <= 3 && signal.form.ends_in_colon;
    let introduces = matches!(signal.announces, Announces::Steps | Announces::Checklist);
    above_list && short && !introduces && signal.act == Act::Names && signal.line(0) == Line::Text
}
