//! I5: "go to step 4" finds its step, by the author's number first, then by the number shown.

use super::Context;
use crate::model::issue::{Issue, IssueKind};
use crate::model::runbook::{Content, Inline, Procedure, RunKind, Step};

/// Resolves the references of each procedure among its own steps.
pub(super) fn resolve(procedures: &mut [Procedure], context: &mut Context<'_>) {
    for (at, procedure) in procedures.iter_mut().enumerate() {
        let numbers: Vec<Option<String>> = procedure.steps.iter().map(|step| step.source_number.clone()).collect();
        let find = |number: u32| -> Option<String> {
            let authored = numbers.iter().position(|source| source.as_deref() == Some(number.to_string().as_str()));
            let shown = (number as usize).checked_sub(1).filter(|&shown| shown < numbers.len());
            authored.or(shown).map(|step| format!("p{}.s{}", at + 1, step + 1))
        };
        let mut lost = Vec::new();
        for step in &mut procedure.steps {
            in_step(step, &find, &mut lost);
        }
        context.issues.extend(lost);
    }
}

fn in_step(step: &mut Step, find: &dyn Fn(u32) -> Option<String>, lost: &mut Vec<Issue>) {
    in_content(&mut step.content, find, lost);
    step.notes.iter_mut().for_each(|note| in_content(&mut note.content, find, lost));
    step.substeps.iter_mut().for_each(|step| in_step(step, find, lost));
    step.choices.iter_mut().flat_map(|choices| &mut choices.options).for_each(|step| in_step(step, find, lost));
}

fn in_content(content: &mut [Content], find: &dyn Fn(u32) -> Option<String>, lost: &mut Vec<Issue>) {
    for block in content {
        match block {
            Content::Paragraph(inline) | Content::Heading { inline, .. } => in_inline(inline, find, lost),
            Content::List { items, .. } => items.iter_mut().for_each(|item| in_content(&mut item.content, find, lost)),
            Content::Quote(content) => in_content(content, find, lost),
            Content::Note(note) => in_content(&mut note.content, find, lost),
            Content::Table { .. } | Content::Code { .. } | Content::Image { .. } => {}
        }
    }
}

fn in_inline(inline: &mut Inline, find: &dyn Fn(u32) -> Option<String>, lost: &mut Vec<Issue>) {
    for run in &mut inline.runs {
        if let RunKind::StepRef { number, target } = &mut run.kind {
            *target = find(*number);
            if target.is_none() {
                lost.push(Issue { kind: IssueKind::StepReferenceLost { number: *number }, span: run.span });
            }
        }
    }
}
