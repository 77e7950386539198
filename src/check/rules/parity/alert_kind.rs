//! `PA07` `alert-kind`

use crate::check::rule::{AGREEING, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::{Entry, Provenance};
use crate::model::runbook::{Note, content_inlines};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA07",
    name: "alert-kind",
    summary: "a call-out that other texts of the same source have, and a translation has not",
    page: include_str!("alert_kind.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    let ours = notes(view.entry);
    let others: Vec<&Entry> = view.siblings().collect();
    let source = others.iter().find(|other| other.edition.provenance != Provenance::Translation);
    let agree = others.len() >= AGREEING && others.iter().all(|other| notes(other).len() == notes(others[0]).len());
    let Some(other) = source.or(others.first().filter(|_| agree)) else { return };
    let theirs = notes(other);
    if ours.len() >= theirs.len() {
        return;
    }
    // The notes that both have are in the same order, so the first that differs in kind is where one is missing.
    let kinds = ours.iter().zip(&theirs).take_while(|(ours, theirs)| ours.1.kind == theirs.1.kind).count();
    let (span, note) = &theirs[kinds];
    let message = format!("a call-out of the kind {} is missing here, or its label cannot be told", note.kind.as_str());
    let help = "set the call-out on a line of its own, with its label in front";
    let finding = found.at(view.place_of(&other.edition, *span), Wording::new(message, help));
    finding.beside(&other.edition.source, *span, "the text that has it");
}

/// The call-outs with their places, in the order of the file.
fn notes(entry: &Entry) -> Vec<(Span, &Note)> {
    let mut notes: Vec<(Span, &Note)> = entry.runbook.all_notes().into_iter().map(|note| (span(note), note)).collect();
    notes.sort_by_key(|(span, _)| span.start);
    notes
}

fn span(note: &Note) -> Span {
    let mut inlines = Vec::new();
    content_inlines(&note.content, &mut inlines);
    let content = inlines.first().and_then(|inline| inline.span());
    let marker = note.marker.as_ref().map(|marker| marker.at as usize);
    let marker = marker.map(|at| Span::new(at, at));
    marker.into_iter().chain(content).reduce(Span::to).unwrap_or_default()
}
