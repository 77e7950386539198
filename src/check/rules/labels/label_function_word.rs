//! `UI03` `label-function-word`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI03",
    name: "label-function-word",
    summary: "bold on a word that names no control",
    page: include_str!("label_function_word.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::EmphasisShift { word } = issue else { return None };
    Some(Wording::new(
        format!("`{word}` is bold like a label, but names no control"),
        "put the bold on the label that the source has there",
    ))
}
