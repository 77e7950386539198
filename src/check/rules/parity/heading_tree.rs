//! `PA03` `heading-tree`

use crate::check::rule::{Fact, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{BlockKind, Document};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA03",
    name: "heading-tree",
    summary: "a translated heading of another level than in its source",
    page: include_str!("heading_tree.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // Among translations alone, PA09 has said it already.
    let Some(reference) = view.reference(levels).filter(|reference| reference.is_source) else { return };
    let ours = levels(view.document());
    // A heading too many or too few is a difference of blocks, and another rule's.
    if ours.len() != reference.facts.len() {
        return;
    }
    for (own, theirs) in ours.iter().zip(&reference.facts).filter(|(own, theirs)| own.key != theirs.key) {
        let message = format!("the heading is of level {}, in the source of level {}", own.key, theirs.key);
        let finding = found.at(own.span, Wording::new(message, "give the heading the level of the source"));
        finding.beside(reference.source, theirs.span, reference.label);
    }
}

fn levels(document: &Document) -> Vec<Fact<u8>> {
    let mut levels = Vec::new();
    document.each_block(&mut |block| {
        if let BlockKind::Heading { level, .. } = block.kind {
            levels.push(Fact::new(level, block.span));
        }
    });
    levels
}
