//! `LK02` `punct-in-link`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Link, each_link, text_of};
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
        for link in swallowed(unit.block) {
            // What the source does too is the source's finding, made on its own edition.
            if view.is_translation() && source_links.iter().any(|other| other.href == link.href) {
                continue;
            }
            let mark = text_of(&link.content).trim_end().chars().next_back().unwrap_or_default();
            let wording = Wording::new(
                format!("the link text ends with the `{mark}` of its sentence"),
                format!("put the `{mark}` behind the link"),
            );
            let edit = edit(&view.edition().source, link, mark);
            found.at(link.span, wording).origin(view.origin()).lowered_if(view.is_one_sided()).edit(edit);
        }
    }
}

/// Links in `block` whose text ends in the punctuation of a sentence.
fn swallowed(block: &Block) -> Vec<&Link> {
    let mut links = Vec::new();
    for nodes in block.inline() {
        each_link(nodes, &mut |link| {
            let text = text_of(&link.content);
            let text = text.trim_end();
            let stop = text.ends_with(['.', ',', ';', ':']) && !text.ends_with("..");
            // "U.S." and the like end in a single letter before the stop.
            let abbreviation =
                text.trim_end_matches('.').rsplit([' ', '.']).next().is_some_and(|word| word.chars().count() < 2);
            if stop && !abbreviation && !link.autolink && text.chars().any(char::is_alphanumeric) {
                links.push(link);
            }
        });
    }
    links
}

/// Moves the mark behind the link, where the bytes are as simple as that.
fn edit(source: &Source, link: &Link, mark: char) -> Option<Edit> {
    let last = link.content.last()?.span();
    let text = source.slice(Span { start: link.span.start, end: last.end });
    let tail = source.slice(Span { start: last.end, end: link.span.end });
    let text = text.trim_end().strip_suffix(mark)?;
    tail.starts_with("](").then(|| Edit { bytes: link.span, text: format!("{text}{tail}{mark}") })
}
