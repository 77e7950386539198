//! `CF01` `unknown-rule`

use crate::check::rule::{Found, Known, Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CF01",
    name: "unknown-rule",
    summary: "a level for a rule that does not exist",
    page: include_str!("unknown_rule.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Settings(check),
};

fn check(known: &Known<'_>, found: &mut Found<'_>) {
    for (key, span) in found.config().levels.keys().filter(|(key, _)| !known.rules.contains(&key.as_str())) {
        let wording = Wording::new(
            format!("the configuration sets a level for `{key}`, which is no rule, name or family"),
            "`korak explain --list` shows every rule",
        );
        found.setting(*span, wording);
    }
}
