//! `ST04` `pseudo-alert`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST04",
    name: "pseudo-alert",
    summary: "a call-out written as a label instead of an alert",
    page: include_str!("pseudo_alert.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for note in view.entry.runbook.all_notes() {
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
