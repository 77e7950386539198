//! `UI10` `emphasis-literal`

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::{Unit, unpadded};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Node, each_node};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI10",
    name: "emphasis-literal",
    summary: "markers of bold text that readers see",
    page: include_str!("emphasis_literal.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in view.units.iter().filter(|unit| unit.prose.iter().any(|prose| prose.text.contains('*'))) {
        // What the source does too is the source's finding, made on its own edition.
        if view.is_translation() && unit.english.and_then(visible).is_some() {
            continue;
        }
        if let Some(span) = visible(unit.block) {
            // Where all translations show them, the source did.
            let copied = view.is_translation() && view.is_shared(unit, |_, block| visible(block).is_some());
            let origin = if copied { Origin::Source } else { view.origin() };
            let wording = Wording::new(
                "readers see the `**` of bold text that Markdown does not take for markers",
                "write `**` without a backslash and without a blank inside, one before and one behind the label",
            );
            found.at(span, wording).origin(origin).edit(edit(view, unit, span));
        }
    }
}

/// Makes bold what the first shown markers stand around, with its blanks outside.
fn edit(view: &View<'_>, unit: &Unit<'_>, stars: Span) -> Option<Edit> {
    static BOLD: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\*\*[^*\n]{1,80}\*\*").expect("a valid pattern"));
    unit.prose.iter().find_map(|prose| {
        let found = BOLD.find_iter(&prose.words).find(|found| prose.span(&found.range()).start == stars.start)?;
        let bytes = prose.span(&found.range());
        let as_written = prose.is_verbatim(&found.range()) && view.edition().source.slice(bytes) == found.as_str();
        let text = unpadded(found.as_str()).filter(|bold| as_written && bold != found.as_str())?;
        Some(Edit { bytes, text })
    })
}

/// Where the text of `block` first shows markers.
fn visible(block: &Block) -> Option<Span> {
    let mut spans = Vec::new();
    for nodes in block.inline() {
        let mut escaped = Escaped::default();
        each_node(nodes, &mut |node| {
            let Node::Text(leaf) = node else { return };
            if leaf.text == "*" {
                escaped.star(leaf.span);
                return;
            }
            spans.append(&mut escaped.end(&leaf.text));
            spans.extend(markers(&leaf.text).map(|range| leaf.part(range)));
        });
        spans.append(&mut escaped.end(""));
    }
    spans.into_iter().next()
}

/// Stars that were escaped one by one, each a leaf of its own.
#[derive(Default)]
struct Escaped {
    last: Option<Span>,
    pairs: Vec<Span>,
    /// Whether a bracket opens before what comes next.
    bracket: bool,
}

impl Escaped {
    fn star(&mut self, span: Span) {
        let before = self.last.replace(span).filter(|before| before.end + 1 == span.start);
        self.pairs.extend(before.map(|before| before.to(span)));
    }

    /// The pairs of the stars until now, behind which `text` stands. Alone in brackets they are letters that are hidden.
    fn end(&mut self, text: &str) -> Vec<Span> {
        // The last star and what follows it are one leaf.
        let hidden = self.bracket && text.strip_prefix('*').unwrap_or(text).starts_with(')');
        *self = Self { bracket: text.ends_with('('), pairs: std::mem::take(&mut self.pairs), last: None };
        std::mem::take(&mut self.pairs).into_iter().filter(|_| !hidden).collect()
    }
}

/// The pairs of stars in `text` that stand where markers of bold would: at a border of a word, and not for letters that
/// are hidden, as in `(****)`, or for any folder, as in `**/`.
fn markers(text: &str) -> impl Iterator<Item = Range<usize>> {
    text.match_indices("**").map(|(at, stars)| at..at + stars.len()).filter(move |range| {
        let before = text[..range.start].chars().next_back();
        let after = text[range.end..].chars().next();
        let masks = [before, after].into_iter().flatten().any(|c| matches!(c, '*' | '/' | '\\' | '.' | '='));
        // `2**3` is a power.
        let power = before.is_some_and(char::is_alphanumeric) && after.is_some_and(|c| c.is_ascii_digit());
        !(masks || power)
    })
}
