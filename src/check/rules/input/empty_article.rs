//! `IN03` `empty-article`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN03",
    name: "empty-article",
    summary: "a file with nothing in it",
    page: include_str!("empty_article.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    matches!(problem, ProblemKind::Empty)
        .then(|| Wording::new("the file is empty", "restore the article, or remove the file"))
}
