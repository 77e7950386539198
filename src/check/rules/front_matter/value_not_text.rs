//! `FM15` `value-not-text`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM15",
    name: "value-not-text",
    summary: "a front-matter key with a list or keys where one text belongs",
    page: include_str!("value_not_text.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::ValueNotText { key } = issue else { return None };
    Some(Wording::new(
        format!("the value of `{key}` is no text, so it is left out"),
        "write one text; set it in quotation marks when it holds brackets, braces or a colon",
    ))
}
