//! `TY10` `bracket-balance`

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, Side, added};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::BlockKind;
use crate::source::Span;

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
    let continued = continued(view);
    let open = |hit: &Hit| !continued.contains(&hit.span);
    added(view, found, |side| {
        let marked = side.prose.iter().filter(|prose| has_marks(prose, side));
        marked.filter_map(|prose| first(prose, side)).filter(open).collect()
    });
}

/// The marks of quotations that go on over several paragraphs or items of a list: each opens in one and closes in a
/// later one of the same section, with no other in between.
fn continued(view: &View<'_>) -> Vec<Span> {
    let mut continued = Vec::new();
    let mut opened: Option<(Span, char)> = None;
    for unit in &view.units {
        if matches!(unit.block.kind, BlockKind::Heading { .. }) {
            opened = None;
        }
        let side = view.side(unit);
        for prose in side.prose.iter().filter(|prose| has_marks(prose, side)) {
            let pairs = pairs(side);
            let marks = marks(&prose.words, &pairs);
            let quotes = pairs.into_iter().filter(|pair| !BRACKETS.contains(pair));
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
fn first(prose: &Prose, side: Side<'_>) -> Option<Hit> {
    let pairs = pairs(side);
    let marks = marks(&prose.words, &pairs);
    let at = pairs.into_iter().filter_map(|pair| single(&prose.words, &marks, pair)).min()?;
    let mark = prose.words[at..].chars().next()?;
    let span = prose.span(&(at..at + mark.len_utf8()));
    Some(Hit::new(span, format!("the `{mark}` has no partner"), "add the other one, or remove this one"))
}

/// Whether any bracket or quotation mark may stand in `prose`. Most text has none.
fn has_marks(prose: &Prose, side: Side<'_>) -> bool {
    let mut all = BRACKETS.into_iter().chain(side.typography.paired_quotes());
    all.any(|(open, close)| prose.alphabet.may_have(open) || prose.alphabet.may_have(close))
}

/// The brackets of every language, and the quotation marks of this one.
fn pairs(side: Side<'_>) -> Vec<(char, char)> {
    let quotes: Vec<(char, char)> = side.typography.paired_quotes().collect();
    // Marks that open here and close there cannot be told apart by themselves.
    let clear = |pair: &&(char, char)| {
        quotes
            .iter()
            .all(|other| other == *pair || ![other.0, other.1].iter().any(|mark| [pair.0, pair.1].contains(mark)))
    };
    BRACKETS.iter().chain(quotes.iter().filter(clear)).copied().collect()
}

/// Where the marks of all `pairs` stand in `text`.
fn marks(text: &str, pairs: &[(char, char)]) -> Vec<(usize, char)> {
    let is_mark = |mark: char| pairs.iter().any(|&(open, close)| mark == open || mark == close);
    text.char_indices().filter(|&(_, mark)| !mark.is_ascii_alphanumeric() && mark != ' ' && is_mark(mark)).collect()
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
