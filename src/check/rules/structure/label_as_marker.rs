//! `ST13` `label-as-marker`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST13",
    name: "label-as-marker",
    summary: "a step label that Markdown takes for a list",
    page: include_str!("label_as_marker.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::LabelAsListMarker).then(|| {
        Wording::new(
            "the line begins with a step label that Markdown takes for a list marker; it is read as a label",
            "escape the full stop: `1\\. korak`",
        )
    })
}
