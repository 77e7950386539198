//! [`Status`]: how far each locale is, in figures.

use std::collections::BTreeMap;

use crate::diagnostic::Severity;
use crate::locale::Locale;

use super::group::{Evidence, FreshnessState, Translation};
use super::summary::{GroupSummary, RunbookSummary, Tally};
use super::verdict::Publish;

/// How far every locale of a collection is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Articles of the collection.
    pub articles: usize,
    /// One line a locale, sorted by tag.
    pub locales: Vec<LocaleStatus>,
    /// Findings about no locale: settings, catalogues, files that cannot be read.
    pub elsewhere: Counts,
}

/// How far one locale is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleStatus {
    /// The locale.
    pub locale: Locale,
    /// Articles it has.
    pub articles: usize,
    /// Articles of the collection it lacks.
    pub missing: usize,
    /// Articles recovered from bilingual files.
    pub recovered: usize,
    /// Articles translated by machines.
    pub machine: usize,
    /// Articles translated by people.
    pub human: usize,
    /// Translations that do not say by whom.
    pub unsaid: usize,
    /// Stale because another locale has a later hand-off of another source version.
    pub behind: usize,
    /// Stale because the source at hand is another version.
    pub changed: usize,
    /// Whose age nobody can tell.
    pub undated: usize,
    /// Articles by verdict.
    pub publish: Verdicts,
    /// Its findings; one that stands in the source counts for the source alone.
    pub findings: Counts,
    /// Its findings at an earlier time, where that is known.
    pub earlier: Option<Counts>,
}

/// Articles by verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// To be shown.
    pub ok: usize,
    /// To be shown with a notice.
    pub notice: usize,
    /// To be replaced by another locale's.
    pub fallback: usize,
    /// Not to be shown.
    pub hold: usize,
}

/// Findings by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that break a step.
    pub errors: usize,
    /// Those that mislead.
    pub warnings: usize,
    /// Cosmetic ones.
    pub infos: usize,
}

/// Findings of an earlier build by tag of the locale; an empty tag stands for findings about none.
pub type Earlier = BTreeMap<String, Counts>;

impl Counts {
    /// Counts `more`.
    pub fn add(&mut self, severity: Severity, more: usize) {
        match severity {
            Severity::Error => self.errors += more,
            Severity::Warning => self.warnings += more,
            Severity::Info => self.infos += more,
        }
    }
}

impl Status {
    /// The figures of `groups` and of what is reported of `findings`, beside those of an earlier time.
    #[must_use]
    pub fn of<'a>(
        groups: &[GroupSummary],
        findings: impl Iterator<Item = &'a Tally>,
        earlier: Option<&Earlier>,
    ) -> Self {
        let mut locales: BTreeMap<&Locale, LocaleStatus> = BTreeMap::new();
        for runbook in groups.iter().flat_map(|group| &group.runbooks) {
            let before = earlier.map(|earlier| earlier.get(runbook.locale.as_str()).copied().unwrap_or_default());
            let new = || LocaleStatus::new(&runbook.locale, groups.len(), before);
            locales.entry(&runbook.locale).or_insert_with(new).add(runbook);
        }
        let mut elsewhere = Counts::default();
        for tally in findings.filter(|tally| tally.is_reported()) {
            let locale = tally.locale.as_ref().and_then(|locale| locales.get_mut(locale));
            locale.map_or(&mut elsewhere, |locale| &mut locale.findings).add(tally.severity, tally.count);
        }
        Self { articles: groups.len(), locales: locales.into_values().collect(), elsewhere }
    }
}

impl LocaleStatus {
    fn new(locale: &Locale, articles: usize, earlier: Option<Counts>) -> Self {
        Self {
            locale: locale.clone(),
            articles: 0,
            missing: articles,
            recovered: 0,
            machine: 0,
            human: 0,
            unsaid: 0,
            behind: 0,
            changed: 0,
            undated: 0,
            publish: Verdicts::default(),
            findings: Counts::default(),
            earlier,
        }
    }

    fn add(&mut self, runbook: &RunbookSummary) {
        self.articles += 1;
        self.missing -= 1;
        self.recovered += usize::from(runbook.recovered);
        match runbook.translation {
            Translation::Machine => self.machine += 1,
            Translation::Human => self.human += 1,
            Translation::Unknown => self.unsaid += 1,
            Translation::Source => {}
        }
        match (runbook.freshness, &runbook.basis) {
            (FreshnessState::Stale, Evidence::SourceChanged) => self.changed += 1,
            (FreshnessState::Stale, _) => self.behind += 1,
            (FreshnessState::Unknown, _) => self.undated += 1,
            (FreshnessState::Current, _) => {}
        }
        match runbook.publish {
            Publish::Ok => self.publish.ok += 1,
            Publish::Notice => self.publish.notice += 1,
            Publish::Fallback => self.publish.fallback += 1,
            Publish::Hold => self.publish.hold += 1,
        }
    }
}
