//! What is said about a runbook: its front matter, where its text comes from, how good it is.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Locale;
use crate::model::address::url;
use crate::model::front_matter::FrontMatter;
use crate::model::group::{self, Entry, Evidence, FreshnessState, Provenance};
use crate::model::publication::{Publication, Sibling};
use crate::model::runbook::Flag;

/// The front matter; null or empty where a key is missing.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Meta<'a> {
    /// Identifiers a portal looks the article up by (`ms.custom`).
    pub custom_ids: Vec<String>,
    /// For whom it is written.
    pub audience: Vec<String>,
    /// `ms.topic`.
    pub topic: Option<&'a str>,
    /// `ms.service`.
    pub service: Option<&'a str>,
    /// `localization_priority`.
    pub priority: Option<&'a str>,
    /// `ms.collection`.
    pub collections: Vec<String>,
    /// `ROBOTS`.
    pub robots: Option<&'a str>,
    /// Authors, each once.
    pub authors: Vec<String>,
    /// `manager`.
    pub manager: Option<&'a str>,
    /// `ms.date` as an ISO date; null when it is no date.
    pub date: Option<String>,
    /// `ms.assetid`.
    pub asset_id: Option<&'a str>,
}

/// Where the text comes from.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Translation<'a> {
    /// `MT` machine, `HT` people, `source` the article as written.
    #[schemars(extend("enum" = ["MT", "HT", "source", "unknown"]))]
    pub r#type: &'static str,
    /// Locale of the source.
    pub source_locale: &'a str,
    /// Identity of the source version.
    pub source_hash: Option<&'a str>,
    /// Algorithm of that hash, by its length.
    #[schemars(extend("enum" = ["sha1", "sha256", null]))]
    pub source_hash_algo: Option<&'static str>,
    /// `ms.sourcegitcommit`.
    pub source_commit: Option<&'a str>,
    /// ISO date of the hand-off.
    pub handoff: Option<String>,
    /// `ms.locfileid`.
    pub file_id: Option<&'a str>,
    /// How fresh it is.
    pub staleness: Staleness,
    /// Segment counts of a bilingual file.
    pub bilingual: Option<Bilingual>,
}

/// How fresh a translation is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Staleness {
    /// The verdict.
    #[schemars(extend("enum" = ["current", "stale", "unknown"]))]
    pub state: &'static str,
    /// ISO date of the latest hand-off of any locale.
    pub newest_handoff: Option<String>,
    /// What the verdict rests on, such as `same-hash:nb-NO`.
    #[schemars(extend("pattern" = "^(source|source-changed|no-sibling|no-hash|(same-hash|behind|not-comparable):.+)$"))]
    pub basis: String,
}

/// What a bilingual file holds.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Bilingual {
    /// Segments.
    pub segments: usize,
    /// Segments with both languages.
    pub aligned: usize,
    /// Where the source text stands: `sxs`, side by side.
    pub source_text: &'static str,
}

/// The same article in another locale.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Alternate<'a> {
    /// The locale.
    pub locale: &'a str,
    /// URL of its JSON file, relative to this one.
    pub href: String,
    /// Whether both were made from the same source version, as far as hashes tell.
    pub same_source: bool,
    /// Whether both have the same steps.
    pub same_shape: bool,
}

/// How good a runbook is.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Quality {
    /// `broken` when a step lost its meaning, `review` when somebody should look.
    #[schemars(extend("enum" = ["ok", "review", "broken"]))]
    pub level: &'static str,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Findings by code.
    pub by_code: BTreeMap<&'static str, usize>,
    /// What should be known about how the article was read.
    #[schemars(transform = list_flags)]
    pub flags: Vec<&'static str>,
    /// Visible characters placed over visible characters: 1.0 unless Korak failed.
    pub coverage: f64,
}

/// Whether a portal should show the runbook.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Publish {
    /// `ok` show, `notice` show with the reasons, `fallback` show another locale's, `hold` show nothing.
    #[schemars(extend("enum" = ["ok", "notice", "fallback", "hold"]))]
    pub verdict: &'static str,
    /// Why it is not simply `ok`.
    pub reasons: Vec<&'static str>,
}

/// A finding about this runbook.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Finding<'a> {
    /// Stable code of the rule.
    pub code: &'static str,
    /// How bad it is.
    #[schemars(extend("enum" = ["error", "warning", "info"]))]
    pub severity: &'static str,
    /// Line of the source file; 0 for the file as a whole.
    pub line: u32,
    /// Id of the step; null outside steps.
    pub at: Option<&'a str>,
    /// What is wrong.
    pub message: &'a str,
    /// Whether the runbook no longer shows it.
    pub fixed: bool,
}

