//! `NB05` `step-reference`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "NB05",
    name: "step-reference",
    summary: "a reference to a step that is not there",
    page: include_str!("step_reference.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::StepReferenceLost { number } = issue else { return None };
    Some(Wording::new(
        format!("the text refers to step {number}, which this procedure does not have"),
        "correct the number, or name the procedure that has the step",
    ))
}
