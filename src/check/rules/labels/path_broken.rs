//! `UI04` `path-broken`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI04",
    name: "path-broken",
    summary: "a menu path that lost its segments",
    page: include_str!("path_broken.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::PathBroken { lost } = issue else { return None };
    let what = if *lost == 1 { "a segment".to_owned() } else { format!("{lost} segments") };
    Some(Wording::new(
        format!("the menu path lost {what}, so the reader cannot follow it"),
        "put the labels that moved elsewhere in the sentence back between the separators",
    ))
}
