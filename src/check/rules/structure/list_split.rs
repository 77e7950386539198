//! `ST02` `list-split`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST02",
    name: "list-split",
    summary: "a numbered list cut in two by unindented text",
    page: include_str!("list_split.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::ListSplit { number } = issue else { return None };
    Some(Wording::new(
        format!("the list goes on with {number} after text that is not indented; Markdown makes it two lists"),
        "indent what stands between, so that it belongs to the step before",
    ))
}
