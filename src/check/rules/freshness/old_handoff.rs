//! `FR05` `old-handoff`

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::Translation;
use crate::model::summary::GroupSummary;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FR05",
    name: "old-handoff",
    summary: "a translation handed off long before the newest one",
    page: include_str!("old_handoff.md"),
    severity: Severity::Info,
    enabled: false,
    origin: Origin::Translation,
    pass: Pass::Collection(check),
};

/// How many months before the newest hand-off a translation is old, unless the configuration says otherwise.
const MONTHS: u16 = 24;

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    let runbooks = || groups.iter().flat_map(|group| group.runbooks.iter().map(move |runbook| (group, runbook)));
    // The newest hand-off stands for today: output depends on the sources alone, and on no clock.
    let Some(newest) = runbooks().filter_map(|(_, runbook)| runbook.handoff.as_deref()).max() else { return };
    let months = found.config().old_after_months.map_or(MONTHS, |(months, _)| months.get());
    for (group, runbook) in runbooks().filter(|(_, runbook)| runbook.translation != Translation::Source) {
        let Some(handoff) = runbook.handoff.as_deref().filter(|handoff| is_old(handoff, newest, months)) else {
            continue;
        };
        let message = format!("the translation was handed off on {handoff}, the newest one on {newest}");
        let help = "compare it with the product, or hand it off again";
        found.file(&runbook.path, Wording::new(message, help)).about(&group.id, &runbook.locale);
    }
}

/// Whether one ISO date is more than so many months before the other.
fn is_old(handoff: &str, newest: &str, months: u16) -> bool {
    let later = || {
        let mut parts = handoff.splitn(3, '-');
        let (year, month) = (parts.next()?.parse::<u32>().ok()?, parts.next()?.parse::<u32>().ok()?);
        let month = year * 12 + month.checked_sub(1)? + u32::from(months);
        Some(format!("{:04}-{:02}-{}", month / 12, month % 12 + 1, parts.next()?))
    };
    later().is_some_and(|later| later.as_str() < newest)
}

#[cfg(test)]
mod tests {
    use super::is_old;

    #[test]
    fn months_run_over_the_ends_of_years() {
        assert!(is_old("2019-11-30", "2020-02-01", 2));
        assert!(!is_old("2019-11-30", "2020-01-30", 2));
        assert!(!is_old("2019-12-01", "2021-12-01", 24));
        assert!(is_old("2019-12-01", "2021-12-02", 24));
        assert!(!is_old("soon", "2021-12-02", 1));
    }
}
