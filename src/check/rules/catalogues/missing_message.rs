//! `CT01` `missing-message`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT01",
    name: "missing-message",
    summary: "a message that falls back to another language",
    page: include_str!("missing_message.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let CatalogueIssueKind::Missing { id } = &issue.kind else { return None };
    Some(Wording::new(
        format!("the message `{id}` is missing from {}, so pages show it in another language", issue.locale),
        "translate the message",
    ))
}
