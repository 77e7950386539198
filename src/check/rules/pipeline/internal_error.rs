//! `PL02` `internal-error`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PL02",
    name: "internal-error",
    summary: "an article that Korak itself failed on",
    page: include_str!("internal_error.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    let ProblemKind::Internal { reason } = problem else { return None };
    Some(Wording::new(
        format!("Korak failed on this article and left it out: {reason}"),
        "this is a defect of Korak: report it with the article",
    ))
}
