//! `NB02` `number-gap`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "NB02",
    name: "number-gap",
    summary: "step numbers that skip",
    page: include_str!("number_gap.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    super::issues(view, word, found);
}

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::NumberGap { number, expected } = issue else { return None };
    Some(Wording::new(
        format!("step {number} follows where {expected} was due"),
        "renumber the list, or restore the missing step",
    ))
}
