//! `ARCHITECTURE.md` says why each dependency is there, and lists no other.

use std::collections::BTreeSet;

use crate::markdown::prose;
use crate::read;

#[test]
fn every_dependency_has_its_reason() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("the manifest is TOML");
    let names = |section: &toml::Value, mark: &str| -> Vec<String> {
        section.as_table().expect("a table").keys().map(|name| format!("{name}{mark}")).collect()
    };
    let systems = manifest["target"].as_table().expect("a table").values();
    let mut declared: BTreeSet<String> = systems.flat_map(|system| names(&system["dependencies"], "")).collect();
    declared.extend(names(&manifest["dependencies"], ""));
    declared.extend(names(&manifest["dev-dependencies"], " (tests)"));
    let text = read("ARCHITECTURE.md");
    let section = prose(&text).skip_while(|line| *line != "## Why each dependency").skip(1);
    let rows = section.take_while(|line| !line.starts_with('#')).filter_map(|line| line.strip_prefix("| `"));
    let listed: BTreeSet<String> = rows
        .map(|row| {
            let (name, rest) = row.split_once('`').expect("the name of a crate");
            let tests = if rest.starts_with(" (tests)") { " (tests)" } else { "" };
            let reason = rest.split('|').nth(1).unwrap_or_default().trim();
            assert!(!reason.is_empty(), "{name}: no reason");
            format!("{name}{tests}")
        })
        .collect();
    assert_eq!(listed, declared, "the table of ARCHITECTURE.md, and Cargo.toml");
}
