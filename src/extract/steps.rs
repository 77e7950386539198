//! Items to steps (passes A and D): what belongs to a step, and whether its children are steps, choices or facts.

use super::Context;
use super::classify;
use super::content::{self, Chunk};
use super::inline::{Flow, Place, is_cmdlet};
use super::numbering::{self, Arrangement};
use super::parts::{List, ListItem};
use crate::model::document::{Block, BlockKind, Item};
use crate::model::reading::{Act, Announces, Signal};
use crate::model::runbook::{Choices, CodeRole, Content, RunKind, Step, StepKind};
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
fn step(item: &ListItem<'_>, context: &mut Context<'_>) -> Step {
    let blocks: Vec<&Block> = item.blocks().collect();
    let mut step = from_blocks(&blocks, item.item.span, context);
    step.source_number = item.item.number.clone();
    step
}

/// Blocks as a step: the first says what to do.
pub(super) fn from_blocks(blocks: &[&Block], span: Span, context: &mut Context<'_>) -> Step {
    let mut step = empty(span);
    let first = blocks.first().map_or_else(Signal::default, |block| context.signal(block.id).clone());
    let mut before: Option<&Signal> = None;
    for block in blocks {
        add(&mut step, block, before, context);
        before = Some(context.signal(block.id));
    }
    step.optional = first.optional;
    step.kind = kind(&step, &first);
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
        BlockKind::Paragraph(nodes) => {
            for chunk in content::chunks(Flow::new(nodes), context.signal(block.id), context) {
                match chunk {
                    Chunk::Text(flow) => step.content.push(content::text(flow, Place::Step, context)),
                    Chunk::Note(note) => step.notes.push(note),
                }
            }
        }
        BlockKind::List { ordered, items } => children(step, *ordered, items, before, context),
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

/// D: children are choices, substeps or information.
fn children(step: &mut Step, ordered: bool, items: &[Item], before: Option<&Signal>, context: &mut Context<'_>) {
    let list = List::new(ordered, items);
    let signals: Vec<&Signal> = items.iter().map(|item| first_signal(item, context)).collect();
    let announced = before.map_or(Announces::Nothing, |signal| signal.announces);
    let share = |test: &dyn Fn(&&&Signal) -> bool| signals.iter().filter(|signal| test(signal)).count() * 3;
    let many = signals.len() * 2;
    let asks = |signal: &&&Signal| matches!(signal.act, Act::Instructs | Act::Checks);
    let conditional = share(&|signal| signal.condition || signal.goal || signal.fallback) >= many;
    let names = share(&|signal| signal.act == Act::Names) >= many;
    let one_of = announced == Announces::OneOf;
    let chooses = one_of
        || announced == Announces::AnyOf
        || (conditional && signals.len() > 1)
        || (names && !ordered && signals.len() > 1 && ends_with_choice(step));
    let threshold = if ordered { signals.len() } else { many };
    let instructs = share(&asks) >= threshold || (ordered && !context.reading.informed);
    let has_choices = step.choices.is_some();
    if chooses && !has_choices {
        let any = announced == Announces::AnyOf;
        let (options, _) = steps(&list, context);
        step.choices = Some(Choices { any, options });
    } else if instructs {
        let (substeps, _) = steps(&list, context);
        step.substeps.extend(substeps);
    } else {
        let role = classify::role(items, before, context);
        step.content.push(Content::List { ordered, role, items: content::list_items(items, Place::Step, context) });
    }
}

fn first_signal<'a>(item: &Item, context: &Context<'a>) -> &'a Signal {
    let first = item.blocks.first().map_or(usize::MAX, |block| block.id);
    context.signal(first)
}

/// Whether the step's last paragraph ends in what opens a list of values to choose among.
fn ends_with_choice(step: &Step) -> bool {
    let Some(Content::Paragraph(inline)) = step.content.last() else { return false };
    inline.text().trim_end().ends_with([':', '：'])
}

fn kind(step: &Step, signal: &Signal) -> StepKind {
    let only_code = step.content.iter().all(|content| match content {
        Content::Code { role, .. } => *role == CodeRole::Command,
        Content::Paragraph(inline) => {
            inline.runs.iter().all(|run| run.kind == RunKind::Code || run.text.trim().is_empty())
                && is_cmdlet(&inline.text())
        }
        _ => false,
    });
    if only_code && !step.content.is_empty() {
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
