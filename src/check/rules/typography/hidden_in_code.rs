//! `TY16` `hidden-in-code`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::hidden::Deceit;
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY16",
    name: "hidden-in-code",
    summary: "a character in code that nobody sees and everybody copies",
    page: include_str!("hidden_in_code.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    super::taken(issue, Deceit::InCode, "type the code again, with plain blanks and nothing between its letters")
}
