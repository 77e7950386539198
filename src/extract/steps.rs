//! Items to steps (passes A and D): what belongs to a step, and whether its children are steps, choices or facts.

use super::Context;
use super::classify;
use super::content::{self, Chunk};
use super::inline::{Flow, Place};
use super::lettered;
use super::numbering::{self, Arrangement};
use super::parts::{self, List};
use crate::model::decision::ReadingRule;
use crate::model::document::{Block, BlockKind, Item, Node};
use crate::model::reading::{Act, Announces, Signal};
use crate::model::runbook::{Choices, CodeRole, Content, ListItem, Run, RunKind, Step, StepKind};
use crate::model::token;
use crate::source::Span;

/// The steps of a list, with the variants among them as indexes into the steps.
pub(super) fn steps(list: &List<'_>, context: &mut Context<'_>) -> (Vec<Step>, Vec<Vec<usize>>) {
    let arrangement = numbering::arrange(list, context);
    let Arrangement { nested, variants } = arrangement;
    let mut steps: Vec<Step> = Vec::new();
    let mut top_index = Vec::new();
    for (item, nested) in list.items.iter().zip(&nested) {
        let step = step(item, context);
        match steps.last_mut() {
            Some(parent) if *nested => parent.substeps.push(step),
            _ => steps.push(step),
        }
        top_index.push(steps.len() - 1);
    }
    let variants: Vec<Vec<usize>> =
        variants.into_iter().map(|items| items.into_iter().map(|item| top_index[item]).collect()).collect();
    for (number, members) in variants.iter().enumerate() {
        for &member in members {
            steps[member].variant = Some(number);
        }
    }
    (steps, variants)
}

/// One item as a step.
fn step(item: &parts::ListItem<'_>, context: &mut Context<'_>) -> Step {
    let blocks: Vec<&Block> = item.blocks().collect();
    let mut step = from_blocks(&blocks, item.item.span, context);
    step.source_number = item.item.number.clone();
    step
}

/// Blocks as a step: the first says what to do.
pub(super) fn from_blocks(blocks: &[&Block], span: Span, context: &mut Context<'_>) -> Step {
    let mut step = empty(span);
    let first = context.signal(blocks.first().map_or(usize::MAX, |block| block.id));
    let mut before: Option<&Signal> = None;
    for block in blocks {
        add(&mut step, block, before, context);
        before = Some(context.signal(block.id));
    }
    step.optional = first.optional;
    step.kind = kind(&step, first);
    step.span = own_span(blocks).unwrap_or(span);
    step
}

/// A step with nothing in it yet.
pub(super) fn empty(span: Span) -> Step {
    Step {
        source_number: None,
        label: None,
        kind: StepKind::Action,
        optional: false,
        variant: None,
        content: Vec::new(),
        notes: Vec::new(),
        substeps: Vec::new(),
        choices: None,
        result: Vec::new(),
        span,
    }
}

/// Adds one block to `step`; `before` is what the block before it says.
pub(super) fn add(step: &mut Step, block: &Block, before: Option<&Signal>, context: &mut Context<'_>) {
    match &block.kind {
        BlockKind::Paragraph(nodes) if matches!(nodes[..], [Node::Image { .. }]) => {
            step.content.extend(content::block(block, Place::Step, context));
        }
        BlockKind::Paragraph(nodes) => {
            for chunk in content::chunks(Flow::new(nodes), context.signal(block.id), context) {
                match chunk {
                    Chunk::Text(flow) => text(step, block, flow, context),
                    Chunk::Note(note) => step.notes.push(note),
                }
            }
        }
        BlockKind::List { ordered, items } => {
            children(step, &List::new(block.id, *ordered, items), before, context);
        }
        BlockKind::Quote { .. } => match content::quote(block, Place::Step, context) {
            Content::Note(note) => step.notes.push(note),
            other => step.content.push(other),
        },
        BlockKind::Code { language, text, text_span } => {
            let role = content::code_role(language.as_deref(), text, before);
            step.content.push(Content::Code { language: language.clone(), text: text.clone(), role, span: *text_span });
        }
        BlockKind::Heading { .. } | BlockKind::Table { .. } | BlockKind::Rule => {
            step.content.extend(content::block(block, Place::Step, context));
        }
    }
}

