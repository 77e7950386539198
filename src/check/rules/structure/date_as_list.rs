//! `ST12` `date-as-list`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST12",
    name: "date-as-list",
    summary: "a date that Markdown takes for a list",
    page: include_str!("date_as_list.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::DateAsList).then(|| {
        Wording::new(
            "the line begins with a date that Markdown takes for a numbered list; it is read as text",
            "escape the full stop: `15\\.`",
        )
    })
}
