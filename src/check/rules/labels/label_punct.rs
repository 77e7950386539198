//! `UI06` `label-punct`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Node, each_node, text_of};
use crate::source::{Source, Span};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI06",
    name: "label-punct",
    summary: "emphasis that swallowed the punctuation of its sentence",
    page: include_str!("label_punct.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        let in_source = unit.english.is_some_and(|block| !swallowed(block).is_empty());
        // What the source does too is the source's finding, made on its own edition.
        if view.is_translation() && in_source {
            continue;
        }
        for (span, inner, text) in swallowed(unit.block) {
            let mark = text.trim_end().chars().next_back().unwrap_or_default();
            let wording = Wording::new(
                format!("the emphasis ends with the `{mark}` of its sentence"),
                format!("put the `{mark}` behind the closing marker"),
            );
            let source = &view.edition().source;
            found
                .at(span, wording)
                .origin(view.origin())
                .lowered_if(view.is_one_sided())
                .fixed()
                .edit(edit(source, span, inner, mark));
        }
    }
}

/// Emphasis in `block` that ends in punctuation: its bytes, those of its content, and its text.
fn swallowed(block: &Block) -> Vec<(Span, Span, String)> {
    let mut all = Vec::new();
    for nodes in block.inline() {
        // A paragraph that is all emphasis is a sentence or a heading of its own.
        if nodes.len() == 1 {
            continue;
        }
        each_node(nodes, &mut |node| {
            let (Node::Strong(span, inner) | Node::Emphasis(span, inner)) = node else { return };
            let text = text_of(inner);
            let end = text.trim_end();
            let stop = end.ends_with(['.', ',']) && !end.ends_with("..") && end.chars().any(char::is_alphanumeric);
            let sentence = end.trim_end_matches('.').contains(['.', '!', '?']) || end.split_whitespace().count() > 12;
            let is_abbreviation = end.trim_end_matches(['.', ',']).ends_with(|c: char| c.is_ascii_digit());
            if let (true, false, false, Some(last)) = (stop, sentence, is_abbreviation, inner.last()) {
                all.push((*span, inner[0].span().to(last.span()), text));
            }
        });
    }
    all
}

/// Moves the mark behind the closing marker, where the bytes are as simple as that.
fn edit(source: &Source, span: Span, inner: Span, mark: char) -> Option<Edit> {
    let content = source.slice(inner).trim_end().strip_suffix(mark)?;
    let closing = source.slice(Span { start: inner.end, end: span.end });
    let opening = source.slice(Span { start: span.start, end: inner.start });
    let simple =
        closing.chars().all(|c| matches!(c, '*' | '_')) && !closing.is_empty() && !content.ends_with(['*', '_']);
    simple.then(|| Edit { bytes: span, text: format!("{opening}{}{closing}{mark}", content.trim_end()) })
}
