//! `TY01` `amp-stranded`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, Leaf, Node, text_of};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY01",
    name: "amp-stranded",
    summary: "an ampersand that stands between the wrong words",
    page: include_str!("amp_stranded.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    for unit in &view.units {
        let in_source = unit.english.is_some_and(|english| !stranded(english).is_empty());
        let source_has_one = unit.english.is_none_or(|english| english.text().contains('&'));
        if in_source || !source_has_one {
            continue;
        }
        for span in stranded(unit.block) {
            let wording = Wording::new(
                "the `&` does not stand between the two words it joins",
                "put it back between them, or write the word for \"and\"",
            );
            found.at(span, wording);
        }
    }
}

/// The ampersands of `block` that join nothing.
fn stranded(block: &Block) -> Vec<Span> {
    let mut spans = Vec::new();
    for nodes in block.inline() {
        let whole = text_of(nodes);
        let mut at = 0;
        walk(nodes, &mut at, &mut |leaf, at| {
            for (offset, _) in leaf.text.match_indices('&') {
                if is_stranded(&whole, at + offset) {
                    spans.push(span_in(leaf, offset));
                }
            }
        });
    }
    spans
}

/// Visits the text leaves outside code with their place in the text of the block.
fn walk<'a>(nodes: &'a [Node], at: &mut usize, visit: &mut impl FnMut(&'a Leaf, usize)) {
    for node in nodes {
        match node {
            Node::Text(leaf) => {
                visit(leaf, *at);
                *at += leaf.text.len();
            }
            Node::Code(leaf) => *at += leaf.text.len(),
            Node::Break { .. } => *at += 1,
            Node::Link(link) if link.autolink => *at += text_of(&link.content).len(),
            Node::Strong(..) | Node::Emphasis(..) | Node::Link(_) => walk(node.children(), at, visit),
            Node::Image { .. } => {}
        }
    }
}

fn is_stranded(text: &str, at: usize) -> bool {
    let (before, after) = (&text[..at], &text[at + 1..]);
    let glued_left = before.ends_with(char::is_alphanumeric);
    let glued_right = after.starts_with(char::is_alphanumeric);
    // `R&D`, `a=1&b=2`: glued on both sides is how names and addresses are written.
    if glued_left && glued_right {
        return false;
    }
    let word = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let left = before.split_whitespace().next_back().map(word).unwrap_or_default();
    let right = after.split_whitespace().next().map(word).unwrap_or_default();
    let same = !left.is_empty() && left == right;
    let hyphen = before.trim_end().ends_with(['-', '–', '(', '«', '„']);
    let cut = after.trim_start().starts_with([',', '.', ';', ':', ')']);
    let edge = left.is_empty() || right.is_empty();
    same || hyphen || cut || edge || (glued_right && before.ends_with(char::is_whitespace))
}

fn span_in(leaf: &Leaf, offset: usize) -> Span {
    if leaf.text.len() == leaf.span.len() {
        let start = leaf.span.start as usize + offset;
        Span::new(start, start + 1)
    } else {
        leaf.span
    }
}
