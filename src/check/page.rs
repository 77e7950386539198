//! Rules for people: one page, and the list of all.

use std::fmt::Write;

use super::{RULES, Rule};

/// The page of `rule`, as `korak explain` shows it.
#[must_use]
pub fn page(rule: &Rule) -> String {
    format!(
        "# {} {}\n\nFinds {}.\nSeverity: {}{}. Origin: {}.\n\n{}",
        rule.code,
        rule.name,
        rule.summary,
        rule.severity.as_str(),
        if rule.enabled { "" } else { ", off by default" },
        rule.origin.as_str(),
        rule.page
    )
}

/// Every rule on a line of its own: code, default level, name, what it finds.
#[must_use]
pub fn list() -> String {
    let widest = RULES.iter().map(|rule| rule.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for rule in RULES {
        let _ = writeln!(text, "{}  {:7}  {:widest$}  {}", rule.code, rule.default_level(), rule.name, rule.summary);
    }
    text
}
