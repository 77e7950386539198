//! `ST11` `unknown-tag`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST11",
    name: "unknown-tag",
    summary: "a placeholder in angle brackets that browsers would hide",
    page: include_str!("unknown_tag.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::UnknownTag { tag } = issue else { return None };
    Some(Wording::new(
        format!("`{tag}` is no HTML; it is shown as text, but other tools hide it"),
        "put it in code, or escape the first bracket as `\\<`",
    ))
}
