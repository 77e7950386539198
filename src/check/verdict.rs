//! How good a runbook is, and whether to publish it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::group::{Entry, FreshnessState, Provenance};
use crate::model::runbook::{Kind, RunKind, Step};
use crate::model::verdict::{Publish, Quality, Verdict};

/// The quality of `entry`, given the findings in its file.
#[must_use]
pub fn quality(entry: &Entry, found: &[&Diagnostic]) -> Quality {
    let title = entry.runbook.title.is_some() || entry.edition.front_matter.scalar("title").is_some();
    let lost = found.iter().any(|diagnostic| {
        let fatal = match diagnostic.code {
            "PL01" | "PA01" => true,
            "UI04" => diagnostic.at.as_deref().is_some_and(|step| is_only_navigation(entry, step)),
            _ => false,
        };
        fatal && diagnostic.severity == Severity::Error && !diagnostic.fixed
    });
    if !entry.coverage.is_complete() || !title || lost {
        Quality::Broken
    } else if found.iter().any(|diagnostic| diagnostic.severity >= Severity::Warning) {
        Quality::Review
    } else {
        Quality::Ok
    }
}

/// Whether no other step of the procedure says where to go or what to select: without the path in step `id`, nobody can
/// follow the rest.
fn is_only_navigation(entry: &Entry, id: &str) -> bool {
    let Some(procedure) = id.strip_prefix('p').and_then(|id| id.split('.').next()?.parse::<usize>().ok()) else {
        return false;
    };
    let Some(procedure) = procedure.checked_sub(1).and_then(|at| entry.runbook.procedures.get(at)) else {
        return false;
    };
    let mut names = 0;
    procedure.each_step(&mut |step: &Step| {
        let runs = step.inlines().into_iter().flat_map(|inline| &inline.runs);
        names += runs
            .filter(|run| {
                matches!(run.kind, RunKind::Ui { .. } | RunKind::Menu { broken: false, .. } | RunKind::Link { .. })
            })
            .count();
    });
    names == 0
}

/// The default policy: hold what has nothing to show, fall back from what is broken, and show the rest, with a notice
/// where a reader should know something.
#[must_use]
pub fn verdict(entry: &Entry, quality: Quality, found: &[&Diagnostic]) -> Verdict {
    let mut reasons = Vec::new();
    let empty = entry.coverage.visible == 0;
    let template = entry.runbook.kind == Kind::Template;
    let error = found.iter().any(|diagnostic| diagnostic.severity == Severity::Error && !diagnostic.fixed);
    let mut because = |reason, holds: bool| reasons.extend(holds.then_some(reason));
    because("empty", empty);
    because("template", template);
    because("broken", quality == Quality::Broken);
    because("stale", entry.freshness.state == FreshnessState::Stale);
    because("errors", error && quality != Quality::Broken);
    because("recovered", entry.edition.provenance == Provenance::Recovered);
    let publish = if empty || template {
        Publish::Hold
    } else if quality == Quality::Broken {
        Publish::Fallback
    } else if reasons.is_empty() {
        Publish::Ok
    } else {
        Publish::Notice
    };
    Verdict { publish, reasons }
}
