//! `docs/configuration.md` names every setting that the program knows.

use korak::config;

use crate::markdown::{fences, prose};
use crate::read;

const DOCUMENT: &str = "docs/configuration.md";

#[test]
fn every_setting_is_named_in_its_document() {
    let text = read(DOCUMENT);
    let examples: Vec<toml::Table> = fences(&text)
        .into_iter()
        .filter(|fence| fence.info == "toml")
        .map(|fence| fence.text.parse().expect("settings_in_documents_are_understood says more"))
        .collect();
    let named = |key: &str| prose(&text).any(|line| line.split('`').skip(1).step_by(2).any(|code| is_about(code, key)));
    let top = keys("");
    assert!(top.iter().any(|key| key == "overrides"), "{top:?}");
    let mut sections = 0;
    for key in &top {
        let shown = examples.iter().any(|example| example.contains_key(key));
        assert!(shown || named(key), "{DOCUMENT} does not name `{key}`");
        let inner = [format!("[{key}]"), format!("[[{key}]]")].iter().flat_map(|head| keys(head)).collect::<Vec<_>>();
        sections += usize::from(!inner.is_empty());
        for name in inner {
            let shown = examples.iter().any(|example| example.get(key).is_some_and(|value| has(value, &name)));
            assert!(shown || named(&name), "{DOCUMENT} does not name `{name}` of `{key}`");
        }
    }
    assert!(sections > 2, "only {sections} sections have keys of their own");
}

/// The keys that may stand under `head`, by what the program says of one that may not; none where it takes any key, or
/// has no such section.
fn keys(head: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("korak.toml");
    std::fs::write(&file, format!("{head}\nno-such-key = 0\n")).expect("written");
    let Err(error) = config::load(Some(&file)) else { return Vec::new() };
    let message = error.to_string();
    let expected = message.split_once("unknown field `no-such-key`, expected ").map(|(_, expected)| expected);
    expected.unwrap_or_default().split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

/// Whether `code` is `key`, or a line or a heading that sets it.
fn is_about(code: &str, key: &str) -> bool {
    code.trim_matches(['[', ']']).split([' ', '=']).next() == Some(key)
}

/// Whether `value`, a section or a list of sections, has `key`.
fn has(value: &toml::Value, key: &str) -> bool {
    match value {
        toml::Value::Table(section) => section.contains_key(key),
        toml::Value::Array(sections) => sections.iter().any(|section| has(section, key)),
        _ => false,
    }
}
