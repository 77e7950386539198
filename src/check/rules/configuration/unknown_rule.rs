//! `CF01` `unknown-rule`

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::config::Levels;
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "CF01",
    name: "unknown-rule",
    summary: "a level for a rule that does not exist",
    page: include_str!("unknown_rule.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Levels(check),
};

fn check(levels: &Levels, known: &[&str], found: &mut Found<'_>) {
    for entry in levels.entries().iter().filter(|entry| !known.contains(&entry.key.as_str())) {
        let key = &entry.key;
        let wording = Wording::new(
            format!("the configuration sets a level for `{key}`, which is no rule, name or family"),
            "`korak explain --list` shows every rule",
        );
        found.line(levels.path(), entry.line, wording);
    }
}
