//! `TY15` `reordering-character`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::hidden::Deceit;
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY15",
    name: "reordering-character",
    summary: "a character that makes text appear in another order",
    page: include_str!("reordering_character.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    super::taken(
        issue,
        Deceit::Reorders,
        "remove it; isolate text of the other direction with an element, not with a character",
    )
}
