//! Bytes: everything that points into a file points inside it, and cuts no character.

use korak::diagnostic::Diagnostic;
use korak::model::document::{Block, BlockKind, Document, each_node};
use korak::model::group::Entry;
use korak::model::runbook::{Inline, content_inlines};
use korak::source::Span;

/// Checks every span of an edition, its document and its runbook.
pub(super) fn inside(entry: &Entry) {
    let edition = &entry.edition;
    let check = |what: &str, span: Span| stands(edition.source.text(), what, span);
    document(&edition.document, &check);
    let issues = edition.issues.iter().chain(&edition.document.issues).chain(&entry.runbook.issues);
    issues.for_each(|issue| check("issue", issue.span));
    for entry in &edition.front_matter.entries {
        check("key", entry.key.span);
    }
    entry.runbook.each_step(&mut |step| check("step", step.span));
    let mut inlines: Vec<&Inline> = Vec::new();
    let runbook = &entry.runbook;
    [&runbook.intro, &runbook.outro, &runbook.prerequisites]
        .into_iter()
        .for_each(|content| content_inlines(content, &mut inlines));
    runbook.each_step(&mut |step| inlines.extend(step.inlines()));
    inlines.iter().flat_map(|inline| &inline.runs).for_each(|run| check("run", run.span));
    runbook.pieces().iter().for_each(|piece| check("piece", Span { start: piece.at, end: piece.at }));
}

fn document(document: &Document, check: &impl Fn(&str, Span)) {
    let mut ids = Vec::new();
    document.each_block(&mut |block: &Block| {
        ids.push(block.id);
        check("block", block.span);
        if let BlockKind::List { items, .. } = &block.kind {
            items.iter().for_each(|item| {
                ids.push(item.id);
                check("item", item.span);
                check("marker", item.marker);
            });
        }
        if let BlockKind::Quote { alert: Some(alert), .. } = &block.kind {
            check("alert", alert.span);
        }
        block.inline().for_each(|nodes| each_node(nodes, &mut |node| check("node", node.span())));
    });
    ids.sort_unstable();
    assert!(ids.iter().copied().eq(0..document.count), "ids of {} blocks: {ids:?}", document.count);
}

/// Checks the place and the edit of a finding in the file `text`.
pub(super) fn inside_file(finding: &Diagnostic, text: &str) {
    let place = &finding.place;
    stands(text, finding.code, place.bytes);
    assert!(place.excerpt.get(place.mark.range()).is_some(), "{place:?}");
    let lines = text.matches('\n').count() + 1;
    assert!((place.line..=place.end_line).all(|line| line as usize <= lines), "{place:?} of {lines} lines");
    assert!(finding.edit.as_ref().is_none_or(|edit| text.get(edit.bytes.range()).is_some()), "{finding:?}");
}

fn stands(text: &str, what: &str, span: Span) {
    assert!(
        text.get(span.range()).is_some(),
        "{what}: {span:?} of {} bytes leaves the text or cuts a character",
        text.len()
    );
}