/// Running text of a step, the lettered run in it taken apart (N8).
fn text(step: &mut Step, block: &Block, flow: Flow, context: &mut Context<'_>) {
    let signal = context.signal(block.id);
    let (lead, parts) = lettered::split(flow, signal);
    if !lead.is_blank() || parts.is_empty() {
        step.content.push(content::text(lead, Place::Step, context));
    }
    if parts.is_empty() {
        return;
    }
    let children = lettered::steps(parts, signal, context);
    if lettered::chooses(signal) && step.choices.is_none() {
        context.decide(block.id, ReadingRule::N8, "a lettered run: choices");
        step.choices = Some(Choices { any: signal.announces == Announces::AnyOf, options: children });
    } else {
        context.decide(block.id, ReadingRule::N8, "a lettered run: substeps");
        step.substeps.extend(children);
    }
}

/// D: children are choices, substeps or information.
fn children(step: &mut Step, list: &List<'_>, before: Option<&Signal>, context: &mut Context<'_>) {
    let (class, rule) = child_class(list, before, context);
    context.decide(list.id, rule, class.describe());
    match class {
        Children::Choices { any } if step.choices.is_none() => {
            let (options, _) = steps(list, context);
            step.choices = Some(Choices { any, options });
        }
        Children::Choices { .. } | Children::Substeps => {
            let (substeps, _) = steps(list, context);
            step.substeps.extend(substeps);
        }
        Children::Information => {
            let role = classify::role(list, before, context);
            let mut items = Vec::new();
            for item in &list.items {
                items.push(ListItem {
                    number: item.item.number.clone(),
                    content: content::blocks(item.blocks(), Place::Step, context),
                });
            }
            step.content.push(Content::List { ordered: list.ordered, role, items });
        }
    }
}

/// What a list below a step is.
enum Children {
    Choices { any: bool },
    Substeps,
    Information,
}

impl Children {
    fn describe(&self) -> &'static str {
        match self {
            Self::Choices { any: true } => "choices, any number",
            Self::Choices { any: false } => "choices, one",
            Self::Substeps => "substeps",
            Self::Information => "information",
        }
    }
}

/// D1 to D5, in this order; also names the rule that decided.
fn child_class(list: &List<'_>, before: Option<&Signal>, context: &Context<'_>) -> (Children, ReadingRule) {
    let signals: Vec<&Signal> = list.items.iter().map(|item| first_signal(item.item, context)).collect();
    let two_thirds =
        |test: fn(&Signal) -> bool| signals.iter().filter(|signal| test(signal)).count() * 3 >= signals.len() * 2;
    let several = signals.len() > 1;
    match before.map_or(Announces::Nothing, |signal| signal.announces) {
        Announces::OneOf => return (Children::Choices { any: false }, ReadingRule::D1),
        Announces::AnyOf => return (Children::Choices { any: true }, ReadingRule::D1),
        _ => {}
    }
    if several && two_thirds(|signal| signal.condition || signal.goal || signal.fallback) {
        return (Children::Choices { any: false }, ReadingRule::D2);
    }
    let selects = before.is_some_and(|signal| signal.selects);
    if several && !list.ordered && selects && two_thirds(|signal| signal.act == Act::Names) {
        return (Children::Choices { any: false }, ReadingRule::D3);
    }
    if list.ordered || two_thirds(|signal| matches!(signal.act, Act::Instructs | Act::Checks)) {
        return (Children::Substeps, ReadingRule::D4);
    }
    (Children::Information, ReadingRule::D5)
}

fn first_signal<'a>(item: &Item, context: &Context<'a>) -> &'a Signal {
    let first = item.blocks.first().map_or(usize::MAX, |block| block.id);
    context.signal(first)
}

/// What a step asks for, by what it holds and what its first block says.
pub(super) fn kind(step: &Step, signal: &Signal) -> StepKind {
    let command = step.content.iter().any(|content| match content {
        Content::Code { role, .. } => *role == CodeRole::Command,
        Content::Paragraph(inline) => {
            let alone = inline.runs.iter().all(|run| run.kind == RunKind::Code || run.text.trim().is_empty());
            let is_command = |run: &Run| run.kind == RunKind::Code && token::is_command_line(&run.text);
            (alone && token::is_command_line(&inline.text())) || (signal.runs && inline.runs.iter().any(is_command))
        }
        _ => false,
    });
    if command {
        StepKind::Command
    } else if signal.condition && !signal.goal {
        StepKind::Decision
    } else if signal.act == Act::Checks {
        StepKind::Check
    } else if signal.outcome && !matches!(signal.act, Act::Instructs) {
        StepKind::Result
    } else {
        StepKind::Action
    }
}

/// The bytes of a step without its child lists.
fn own_span(blocks: &[&Block]) -> Option<Span> {
    let own = blocks.iter().filter(|block| !matches!(block.kind, BlockKind::List { .. }));
    own.map(|block| block.span).reduce(Span::to)
}
