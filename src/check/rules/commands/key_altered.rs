//! `TK07` `key-altered`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use std::ops::Range;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK07",
    name: "key-altered",
    summary: "a key combination that the translation does not repeat",
    page: include_str!("key_altered.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// Keys with plus signs between them. A key is one word; what is held down may be two.
static COMBINATION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[\p{L}]+(?:[ \u{a0}-][\p{L}]+){0,2}\s*\+\s*(?:\p{L}+\s*\+\s*)*(?:[\p{L}\p{Nd}]+|[.,;/\[\]])")
        .expect("a valid pattern")
});

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in view.units.iter().filter(|_| view.is_translation()) {
        for (ours, theirs) in unit.prose.iter().zip(&unit.english_prose) {
            let here = combinations(&ours.text);
            let mut there = combinations(&theirs.text);
            there.retain(|(range, keys)| held(&theirs.text[range.clone()], view) && keys.len() > 1);
            for (range, keys) in there {
                let Some(key) = keys.last().filter(|key| key.chars().count() == 1 || is_function_key(key)) else {
                    continue;
                };
                let same = |other: &&(Range<usize>, Vec<String>)| {
                    other.1.len() == keys.len() && other.1.last().is_some_and(|last| last.eq_ignore_ascii_case(key))
                };
                if here.iter().any(|combination| same(&combination)) {
                    continue;
                }
                let place = here.first().map_or(0..ours.text.len(), |(range, _)| range.clone());
                let keys = theirs.text[range].trim().to_owned();
                let message = format!("the keys `{keys}` of the source are not here");
                found
                    .at(ours.span(&place), Wording::new(message, "write the same keys by their names in the language"));
            }
        }
    }
}

/// Every combination in `text`, and its keys.
fn combinations(text: &str) -> Vec<(Range<usize>, Vec<String>)> {
    let keys = |found: regex::Match<'_>| {
        let keys = found.as_str().split('+').map(|key| key.trim().to_owned()).collect();
        (found.range(), keys)
    };
    COMBINATION.find_iter(text).map(keys).collect()
}

/// Whether `combination` begins with a key that is held down.
fn held(combination: &str, view: &View<'_>) -> bool {
    let first = combination.split('+').next().unwrap_or_default().trim();
    let word = first.rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    view.source_lexicon.is_key(first) || view.source_lexicon.is_key(word)
}

fn is_function_key(key: &str) -> bool {
    key.strip_prefix(['F', 'f']).is_some_and(|number| !number.is_empty() && number.bytes().all(|c| c.is_ascii_digit()))
}
