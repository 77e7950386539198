//! `<locale>/index.json`: one locale.

use std::io::{Result, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::super::SCHEMA_VERSION;
use super::super::provenance::{state, type_of};
use super::super::runbook::{Runbook, kind};
use super::{Entered, assemble, runbooks, text};
use crate::diagnostic::Severity;
use crate::locale::Locale;
use crate::model::address::{Address, url};
use crate::model::article::ArticleId;
use crate::model::group::SourceHash;
use crate::model::kept::Part;
use crate::model::publication::Publication;
use crate::model::summary::{GroupSummary, RunbookSummary};

/// `<locale>/index.json`: the runbooks of one locale, and where to find those it lacks.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LocaleIndex<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// BCP 47 tag.
    pub locale: &'a str,
    /// Direction of its script.
    pub dir: &'static str,
    /// One entry a runbook, sorted by id.
    #[schemars(with = "Vec<Listed<'a>>")]
    runbooks: Entered,
    /// Articles that exist in other locales only.
    #[schemars(with = "Vec<Missing<'a>>")]
    missing: Entered,
}

/// A runbook in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Listed<'a> {
    /// Identifier of the article.
    pub id: &'a str,
    /// What the article is.
    pub kind: &'static str,
    /// The title as shown.
    pub title: &'a str,
    /// Its JSON file, relative to this one.
    pub href: String,
    /// Its page, relative to this file.
    pub html: String,
    /// Identifiers a portal looks it up by.
    pub custom_ids: &'a [String],
    /// `ms.assetid`.
    pub asset_id: Option<&'a str>,
    /// Identity of the source version.
    pub source_hash: Option<&'a str>,
    /// Who translated it.
    pub translation: &'static str,
    /// ISO date of the hand-off.
    pub handoff: Option<&'a str>,
    /// How fresh it is.
    pub staleness: &'static str,
    /// How good it is.
    pub quality: &'static str,
    /// Whether to show it.
    pub publish: &'static str,
    /// The edition to show instead where the verdict is `fallback`; null otherwise, and where nothing stands in.
    pub best: Option<Best<'a>>,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// Procedures.
    pub procedures: usize,
    /// Steps, those inside steps left out.
    pub steps: usize,
    /// Hash of the content.
    pub content_hash: &'a str,
    /// Hash of the skeleton.
    pub shape_hash: &'a str,
}

/// An article that a locale lacks.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Missing<'a> {
    /// Identifier of the article.
    pub id: &'a str,
    /// The best edition to show instead; null when no locale of the fallback chain has one.
    pub best: Option<Best<'a>>,
}

/// An edition that stands in.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Best<'a> {
    /// Its locale.
    pub locale: &'a str,
    /// Its JSON file, relative to this one.
    pub href: String,
}

/// Writes the index of `locale`. `stand_in` names the summary that stands in for one the locale lacks, and `kept` gives
/// what an article left.
///
/// # Errors
/// When that cannot be read, or `to` takes no more.
pub fn locale_index<'a>(
    locale: &'a Locale,
    groups: &'a [GroupSummary],
    stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
    kept: impl Fn(&GroupSummary, &Part) -> Result<Vec<u8>>,
    to: &mut dyn Write,
) -> Result<()> {
    let head = LocaleIndex {
        schema_version: SCHEMA_VERSION,
        locale: locale.as_str(),
        dir: locale.direction().as_str(),
        runbooks: Entered::default(),
        missing: Entered::default(),
    };
    let lacking = groups
        .iter()
        .filter(|group| !group.runbooks.is_empty() && group.runbooks.iter().all(|runbook| &runbook.locale != locale));
    let mut missing = lacking.map(|group| {
        let best = stand_in(group).map(|best| Best::of(&best.locale, &group.id));
        Ok(text(&Missing { id: group.id.as_str(), best }))
    });
    let mut runbooks = runbooks(groups, locale).map(|(group, runbook)| kept(group, &runbook.entries.index));
    assemble(&head, &mut [&mut runbooks, &mut missing], to)
}

impl<'a> Best<'a> {
    fn of(locale: &'a Locale, id: &ArticleId) -> Self {
        Self { locale: locale.as_str(), href: url(&format!("../{}", Address::new(locale, id).json())) }
    }
}

/// The entry of a runbook. `best` is the locale to show instead, where there is one.
pub(super) fn listed<'a>(
    runbook: &'a RunbookSummary,
    publication: &'a Publication<'_>,
    published: &'a Runbook<'_>,
    best: Option<&'a Locale>,
) -> Listed<'a> {
    let id = &publication.group.id;
    let found = &publication.diagnostics;
    let count = |severity| found.iter().filter(|diagnostic| diagnostic.severity == severity).count();
    Listed {
        id: id.as_str(),
        kind: kind(runbook.kind),
        title: &runbook.title,
        href: inside(&runbook.locale, &publication.address.json()),
        html: inside(&runbook.locale, &publication.address.html()),
        custom_ids: &runbook.custom_ids,
        asset_id: runbook.asset_id.as_deref(),
        source_hash: publication.entry.edition.hash.as_ref().map(SourceHash::as_str),
        translation: type_of(runbook.translation),
        handoff: runbook.handoff.as_deref(),
        staleness: state(runbook.freshness),
        quality: publication.quality.as_str(),
        publish: runbook.publish.as_str(),
        best: best.map(|best| Best::of(best, id)),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        procedures: publication.entry.runbook.procedures.len(),
        steps: runbook.steps,
        content_hash: &published.content_hash,
        shape_hash: &published.shape_hash,
    }
}

/// The address of a file in the folder of `locale`, relative to that folder.
pub(super) fn inside(locale: &Locale, path: &str) -> String {
    url(path.strip_prefix(&format!("{locale}/")).unwrap_or(path))
}
