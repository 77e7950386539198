//! `FM14` `duplicate-id`

use std::collections::BTreeMap;

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::summary::{GroupSummary, RunbookSummary};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM14",
    name: "duplicate-id",
    summary: "an identifier in `ms.custom` that several articles claim",
    page: include_str!("duplicate_id.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Collection(check),
};

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    let shared = &found.config().ids;
    let mut claims: BTreeMap<&str, Vec<(&GroupSummary, &RunbookSummary)>> = BTreeMap::new();
    for group in groups {
        // One locale stands for all: identifiers are the source's.
        let Some(runbook) = group.runbooks.first() else { continue };
        let ids = runbook.custom_ids.iter().filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()));
        for id in ids.filter(|id| !shared.is_shared(id)) {
            claims.entry(id).or_default().push((group, runbook));
        }
    }
    for (id, claimants) in claims.into_iter().filter(|(_, claimants)| claimants.len() > 1) {
        let (first, runbook) = claimants[0];
        let others: Vec<&str> = claimants[1..].iter().take(3).map(|(group, _)| group.id.as_str()).collect();
        let more = if claimants.len() > 4 { format!(" and {} more", claimants.len() - 4) } else { String::new() };
        let message = format!("the id {id} is claimed by {} and also by {}{more}", first.id, others.join(", "));
        let help = "keep the id in the article that answers it; a portal gets all of them otherwise";
        found.file(&runbook.path, Wording::new(message, help)).about(&first.id, &runbook.locale);
    }
}
