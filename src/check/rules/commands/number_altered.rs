//! `TK05` `number-altered`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::prose::{HOLE, Prose};
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::lexicon::Lexicon;
use crate::model::literal::literals;
use crate::model::number::{Number, numbers};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK05",
    name: "number-altered",
    summary: "a number that the translation has lost, changed or made up",
    page: include_str!("number_altered.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in view.units.iter().filter(|_| view.is_translation()) {
        for (ours, theirs) in unit.prose.iter().zip(&unit.english_prose) {
            compare(view, ours, theirs, found);
        }
    }
}

fn compare(view: &View<'_>, ours: &Prose, theirs: &Prose, found: &mut Found<'_>) {
    let plain = |prose: &Prose| without_idioms(&without_literals(&prose.words));
    let (our_text, their_text) = (plain(ours), plain(theirs));
    let here = numbers(&our_text, |c| view.typography.digit(c));
    let there = numbers(&their_text, |c| view.source_typography.digit(c));
    // Units of ten thousand count otherwise.
    if (here.is_empty() && there.is_empty()) || our_text.contains(['万', '億', '亿', '萬', '만', '억']) {
        return;
    }
    let mut lost: Vec<Number> = rest(&there, &here);
    let mut made: Vec<Number> = rest(&here, &there);
    forgive_clock(&their_text, &mut lost, &mut made);
    lost.retain(|number| !here.iter().any(|other| is_scaled(number, other)));
    made.retain(|number| !there.iter().any(|other| is_scaled(number, other)));
    let months = |text: &str, lexicon: &Lexicon| text.split_whitespace().any(|word| lexicon.is_month(word));
    let our_month = months(&our_text, view.lexicon);
    let their_month = months(&their_text, view.source_lexicon);
    lost.retain(|number| match number.small() {
        Some(0) => false,
        Some(value) => !(view.lexicon.has_number_word(&our_text, value) || (value <= 12 && our_month)),
        None => true,
    });
    // Digits of a literal that is damaged here are TK03's, and those inside a word are TY11's.
    let of_literal = |number: &Number| {
        literals(&theirs.words).iter().any(|literal| theirs.words[literal.range.clone()].contains(&number.digits))
    };
    let in_word = |number: &Number| {
        let before: Vec<char> = our_text[..number.range.start].chars().rev().take(2).collect();
        before.len() == 2 && before.into_iter().all(char::is_lowercase)
    };
    made.retain(|number| !of_literal(number) && !in_word(number));
    made.retain(|number| match number.small() {
        Some(0) => false,
        Some(value) => !(view.source_lexicon.has_number_word(&their_text, value) || (value <= 12 && their_month)),
        None => true,
    });
    let mut told = None;
    for number in &made {
        // Numbers with nothing but marks between them are one: a date, a version.
        let goes_on = |end: usize| !ours.text[end..number.range.start].contains(char::is_alphabetic);
        if told.replace(number.range.end).is_some_and(goes_on) {
            continue;
        }
        let digits = &ours.text[number.range.clone()];
        let message = match lost.first() {
            Some(other) => format!("`{digits}` stands here, and `{}` in the source", &theirs.text[other.range.clone()]),
            None => format!("the source has no `{digits}`"),
        };
        found.at(ours.span(&number.range), Wording::new(message, "write the numbers of the source"));
    }
    if let (Some(number), true) = (lost.first(), made.is_empty()) {
        let message = format!("the `{}` of the source is not here", &theirs.text[number.range.clone()]);
        let help = "write the number, or check that its word says as much";
        found.at(ours.span(&(0..ours.text.len())), Wording::new(message, help));
    }
}

/// What `some` has and `others` have not, each number once.
fn rest(some: &[Number], others: &[Number]) -> Vec<Number> {
    let mut rest: Vec<Number> = Vec::new();
    for number in some {
        let known = |list: &[Number]| list.iter().any(|other| other.digits == number.digits);
        if !known(others) && !known(&rest) {
            rest.push(number.clone());
        }
    }
    rest
}

/// `3 PM` may be written as 15.
fn forgive_clock(english: &str, lost: &mut Vec<Number>, made: &mut Vec<Number>) {
    static CLOCK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?i)[0-9]\s*[ap]\.?m\b").expect("a valid pattern"));
    if CLOCK.is_match(english) {
        lost.retain(|number| number.small().is_none_or(|value| value > 12));
        made.retain(|number| number.digits.parse().map_or(true, |value: u32| value > 24));
    }
}

/// Whether one is the other in thousands or millions: `1 million` may be written as 1,000,000, and `10K` as 10,000.
fn is_scaled(a: &Number, b: &Number) -> bool {
    let scaled = |a: &Number, b: &Number| {
        let zeros = b.digits.strip_prefix(a.digits.as_str());
        zeros.is_some_and(|zeros| zeros.len() >= 3 && zeros.bytes().all(|digit| digit == b'0'))
    };
    scaled(a, b) || scaled(b, a)
}

/// `text` with the words of English blanked that have digits in it: other languages do not count third parties, and
/// have words of their own for a talk between two.
fn without_idioms(text: &str) -> String {
    static IDIOM: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?i)\b3rd[ -]part(?:y|ies)\b|\b1[:-]1\b").expect("a valid pattern"));
    let blank = |found: &regex::Captures<'_>| std::iter::repeat_n(HOLE, found[0].len()).collect::<String>();
    IDIOM.replace_all(text, blank).into_owned()
}

/// `text` with the literals blanked, byte by byte: their digits are TK03's.
fn without_literals(text: &str) -> String {
    let mut blanked = String::with_capacity(text.len());
    let mut done = 0;
    for literal in literals(text) {
        blanked.push_str(&text[done..literal.range.start]);
        blanked.extend(std::iter::repeat_n(HOLE, literal.range.len()));
        done = literal.range.end;
    }
    blanked.push_str(&text[done..]);
    blanked
}
