//! `ST17` `two-versions`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST17",
    name: "two-versions",
    summary: "old and new text of the same steps in one list",
    page: include_str!("two_versions.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::StaleResidue { shared } = issue else { return None };
    Some(Wording::new(
        format!("two versions of the same steps stand in one list; both name `{shared}`"),
        "remove the version that no longer holds",
    ))
}
