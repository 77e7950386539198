//! `NB03` `number-repeat`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "NB03",
    name: "number-repeat",
    summary: "step numbers that repeat",
    page: include_str!("number_repeat.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    super::issues(view, word, found);
}

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::NumberRepeat { number } = issue else { return None };
    Some(Wording::new(format!("step {number} stands twice"), "renumber the list"))
}
