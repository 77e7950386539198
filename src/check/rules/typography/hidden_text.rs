//! `TY17` `hidden-text`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::hidden::Deceit;
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY17",
    name: "hidden-text",
    summary: "characters that carry text or commands out of sight",
    page: include_str!("hidden_text.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    super::taken(issue, Deceit::Hides, "remove them; nobody can read what they say")
}
