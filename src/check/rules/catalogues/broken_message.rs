//! `CT02` `broken-message`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT02",
    name: "broken-message",
    summary: "a message with a syntax error",
    page: include_str!("broken_message.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let CatalogueIssueKind::Syntax { reason } = &issue.kind else { return None };
    Some(Wording::new(
        format!("the message cannot be read: {reason}"),
        "correct the message; see projectfluent.org/fluent/guide",
    ))
}
