//! `ST07` `anchor-foreign`

use crate::check::rule::{Fact, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::anchor;
use crate::model::document::{BlockKind, Document, text_of};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST07",
    name: "anchor-foreign",
    summary: "an anchor of a heading that is not that of the source",
    page: include_str!("anchor_foreign.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(reference) = view.reference(|document| anchors(document, anchor::of)) else { return };
    // A heading that carries none is left alone: its own text would give a foreign one.
    let ours = anchors(view.document(), |_| None);
    if ours.len() != reference.facts.len() {
        return;
    }
    for (own, theirs) in ours.iter().zip(&reference.facts) {
        let (Some(anchor), Some(meant)) = (&own.key, &theirs.key) else { continue };
        if bare(anchor) != bare(meant) {
            let message = format!("the anchor `{anchor}` is not that of the source's heading, which is `{meant}`");
            let help = format!("restore it, so that links lead here in every language: `<a name=\"{meant}\"></a>`");
            let finding = found.at(own.span, Wording::new(message, help));
            finding.beside(reference.source, theirs.span, reference.label).lowered_if(!reference.is_source);
        }
    }
}

/// The anchor of every heading: the one it carries, or the one that `given` makes of its text; `None` where that cannot
/// be told.
fn anchors(document: &Document, given: fn(&str) -> Option<String>) -> Vec<Fact<Option<String>>> {
    let mut anchors = Vec::new();
    document.each_block(&mut |block| {
        if let BlockKind::Heading { anchor, content, .. } = &block.kind {
            let anchor = anchor.clone().or_else(|| given(&text_of(content)));
            anchors.push(Fact::new(anchor, block.span));
        }
    });
    anchors
}

/// An anchor without its hyphens: where bilingual segments end, white space of the source is lost now and then.
fn bare(anchor: &str) -> String {
    anchor.replace('-', "")
}
