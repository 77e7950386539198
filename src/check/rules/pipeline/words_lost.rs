//! `PL01` `words-lost`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PL01",
    name: "words-lost",
    summary: "a runbook that does not hold every word of its article once",
    page: include_str!("words_lost.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let coverage = view.entry.coverage;
    if coverage.is_complete() {
        return;
    }
    let start = view.document().blocks.first().map(|block| block.span).unwrap_or_default();
    let wording = Wording::new(
        format!(
            "of {} visible characters the runbook holds {} in their place, and {} that the article has not",
            coverage.visible, coverage.placed, coverage.invented
        ),
        "this is a defect of Korak: report it with the article",
    );
    found.at(start, wording);
}
