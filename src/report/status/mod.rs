//! How far each locale is: a table for people, and the types that `status.json` is written from.

mod table;

pub use table::table;

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::safe;
use crate::model::status::{Counts, LocaleStatus, Status, Verdicts};

/// Version of the shape of [`StatusFile`].
const SCHEMA_VERSION: &str = "1.0";

/// How far every locale is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct StatusFile {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// Articles of the collection.
    pub articles: usize,
    /// Every locale, sorted by tag.
    pub locales: Vec<PublishedStatus>,
    /// Findings about no locale: settings, catalogues, files that cannot be read.
    pub elsewhere: PublishedCounts,
}

/// How far one locale is.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct PublishedStatus {
    /// BCP 47 tag.
    pub locale: String,
    /// Articles it has.
    pub articles: usize,
    /// Articles of the collection it lacks.
    pub missing: usize,
    /// Articles recovered from bilingual files, counted in `articles` too.
    pub recovered: usize,
    /// Translations by who made them; articles in the language of the sources are not among them.
    pub translated: Translated,
    /// Translations that are out of date.
    pub stale: Stale,
    /// Translations whose age cannot be told.
    pub undated: usize,
    /// Articles by verdict.
    pub publish: PublishedVerdicts,
    /// Findings; one that stands in the source counts for the source alone.
    pub findings: PublishedCounts,
    /// How many more findings there are than in the earlier build named; null without one.
    pub change: Option<Change>,
}

/// Translations by who made them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Translated {
    /// By machine.
    #[serde(rename = "MT")]
    pub machine: usize,
    /// By people.
    #[serde(rename = "HT")]
    pub human: usize,
    /// The article does not say.
    pub unknown: usize,
}

/// Translations that are out of date, by reason.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Stale {
    /// Another locale has a later hand-off of another source version.
    pub behind_siblings: usize,
    /// The source at hand is another version.
    pub source_changed: usize,
}

/// Articles by verdict.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PublishedVerdicts {
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
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PublishedCounts {
    /// Those that break a step.
    pub errors: usize,
    /// Those that mislead.
    pub warnings: usize,
    /// Cosmetic ones.
    pub infos: usize,
}

/// How many more findings there are than earlier; fewer are negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Change {
    /// Those that break a step.
    pub errors: i64,
    /// Those that mislead.
    pub warnings: i64,
    /// Cosmetic ones.
    pub infos: i64,
}

impl StatusFile {
    /// The published shape of `status`.
    #[must_use]
    pub fn of(status: &Status) -> Self {
        Self {
            schema_version: SCHEMA_VERSION,
            articles: status.articles,
            locales: status.locales.iter().map(PublishedStatus::of).collect(),
            elsewhere: PublishedCounts::of(status.elsewhere),
        }
    }

    /// The file as text.
    #[must_use]
    pub fn print(&self) -> String {
        safe::json(serde_json::to_string_pretty(self).expect("strings and numbers always serialize")) + "\n"
    }
}

impl PublishedStatus {
    fn of(status: &LocaleStatus) -> Self {
        let &LocaleStatus { articles, missing, recovered, machine, human, undated, .. } = status;
        let Verdicts { ok, notice, fallback, hold } = status.publish;
        Self {
            locale: status.locale.to_string(),
            articles,
            missing,
            recovered,
            translated: Translated { machine, human, unknown: status.unsaid },
            stale: Stale { behind_siblings: status.behind, source_changed: status.changed },
            undated,
            publish: PublishedVerdicts { ok, notice, fallback, hold },
            findings: PublishedCounts::of(status.findings),
            change: status.earlier.map(|earlier| Change::between(earlier, status.findings)),
        }
    }
}

impl PublishedCounts {
    fn of(Counts { errors, warnings, infos }: Counts) -> Self {
        Self { errors, warnings, infos }
    }
}

impl Change {
    /// What has come and gone.
    #[must_use]
    pub fn between(earlier: Counts, now: Counts) -> Self {
        let change = |before: usize, after: usize| {
            i64::try_from(after).unwrap_or(i64::MAX) - i64::try_from(before).unwrap_or(i64::MAX)
        };
        Self {
            errors: change(earlier.errors, now.errors),
            warnings: change(earlier.warnings, now.warnings),
            infos: change(earlier.infos, now.infos),
        }
    }
}
