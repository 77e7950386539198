//! `PL03` `findings-left-out`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PL03",
    name: "findings-left-out",
    summary: "a file with more findings of one rule than are kept",
    page: include_str!("findings_left_out.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    let ProblemKind::Flood { code, more } = problem else { return None };
    let what = if *more == 1 { "finding" } else { "findings" };
    Some(Wording::new(
        format!("{more} more {what} of {code} in this file {} left out", if *more == 1 { "is" } else { "are" }),
        "mend the first ones, or turn the rule off for this file, and run again",
    ))
}
