//! `LK07` `glued-link`

use std::ops::Range;

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Link, Node, text_of};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK07",
    name: "glued-link",
    summary: "a link without a blank between it and the next word",
    page: include_str!("glued_link.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// A word that touches a link.
struct Glued<'a> {
    link: &'a Link,
    word: String,
    before: bool,
}

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let particles = view.typography.particles;
    if !view.typography.spaced {
        return;
    }
    for unit in &view.units {
        let english = unit.english.map(glued).unwrap_or_default();
        for Glued { link, word, before } in glued(unit.block) {
            // What the source does too is the source's finding, made on its own edition.
            let in_source = view.is_translation() && english.iter().any(|other| other.link.href == link.href);
            if in_source || word.chars().count() <= particles {
                continue;
            }
            if before && is_compound(view, link, &word) {
                continue;
            }
            let (side, other) = if before { ("before", "behind") } else { ("behind", "before") };
            let wording =
                Wording::new(format!("`{word}` touches the link {other} it"), format!("put a blank {side} the link"));
            // Half a compound must not be torn off; a word of the language stands on its own.
            let name = view.typography.capitals_mark_names && !before && word.starts_with(char::is_uppercase);
            let own = name || view.is_lead_in(&word);
            let at = if before { link.span.start } else { link.span.end };
            let edit = own.then(|| Edit { bytes: Span { start: at, end: at }, text: " ".to_owned() });
            found.at(link.span, wording).origin(view.origin()).lowered_if(view.is_one_sided()).edit(edit);
        }
    }
}

/// Whether `word` and the first word of `link` are one: where nouns have capitals, small letters behind a noun are the
/// second half of a compound. A word of the language stands on its own, and an abbreviation would take a hyphen.
fn is_compound(view: &View<'_>, link: &Link, word: &str) -> bool {
    let noun = word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase);
    let small = text_of(&link.content).starts_with(char::is_lowercase);
    let own = view.is_lead_in(word) || view.is_lead_in(&word.to_lowercase());
    view.typography.capital_nouns() && noun && small && !own
}

/// The words of `block` that touch a link.
fn glued(block: &Block) -> Vec<Glued<'_>> {
    let mut all = Vec::new();
    for nodes in block.inline() {
        let (mut text, mut links) = (String::new(), Vec::new());
        flatten(nodes, &mut text, &mut links);
        for (at, (range, link)) in links.iter().enumerate() {
            let from = if at > 0 { links[at - 1].0.end } else { 0 };
            let to = links.get(at + 1).map_or(text.len(), |next| next.0.start);
            let inner = &text[range.clone()];
            let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let before = &text[from.min(range.start)..range.start];
            let word = &before[before.trim_end_matches(char::is_alphanumeric).len()..];
            if letter(inner.chars().next()) && !word.is_empty() {
                all.push(Glued { link, word: word.to_owned(), before: true });
            }
            let after = &text[range.end..to.max(range.end)];
            let word = &after[..after.len() - after.trim_start_matches(char::is_alphanumeric).len()];
            if letter(inner.chars().next_back()) && !word.is_empty() {
                all.push(Glued { link, word: word.to_owned(), before: false });
            }
        }
    }
    all
}

/// Appends the text of `nodes`, and where links stand in it.
fn flatten<'a>(nodes: &'a [Node], text: &mut String, links: &mut Vec<(Range<usize>, &'a Link)>) {
    for node in nodes {
        let start = text.len();
        match node {
            Node::Text(leaf) | Node::Code(leaf) => text.push_str(&leaf.text),
            Node::Break { .. } | Node::Image { .. } => text.push(' '),
            Node::Strong(..) | Node::Emphasis(..) => flatten(node.children(), text, links),
            Node::Link(link) => {
                flatten(&link.content, text, links);
                links.push((start..text.len(), link));
            }
        }
    }
}
