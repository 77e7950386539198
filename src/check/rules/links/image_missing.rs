//! `LK09` `image-missing`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK09",
    name: "image-missing",
    summary: "a picture that pages cannot show",
    page: include_str!("image_missing.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::ImageMissing { src } = issue else { return None };
    let shown: String = src.chars().take(60).collect();
    let more = if shown.len() < src.len() { "…" } else { "" };
    Some(Wording::new(
        format!("the picture `{shown}{more}` cannot be shown; its alternative text stands in its place"),
        "put the file beside the articles, or use an https address",
    ))
}
