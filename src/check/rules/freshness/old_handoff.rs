//! `FR05` `old-handoff`

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::Translation;
use crate::model::summary::GroupSummary;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FR05",
    name: "old-handoff",
    summary: "a translation handed off more than two years before the newest one",
    page: include_str!("old_handoff.md"),
    severity: Severity::Info,
    enabled: false,
    origin: Origin::Translation,
    pass: Pass::Collection(check),
};

/// How far behind the newest hand-off a translation is old.
const YEARS: u16 = 2;

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    let runbooks = || groups.iter().flat_map(|group| group.runbooks.iter().map(move |runbook| (group, runbook)));
    // The newest hand-off stands for today: output depends on the sources alone, and on no clock.
    let Some(newest) = runbooks().filter_map(|(_, runbook)| runbook.handoff.as_deref()).max() else { return };
    for (group, runbook) in runbooks().filter(|(_, runbook)| runbook.translation != Translation::Source) {
        let Some(handoff) = runbook.handoff.as_deref().filter(|handoff| is_old(handoff, newest)) else { continue };
        let message = format!("the translation was handed off on {handoff}, the newest one on {newest}");
        let help = "compare it with the product, or hand it off again";
        found.file(&runbook.path, Wording::new(message, help)).about(group.id.as_str(), &runbook.locale);
    }
}

/// Whether one ISO date is more than two years before the other.
fn is_old(handoff: &str, newest: &str) -> bool {
    let later = handoff.split_once('-').and_then(|(year, rest)| Some((year.parse::<u16>().ok()? + YEARS, rest)));
    later.is_some_and(|(year, rest)| format!("{year:04}-{rest}").as_str() < newest)
}
