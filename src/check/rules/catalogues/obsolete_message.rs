//! `CT09` `obsolete-message`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT09",
    name: "obsolete-message",
    summary: "a message that the reference does not have",
    page: include_str!("obsolete_message.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let CatalogueIssueKind::Obsolete { id } = &issue.kind else { return None };
    Some(Wording::new(
        format!("no page shows `{id}`, since the reference does not have it"),
        "correct the id, or take the message out",
    ))
}
