//! `FR04` `stale-masked`

use crate::check::rule::{Edited, Found, Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::{FreshnessState, Translation};
use crate::model::summary::GroupSummary;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FR04",
    name: "stale-masked",
    summary: "a translation that was edited though its source had moved on",
    page: include_str!("stale_masked.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::History(check),
};

fn check(groups: &[GroupSummary], edited: &Edited<'_>, found: &mut Found<'_>) {
    for group in groups {
        for runbook in &group.runbooks {
            let stale = runbook.freshness == FreshnessState::Stale && runbook.translation != Translation::Source;
            // English taken out of a bilingual file was edited with its translation.
            if stale && !runbook.recovered && edited(&runbook.path) {
                let wording = Wording::new(
                    "this edit makes the translation look fresh, and it still names an older version of the source",
                    "hand the article off for translation again; set `ms.openlocfilehash` where the edit has brought it up to date",
                );
                found.file(&runbook.path, wording).about(&group.id, &runbook.locale);
            }
        }
    }
}
