//! `PA06` `image-set`

use crate::check::rule::{Fact, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Document, Node, each_node};
use crate::model::href::folded;
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA06",
    name: "image-set",
    summary: "a translation without a picture of its source",
    page: include_str!("image_set.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(reference) = view.reference(images).filter(|_| !super::blocks_differ(view)) else { return };
    let mut missing = reference.facts;
    for own in images(view.document()) {
        if let Some(at) = missing.iter().position(|theirs| theirs.key == own.key) {
            missing.remove(at);
        }
    }
    let start = view.document().blocks.first().map_or(0, |block| block.span.start as usize);
    for theirs in missing {
        let name: String = theirs.key.rsplit('/').next().unwrap_or_default().chars().take(60).collect();
        let message = format!("the picture `{name}` of the source is missing");
        let finding = found.at(Span::new(start, start), Wording::new(message, "restore the picture where it stood"));
        finding.beside(reference.source, theirs.span, reference.label).lowered_if(!reference.is_source);
    }
}

/// The address of every picture, without what translation may change in it.
fn images(document: &Document) -> Vec<Fact<String>> {
    let mut images = Vec::new();
    document.each_block(&mut |block| {
        for nodes in block.inline() {
            each_node(nodes, &mut |node| {
                if let Node::Image { span, src, .. } = node {
                    images.push(Fact::new(folded(src), *span));
                }
            });
        }
    });
    images
}
