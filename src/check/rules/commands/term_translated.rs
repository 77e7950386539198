//! `TK01` `term-translated`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::{Entry, Provenance};
use std::ops::Range;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK01",
    name: "term-translated",
    summary: "a term that must stay as it is, and is not there",
    page: include_str!("term_translated.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// A term marked in the text itself.
static MARKED: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(":::no-loc text=\"([^\"\n]+)\":::").expect("a valid pattern"));

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    let terms = terms(view);
    for unit in &view.units {
        for (ours, theirs) in unit.prose.iter().zip(&unit.english_prose) {
            let marked = MARKED.captures_iter(&theirs.text).filter_map(|found| Some(found.get(1)?.as_str()));
            let listed = terms.iter().map(String::as_str).filter(|term| stands_in(&theirs.text, term));
            let mut reported: Vec<&str> = Vec::new();
            for term in marked.chain(listed).filter(|term| !ours.text.contains(term)) {
                if reported.contains(&term) {
                    continue;
                }
                reported.push(term);
                let message = format!("`{term}` is not to be translated, and is not here");
                let place = place(&ours.text, term).unwrap_or(0..ours.text.len());
                found.at(ours.span(&place), Wording::new(message, "write the term as the source does"));
            }
        }
    }
}

/// The terms that the article, its source or the configuration lists.
fn terms(view: &View<'_>) -> Vec<String> {
    let is_source = |entry: &&Entry| entry.edition.provenance != Provenance::Translation;
    let sources = view.siblings().filter(is_source).map(|entry| &entry.edition.front_matter);
    let mut terms: Vec<String> = view.edition().front_matter.values("no-loc");
    terms.extend(sources.flat_map(|front_matter| front_matter.values("no-loc")));
    terms.extend(view.config.terms.no_loc.iter().cloned());
    terms.sort();
    terms.dedup();
    terms
}

/// Whether `term` stands in `text` as a word.
fn stands_in(text: &str, term: &str) -> bool {
    text.match_indices(term).any(|(at, _)| {
        let (before, after) = Prose::around(text, &(at..at + term.len()));
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

/// Where `term` stands in another case.
fn place(text: &str, term: &str) -> Option<Range<usize>> {
    let at = text.to_ascii_lowercase().find(&term.to_ascii_lowercase())?;
    Some(at..at + term.len())
}
