//! `LK02` `punct-in-link`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Link, Node, text_of};
use crate::source::{Source, Span};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK02",
    name: "punct-in-link",
    summary: "a link text that swallowed the punctuation of its sentence",
    page: include_str!("punct_in_link.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        let source_links = unit.english.map(swallowed).unwrap_or_default();
        for (link, end) in swallowed(unit.block) {
            // What the source does too is the source's finding, made on its own edition.
            if view.is_translation() && source_links.iter().any(|(other, _)| other.href == link.href) {
                continue;
            }
            let mark = text_of(&link.content).trim_end().chars().next_back().unwrap_or_default();
            let wording = Wording::new(
                format!("the link text ends with the `{mark}` of its sentence"),
                format!("put the `{mark}` behind the link"),
            );
            let edit = edit(&view.edition().source, link, end, mark);
            found.at(link.span, wording).origin(view.origin()).lowered_if(view.is_one_sided()).edit(edit);
        }
    }
}

/// Links in `block` whose text ends in the punctuation of a sentence, and where the emphasis ends that ends with each.
fn swallowed(block: &Block) -> Vec<(&Link, u32)> {
    let mut links = Vec::new();
    block.inline().for_each(|nodes| collect(nodes, None, &mut links));
    links.retain(|(link, _)| {
        let text = text_of(&link.content);
        let text = text.trim_end();
        let stop = text.ends_with(['.', ',', ';', ':']) && !text.ends_with("..");
        // "U.S." and the like end in a single letter before the stop.
        let abbreviation =
            text.trim_end_matches('.').rsplit([' ', '.']).next().is_some_and(|word| word.chars().count() < 2);
        stop && !abbreviation && !link.autolink && text.chars().any(char::is_alphanumeric)
    });
    links
}

/// Every link in `nodes`, the last things of emphasis that ends at `end`.
fn collect<'a>(nodes: &'a [Node], end: Option<u32>, links: &mut Vec<(&'a Link, u32)>) {
    for (at, node) in nodes.iter().enumerate() {
        let end = end.filter(|_| at + 1 == nodes.len());
        match node {
            Node::Link(link) => links.push((link, end.unwrap_or(link.span.end))),
            _ => collect(node.children(), end.or(Some(node.span().end)), links),
        }
    }
}

/// Moves the mark behind the link and the emphasis that ends with it, at `end`, where the bytes are as simple as that.
fn edit(source: &Source, link: &Link, end: u32, mark: char) -> Option<Edit> {
    let last = link.content.last()?.span();
    let text = source.slice(Span { start: link.span.start, end: last.end }).trim_end();
    let tail = source.slice(Span { start: last.end, end });
    let inner = text.trim_end_matches(['*', '_']);
    let closing = &text[inner.len()..];
    let bare = inner.trim_end().strip_suffix(mark)?;
    let simple = tail.starts_with("](") && !bare.ends_with('\\');
    simple.then(|| Edit { bytes: Span { start: link.span.start, end }, text: format!("{bare}{closing}{tail}{mark}") })
}
