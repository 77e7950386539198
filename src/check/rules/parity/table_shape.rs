//! `PA05` `table-shape`

use crate::check::rule::{Fact, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{BlockKind, Document};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA05",
    name: "table-shape",
    summary: "a translated table with other rows or columns than its source",
    page: include_str!("table_shape.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // Among translations alone, PA09 has said it already.
    let Some(reference) = view.reference(shapes).filter(|reference| reference.is_source) else { return };
    let ours = shapes(view.document());
    // A table too many or too few is a difference of blocks, and another rule's.
    if ours.len() != reference.facts.len() {
        return;
    }
    for (own, theirs) in ours.iter().zip(&reference.facts).filter(|(own, theirs)| own.key != theirs.key) {
        let said = |(columns, rows): (usize, usize)| format!("{columns} columns and {rows} rows");
        let message = format!("the table has {}, that of the source {}", said(own.key), said(theirs.key));
        let finding = found.at(own.span, Wording::new(message, "restore the cells and their bars"));
        finding.beside(reference.source, theirs.span, reference.label);
    }
}

/// Columns and rows of every table.
fn shapes(document: &Document) -> Vec<Fact<(usize, usize)>> {
    let mut shapes = Vec::new();
    document.each_block(&mut |block| {
        if let BlockKind::Table { header, rows } = &block.kind {
            shapes.push(Fact::new((header.len(), rows.len()), block.span));
        }
    });
    shapes
}
