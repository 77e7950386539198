//! `ST04` `pseudo-alert`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::runbook::{Content, Note, Step};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST04",
    name: "pseudo-alert",
    summary: "a call-out written as a label instead of an alert",
    page: include_str!("pseudo_alert.md"),
    severity: Severity::Info,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let runbook = &view.entry.runbook;
    let mut notes: Vec<&Note> = runbook.notes.iter().collect();
    for procedure in &runbook.procedures {
        notes.extend(&procedure.notes);
        in_content(&procedure.outro, &mut notes);
        in_content(&procedure.result, &mut notes);
    }
    runbook.each_step(&mut |step: &Step| {
        notes.extend(&step.notes);
        in_content(&step.content, &mut notes);
    });
    for content in [&runbook.intro, &runbook.prerequisites, &runbook.outro] {
        in_content(content, &mut notes);
    }
    for note in notes {
        let Some(marker) = &note.marker else { continue };
        let start = marker.at as usize;
        let line = view.edition().source.line_text(marker.at).1;
        let end = start + marker.text.trim_end().len().min(line.len());
        let wording = Wording::new(
            "the call-out is a label in running text, which readers and tools cannot tell from a paragraph",
            format!("write it as an alert: `> [!{}]`", note.kind.as_str().to_uppercase()),
        );
        found.at(Span::new(start, end), wording);
    }
}

fn in_content<'a>(content: &'a [Content], notes: &mut Vec<&'a Note>) {
    for block in content {
        match block {
            Content::Note(note) => notes.push(note),
            Content::List { items, .. } => items.iter().for_each(|item| in_content(&item.content, notes)),
            Content::Quote(inner) => in_content(inner, notes),
            Content::Paragraph(_)
            | Content::Code { .. }
            | Content::Image { .. }
            | Content::Table { .. }
            | Content::Heading { .. } => {}
        }
    }
}
