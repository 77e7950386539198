//! `UI11` `cjk-emphasis`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI11",
    name: "cjk-emphasis",
    summary: "bold or italics that other Markdown readers show as stars",
    page: include_str!("cjk_emphasis.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::CjkEmphasis).then(|| {
        Wording::new(
            "CommonMark shows the stars here, since a bracket or mark stands inside them and a letter outside",
            "move the bracket or mark out of the emphasis, or put a blank between the stars and the letter",
        )
    })
}
