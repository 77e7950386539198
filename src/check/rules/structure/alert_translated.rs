//! `ST08` `alert-translated`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST08",
    name: "alert-translated",
    summary: "an alert keyword that was translated",
    page: include_str!("alert_translated.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::AlertTranslated { keyword } = issue else { return None };
    Some(Wording::new(
        format!("`[!{keyword}]` is no alert keyword, so the call-out shows as a plain quotation"),
        "restore the keyword: NOTE, TIP, IMPORTANT, WARNING or CAUTION",
    ))
}
