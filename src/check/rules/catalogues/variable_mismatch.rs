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
    let CatalogueIssueKind::Variables { id, left_out, foreign } = &issue.kind else { return None };
    let list = |names: &[String]| names.iter().map(|name| format!("`${name}`")).collect::<Vec<_>>().join(", ");
    let what = match (left_out.as_slice(), foreign.as_slice()) {
        (names, []) => format!("leaves out {}", list(names)),
        ([], names) => format!("uses {}, which the reference does not have", list(names)),
        (lost, names) => format!("uses {} where the reference has {}", list(names), list(lost)),
    };
    Some(Wording::new(
        format!("the message `{id}` of {} {what}", issue.locale),
        "use the same variables as the reference message",
    ))
}
