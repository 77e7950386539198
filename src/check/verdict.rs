//! How good a runbook is, and whether to publish it.

use crate::diagnostic::{Diagnostic, Severity};
use crate::model::group::{Entry, FreshnessState, Provenance};
use crate::model::runbook::Kind;
use crate::model::verdict::{Publish, Quality, Verdict};

/// The quality of `entry`, given the findings in its file.
#[must_use]
pub fn quality(entry: &Entry, found: &[&Diagnostic]) -> Quality {
    let title = entry.runbook.title.is_some() || entry.edition.front_matter.scalar("title").is_some();
    // An error that loses a step's meaning: the path that is the whole of its navigation, or the words themselves.
    let lost = found.iter().any(|diagnostic| {
        diagnostic.severity == Severity::Error && matches!(diagnostic.code, "PL01" | "PA01") && !diagnostic.fixed
    });
    if !entry.coverage.is_complete() || !title || lost {
        Quality::Broken
    } else if found.iter().any(|diagnostic| diagnostic.severity >= Severity::Warning) {
        Quality::Review
    } else {
        Quality::Ok
    }
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
