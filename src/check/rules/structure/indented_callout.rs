//! `ST15` `indented-callout`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST15",
    name: "indented-callout",
    summary: "a call-out indented so far that it becomes code",
    page: include_str!("indented_callout.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::IndentedCallout)
        .then(|| Wording::new("the call-out is indented like code; it is read as a call-out", "remove the indentation"))
}
