//! `<locale>/index.json`: one locale.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::SCHEMA_VERSION;
use super::super::provenance::{state, type_of};
use super::super::runbook::kind;
use super::runbooks;
use crate::locale::Locale;
use crate::model::address::{Address, url};
use crate::model::summary::{GroupSummary, RunbookSummary};
use crate::model::verdict::Publish;

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
    pub runbooks: Vec<Listed<'a>>,
    /// Articles that exist in other locales only.
    pub missing: Vec<Missing<'a>>,
}

/// A runbook in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Listed<'a> {
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
pub struct Missing<'a> {
    /// Identifier of the article.
    pub id: &'a str,
    /// The best edition to show instead; null when no locale of the fallback chain has one.
    pub best: Option<Best<'a>>,
}

/// An edition that stands in.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Best<'a> {
    /// Its locale.
    pub locale: &'a str,
    /// Its JSON file, relative to this one.
    pub href: String,
}

impl<'a> LocaleIndex<'a> {
    /// The index of `locale`. `stand_in` names the summary that stands in for one the locale lacks.
    #[must_use]
    pub fn of(
        locale: &'a Locale,
        groups: &'a [GroupSummary],
        stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
    ) -> Self {
        let lacking = groups.iter().filter(|group| {
            !group.runbooks.is_empty() && group.runbooks.iter().all(|runbook| &runbook.locale != locale)
        });
        let best = |group: &'a GroupSummary| {
            stand_in(group).map(|best| Best {
                locale: best.locale.as_str(),
                href: url(&format!("../{}", Address::new(&best.locale, &group.id).json())),
            })
        };
        let missing = lacking.map(|group| Missing { id: group.id.as_str(), best: best(group) });
        let listed = |(group, runbook): (&'a GroupSummary, &'a RunbookSummary)| Listed {
            best: if runbook.publish == Publish::Fallback { best(group) } else { None },
            ..listed(group, runbook)
        };
        Self {
            schema_version: SCHEMA_VERSION,
            locale: locale.as_str(),
            dir: locale.direction().as_str(),
            runbooks: runbooks(groups, locale).map(listed).collect(),
            missing: missing.collect(),
        }
    }
}

/// The entry of `runbook`.
pub(super) fn listed<'a>(group: &'a GroupSummary, runbook: &'a RunbookSummary) -> Listed<'a> {
    let address = Address::new(&runbook.locale, &group.id);
    let inside = |path: String| url(path.strip_prefix(&format!("{}/", runbook.locale)).unwrap_or(&path));
    Listed {
        id: group.id.as_str(),
        kind: kind(runbook.kind),
        title: &runbook.title,
        href: inside(address.json()),
        html: inside(address.html()),
        custom_ids: &runbook.custom_ids,
        asset_id: runbook.asset_id.as_deref(),
        source_hash: runbook.source_hash.as_deref(),
        translation: type_of(runbook.translation),
        handoff: runbook.handoff.as_deref(),
        staleness: state(runbook.freshness),
        quality: runbook.quality.as_str(),
        publish: runbook.publish.as_str(),
        best: None,
        errors: runbook.errors,
        warnings: runbook.warnings,
        procedures: runbook.procedures,
        steps: runbook.steps,
        content_hash: &runbook.content_hash,
        shape_hash: &runbook.shape_hash,
    }
}
