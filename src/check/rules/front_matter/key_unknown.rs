//! `FM03` `key-unknown`

use super::key_translated;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::front_matter::{KNOWN_KEYS, is_known};
use crate::model::group::Provenance;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM03",
    name: "key-unknown",
    summary: "a front-matter key that is a known one mistyped",
    page: include_str!("key_unknown.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.edition().provenance == Provenance::Recovered {
        return;
    }
    let translated = key_translated::keys(view);
    for entry in &view.edition().front_matter.entries {
        let key = &entry.key.value;
        if translated.iter().any(|other| other.key == entry.key) || is_known(key) {
            continue;
        }
        let message = format!("nothing reads the key `{key}`, so its value is lost");
        if let Some(meant) = KNOWN_KEYS.iter().find(|known| resembles(known, key)) {
            found.at(entry.key.span, Wording::new(message, format!("write `{meant}`")));
        } else if key.contains(|c: char| c.is_whitespace() || c == ',') {
            found.at(entry.key.span, Wording::new(message, "write the key that was meant: keys are single words"));
        }
    }
}

/// Whether `key` is `known` with a slip or two. In a short key two slips make another word.
fn resembles(known: &str, key: &str) -> bool {
    let slips = strsim::osa_distance(&known.to_ascii_lowercase(), &key.to_ascii_lowercase());
    slips <= if known.len() < 8 { 1 } else { 2 }
}
