//! `PA01` `step-count`

use crate::check::rule::{ENGLISH, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, BlockKind, Document, Item};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA01",
    name: "step-count",
    summary: "a numbered list with more or fewer steps than its source",
    page: include_str!("step_count.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(english) = view.english().filter(|_| view.is_translation() && !view.has_twin()) else { return };
    let (ours, theirs) = (ordered(view.document()), ordered(&english.document));
    // Lists that cannot be matched one to one are a difference of blocks, and another rule's.
    if ours.len() != theirs.len() {
        return;
    }
    for ((block, items), (source, source_items)) in ours.into_iter().zip(theirs) {
        if items.len() != source_items.len() {
            let wording = Wording::new(
                format!("the list has {} steps, its source {}", items.len(), source_items.len()),
                "restore the missing step, or split the one that holds two",
            );
            found.at(block.span, wording).beside(&english.source, source.span, ENGLISH);
        }
    }
}

fn ordered(document: &Document) -> Vec<(&Block, &[Item])> {
    let mut lists = Vec::new();
    document.each_block(&mut |block| {
        if let BlockKind::List { ordered: true, items } = &block.kind {
            lists.push((block, items.as_slice()));
        }
    });
    lists
}
