//! `ARCHITECTURE.md` says why each dependency is there, and lists no other; the fuzzers lock the same ones.

use std::collections::BTreeSet;

use crate::markdown::prose;
use crate::read;

/// A file in TOML.
fn table(path: &str) -> toml::Table {
    read(path).parse().expect("TOML")
}

/// The crates of a section of the manifest, each with what is asked of it.
fn crates(section: &toml::Value) -> impl Iterator<Item = (&String, &toml::Value)> {
    section.as_table().expect("a table").iter()
}

/// The crates that the program is built from, on any system.
fn needed(manifest: &toml::Table) -> impl Iterator<Item = (&String, &toml::Value)> {
    let systems = manifest["target"].as_table().expect("a table").values();
    systems.flat_map(|system| crates(&system["dependencies"])).chain(crates(&manifest["dependencies"]))
}

#[test]
fn the_fuzzers_lock_the_same_dependencies() {
    let lock = table("fuzz/Cargo.lock");
    let packages = lock["package"].as_array().expect("packages");
    let own = packages.iter().find(|package| package["name"].as_str() == Some("korak")).expect("the program");
    let locked = own["dependencies"].as_array().expect("names").iter().filter_map(toml::Value::as_str);
    let locked: BTreeSet<String> = locked.filter_map(|name| name.split(' ').next()).map(str::to_owned).collect();
    let manifest = table("Cargo.toml");
    // The fuzzers leave out what only a feature brings.
    let always = needed(&manifest).filter(|(_, asked)| asked.get("optional").is_none());
    let package = |(name, asked): (&String, &toml::Value)| {
        asked.get("package").and_then(toml::Value::as_str).unwrap_or(name).to_owned()
    };
    let declared: BTreeSet<String> = always.map(package).collect();
    assert_eq!(locked, declared, "run `cargo metadata` in fuzz/ to bring its lock file up to date");
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = table("Cargo.toml");
    let mut declared: BTreeSet<String> = needed(&manifest).map(|(name, _)| name.clone()).collect();
    declared.extend(crates(&manifest["dev-dependencies"]).map(|(name, _)| format!("{name} (tests)")));
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
