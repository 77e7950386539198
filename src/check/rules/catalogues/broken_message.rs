//! `CT02` `broken-message`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT02",
    name: "broken-message",
    summary: "a message that cannot be read, is there twice, or uses what is not there",
    page: include_str!("broken_message.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    match &issue.kind {
        CatalogueIssueKind::Syntax { reason } => Some(Wording::new(
            format!("the message cannot be read: {reason}"),
            "correct the message; see projectfluent.org/fluent/guide",
        )),
        CatalogueIssueKind::Twice { id } => Some(Wording::new(
            format!("the message `{id}` is there twice, and the later one counts"),
            "take one of them out",
        )),
        CatalogueIssueKind::Reference { id, reference } => Some(Wording::new(
            format!("`{id}` uses `{reference}`, which the catalogue of {} does not have", issue.locale),
            "add what is missing, or write the words",
        )),
        _ => None,
    }
}
