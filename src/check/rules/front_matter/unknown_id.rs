//! `FM20` `unknown-id`

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::summary::GroupSummary;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM20",
    name: "unknown-id",
    summary: "an identifier in `ms.custom` that the configuration does not know",
    page: include_str!("unknown_id.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Collection(check),
};

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    let known = &found.config().ids;
    for group in groups {
        // One locale stands for all: identifiers are the source's.
        let Some(runbook) = group.runbooks.first() else { continue };
        for id in runbook.custom_ids.iter().filter(|id| !known.is_known(id)) {
            let message = format!("the id {id} is not among the known ones");
            let help = "correct it, or add it to `known` under `[ids]` in the configuration";
            found.file(&runbook.path, Wording::new(message, help)).about(&group.id, &runbook.locale);
        }
    }
}
