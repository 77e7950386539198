//! `AX02` `alt-untranslated`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::document::{Document, Node, each_node};
use crate::model::group::{Edition, Provenance};
use crate::model::href::folded;
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "AX02",
    name: "alt-untranslated",
    summary: "the alternative text of a picture in the language of the source",
    page: include_str!("alt_untranslated.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// A picture with words.
struct Picture {
    address: String,
    alt: String,
    span: Span,
}

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    // Bilingual files keep the translated words for the English too, so only a file of its own tells what they were.
    let original = |edition: &&Edition| edition.provenance == Provenance::Original;
    let editions = view.group.entries.iter().map(|entry| &entry.edition);
    let Some(original) = editions.into_iter().find(original) else { return };
    let theirs = pictures(&original.document);
    for own in pictures(view.document()) {
        let same = |other: &&Picture| other.address == own.address && other.alt == own.alt;
        if let Some(other) = theirs.iter().find(same).filter(|_| own.alt.split_whitespace().count() > 1) {
            let message = format!("the alternative text \"{}\" is not translated", own.alt);
            let finding = found.at(own.span, Wording::new(message, "translate it: a screen reader reads it aloud"));
            finding.certainty(Certainty::Likely).beside(&original.source, other.span, "the source");
        }
    }
}

fn pictures(document: &Document) -> Vec<Picture> {
    let mut pictures = Vec::new();
    document.each_block(&mut |block| {
        for nodes in block.inline() {
            each_node(nodes, &mut |node| {
                if let Node::Image { span, src, alt } = node {
                    pictures.push(Picture { address: folded(src), alt: alt.clone(), span: *span });
                }
            });
        }
    });
    pictures
}
