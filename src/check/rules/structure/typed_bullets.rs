//! `ST16` `typed-bullets`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST16",
    name: "typed-bullets",
    summary: "bullets typed as characters",
    page: include_str!("typed_bullets.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::PseudoBullets).then(|| {
        Wording::new(
            "the line begins with a typed bullet, which is no list; it is read as an item",
            "begin the line with `- `",
        )
    })
}
