//! P4: steps whose numbers stand in labels, "Step 2: …" in a heading or a paragraph.

use super::Context;
use super::classify::{self, Class, Surroundings};
use super::content;
use super::inline::{Flow, Place};
use super::parts::List;
use super::steps;
use crate::model::reading::Signal;
use crate::model::runbook::{Content, ListItem, ListRole, Step};

/// A step whose number stands in a label, in a heading or a paragraph (`place`).
pub(super) fn step(number: u32, flow: Flow, place: Place, signal: &Signal, context: &mut Context<'_>) -> Step {
    let text = flow.text();
    let start = text.len() - text.trim_start().len();
    let known = context.lexicon.numbered_label(&text[start..]).map(|(_, len)| start + len);
    let colon =
        text.char_indices().take(40).find(|(_, c)| matches!(c, ':' | '：' | '.')).map(|(at, c)| at + c.len_utf8());
    let (label, rest) = flow.cut(known.or(colon).unwrap_or(0));
    let span = crate::source::Span::default();
    let mut step = steps::empty(label.start().map_or(span, |at| crate::source::Span { start: at, end: at }));
    step.source_number = Some(number.to_string());
    step.label = Some(context.inline(label, Place::Title)).filter(|label| !label.is_blank());
    let rest = context.inline(rest, place);
    if let Some(own) = rest.span() {
        step.span = step.span.to(own);
    }
    if !rest.runs.is_empty() {
        step.content.push(Content::Paragraph(rest));
    }
    step.optional = signal.optional;
    step.kind = steps::kind(&step, signal);
    step
}

/// A list below a labelled step: its substeps, or what they are about.
pub(super) fn add_list<'a>(step: &mut Step, list: &List<'a>, before: Option<&Signal>, context: &mut Context<'a>) {
    let lead = before.filter(|_| !step.content.is_empty());
    let around = Surroundings { lead, heading: before, alone: true };
    let (class, rule) = classify::class(list, around, context);
    context.decide(list.id, rule, class.describe());
    if let Class::Procedure(_) = class {
        let (substeps, _) = steps::steps(list, context);
        step.substeps.extend(substeps);
    } else {
        let mut items = Vec::new();
        for item in &list.items {
            let content = content::blocks(item.blocks(), Place::Step, context);
            items.push(ListItem { number: item.item.number.clone(), content });
        }
        step.content.push(Content::List { ordered: list.ordered, role: ListRole::Facts, items });
    }
}
