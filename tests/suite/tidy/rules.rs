//! The catalogue and the folders of rules: no rule without its page, its line in the list and a code of its own.

use std::collections::BTreeMap;

use korak::check::RULES;

use super::{no_complaints, tracked};

/// The folder of rule families.
const FOLDER: &str = "src/check/rules/";

/// Codes of rules that are gone; no later rule takes them, because configurations and old reports still name them.
const RETIRED: [&str; 1] = ["ST17"];

/// Family and name of every rule that has a file ending in `ending`.
fn on_disk(ending: &str) -> Vec<(String, String)> {
    let files = tracked();
    let below = files.iter().filter_map(|file| file.path.strip_prefix(FOLDER)?.strip_suffix(ending)?.split_once('/'));
    below.filter(|(_, stem)| *stem != "mod").map(|(family, stem)| (family.to_owned(), stem.replace('_', "-"))).collect()
}

#[test]
fn every_rule_has_a_page_and_a_line_in_the_catalogue() {
    let files = on_disk(".rs");
    assert_eq!(files, on_disk(".md"), "rules with a file, and rules with a page");
    let mut on_disk: Vec<&str> = files.iter().map(|(_, name)| name.as_str()).collect();
    let mut listed: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    on_disk.sort_unstable();
    listed.sort_unstable();
    assert_eq!(listed, on_disk, "names in RULES, and files of rules");
}

#[test]
fn codes_are_unique_and_never_reused() {
    let mut complaints = Vec::new();
    let mut seen = RETIRED.to_vec();
    for rule in RULES {
        let (family, number) = rule.code.split_at(2);
        let well_formed = family.chars().all(|c| c.is_ascii_uppercase())
            && number.len() == 2
            && number.chars().all(|c| c.is_ascii_digit());
        if !well_formed {
            complaints.push(format!("{}: a code is two capitals and two digits", rule.code));
        }
        if seen.contains(&rule.code) {
            complaints.push(format!("{}: the code of `{}` is taken", rule.code, rule.name));
        }
        seen.push(rule.code);
    }
    no_complaints(&complaints);
}

#[test]
fn a_family_has_one_folder_and_one_prefix() {
    let folders: BTreeMap<String, String> = on_disk(".rs").into_iter().map(|(family, name)| (name, family)).collect();
    let pairs: Vec<(&str, &str)> = RULES.iter().map(|rule| (&rule.code[..2], folders[rule.name].as_str())).collect();
    let mut complaints = Vec::new();
    for (prefix, folder) in &pairs {
        let other = pairs.iter().find(|(p, f)| (p == prefix) != (f == folder));
        complaints.extend(other.map(|(p, f)| format!("{prefix} in {folder}/, but {p} in {f}/")));
    }
    no_complaints(&complaints);
}

#[test]
fn rules_stand_in_one_order_and_speak_alike() {
    let mut complaints = Vec::new();
    let mut say = |code: &str, what: &str| complaints.push(format!("{code}: {what}"));
    let mut families: Vec<&str> = RULES.iter().map(|rule| &rule.code[..2]).collect();
    families.dedup();
    for family in &families {
        let codes: Vec<&str> = RULES.iter().map(|rule| rule.code).filter(|code| code.starts_with(family)).collect();
        if !codes.is_sorted() || families.iter().filter(|other| other == &family).count() > 1 {
            say(family, "the codes of a family stand together and in order");
        }
    }
    for rule in RULES {
        if rule.summary.ends_with('.') {
            say(rule.code, "the summary goes on from \"Finds\", and ends without a full stop");
        }
        if rule.name.contains(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit() && c != '-') {
            say(rule.code, "a name is lower-case words with hyphens");
        }
    }
    no_complaints(&complaints);
}
