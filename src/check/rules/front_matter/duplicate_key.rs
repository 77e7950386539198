//! `FM12` `duplicate-key`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM12",
    name: "duplicate-key",
    summary: "a front-matter key that stands twice",
    page: include_str!("duplicate_key.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::DuplicateKey { key } = issue else { return None };
    Some(Wording::new(format!("the key `{key}` stands twice; the first one counts"), "remove one of the two lines"))
}
