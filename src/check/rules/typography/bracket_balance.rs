//! `TY10` `bracket-balance`

use std::cell::LazyCell;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, added_in_prose};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::BlockKind;
use crate::model::typography::Typography;
use crate::source::{Alphabet, Span};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY10",
    name: "bracket-balance",
    summary: "a bracket or quotation mark without its partner",
    page: include_str!("bracket_balance.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// Brackets, opening and closing.
const BRACKETS: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('（', '）'), ('「', '」'), ('【', '】')];

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let ours = Marks::of(&view.typography);
    if !view.alphabet.meets(ours.first) {
        return;
    }
    let theirs = LazyCell::new(|| Marks::of(&view.source_typography));
    let continued = LazyCell::new(|| continued(view, &ours));
    let open = |hit: &Hit| !continued.contains(&hit.span);
    added_in_prose(view, found, |prose, side| {
        let marks = if side.is_source { &*theirs } else { &ours };
        first(prose, marks).filter(open).into_iter().collect()
    });
}

/// The marks of a language that have a partner.
struct Marks {
    /// The brackets of every language, and the quotation marks of this one, opening and closing.
    pairs: Vec<(char, char)>,
    /// The bytes that they begin with. Most text has none of them.
    first: Alphabet,
}

impl Marks {
    fn of(typography: &Typography) -> Self {
        let quotes: Vec<(char, char)> = typography.paired_quotes().collect();
        // Marks that open here and close there cannot be told apart by themselves.
        let clear = |pair: &&(char, char)| {
            quotes
                .iter()
                .all(|other| other == *pair || ![other.0, other.1].iter().any(|mark| [pair.0, pair.1].contains(mark)))
        };
        let pairs: Vec<(char, char)> = BRACKETS.iter().chain(quotes.iter().filter(clear)).copied().collect();
        let first = Alphabet::of_first(pairs.iter().flat_map(|(open, close)| [*open, *close]));
        Self { pairs, first }
    }

    /// Where they stand in `prose`.
    fn of_prose(&self, prose: &Prose) -> Vec<(usize, char)> {
        let is_mark = |mark: char| self.pairs.iter().any(|&(open, close)| mark == open || mark == close);
        let may_begin = |byte: u8| !byte.is_ascii_alphanumeric() && byte != b' ' && self.first.has(byte);
        let starts = prose.words.bytes().enumerate().filter(|(_, byte)| may_begin(*byte)).map(|(at, _)| at);
        let marks = starts.filter_map(|at| Some((at, prose.words[at..].chars().next()?)));
        marks.filter(|(_, mark)| is_mark(*mark)).collect()
    }
}

/// The marks of quotations that go on over several paragraphs or items of a list: each opens in one and closes in a
/// later one of the same section, with no other in between.
fn continued(view: &View<'_>, ours: &Marks) -> Vec<Span> {
    let mut continued = Vec::new();
    let mut opened: Option<(Span, char)> = None;
    for unit in &view.units {
        if matches!(unit.block.kind, BlockKind::Heading { .. }) {
            opened = None;
        }
        for prose in unit.prose.iter().filter(|prose| prose.alphabet.meets(ours.first)) {
            let marks = ours.of_prose(prose);
            let quotes = ours.pairs.iter().copied().filter(|pair| !BRACKETS.contains(pair));
            let singles = quotes.filter_map(|pair| Some((single(&prose.words, &marks, pair)?, pair)));
            let Some((at, (open, close))) = singles.min() else { continue };
            let mark = if prose.words[at..].starts_with(open) { open } else { close };
            let span = prose.span(&(at..at + mark.len_utf8()));
            match opened.take() {
                Some((start, awaited)) if mark == awaited => continued.extend([start, span]),
                _ => opened = Some((span, close)).filter(|_| mark == open),
            }
        }
    }
    continued
}

/// The first mark of a text that has no partner; the others follow from it.
fn first(prose: &Prose, marks: &Marks) -> Option<Hit> {
    if !prose.alphabet.meets(marks.first) {
        return None;
    }
    let there = marks.of_prose(prose);
    let at = marks.pairs.iter().filter_map(|pair| single(&prose.words, &there, *pair)).min()?;
    let mark = prose.words[at..].chars().next()?;
    let span = prose.span(&(at..at + mark.len_utf8()));
    Some(Hit::new(span, format!("the `{mark}` has no partner"), "add the other one, or remove this one"))
}

/// Where the first of `marks` without its partner stands.
fn single(text: &str, marks: &[(usize, char)], (open, close): (char, char)) -> Option<usize> {
    let mut opened = Vec::new();
    // A quotation that a straight mark opens or closes has its partner.
    let straight = |text: &str| !BRACKETS.contains(&(open, close)) && text.contains('"');
    for &(at, mark) in marks {
        if mark == open {
            opened.push(at);
        } else if mark == close && opened.pop().is_none() && !closes_alone(&text[..at]) && !straight(&text[..at]) {
            return Some(at);
        }
    }
    let straight = |at: usize| straight(&text[at..]);
    opened.into_iter().find(|at| !text[..*at].ends_with([':', ';', '-']) && !straight(*at))
}

/// Whether the bracket behind `before` counts or smiles: `1)`, `a)`, `:)`.
fn closes_alone(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let counts = !word.is_empty() && (word.chars().count() == 1 || word.chars().all(|c| c.is_ascii_digit()));
    counts || before.ends_with([':', ';', '-'])
}
