//! `IN01` `unreadable-file`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN01",
    name: "unreadable-file",
    summary: "a file that cannot be read",
    page: include_str!("unreadable_file.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    let ProblemKind::Unreadable { reason } = problem else { return None };
    Some(Wording::new(format!("the file cannot be read: {reason}"), "check that the file exists and may be read"))
}
