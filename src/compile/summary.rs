//! What the indexes need of a runbook.

use std::collections::BTreeSet;

use crate::config::Links;
use crate::diagnostic::Place;
use crate::model::document::{Document, each_link};
use crate::model::group::{Edition, Entry, Provenance};
use crate::model::pragma::Pragma;
use crate::model::publication::Publication;
use crate::model::runbook::{Content, Inline, RunKind, Runbook, Step};
use crate::model::summary::{Entries, RunbookSummary, SearchText};

/// The summary of a runbook, but for its entries in indexes; `links` may lead elsewhere than in the source.
pub(super) fn of(publication: &Publication<'_>, links: &Links) -> RunbookSummary {
    let Entry { edition, runbook, coverage, freshness, .. } = publication.entry;
    let scalar = |key| edition.front_matter.scalar(key).map(|text| text.value.as_str().into());
    // It stays until the end, for each article.
    let mut custom_ids = edition.front_matter.values("ms.custom");
    custom_ids.shrink_to_fit();
    RunbookSummary {
        locale: edition.locale.clone(),
        path: edition.source.shared_path(),
        kind: runbook.kind,
        anchor: runbook.anchor.as_deref().map(Into::into),
        title: publication.title().into(),
        custom_ids,
        asset_id: scalar("ms.assetid"),
        file_id: scalar("ms.locfileid"),
        translation: edition.translation,
        recovered: edition.provenance == Provenance::Recovered,
        handoff: edition.handoff.map(|date| date.to_string().into()),
        freshness: freshness.state,
        basis: freshness.basis.clone(),
        owner: scalar("ms.author"),
        publish: publication.verdict.publish,
        listed: publication.listed.contains(&&edition.locale),
        steps: runbook.procedures.iter().map(|procedure| procedure.steps.len()).sum(),
        coverage: *coverage,
        labels: super::labels::uses(publication.group, publication.entry),
        allowed: allowed(edition),
        local_links: local_links(&edition.document, links),
        entries: Entries::default(),
    }
}

/// What the front matter tells the checks, for those that need the whole collection.
fn allowed(edition: &Edition) -> Vec<(Pragma, Place)> {
    let place = |pragma: &Pragma| (pragma.clone(), Place::of(&edition.source, pragma.span));
    edition.front_matter.allowed.iter().map(place).collect()
}

/// The settings of `links` that one of the links in `document` fits.
fn local_links(document: &Document, links: &Links) -> BTreeSet<String> {
    let mut settings = BTreeSet::new();
    document.each_block(&mut |block| {
        for nodes in block.inline() {
            each_link(nodes, &mut |link| settings.extend(links.about(&link.href).map(str::to_owned)));
        }
    });
    settings
}

/// The words of a runbook's steps, and the labels in them.
pub(super) fn search(runbook: &Runbook) -> SearchText {
    let mut text = SearchText::default();
    let mut known = BTreeSet::new();
    runbook.each_step(&mut |step: &Step| {
        if let Some(Content::Paragraph(inline)) = step.content.first() {
            text.steps.push(inline.text());
        }
        step.inlines().into_iter().for_each(|inline| labels(inline, &mut known, &mut text.labels));
    });
    text
}

/// Appends the labels that are not `known` as yet.
fn labels<'r>(inline: &'r Inline, known: &mut BTreeSet<&'r str>, labels: &mut Vec<String>) {
    let mut add = |label: &'r str| {
        if known.insert(label) {
            labels.push(label.to_owned());
        }
    };
    for run in &inline.runs {
        match &run.kind {
            RunKind::Ui { name, .. } => add(name.as_deref().unwrap_or(run.text.trim())),
            RunKind::Menu { path, .. } => path.iter().filter_map(|segment| segment.name.as_deref()).for_each(&mut add),
            _ => {}
        }
    }
}
