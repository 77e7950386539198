//! `PA08` `segment-empty`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA08",
    name: "segment-empty",
    summary: "a bilingual segment with nothing in one of its languages",
    page: include_str!("segment_empty.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::SegmentEmpty { source } = issue else { return None };
    let (side, help) = if *source {
        ("source", "restore the words of the source, or remove those of the translation")
    } else {
        ("translation", "translate the words of the source")
    };
    Some(Wording::new(format!("the {side} of this segment is empty"), help))
}
