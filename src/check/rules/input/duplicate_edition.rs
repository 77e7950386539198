//! `IN05` `duplicate-edition`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN05",
    name: "duplicate-edition",
    summary: "two files of one article in one locale",
    page: include_str!("duplicate_edition.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    let ProblemKind::Duplicate { other } = problem else { return None };
    Some(Wording::new(
        format!("this is the same article in the same locale as {other}, which is published"),
        "remove one of the two, or build them apart",
    ))
}
