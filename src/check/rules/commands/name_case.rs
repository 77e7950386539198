//! `TK04` `name-case`

use std::ops::Range;

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK04",
    name: "name-case",
    summary: "a name in other capitals than the source writes",
    page: include_str!("name_case.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() || !view.typography.cased {
        return;
    }
    for unit in &view.units {
        for (ours, theirs) in unit.prose.iter().zip(&unit.english_prose) {
            let names = names(&theirs.words);
            for range in words(&ours.words) {
                let word = &ours.words[range.clone()];
                let Some(name) = names.iter().find(|name| name.eq_ignore_ascii_case(word) && **name != word) else {
                    continue;
                };
                let span = ours.span(&range);
                let edit = Edit { bytes: span, text: (*name).to_owned() };
                let wording = Wording::new(
                    format!("the source writes `{name}`, not `{word}`"),
                    "write the name in the capitals of the source",
                );
                found.at(span, wording).edit(ours.is_verbatim(&range).then_some(edit));
            }
        }
    }
}

/// The words of `text` whose capitals say that they are names, and that stand in one spelling only.
fn names(text: &str) -> Vec<&str> {
    let words: Vec<&str> = words(text).into_iter().map(|range| &text[range]).collect();
    let one_spelling = |name: &&&str| words.iter().all(|word| !word.eq_ignore_ascii_case(name) || word == *name);
    words.iter().filter(|word| has_inner_capital(word)).filter(one_spelling).copied().collect()
}

/// Whether a capital follows a small letter, as in `PowerShell`. Words of capitals alone may be cried out.
fn has_inner_capital(word: &str) -> bool {
    let pairs = word.chars().zip(word.chars().skip(1));
    pairs.clone().any(|(a, b)| a.is_ascii_lowercase() && b.is_ascii_uppercase()) && word.len() > 3
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices().filter(|(_, c)| c.is_alphanumeric()) {
        let end = at + character.len_utf8();
        match words.last_mut() {
            Some(word) if word.end == at => word.end = end,
            _ => words.push(at..end),
        }
    }
    words
}
