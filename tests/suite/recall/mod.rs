//! How much of the damage that machine translation does is found: every kind of it is done to clean translations, at
//! every place where it can be, and the rule that stands for it has to say so.
//!
//! `RECALL=1 cargo test --test suite recall -- --nocapture` prints the shares.

mod damage;
mod real;

use std::collections::BTreeMap;
use std::path::Path;

use korak::config::Config;
use sha1::{Digest, Sha1};

use crate::collection::{self, Collection};

use damage::{DAMAGE, Damage};

/// Translations of the English article beside them, written without any damage.
const LOCALES: [&str; 3] = ["de-DE", "nb-NO", "sl-SI"];

/// How much of one kind of damage was done and found.
#[derive(Default)]
struct Tally {
    done: usize,
    found: usize,
    /// Texts in which nothing was found, for the failure.
    missed: Vec<String>,
}

fn fixture(locale: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/recall/{locale}.md"));
    std::fs::read_to_string(path).expect("a fixture").replace("\r\n", "\n")
}

/// A translation, and the file that tells its English: the source itself or a bilingual file.
struct Pair {
    translation: String,
    english: String,
}

/// How many findings of each code there are in the translation of each pair, when all are checked together.
fn check(locale: &str, english: &str, pairs: &[Pair]) -> Vec<BTreeMap<&'static str, usize>> {
    let collection = Collection::new();
    for (at, pair) in pairs.iter().enumerate() {
        collection.write(&format!("plain/{locale}/{at}.md"), &pair.translation);
        collection.write(&format!("other/{english}/{at}.md"), &pair.english);
    }
    let sources = ["plain", "other"].map(|name| collection.root().join(name));
    let mut counts = vec![BTreeMap::new(); pairs.len()];
    for found in collection::check(&Config::default(), &sources).findings.all_reported().expect("read") {
        let here = found.locale.as_ref().is_some_and(|own| own.as_str() == locale);
        let at = found.article.and_then(|id| id.parse::<usize>().ok());
        if let Some(at) = at.filter(|_| here) {
            *counts[at].entry(found.code).or_default() += 1;
        }
    }
    counts
}

/// The own fixture of `locale` with a text of its own, beside its English.
fn own(text: &str) -> Pair {
    let english = fixture("en-US");
    let hash: String = Sha1::digest(english.replace('\n', "\r\n")).iter().map(|byte| format!("{byte:02x}")).collect();
    let head = format!("---\nms.openlocfilehash: {hash}\nms.translationtype: MT\n");
    Pair { translation: text.replacen("---\n", &head, 1), english }
}

/// Does every kind of damage to `texts`, at most `most` times each, and counts what is found.
fn measure(
    locale: &str,
    english: &str,
    texts: &[String],
    pair: &dyn Fn(usize, &str) -> Pair,
    most: usize,
) -> Vec<Tally> {
    let clean: Vec<Pair> = texts.iter().enumerate().map(|(at, text)| pair(at, text)).collect();
    let clean = check(locale, english, &clean);
    let one = |damage: &Damage| {
        let ways =
            texts.iter().enumerate().flat_map(|(at, text)| damaged(damage, text).into_iter().map(move |way| (at, way)));
        let ways: Vec<(usize, String)> = ways.take(most).collect();
        let pairs: Vec<Pair> = ways.iter().map(|(at, text)| pair(*at, text)).collect();
        if pairs.is_empty() {
            return Tally::default();
        }
        let mut tally = Tally { done: ways.len(), ..Tally::default() };
        for ((at, way), now) in ways.iter().zip(check(locale, english, &pairs)) {
            match is_found(damage, &clean[*at], &now) {
                true => tally.found += 1,
                false => tally.missed.push(format!("{locale}: {}", difference(&texts[*at], way))),
            }
        }
        tally
    };
    DAMAGE.iter().map(one).collect()
}

/// The text below the front matter is damaged, in every way that `damage` knows.
fn damaged(damage: &Damage, text: &str) -> Vec<String> {
    let body = text[4..].find("---\n").map_or(0, |at| at + 8);
    (damage.inject)(&text[body..]).into_iter().map(|changed| format!("{}{changed}", &text[..body])).collect()
}

/// Whether one of the rules of `damage` found more than in the clean text.
fn is_found(damage: &Damage, clean: &BTreeMap<&str, usize>, now: &BTreeMap<&str, usize>) -> bool {
    damage.codes.iter().any(|code| now.get(code).copied().unwrap_or(0) > clean.get(code).copied().unwrap_or(0))
}

/// The line that differs.
fn difference(clean: &str, now: &str) -> String {
    let differs = clean.lines().zip(now.lines()).find(|(old, new)| old != new);
    differs.map(|(_, new)| new.to_owned()).unwrap_or_default()
}

/// Tells whoever asked for the figures.
#[expect(clippy::print_stdout, reason = "the figures are asked for")]
fn report(line: &str) {
    println!("{line}");
}

/// Fails where less was found than must be, less `slack`.
fn expect(tallies: &[Tally], what: &str, slack: f64) {
    let mut complaints = Vec::new();
    for (damage, tally) in DAMAGE.iter().zip(tallies).filter(|(_, tally)| tally.done > 0) {
        let share = tally.found as f64 / tally.done as f64;
        if std::env::var_os("RECALL").is_some() {
            let Damage { name, codes, .. } = damage;
            report(&format!(
                "{what}  {name:32} {:4} of {:4}  {share:.3}  {}",
                tally.found,
                tally.done,
                codes.join(", ")
            ));
        }
        let bar = damage.bar - slack;
        // A handful of real texts proves nothing.
        let counts = slack == 0.0 || tally.done >= 10;
        if counts && share < bar {
            let missed: String = tally.missed.iter().take(5).map(|text| format!("    {text}\n")).collect();
            complaints.push(format!("{}: {share:.3} below {bar}\n{missed}", damage.name));
        }
    }
    assert!(complaints.is_empty(), "{what}\n{}", complaints.join(""));
}

#[test]
fn clean_translations_are_clean() {
    for locale in LOCALES {
        assert_eq!(check(locale, "en-US", &[own(&fixture(locale))]), [BTreeMap::new()], "{locale}");
    }
}

#[test]
fn damage_done_on_purpose_is_found() {
    let mut all: Vec<Tally> = DAMAGE.iter().map(|_| Tally::default()).collect();
    for locale in LOCALES {
        let tallies = measure(locale, "en-US", &[fixture(locale)], &|_, text| own(text), usize::MAX);
        for (all, one) in all.iter_mut().zip(tallies) {
            all.done += one.done;
            all.found += one.found;
            all.missed.extend(one.missed);
        }
    }
    DAMAGE.iter().zip(&all).for_each(|(damage, tally)| assert!(tally.done > 0, "{} is never done", damage.name));
    expect(&all, "own", 0.0);
}
