//! `TK06` `digit-glued`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::literal::literals;
use std::ops::Range;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK06",
    name: "digit-glued",
    summary: "a number that touches the word beside it",
    page: include_str!("digit_glued.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

static GLUED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:[0-9]{2,}\p{Ll}{3,}|\p{L}\p{Ll}{2,}[0-9]{2,})\b").expect("a valid pattern"));

/// The same where the source tells what is a name: shorter numbers and words, and words with a capital.
static BESIDE: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\b(?:[0-9]+\p{L}\p{Ll}+|\p{L}\p{Ll}{2,}[0-9]{2,})\b").expect("a valid pattern"));

/// Up to so many letters behind a number may be a unit, which the source may set off by a space.
const UNIT: usize = 3;

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let bare = |text: &str| text.to_lowercase().replace(['-', ' ', '\u{a0}'], "");
    if !view.is_translation() || !view.typography.spaced {
        return;
    }
    for unit in &view.units {
        let pattern = if unit.english.is_some() { &BESIDE } else { &GLUED };
        for prose in unit.prose.iter().filter(|prose| prose.alphabet.may_have_any('0'..='9')) {
            if !touches(&prose.words) || !pattern.is_match(&prose.words) {
                continue;
            }
            let english: String = unit.english_prose.iter().map(|prose| prose.text.to_lowercase()).collect();
            let literals = literal_ranges(&prose.words);
            for glued in pattern.find_iter(&prose.words) {
                let inside = literals.iter().any(|range| range.start <= glued.start() && glued.end() <= range.end);
                // Without the source, names such as `Win32` look the same; a border of markup has a rule of its own.
                let is_name = unit.english.is_none() && !glued.as_str().starts_with(|c: char| c.is_ascii_digit());
                let letters = glued.as_str().chars().filter(|c| c.is_alphabetic()).count();
                let is_name = is_name || letters <= view.typography.particles;
                let written = glued.as_str().to_lowercase();
                let known = english.contains(&written) || (letters <= UNIT && bare(&english).contains(&bare(&written)));
                // A fraction in a word is an encoding gone wrong, which has a rule of its own.
                let inside = inside || prose.words[..glued.start()].ends_with('/');
                if inside || is_name || known || !prose.is_whole(&glued.range()) {
                    continue;
                }
                let message = format!("a number and a word touch in `{}`", glued.as_str());
                let wording = Wording::new(message, "put a space or a hyphen between them");
                found.at(prose.span(&glued.range()), wording).lowered_if(unit.english.is_none());
            }
        }
    }
}

/// Whether a digit stands beside what may be a letter. Most text has none, and searching it for words is what costs.
fn touches(text: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    text.as_bytes().windows(2).any(|pair| {
        (pair[0].is_ascii_digit() && is_letter(pair[1])) || (is_letter(pair[0]) && pair[1].is_ascii_digit())
    })
}

fn literal_ranges(text: &str) -> Vec<Range<usize>> {
    literals(text).into_iter().map(|literal| literal.range).collect()
}
