//! `<locale>/search.json`: what a search box looks through.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::SCHEMA_VERSION;
use super::super::runbook::kind;
use super::locale::listed;
use super::runbooks;
use crate::locale::Locale;
use crate::model::summary::{GroupSummary, RunbookSummary};

/// `<locale>/search.json`: what a reader may look runbooks up by.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SearchIndex<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// BCP 47 tag.
    pub locale: &'a str,
    /// One entry a runbook, sorted by id.
    pub entries: Vec<Searchable<'a>>,
}

/// A runbook as search sees it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Searchable<'a> {
    /// Identifier of the article.
    pub id: &'a str,
    /// The title as shown.
    pub title: &'a str,
    /// What the article is.
    pub kind: &'static str,
    /// Its page, relative to this file.
    pub html: String,
    /// Identifiers a portal looks it up by.
    pub custom_ids: &'a [String],
    /// Names of controls and segments of menu paths.
    pub labels: &'a [String],
    /// First paragraphs of its steps.
    pub steps: &'a [String],
}

impl<'a> SearchIndex<'a> {
    /// The search index of `locale`.
    #[must_use]
    pub fn of(locale: &'a Locale, groups: &'a [GroupSummary]) -> Self {
        let entry = |(group, runbook): (&'a GroupSummary, &'a RunbookSummary)| Searchable {
            id: group.id.as_str(),
            title: &runbook.title,
            kind: kind(runbook.kind),
            html: listed(group, runbook).html,
            custom_ids: &runbook.custom_ids,
            labels: &runbook.search.labels,
            steps: &runbook.search.steps,
        };
        Self {
            schema_version: SCHEMA_VERSION,
            locale: locale.as_str(),
            entries: runbooks(groups, locale).map(entry).collect(),
        }
    }
}
