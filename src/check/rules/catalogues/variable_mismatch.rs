//! `CT03` `variable-mismatch`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT03",
    name: "variable-mismatch",
    summary: "a message with other variables than its reference",
    page: include_str!("variable_mismatch.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let CatalogueIssueKind::Variables { id, variable } = &issue.kind else { return None };
    Some(Wording::new(
        format!("the variable `${variable}` of `{id}` is not used alike in {} and in the reference", issue.locale),
        "use the same variables as the reference message",
    ))
}
