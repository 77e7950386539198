//! `IN02` `not-utf-8`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN02",
    name: "not-utf-8",
    summary: "a file that is not UTF-8",
    page: include_str!("not_utf_8.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    matches!(problem, ProblemKind::NotUtf8 { .. })
        .then(|| Wording::new("the bytes here are not UTF-8", "save the file as UTF-8"))
}
