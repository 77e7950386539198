//! `ST14` `marker-no-space`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST14",
    name: "marker-no-space",
    summary: "a list number glued to its text",
    page: include_str!("marker_no_space.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::MarkerWithoutSpace).then(|| {
        Wording::new(
            "the number lacks the space behind it, so Markdown runs the step into the one before; it is read as a step",
            "put a space behind the full stop",
        )
    })
}
