//! `TK03` `token-altered`

use std::ops::Range;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::literal::{Literal, LiteralKind, literals};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK03",
    name: "token-altered",
    summary: "an address, a path, a file name or an identifier that translation has changed",
    page: include_str!("token_altered.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in view.units.iter().filter(|_| view.is_translation()) {
        for (ours, theirs) in unit.prose.iter().zip(&unit.english_prose) {
            compare(ours, theirs, found);
        }
    }
}

fn compare(ours: &Prose, theirs: &Prose, found: &mut Found<'_>) {
    let expected = literals(&theirs.words);
    if expected.is_empty() {
        return;
    }
    let lower = ours.text.to_ascii_lowercase();
    let mut reported: Vec<String> = Vec::new();
    for Literal { kind, range } in &expected {
        let token = &theirs.words[range.clone()];
        let folded = token.to_ascii_lowercase();
        if reported.contains(&folded) || stands_in(ours, &lower, &folded, *kind) {
            // A host reads the same in any case, but looks like the start of a sentence.
            let other_case = *kind == LiteralKind::Host && !ours.text.contains(token) && !reported.contains(&folded);
            if other_case && let Some(at) = lower.find(&folded) {
                let message = format!("the host name `{token}` of the source is written in another case");
                let span = ours.span(&(at..at + folded.len()));
                found.at(span, Wording::new(message, "write it as the source does")).severity(Severity::Info);
                reported.push(folded);
            }
            continue;
        }
        let place = altered(&ours.words, &theirs.words, token, *kind);
        let (range, message) = match place {
            Some(range) => {
                let here = ours.words[range.clone()].to_owned();
                (range, format!("`{here}` stands for the {} `{token}` of the source", kind.as_str()))
            }
            None => (0..ours.text.len(), format!("the {} `{token}` of the source is not here", kind.as_str())),
        };
        found.at(ours.span(&range), Wording::new(message, format!("write `{token}`")));
        reported.push(folded);
    }
}

/// Whether `token` stands in `lower`, the text of `ours`, and does not go on there. Endings of words may follow names of
/// hosts, and a word that touches the token across a border of markup has a rule of its own.
fn stands_in(ours: &Prose, lower: &str, token: &str, kind: LiteralKind) -> bool {
    lower.match_indices(token).any(|(at, _)| {
        let range = at..at + token.len();
        let (before, after) = Prose::around(lower, &range);
        let goes_on = |c: Option<char>, within: Range<usize>| {
            c.is_some_and(|c| c.is_ascii_alphanumeric()) && ours.is_whole(&within)
        };
        !goes_on(before, range.start.saturating_sub(1)..range.end)
            && (kind == LiteralKind::Host || !goes_on(after, range.start..range.end + 1))
    })
}

/// What stands for `token` in `ours`: its characters taken apart, or another literal of the kind.
fn altered(ours: &str, theirs: &str, token: &str, kind: LiteralKind) -> Option<Range<usize>> {
    let other = literals(ours).into_iter().find(|literal| {
        let text = &ours[literal.range.clone()];
        literal.kind == kind && !theirs.to_lowercase().contains(&text.to_lowercase())
    });
    apart(ours, token).or_else(|| other.map(|literal| literal.range))
}

/// Where `token` stands with spaces in it or grown into a word; the whole word, then.
fn apart(text: &str, token: &str) -> Option<Range<usize>> {
    let wanted: Vec<char> = token.to_lowercase().chars().collect();
    let there: Vec<(usize, char)> = text.char_indices().filter(|(_, c)| !c.is_whitespace()).collect();
    let same = |window: &&[(usize, char)]| {
        window.iter().zip(&wanted).all(|((_, c), wanted)| c.to_lowercase().eq(std::iter::once(*wanted)))
    };
    let window = there.windows(wanted.len()).find(same)?;
    let (first, last) = (window.first()?, window.last()?);
    let (before, behind) = (&text[..first.0], &text[last.0 + last.1.len_utf8()..]);
    let start = before.trim_end_matches(char::is_alphanumeric).len();
    let end = text.len() - behind.trim_start_matches(char::is_alphanumeric).len();
    Some(start..end)
}
