//! `CT05` `number-for-plural`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT05",
    name: "number-for-plural",
    summary: "a form for one number where the language has a plural form for more",
    page: include_str!("number_for_plural.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let CatalogueIssueKind::NumberForPlural { id, written, category, number } = &issue.kind else { return None };
    Some(Wording::new(
        format!("`[{written}]` of `{id}` is for {written} alone, but {number} takes the same form in {}", issue.locale),
        format!("write `[{category}]`"),
    ))
}
