//! `ST21` `cells-left-over`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST21",
    name: "cells-left-over",
    summary: "a table row with more cells than columns",
    page: include_str!("cells_left_over.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    (*issue == IssueKind::CellsLeftOver).then(|| {
        Wording::new(
            "the table has no column for this text; it is shown in the last one, and other tools drop it",
            "give the table another column, or write a bar that belongs to the text as `\\|`",
        )
    })
}
