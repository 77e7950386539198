//! `NB`: numbers of steps.

pub(super) mod marker_differs;
pub(super) mod number_backwards;
pub(super) mod number_gap;
pub(super) mod number_repeat;
pub(super) mod starts_late;
pub(super) mod step_reference;

use crate::check::rule::{Found, View, Wording};
use crate::diagnostic::Edit;
use crate::model::document::{Block, BlockKind, Item};
use crate::model::issue::{Issue, IssueKind, Renumbering};
use crate::model::runbook::{RunKind, Step};
use crate::source::Span;

/// Words every odd number of an edition, with the edit that sets it right where there is one.
fn issues(view: &View<'_>, word: fn(&IssueKind) -> Option<Wording>, found: &mut Found<'_>) {
    for issue in view.issues() {
        let Some(wording) = word(&issue.kind) else { continue };
        let finding = found.at(issue.span, wording).edit(renumbered(view, issue));
        if issue.kind.is_repaired() {
            finding.fixed();
        }
    }
}

/// The edit that gives a list the numbers its readers see. It counts on from the item before the odd one to the end of its list, where it is certain that no step is missing and
/// that the list is one: no text refers to a step by number, and the English counts without a fault, or a number
/// merely stands twice.
fn renumbered(view: &View<'_>, issue: &Issue) -> Option<Edit> {
    let (block, items, at) = list(view, issue.span)?;
    let repeated = matches!(issue.kind, IssueKind::NumberRepeat { .. });
    let one_list = repeated
        || matches!(
            issue.kind,
            IssueKind::NumberGap { .. } | IssueKind::NumberBackwards { reading: Renumbering::Continuation, .. }
        );
    let certain = one_list && !refers_to_steps(view) && (repeated || english_counts(view, block));
    let before = number(items.get(at.checked_sub(1)?)?)?;
    if !certain {
        return None;
    }
    let text = view.edition().source.text();
    let mut edit = Edit { bytes: issue.span, text: String::new() };
    let mut done = issue.span.start as usize;
    for (due, item) in (before + 1..).zip(&items[at..]) {
        let digits = item.number.as_deref()?;
        if number(item)? == due {
            continue;
        }
        let due = due.to_string();
        // A wider marker would need what stands below it to move too.
        if due.len() != digits.len() {
            return None;
        }
        let marker = item.marker.range();
        let start = marker.start + text[marker].find(digits)?;
        edit.text.push_str(&text[done..start]);
        edit.text.push_str(&due);
        done = start + digits.len();
    }
    edit.bytes.end = Span::new(done, done).end;
    Some(edit)
}

/// The list with the item whose marker is `marker`, and the item's place in it.
fn list<'a>(view: &View<'a>, marker: Span) -> Option<(&'a Block, &'a [Item], usize)> {
    view.units.iter().find_map(|unit| {
        let BlockKind::List { items, .. } = &unit.block.kind else { return None };
        let at = items.iter().position(|item| item.marker == marker)?;
        Some((unit.block, items.as_slice(), at))
    })
}

/// Whether the list that corresponds in English counts on by one, item for item.
fn english_counts(view: &View<'_>, list: &Block) -> bool {
    let unit = view.units.iter().find(|unit| unit.block.id == list.id);
    let english = unit.and_then(|unit| unit.english).map(|block| &block.kind);
    let Some(BlockKind::List { items, .. }) = english else { return false };
    items.windows(2).all(|pair| matches!((number(&pair[0]), number(&pair[1])), (Some(a), Some(b)) if b == a + 1))
}

fn number(item: &Item) -> Option<u32> {
    item.number.as_deref()?.parse().ok()
}

/// Whether "go to step 4" stands anywhere: new numbers would lead such words astray.
fn refers_to_steps(view: &View<'_>) -> bool {
    let mut refers = false;
    view.entry.runbook.each_step(&mut |step: &Step| {
        let mut runs = step.inlines().into_iter().flat_map(|inline| &inline.runs);
        refers |= runs.any(|run| matches!(run.kind, RunKind::StepRef { .. }));
    });
    refers
}