impl<'a> Meta<'a> {
    pub(super) fn of(front_matter: &'a FrontMatter) -> Self {
        let text = |key| front_matter.scalar(key).map(|text| text.value.as_str());
        let both = |first, second| {
            let mut values = front_matter.values(first);
            values.extend(front_matter.values(second));
            let mut seen = Vec::new();
            values.retain(|value| {
                !seen.contains(value) && {
                    seen.push(value.clone());
                    true
                }
            });
            values
        };
        Self {
            custom_ids: front_matter.values("ms.custom"),
            audience: both("ms.audience", "audience"),
            topic: text("ms.topic"),
            service: text("ms.service"),
            priority: text("localization_priority"),
            collections: front_matter.values("ms.collection"),
            robots: text("ROBOTS"),
            authors: both("author", "ms.author"),
            manager: text("manager"),
            date: front_matter.date("ms.date").map(|date| date.to_string()),
            asset_id: text("ms.assetid"),
        }
    }
}

impl<'a> Translation<'a> {
    pub(super) fn of(entry: &'a Entry, source_locale: &'a Locale) -> Self {
        let edition = &entry.edition;
        let text = |key| edition.front_matter.scalar(key).map(|text| text.value.as_str());
        Self {
            r#type: type_of(edition.translation),
            source_locale: source_locale.as_str(),
            source_hash: edition.hash.as_ref().map(group::SourceHash::as_str),
            source_hash_algo: edition.hash.as_ref().map(group::SourceHash::algorithm),
            source_commit: text("ms.sourcegitcommit"),
            handoff: edition
                .handoff
                .filter(|_| edition.provenance != Provenance::Original)
                .map(|date| date.to_string()),
            file_id: text("ms.locfileid").filter(|_| edition.provenance == Provenance::Translation),
            staleness: Staleness {
                state: state(entry.freshness.state),
                newest_handoff: entry.freshness.newest.map(|date| date.to_string()),
                basis: basis(&entry.freshness.basis),
            },
            bilingual: edition.segments.map(|(segments, aligned)| Bilingual { segments, aligned, source_text: "sxs" }),
        }
    }
}

/// The word for who translated an article.
pub(in crate::render) fn type_of(translation: group::Translation) -> &'static str {
    match translation {
        group::Translation::Machine => "MT",
        group::Translation::Human => "HT",
        group::Translation::Source => "source",
        group::Translation::Unknown => "unknown",
    }
}

/// The word for a verdict on freshness.
pub(in crate::render) fn state(state: FreshnessState) -> &'static str {
    match state {
        FreshnessState::Current => "current",
        FreshnessState::Stale => "stale",
        FreshnessState::Unknown => "unknown",
    }
}

fn basis(basis: &Evidence) -> String {
    match basis {
        Evidence::IsSource => "source".into(),
        Evidence::SameAsSource => "same-hash:source".into(),
        Evidence::SourceChanged => "source-changed".into(),
        Evidence::SameAs(locale) => format!("same-hash:{locale}"),
        Evidence::Behind(locale) => format!("behind:{locale}"),
        Evidence::NotComparable(locale) => format!("not-comparable:{locale}"),
        Evidence::NoSibling => "no-sibling".into(),
        Evidence::NoHash => "no-hash".into(),
    }
}

impl<'a> Alternate<'a> {
    pub(super) fn all(publication: &Publication<'a>) -> Vec<Self> {
        let own = &publication.entry.edition;
        let root = publication.address.root();
        let shape = publication.shape();
        let alternate = |other: &'a Sibling<'a>| Self {
            locale: other.entry.edition.locale.as_str(),
            href: url(&format!("{root}{}", publication.address.beside(&other.entry.edition.locale).json())),
            same_source: own.same_version(&other.entry.edition),
            same_shape: other.shape == shape,
        };
        let is_other = |other: &&Sibling<'_>| other.entry.edition.locale != own.locale;
        publication.siblings.iter().filter(is_other).map(alternate).collect()
    }
}

impl Quality {
    pub(super) fn of(publication: &Publication<'_>) -> Self {
        let mut by_code = BTreeMap::new();
        for diagnostic in &publication.diagnostics {
            *by_code.entry(diagnostic.code).or_insert(0) += 1;
        }
        let count =
            |severity| publication.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count();
        Self {
            level: publication.quality.as_str(),
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            by_code,
            flags: publication.entry.runbook.flags.iter().map(|flag| flag.as_str()).collect(),
            coverage: publication.entry.coverage.ratio(),
        }
    }
}

/// Lists the flags in the schema.
fn list_flags(schema: &mut schemars::Schema) {
    schema.insert("items".into(), serde_json::json!({ "type": "string", "enum": Flag::WORDS }));
}

impl Publish {
    pub(super) fn of(publication: &Publication<'_>) -> Self {
        Self { verdict: publication.verdict.publish.as_str(), reasons: publication.verdict.reasons.clone() }
    }
}

impl<'a> Finding<'a> {
    pub(super) fn of(diagnostic: &'a Diagnostic) -> Self {
        Self {
            code: diagnostic.code,
            severity: diagnostic.severity.as_str(),
            line: diagnostic.place.line,
            at: diagnostic.at.as_deref(),
            message: &diagnostic.message,
            fixed: diagnostic.fixed,
        }
    }
}
