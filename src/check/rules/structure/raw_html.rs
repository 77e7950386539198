//! `ST09` `raw-html`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST09",
    name: "raw-html",
    summary: "HTML that is left out of runbooks",
    page: include_str!("raw_html.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::RawHtml { tag } = issue else { return None };
    Some(Wording::new(format!("`{tag}` is left out; its text stays"), "write it in Markdown"))
}
