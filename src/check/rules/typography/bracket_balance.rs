//! `TY10` `bracket-balance`

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, Side, added};
use crate::diagnostic::{Origin, Severity};

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
    added(view, found, |side| side.prose.iter().filter_map(|prose| first(prose, side)).collect());
}

/// The first mark of a text that has no partner; the others follow from it.
fn first(prose: &Prose, side: Side<'_>) -> Option<Hit> {
    let quotes: Vec<(char, char)> = side.typography.paired_quotes().collect();
    // Marks that open here and close there cannot be told apart by themselves.
    let clear = |pair: &&(char, char)| {
        quotes
            .iter()
            .all(|other| other == *pair || ![other.0, other.1].iter().any(|mark| [pair.0, pair.1].contains(mark)))
    };
    let pairs: Vec<(char, char)> = BRACKETS.iter().chain(quotes.iter().filter(clear)).copied().collect();
    let at = pairs.iter().filter_map(|pair| single(&prose.words, *pair)).min()?;
    let mark = prose.words[at..].chars().next()?;
    let span = prose.span(&(at..at + mark.len_utf8()));
    Some(Hit::new(span, format!("the `{mark}` has no partner"), "add the other one, or remove this one"))
}

/// Where the first mark without partner stands.
fn single(text: &str, (open, close): (char, char)) -> Option<usize> {
    let mut opened = Vec::new();
    for (at, mark) in text.char_indices() {
        if mark == open {
            opened.push(at);
        } else if mark == close && opened.pop().is_none() && !closes_alone(&text[..at]) {
            return Some(at);
        }
    }
    // A quotation that a straight mark closes is closed.
    let straight = |at: usize| open != '(' && text[at..].contains('"');
    opened.into_iter().find(|at| !text[..*at].ends_with([':', ';', '-']) && !straight(*at))
}

/// Whether the bracket behind `before` counts or smiles: `1)`, `a)`, `:)`.
fn closes_alone(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let counts = !word.is_empty() && (word.chars().count() == 1 || word.chars().all(|c| c.is_ascii_digit()));
    counts || before.ends_with([':', ';', '-'])
}
