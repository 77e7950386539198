//! `<locale>/search.json`: what a search box looks through.

use std::io::{Result, Write};

use schemars::JsonSchema;
use serde::Serialize;

use super::super::SCHEMA_VERSION;
use super::super::runbook::kind;
use super::locale::inside;
use super::{Entered, assemble, missing, runbooks, text};
use crate::locale::Locale;
use crate::model::address::{Address, url};
use crate::model::kept::Part;
use crate::model::publication::Publication;
use crate::model::summary::{GroupSummary, RunbookSummary, SearchText};

/// `<locale>/search.json`: what a reader may look runbooks up by.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct SearchIndex<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// BCP 47 tag.
    pub locale: &'a str,
    /// One entry a runbook, sorted by id.
    #[schemars(with = "Vec<Searchable<'a>>")]
    entries: Entered,
    /// Articles that another locale stands in for, sorted by id.
    #[schemars(with = "Vec<Elsewhere<'a>>")]
    missing: Entered,
}

/// An article that the locale lacks, as search sees it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Elsewhere<'a> {
    /// Identifier of the article.
    pub id: &'a str,
    /// The locale that stands in.
    pub locale: &'a str,
    /// The title there.
    pub title: &'a str,
    /// What the article is.
    pub kind: &'static str,
    /// The page there, relative to this file.
    pub html: String,
    /// Identifiers a portal looks it up by.
    pub custom_ids: &'a [String],
}

/// A runbook as search sees it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Searchable<'a> {
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

/// Writes the search index of `locale`. `stand_in` names the summary that stands in for one the locale lacks, and `kept`
/// gives what an article left.
///
/// # Errors
/// When that cannot be read, or `to` takes no more.
pub fn search_index<'a>(
    locale: &'a Locale,
    groups: &'a [GroupSummary],
    stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
    kept: impl Fn(&GroupSummary, &Part) -> Result<Vec<u8>>,
    to: &mut dyn Write,
) -> Result<()> {
    let head = SearchIndex {
        schema_version: SCHEMA_VERSION,
        locale: locale.as_str(),
        entries: Entered::default(),
        missing: Entered::default(),
    };
    let mut entries = runbooks(groups, locale).map(|(group, runbook)| kept(group, &runbook.entries.search));
    let missing = missing(groups, locale, stand_in);
    let mut missing = missing.map(|(group, runbook)| Ok(text(&elsewhere(group, runbook))));
    assemble(&head, &mut [&mut entries, &mut missing], to)
}

/// The entry of a runbook, which holds the words of `search` besides its title and identifiers.
pub(super) fn searchable<'a>(
    runbook: &'a RunbookSummary,
    publication: &'a Publication<'_>,
    search: &'a SearchText,
) -> Searchable<'a> {
    Searchable {
        id: publication.group.id.as_str(),
        title: &runbook.title,
        kind: kind(runbook.kind),
        html: inside(&runbook.locale, &publication.address.html()),
        custom_ids: &runbook.custom_ids,
        labels: &search.labels,
        steps: &search.steps,
    }
}

fn elsewhere<'a>(group: &'a GroupSummary, runbook: &'a RunbookSummary) -> Elsewhere<'a> {
    Elsewhere {
        id: group.id.as_str(),
        locale: runbook.locale.as_str(),
        title: &runbook.title,
        kind: kind(runbook.kind),
        html: url(&format!("../{}", Address::new(&runbook.locale, &group.id).html())),
        custom_ids: &runbook.custom_ids,
    }
}
