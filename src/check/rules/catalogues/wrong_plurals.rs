//! `CT04` `wrong-plurals`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::message::{CatalogueIssue, CatalogueIssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CT04",
    name: "wrong-plurals",
    summary: "a message without the plural forms of its language, or with forms that it does not have",
    page: include_str!("wrong_plurals.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Catalogue,
    pass: Pass::Catalogue(word),
};

fn word(issue: &CatalogueIssue) -> Option<Wording> {
    let locale = &issue.locale;
    match &issue.kind {
        CatalogueIssueKind::PluralLacking { id, category, number } => Some(Wording::new(
            format!("`{id}` has no form `{category}`, which {locale} needs for {number}"),
            format!("add the variant `[{category}]`"),
        )),
        CatalogueIssueKind::PluralSurplus { id, category } => Some(Wording::new(
            format!("`{id}` has a form `{category}`, which no number of {locale} takes"),
            "take the variant out",
        )),
        _ => None,
    }
}
