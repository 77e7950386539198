//! `UI03` `label-function-word`

use super::labels;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::Block;
use crate::model::issue::IssueKind;
use crate::model::lexicon::Lexicon;
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI03",
    name: "label-function-word",
    summary: "bold on a word that names no control",
    page: include_str!("label_function_word.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    let mut dropped: Vec<Span> = Vec::new();
    for issue in view.issues() {
        let IssueKind::EmphasisShift { word } = &issue.kind else { continue };
        dropped.push(issue.span);
        let english = view.unit_at(issue.span).and_then(|unit| unit.english);
        // What the source does too is no damage; three dots are drawn on buttons.
        if !english.is_some_and(|english| stresses(english, view.source_lexicon)) && !word.contains("..") {
            found.at(issue.span, wording(word)).lowered_if(english.is_none()).fixed();
        }
    }
    for unit in &view.units {
        let stressed = unit.english.is_some_and(|english| stresses(english, view.source_lexicon));
        for label in labels(unit.block).iter().filter(|_| !stressed) {
            let dropped = dropped.iter().any(|span| span.start < label.span.end && label.span.start < span.end);
            if !dropped && view.has_learned(&label.text) {
                found.at(label.span, wording(&label.text)).lowered_if(unit.english.is_none());
            }
        }
    }
}

fn wording(word: &str) -> Wording {
    Wording::new(
        format!("`{word}` is bold like a label, but names no control"),
        "put the bold on the label that the source has there",
    )
}

/// Whether `english` sets a single word of its sentence in bold, to stress it.
fn stresses(english: &Block, lexicon: &Lexicon) -> bool {
    let ordinary =
        |word: &str| lexicon.is_function_word(word) || lexicon.is_verb(word) || lexicon.is_generic_noun(word);
    labels(english).iter().any(|label| label.is_lower() && ordinary(&label.text))
}
