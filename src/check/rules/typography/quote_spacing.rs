//! `TY05` `quote-spacing`

use std::ops::Range;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, Side, added_in_prose};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::typography::InnerSpace;
use crate::source::{Alphabet, Span};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY05",
    name: "quote-spacing",
    summary: "quotation marks with their spaces on the wrong side",
    page: include_str!("quote_spacing.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let typography = &view.typography;
    let matters = typography.space_in_quotes == InnerSpace::Never && typography.spaced;
    if matters && typography.paired_quotes().any(|pair| may_have(view.alphabet, pair)) {
        added_in_prose(view, found, misplaced);
    }
}

fn may_have(alphabet: Alphabet, (open, close): (char, char)) -> bool {
    alphabet.may_have(open) && alphabet.may_have(close)
}

fn misplaced(prose: &Prose, side: Side<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    for pair in side.typography.paired_quotes().filter(|pair| may_have(prose.alphabet, *pair)) {
        hits.extend(quotations(&prose.words, pair).into_iter().filter_map(|range| hit(prose, side, &range)));
    }
    hits
}

/// Quotations with their marks; marks without their partner are left alone.
fn quotations(text: &str, (open, close): (char, char)) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut started = None;
    for (at, mark) in text.char_indices() {
        if mark == '\n' {
            started = None;
        } else if mark == open {
            started = Some(at);
        } else if mark == close {
            found.extend(started.take().map(|start| start..at + mark.len_utf8()));
        }
    }
    found
}

/// A quotation with a space inside its marks, or a word that touches them from outside.
fn hit(prose: &Prose, side: Side<'_>, range: &Range<usize>) -> Option<Hit> {
    let quoted = &prose.words[range.clone()];
    let (open, close) = (quoted.chars().next()?, quoted.chars().next_back()?);
    let inside = &quoted[open.len_utf8()..quoted.len() - close.len_utf8()];
    let spaced = inside.starts_with(SPACES) || inside.ends_with(SPACES);
    let letters = |side: &mut dyn Iterator<Item = char>| side.take_while(|c| c.is_alphanumeric()).count();
    let particles = side.typography.particles;
    let left = letters(&mut prose.words[..range.start].chars().rev()) > particles;
    let right = letters(&mut prose.words[range.end..].chars()) > particles;
    if !spaced && !left && !right {
        return None;
    }
    let message = if spaced {
        format!("spaces stand inside the quotation marks `{open}` and `{close}`")
    } else {
        format!("a word touches the quotation marks `{open}` and `{close}` from outside")
    };
    let span = prose.span(range);
    let edit = respaced(side, span, (open, close)).map(|quotation| {
        let gap = |touches: bool| if touches { " " } else { "" };
        Edit { bytes: span, text: format!("{}{quotation}{}", gap(left), gap(right)) }
    });
    Some(Hit::new(span, message, "put the spaces outside the marks").edit(edit))
}

/// The quotation at `span` without spaces inside its marks, where the bytes are as simple as that.
fn respaced(side: Side<'_>, span: Span, (open, close): (char, char)) -> Option<String> {
    let inside = side.source.slice(span).strip_prefix(open)?.strip_suffix(close)?;
    let inside = inside.trim_matches(SPACES);
    (!inside.is_empty() && !inside.contains(['\n', open, close])).then(|| format!("{open}{inside}{close}"))
}

/// White space that does not break the line.
const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
