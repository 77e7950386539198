//! `NB06` `marker-differs`

use crate::check::rule::{Fact, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{BlockKind, Document};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "NB06",
    name: "marker-differs",
    summary: "a translation whose steps have other numbers than its source",
    page: include_str!("marker_differs.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(reference) = view.reference(markers) else { return };
    let ours = markers(view.document());
    // Where there are more lists or fewer, or longer ones, the difference is one of blocks and reported as such.
    let len = |facts: &[Fact<Vec<u32>>]| facts.iter().map(|fact| fact.key.len()).collect::<Vec<_>>();
    if len(&ours) != len(&reference.facts) {
        return;
    }
    for (own, theirs) in ours.iter().zip(&reference.facts) {
        if own.key != theirs.key {
            let message = format!("the steps are numbered {}, in the source {}", said(&own.key), said(&theirs.key));
            let finding = found.at(own.span, Wording::new(message, "restore the numbers of the source"));
            finding.beside(reference.source, theirs.span, reference.label).lowered_if(!reference.is_source);
        }
    }
}

/// The numbers of every numbered list as a reader would see them: a list that only repeats 1 counts up.
fn markers(document: &Document) -> Vec<Fact<Vec<u32>>> {
    let mut lists = Vec::new();
    document.each_block(&mut |block| {
        let BlockKind::List { ordered: true, items } = &block.kind else { return };
        let numbers = items.iter().filter_map(|item| item.number.as_deref()?.parse().ok());
        let mut numbers: Vec<u32> = numbers.collect();
        if numbers.iter().all(|&number| number == 1) {
            numbers = (1..).take(numbers.len()).collect();
        }
        lists.push(Fact::new(numbers, block.span));
    });
    lists
}

fn said(numbers: &[u32]) -> String {
    numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ")
}
