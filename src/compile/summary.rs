//! What the indexes need of a runbook.

use std::collections::BTreeSet;

use crate::config::Links;
use crate::diagnostic::{Place, Severity};
use crate::model::document::{Document, each_link};
use crate::model::group::{Edition, Entry, Provenance};
use crate::model::pragma::Pragma;
use crate::model::publication::Publication;
use crate::model::runbook::{Content, Inline, RunKind, Runbook, Step};
use crate::model::summary::{RunbookSummary, SearchText};

/// The summary of a runbook, but for its hashes; `links` may lead elsewhere than in the source.
pub(super) fn of(publication: &Publication<'_>, links: &Links) -> RunbookSummary {
    let Entry { edition, runbook, coverage, freshness, .. } = publication.entry;
    let scalar = |key| edition.front_matter.scalar(key).map(|text| text.value.clone());
    let count = |severity| publication.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    RunbookSummary {
        locale: edition.locale.clone(),
        path: edition.source.path().to_owned(),
        kind: runbook.kind,
        anchor: runbook.anchor.clone(),
        title: publication.title(),
        nav_title: publication.nav_title().to_owned(),
        custom_ids: edition.front_matter.values("ms.custom"),
        asset_id: scalar("ms.assetid"),
        file_id: scalar("ms.locfileid"),
        source_hash: edition.hash.as_ref().map(|hash| hash.as_str().to_owned()),
        translation: edition.translation,
        recovered: edition.provenance == Provenance::Recovered,
        handoff: edition.handoff.map(|date| date.to_string()),
        freshness: freshness.state,
        basis: freshness.basis.clone(),
        owner: scalar("ms.author"),
        content_hash: String::new(),
        shape_hash: String::new(),
        quality: publication.quality,
        publish: publication.verdict.publish,
        listed: publication.listed.contains(&&edition.locale),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        procedures: runbook.procedures.len(),
        steps: runbook.procedures.iter().map(|procedure| procedure.steps.len()).sum(),
        coverage: *coverage,
        labels: super::labels::uses(publication.group, publication.entry),
        allowed: allowed(edition),
        local_links: local_links(&edition.document, links),
        search: search(runbook),
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
fn search(runbook: &Runbook) -> SearchText {
    let mut text = SearchText::default();
    runbook.each_step(&mut |step: &Step| {
        if let Some(Content::Paragraph(inline)) = step.content.first() {
            text.steps.push(inline.text());
        }
        step.inlines().into_iter().for_each(|inline| labels(inline, &mut text.labels));
    });
    text
}

fn labels(inline: &Inline, labels: &mut Vec<String>) {
    let mut add = |label: &str| {
        if !labels.iter().any(|known| known == label) {
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
