//! `ST18` `nested-too-deep`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST18",
    name: "nested-too-deep",
    summary: "nesting deeper than any runbook shows",
    page: include_str!("nested_too_deep.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::TooDeep).then(|| {
        Wording::new(
            "lists or quotations nest deeper than 32 levels; deeper ones are flattened",
            "split the article, or flatten its lists",
        )
    })
}
