//! `FM13` `front-matter-missing`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM13",
    name: "front-matter-missing",
    summary: "articles without front matter",
    page: include_str!("front_matter_missing.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::FrontMatterMissing).then(|| {
        Wording::new("the article has no front matter", "begin the file with a `---` block that has at least a title")
    })
}
