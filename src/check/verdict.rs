//! How good a runbook is, and whether to publish it.

use std::cmp::Reverse;

use crate::config::Policy;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::group::{Entry, FreshnessState, Provenance, Translation};
use crate::model::runbook::{Kind, RunKind, Step};
use crate::model::verdict::{Publish, Quality, Reason, Verdict};

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

/// What `policy` makes of the runbook: the strictest of what its reasons lead to.
#[must_use]
pub fn verdict(entry: &Entry, quality: Quality, found: &[&Diagnostic], policy: &Policy) -> Verdict {
    let error = found.iter().any(|diagnostic| diagnostic.severity == Severity::Error && !diagnostic.fixed);
    let holds = |reason: &Reason| match reason {
        Reason::Empty => entry.coverage.visible == 0,
        Reason::Template => entry.runbook.kind == Kind::Template,
        Reason::Broken => quality == Quality::Broken,
        Reason::Stale => entry.freshness.state == FreshnessState::Stale,
        Reason::Errors => error && quality != Quality::Broken,
        Reason::Review => quality == Quality::Review,
        Reason::Recovered => entry.edition.provenance == Provenance::Recovered,
        Reason::MachineTranslated => entry.edition.translation == Translation::Machine,
    };
    let edition = &entry.edition;
    let reasons = Reason::ALL.into_iter().filter(holds);
    let weighed = reasons.map(|reason| (reason, policy.of(reason, edition.source.path(), &edition.locale)));
    let mut counting: Vec<(Reason, Publish)> = weighed.filter(|(_, publish)| *publish != Publish::Ok).collect();
    // The reason that decided comes first: it is the one a reader is told.
    counting.sort_by_key(|(_, publish)| Reverse(*publish));
    let publish = counting.first().map_or(Publish::Ok, |(_, publish)| *publish);
    Verdict { publish, reasons: counting.into_iter().map(|(reason, _)| reason.as_str()).collect() }
}
