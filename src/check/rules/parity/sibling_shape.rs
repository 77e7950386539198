//! `PA09` `sibling-shape`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::document::Block;
use crate::model::group::Drift;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA09",
    name: "sibling-shape",
    summary: "a translation whose blocks are not those of other translations of the same source",
    page: include_str!("sibling_shape.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // With the source at hand, the rules that compare with it have said it already.
    if view.edition().drift == Drift::None || view.english().is_some() {
        return;
    }
    let edition = view.edition();
    let others = view.group.entries.iter().map(|entry| &entry.edition);
    let Some(other) = others.into_iter().find(|other| other.same_version(edition) && other.shape != edition.shape)
    else {
        return;
    };
    let (ours, theirs) = (edition.document.blocks_in_order(), other.document.blocks_in_order());
    let same = ours.iter().zip(&theirs).take_while(|(ours, theirs)| like(ours, theirs)).count();
    let place = ours.get(same).or(ours.last()).map(|block| block.span).unwrap_or_default();
    let message = format!("from here on the blocks are not those of {}, made from the same source", other.locale);
    let mut finding =
        found.at(place, Wording::new(message, "restore lists and indentation as the other translations have them"));
    if edition.drift == Drift::Undecided {
        finding = finding.certainty(Certainty::Hint);
    }
    if let Some(block) = theirs.get(same).or(theirs.last()) {
        finding.beside(&other.source, block.span, "the other translation");
    }
}

fn like(ours: &Block, theirs: &Block) -> bool {
    std::mem::discriminant(&ours.kind) == std::mem::discriminant(&theirs.kind) && ours.id == theirs.id
}
