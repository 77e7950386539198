//! `UI06` `label-punct`

use std::collections::BTreeSet;

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Node, each_link, each_node, text_of};
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
        for (span, text) in swallowed(unit.block) {
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
                .edit(edit(source, span, mark));
        }
    }
}

/// Emphasis in `block` that ends in punctuation: its bytes and its text.
fn swallowed(block: &Block) -> Vec<(Span, String)> {
    let mut all: Vec<(Span, String)> = Vec::new();
    for nodes in block.inline() {
        // A paragraph that is all emphasis is a sentence or a heading of its own.
        if nodes.len() == 1 {
            continue;
        }
        // The mark at the end of a link is the link's, on whichever side of the other the markers stand.
        let mut of_links: BTreeSet<u32> = BTreeSet::new();
        each_link(nodes, &mut |link| of_links.extend(last_of(&link.content).map(|node| node.span().end)));
        each_node(nodes, &mut |node| {
            let (Node::Strong(span, inner) | Node::Emphasis(span, inner)) = node else { return };
            let ends_link = of_links.contains(&span.end) || last_of(inner).any(|node| matches!(node, Node::Link(_)));
            // `***bold and italic.***` has one mark.
            let told = all.last().is_some_and(|(outer, _)| outer.holds(*span));
            if ends_link || told {
                return;
            }
            let text = text_of(inner);
            let end = text.trim_end();
            let stop = end.ends_with(['.', ',']) && !end.ends_with("..") && end.chars().any(char::is_alphanumeric);
            let sentence = end.trim_end_matches('.').contains(['.', '!', '?']) || end.split_whitespace().count() > 12;
            let is_abbreviation = end.trim_end_matches(['.', ',']).ends_with(|c: char| c.is_ascii_digit());
            if stop && !sentence && !is_abbreviation {
                all.push((*span, text));
            }
        });
    }
    all
}

/// The last of `nodes`, the last in that, and so on.
fn last_of(nodes: &[Node]) -> impl Iterator<Item = &Node> {
    std::iter::successors(nodes.last(), |node| node.children().last())
}

/// Moves the mark behind the closing markers, where the bytes are as simple as that.
fn edit(source: &Source, span: Span, mark: char) -> Option<Edit> {
    let whole = source.slice(span);
    let inner = whole.trim_end_matches(['*', '_']);
    let closing = &whole[inner.len()..];
    let content = inner.trim_end().strip_suffix(mark)?.trim_end();
    let simple = !closing.is_empty() && !content.ends_with(['*', '_', '\\']);
    simple.then(|| Edit { bytes: span, text: format!("{content}{closing}{mark}") })
}
