//! `TY09` `doubled-word`

use std::ops::Range;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, added_in_prose};
use crate::diagnostic::{Origin, Severity};
use crate::model::words::words;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY09",
    name: "doubled-word",
    summary: "a word that stands twice in a row",
    page: include_str!("doubled_word.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    added_in_prose(view, found, |prose, _| {
        doubled(prose).into_iter().filter_map(|range| hit(view, prose, range)).collect()
    });
}

fn hit(view: &View<'_>, prose: &Prose, range: Range<usize>) -> Option<Hit> {
    let word = words(&prose.words[range.clone()]).next()?.1;
    (!view.may_double(word)).then(|| {
        Hit::new(prose.span(&range), format!("`{word}` stands twice in a row"), "remove one, or write what was meant")
    })
}

/// Words of letters alone that stand twice in a row, in one piece of text; markup between them sets a label off. An
/// ampersand between them is TY01's.
fn doubled(prose: &Prose) -> Vec<Range<usize>> {
    let mut before = (0, "");
    let pair = |word| (std::mem::replace(&mut before, word), word);
    let same = words(&prose.words).map(pair).filter(|((_, word), (_, again))| word == again);
    let range = |((first, word), (second, again)): ((usize, &str), (usize, &str))| {
        let between = prose.words[first + word.len()..second].trim();
        let range = first..second + again.len();
        let plain = word.chars().all(char::is_alphabetic) && word.chars().count() > 1;
        (plain && between.is_empty() && prose.is_whole(&range)).then_some(range)
    };
    same.filter_map(range).collect()
}
