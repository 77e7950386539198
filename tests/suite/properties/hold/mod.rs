//! What must hold of an article, whatever it is. The fuzzers in `fuzz/` take this folder as it is.

mod pages;
mod pipeline;
mod spans;
pub(crate) mod targets;

pub(crate) use pipeline::{ASSETS, Compiled, compile};

use serde_json::Value;

/// Checks everything that must hold of an article.
pub(crate) fn hold(compiled: &Compiled) {
    for (entry, page) in compiled.group.entries.iter().zip(&compiled.pages) {
        spans::inside(entry);
        assert!(entry.coverage.is_complete(), "{:?} of {:?}", entry.coverage, entry.edition.document.visible);
        pages::safe(page);
    }
    let text = |path: &str| compiled.texts.iter().find(|(known, _)| known == path).map(|(_, text)| text.as_str());
    for finding in &compiled.diagnostics {
        spans::inside_file(finding, text(&finding.place.path).expect("a file of the article"));
    }
}

/// Calls `visit` for every value in `value`, the outer ones first.
pub(crate) fn each<'a>(value: &'a Value, visit: &mut dyn FnMut(&'a Value)) {
    visit(value);
    match value {
        Value::Array(values) => values.iter().for_each(|value| each(value, visit)),
        Value::Object(fields) => fields.values().for_each(|value| each(value, visit)),
        _ => {}
    }
}
