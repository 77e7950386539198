//! `AX01` `alt-missing`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "AX01",
    name: "alt-missing",
    summary: "a picture without words that stand for it",
    page: include_str!("alt_missing.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::ImageWithoutAlt).then(|| {
        Wording::new(
            "the picture has no alternative text, so readers who cannot see it do not learn what it shows",
            "say in the brackets what the picture says here: `![Settings icon](…)`",
        )
    })
}
