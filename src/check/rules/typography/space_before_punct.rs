//! `TY06` `space-before-punct`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, Side, added_in_prose, respaced};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::source::{Source, Span};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY06",
    name: "space-before-punct",
    summary: "a space before punctuation",
    page: include_str!("space_before_punct.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// White space, a mark, and no second mark behind it.
static MARK: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"([ \u{a0}\u{202f}]+)([.,:;!?،؛؟])").expect("a valid pattern"));

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.typography.spaced {
        added_in_prose(view, found, spaced);
    }
}

/// Whether the last byte of such white space stands before the first of such a mark.
fn may_have_one(text: &str) -> bool {
    let is_space = |byte: u8| matches!(byte, b' ' | 0xa0 | 0xaf);
    let is_mark = |byte: u8| matches!(byte, b'.' | b',' | b':' | b';' | b'!' | b'?' | 0xd8);
    text.as_bytes().windows(2).any(|pair| is_space(pair[0]) && is_mark(pair[1]))
}

fn spaced(prose: &Prose, side: Side<'_>) -> Vec<Hit> {
    if !may_have_one(&prose.words) {
        return Vec::new();
    }
    let hit = |found: regex::Captures<'_>| {
        let (space, mark) = (found.get(1)?, found.get(2)?);
        let (before, _) = Prose::around(&prose.words, &space.range());
        let (_, after) = Prose::around(&prose.words, &mark.range());
        // `.NET`, `:-)` and a row of dots stand where they mean to.
        let ends = after.is_none_or(|c| c.is_whitespace() || ")]»“”\"".contains(c));
        let smile = after == Some(')') && matches!(mark.as_str(), ":" | ";");
        let follows = before.is_some_and(|c| c != '\n' && !".,:;!?…>|".contains(c));
        let allowed = mark.as_str().chars().any(|c| side.typography.takes_space_before(c));
        if !ends || smile || !follows || allowed {
            return None;
        }
        let message = format!("a space stands before the `{}`", mark.as_str());
        let span = prose.span(&space.range());
        // A link that lost its words stands between, which is the defect.
        let between = Span::new(span.range().end, prose.span(&mark.range()).range().start.max(span.range().end));
        if side.source.slice(between).contains("[](") {
            return None;
        }
        let edit = if prose.is_whole(&found.get(0)?.range()) {
            respaced(side.source, span, "").filter(|_| prose.is_verbatim(&space.range()))
        } else {
            taken_out(side.source, span, prose.span(&mark.range()))
        };
        Some(Hit::new(span, message, "remove the space").edit(edit))
    };
    MARK.captures_iter(&prose.words).filter_map(hit).collect()
}

/// Takes a mark out of the emphasis that it begins, `Yes **, and then**` or `Yes **,** and`: next to a word, a marker in
/// front of a mark is none.
fn taken_out(source: &Source, space: Span, mark: Span) -> Option<Edit> {
    let text = source.text();
    let opening = text.get(space.range().end..mark.range().start)?;
    let behind = text.get(mark.range().end..)?;
    let (mark, mark_end) = (source.slice(mark), mark.range().end);
    if opening.is_empty() || !opening.chars().all(|c| matches!(c, '*' | '_')) {
        return None;
    }
    // By itself it loses the emphasis; a blank behind it goes out with it.
    let (taken, text) = match (behind.strip_prefix(opening), behind.starts_with(' ')) {
        (Some(_), _) => (opening.len(), mark.to_owned()),
        (None, true) => (1, format!("{mark} {opening}")),
        (None, false) => return None,
    };
    let bytes = Span::new(space.range().start, mark_end + taken);
    Some(Edit { bytes, text })
}
