//! `LK03` `empty-link`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK03",
    name: "empty-link",
    summary: "a link whose text was lost",
    page: include_str!("empty_link.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::LinkWithoutText).then(|| {
        Wording::new(
            "the link has no text, so nobody can see or select it",
            "move the words that belong to the link back into its brackets",
        )
    })
}
