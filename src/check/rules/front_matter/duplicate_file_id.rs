//! `FM16` `duplicate-file-id`

use std::collections::BTreeMap;

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::locale::Locale;
use crate::model::summary::{GroupSummary, RunbookSummary};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM16",
    name: "duplicate-file-id",
    summary: "two articles of one locale with the same `ms.locfileid`",
    page: include_str!("duplicate_file_id.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Collection(check),
};

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    let mut first: BTreeMap<(&Locale, &str), &RunbookSummary> = BTreeMap::new();
    for group in groups {
        for runbook in group.runbooks.iter().filter(|runbook| !runbook.recovered) {
            let Some(id) = runbook.file_id.as_deref() else { continue };
            match first.get(&(&runbook.locale, id)) {
                None => drop(first.insert((&runbook.locale, id), runbook)),
                Some(other) => {
                    let message = format!("the file number {id} is that of {} too", other.path);
                    let help = "one of the two is a copy: remove it, or hand it off so that it gets its own number";
                    found.file(&runbook.path, Wording::new(message, help)).about(&group.id, &runbook.locale);
                }
            }
        }
    }
}
