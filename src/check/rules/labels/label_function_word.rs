//! `UI03` `label-function-word`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::Unit;
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;
use crate::model::label::{Label, labels};
use crate::model::lexicon::{Cue, Lexicon};
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
        let Some(unit) = view.unit_at(issue.span) else { continue };
        // What the source does too is no damage; three dots are drawn on buttons.
        if !names(view, unit, issue.span, word) && !word.contains("..") {
            found.at(issue.span, wording(word)).lowered_if(unit.english.is_none()).fixed();
        }
    }
    for unit in &view.units {
        for label in &unit.labels {
            let dropped = dropped.iter().any(|span| span.start < label.span.end && label.span.start < span.end);
            let text = &label.text;
            if !dropped && view.has_learned(text) && !names(view, unit, label.span, text) {
                found.at(label.span, wording(text)).lowered_if(unit.english.is_none());
            }
        }
    }
}

/// Whether `word`, in bold at `span` of `unit`, may well be what the source has in bold.
fn names(view: &View<'_>, unit: &Unit<'_>, span: Span, word: &str) -> bool {
    let here = &unit.labels;
    let at = here.iter().position(|label| label.span.holds(span));
    // The word alone, not what is left of "Note that" behind its label.
    let Some(at) = at.filter(|&at| here[at].text == word.trim()) else { return true };
    let Some(english) = unit.english_labels.as_deref() else {
        return view.is_shared(unit, |_, block| labels(block).iter().any(is_small));
    };
    let count = |text: &str| text.split_whitespace().count();
    let clause = here.len() == english.len() && count(word) > 1 && count(&english[at].text) > 1;
    // "On" and "From" are names of controls that are function words elsewhere.
    let place = |label: &Label<'_>| count(&label.text) == 1 && view.source_lexicon.starts_with(&label.text, Cue::Place);
    let named = view.lexicon.starts_with(word, Cue::Place) && english.iter().any(place);
    let small = here.len() == english.len() && count(word) == 1 && count(&english[at].text) == 1;
    let stressed = here.len() == english.len() && english[at].is_lower();
    clause
        || named
        || stressed
        || (small && !touches_label(view, here[at].span, word))
        || stresses(english, view.source_lexicon)
}

/// Whether the words beside `word`, which stands at `span`, may be the label: "**tab** General", "Troubleshooting
/// **problems**". Elsewhere one small word for one English word is a label in small letters, such as "choose **yes**",
/// unless it is one of those that no label has.
fn touches_label(view: &View<'_>, span: Span, word: &str) -> bool {
    let text = view.edition().source.text();
    let (before, behind) = (&text[..span.range().start], &text[span.range().end..]);
    let is_mark = |c: char| matches!(c, '*' | '_');
    let behind = behind.trim_start_matches(is_mark);
    let bare = view.lexicon.is_function_word(word);
    let follows = |c: char| c.is_uppercase() || (bare && c.is_alphabetic());
    let word =
        before.trim_end_matches(is_mark).trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    behind.trim_start().starts_with(follows)
        || (word.starts_with(char::is_uppercase) && !view.is_lead_in(&word.to_lowercase()))
}

fn wording(word: &str) -> Wording {
    Wording::new(
        format!("`{word}` is bold like a label, but names no control"),
        "put the bold on the label that the source has there",
    )
}

/// Whether one of `labels` is a word of its sentence in bold, to stress it.
fn stresses(labels: &[Label<'_>], lexicon: &Lexicon) -> bool {
    let ordinary =
        |word: &str| lexicon.is_function_word(word) || lexicon.is_verb(word) || lexicon.is_generic_noun(word);
    labels.iter().any(|label| label.is_lower() && ordinary(&label.text))
}

/// Whether `label` is one word in small letters.
fn is_small(label: &Label<'_>) -> bool {
    label.is_lower() && !label.text.contains(char::is_whitespace)
}
