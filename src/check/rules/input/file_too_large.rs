//! `IN06` `file-too-large`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN06",
    name: "file-too-large",
    summary: "a file too large to be an article",
    page: include_str!("file_too_large.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    let ProblemKind::TooLarge { bytes } = problem else { return None };
    Some(Wording::new(
        format!("the file has {bytes} bytes; articles have at most 8 MiB"),
        "split the article, or keep data out of it",
    ))
}
