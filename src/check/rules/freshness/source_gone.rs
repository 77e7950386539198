//! `FR07` `source-gone`

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::anchor;
use crate::model::group::Translation;
use crate::model::summary::{GroupSummary, RunbookSummary};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FR07",
    name: "source-gone",
    summary: "translations of an article that the source no longer has",
    page: include_str!("source_gone.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Collection(check),
};

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    let sources: Vec<&GroupSummary> = groups.iter().filter(|group| group.has_source).collect();
    // Where few articles have a source, its folder is not whole, and a missing file tells nothing.
    if sources.len() * 2 < groups.len() {
        return;
    }
    let untranslated: Vec<&GroupSummary> =
        sources.into_iter().filter(|group| group.runbooks.iter().all(is_source)).collect();
    for group in groups.iter().filter(|group| !group.has_source) {
        let Some(first) = group.runbooks.first() else { continue };
        let (help, certainty) = match untranslated.iter().find(|other| is_renamed(first, other)) {
            Some(renamed) => {
                (format!("rename it like its source, which seems to be {} now", renamed.id), Certainty::Likely)
            }
            None => ("remove the article, or restore its source".to_owned(), Certainty::Certain),
        };
        let message = "the source has no article of this name any more";
        let finding = found.file(&first.path, Wording::new(message, help)).certainty(certainty);
        let others = group.runbooks[1..].iter().map(|runbook| runbook.locale.clone());
        finding.about(&group.id, &first.locale).also_in(others.collect());
    }
}

fn is_source(runbook: &RunbookSummary) -> bool {
    runbook.translation == Translation::Source && !runbook.recovered
}

/// Whether the translation is of the article that is called `other` now: both have the same identifier or anchor.
fn is_renamed(translation: &RunbookSummary, other: &GroupSummary) -> bool {
    let same = |a: Option<&str>, b: Option<&str>| a.is_some() && a == b;
    other.runbooks.iter().any(|source| {
        let slug = anchor::of(&source.title);
        same(translation.asset_id.as_deref(), source.asset_id.as_deref())
            || same(translation.anchor.as_deref(), slug.as_deref())
    })
}
