//! `docs/rules.md`: every rule with its page.

use std::fmt::Write;

use korak::check::{self, RULES};

use crate::markdown::{shifted, slug};

const HEAD: &str = "\
# Rules

This page is generated from the rules themselves: `UPDATE=1 cargo test generated` rewrites it.

A code is stable and is never used for another rule.
Its letters name the family, and `korak.toml` takes a code, a name or a family ([configuration](configuration.md)).
`korak explain <code>` prints the page of one rule.

| Code | Default | Name | Finds |
| --- | --- | --- | --- |
";

#[test]
fn generated_rules_are_those_of_the_program() {
    let mut text = HEAD.to_owned();
    for rule in RULES {
        let anchor = slug(&format!("{} {}", rule.code, rule.name));
        let level = rule.default_level();
        let _ = writeln!(text, "| [{}](#{anchor}) | {level} | `{}` | {} |", rule.code, rule.name, rule.summary);
    }
    for rule in RULES {
        let _ = write!(text, "\n{}\n", shifted(&check::page(rule)).trim_end());
    }
    crate::compare("docs/rules.md", &text);
}
