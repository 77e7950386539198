//! `docs/extraction.md` names what the program prints and publishes about reading, all of it and nothing else.

use std::collections::BTreeSet;

use korak::model::decision::ReadingRule;
use serde_json::Value;

/// The document, without its fenced blocks.
fn document() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/extraction.md");
    let text = std::fs::read_to_string(path).expect("the document is there").replace("\r\n", "\n");
    text.split("```").step_by(2).collect()
}

/// The first `code` word of each line of the tables whose first column has `title`.
fn first_column(text: &str, title: &str) -> BTreeSet<String> {
    let opening = format!("| {title} |");
    let mut lines = text.lines();
    let mut words = BTreeSet::new();
    while lines.by_ref().any(|line| line.starts_with(&opening)) {
        let rows = lines.by_ref().skip(1).take_while(|line| line.starts_with('|'));
        words.extend(rows.map(|row| {
            let word = row.split('|').nth(1).and_then(|cell| cell.split('`').nth(1));
            word.unwrap_or_else(|| panic!("no `code` word begins: {row}")).to_owned()
        }));
    }
    words
}

/// What the schema of a runbook says of the property `name`, wherever it stands.
fn property(name: &str) -> Value {
    fn find(value: &Value, name: &str) -> Option<Value> {
        let known = value.get("properties").and_then(|properties| properties.get(name));
        let inner = || match value {
            Value::Object(fields) => fields.values().find_map(|value| find(value, name)),
            Value::Array(items) => items.iter().find_map(|value| find(value, name)),
            _ => None,
        };
        known.cloned().or_else(inner)
    }
    let schemas = korak::compile::schemas();
    let (_, runbook) = schemas.iter().find(|(schema, _)| *schema == "runbook").expect("a schema of runbooks");
    find(runbook, name).unwrap_or_else(|| panic!("no property {name}"))
}

fn set<'a>(words: impl IntoIterator<Item = &'a str>) -> BTreeSet<String> {
    words.into_iter().map(str::to_owned).collect()
}

#[test]
fn every_rule_of_reading_is_explained_and_no_other() {
    let printed = set(ReadingRule::ALL.iter().map(|rule| rule.as_str()));
    assert_eq!(printed.len(), ReadingRule::ALL.len(), "two rules share a name");
    assert_eq!(first_column(&document(), "Rule"), printed);
}

#[test]
fn every_flag_is_explained_and_no_other() {
    let flags = property("flags");
    let words = flags["items"]["enum"].as_array().expect("the flags are listed").iter();
    assert_eq!(first_column(&document(), "Flag"), set(words.filter_map(Value::as_str)));
}

#[test]
fn every_basis_is_explained_and_no_other() {
    let basis = property("basis");
    let pattern = basis["pattern"].as_str().expect("the values have a pattern");
    let words = pattern.split(|c: char| !c.is_ascii_lowercase() && c != '-').filter(|word| !word.is_empty());
    assert_eq!(first_column(&document(), "Value of `basis`"), set(words));
}
