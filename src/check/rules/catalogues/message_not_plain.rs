//! `CT06` `message-not-plain`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT06",
    name: "message-not-plain",
    summary: "a message with markup, or with white space at its ends",
    page: include_str!("message_not_plain.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    match &issue.kind {
        CatalogueIssueKind::Markup { id, markup } => Some(Wording::new(
            format!("`{id}` holds `{markup}`, which pages show as it stands"),
            "write plain text; templates put the markup around it",
        )),
        CatalogueIssueKind::Padded { id } => Some(Wording::new(
            format!("`{id}` begins or ends with white space, as if a sentence were put together from messages"),
            "write the whole sentence as one message",
        )),
        _ => None,
    }
}
