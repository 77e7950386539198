//! `CT08` `untranslated-message`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT08",
    name: "untranslated-message",
    summary: "a message that is still that of the reference",
    page: include_str!("untranslated_message.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let CatalogueIssueKind::Untranslated { id } = &issue.kind else { return None };
    Some(Wording::new(
        format!("`{id}` of {} is the text of the reference", issue.locale),
        "translate it, or say in a comment above it that it is meant: `# Same as in English`",
    ))
}
