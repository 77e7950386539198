//! `TY11` `mojibake`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, added_in_prose};
use crate::diagnostic::{Origin, Severity};
use crate::source::Alphabet;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY11",
    name: "mojibake",
    summary: "letters that a wrong encoding has changed",
    page: include_str!("mojibake.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// UTF-8 that was read as a Western code page: a lead byte and a continuation as two letters.
static WESTERN: LazyLock<Regex> = LazyLock::new(|| {
    let two = r"[ÂÃÄÅ][\u{80}-\u{a9}\u{ac}-\u{ba}\u{bc}-\u{bf}ŒœŠšŸŽžƒ†‡ˆ‰™€]";
    let three = r"â€.|ï»¿|ï¿½";
    Regex::new(&format!("{two}|{three}")).expect("a valid pattern")
});

/// A fraction inside a word, where a letter of a Central European code page stood.
static FRACTION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\p{L}+(?:[13]/[24]|[¼½¾])\p{L}*|\b[13]/[24]\p{Ll}{3,}").expect("a valid pattern"));

/// What stands for a letter that was lost: the replacement character, private use, and controls of the second page.
static LOST: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"[\u{fffd}\u{e000}-\u{f8ff}]").expect("a valid pattern"));

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if SIGNS.into_iter().any(|signs| may_have(view.alphabet, signs)) || may_be_lost(view.alphabet) {
        added_in_prose(view, found, |prose, _| damaged(prose));
    }
}

/// What a text must have one of for the first two patterns.
const SIGNS: [&str; 2] = ["ÂÃÄÅâï", "/¼½¾"];

fn may_have(alphabet: Alphabet, signs: &str) -> bool {
    signs.chars().any(|sign| alphabet.may_have(sign))
}

fn may_be_lost(alphabet: Alphabet) -> bool {
    alphabet.may_have_any('\u{e000}'..='\u{fffd}')
}

fn damaged(prose: &Prose) -> Vec<Hit> {
    // Most text has not what it takes for any of the three.
    let all =
        |pattern: &'static Regex, may_be: bool| may_be.then(|| pattern.find_iter(&prose.words)).into_iter().flatten();
    let [western, fractions] = SIGNS.map(|signs| may_have(prose.alphabet, signs));
    let lost = may_be_lost(prose.alphabet);
    if !(western || fractions || lost) {
        return Vec::new();
    }
    let western = all(&WESTERN, western).filter(|found| touches(&prose.words, found));
    let fractions = all(&FRACTION, fractions && has_fraction(&prose.words)).filter(|found| is_word(found.as_str()));
    let hit = |found: regex::Match<'_>| {
        let message = format!("`{}` looks like letters in a wrong encoding", found.as_str().escape_debug());
        Hit::new(prose.span(&found.range()), message, "write the letters that were meant")
    };
    western.chain(fractions).chain(all(&LOST, lost)).map(hit).collect()
}

/// Whether a fraction stands in `text`, by itself or in a word.
fn has_fraction(text: &str) -> bool {
    let quarters = |(at, _): (usize, &str)| text[..at].ends_with(['1', '3']) && text[at + 1..].starts_with(['2', '4']);
    text.match_indices('/').any(quarters) || text.contains(['¼', '½', '¾'])
}

/// Whether letters stand on both sides of the fraction, or a word begins with it: `A1/2` is a number of its own.
fn is_word(text: &str) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let at = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    at == 0 || (letters(&text[..at]) > 1 && letters(&text[at..]) > 0)
}

/// Whether the pair stands in a word: a letter in quotation marks is none.
fn touches(text: &str, found: &regex::Match<'_>) -> bool {
    let (before, after) = Prose::around(text, &found.range());
    [before, after].into_iter().flatten().any(char::is_alphabetic)
}
