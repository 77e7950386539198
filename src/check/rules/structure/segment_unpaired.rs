//! `ST10` `segment-unpaired`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST10",
    name: "segment-unpaired",
    summary: "a bilingual segment without its other language",
    page: include_str!("segment_unpaired.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::SegmentUnpaired { unit } = issue else { return None };
    Some(Wording::new(
        format!("segment {unit} has only one language"),
        "hand the article off again, or restore the missing span",
    ))
}
