//! `CT07` `open-isolate`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT07",
    name: "open-isolate",
    summary: "a message that changes the direction of text behind it",
    page: include_str!("open_isolate.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let CatalogueIssueKind::Isolate { id } = &issue.kind else { return None };
    Some(Wording::new(
        format!("`{id}` opens or closes a change of direction without its other half"),
        "take the character out; variables are isolated by themselves",
    ))
}
