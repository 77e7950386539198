//! `ST05` `lettered-marker`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST05",
    name: "lettered-marker",
    summary: "the letter of a substep that was translated like a word",
    page: include_str!("lettered_marker.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::LetterTranslated { letter, written } = issue else { return None };
    Some(Wording::new(
        format!("`{written}` stands where the source has the letter {letter}, so the parts are out of order"),
        "letter the parts in order again, or make them a list",
    ))
}
