//! `delta`: what changed between two outputs, down to the step.
//!
//! Both sides are read as any consumer would read them: the indexes say by their hashes which runbooks differ, and only
//! those are opened.

mod align;
mod output;
mod print;
mod steps;

pub use output::DeltaError;
pub use print::text;
pub use steps::{StepChange, StepPlace};

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use schemars::JsonSchema;
use serde::Serialize;

use output::{Output, Row};

/// Version of the shape below.
const SCHEMA_VERSION: &str = "1.0";

/// What changed from one output to another.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Delta {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// Runbooks that only the new output has.
    pub added: usize,
    /// Runbooks that only the old output has.
    pub removed: usize,
    /// Runbooks that differ.
    pub changed: usize,
    /// Each of them, the source locale first, then by locale and id.
    pub runbooks: Vec<RunbookChange>,
}

/// One runbook that is not what it was.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct RunbookChange {
    /// The article.
    pub id: String,
    /// The locale.
    pub locale: String,
    /// The title, of the new output where it is there.
    pub title: String,
    /// What became of it.
    pub change: Kind,
    /// What differs; empty unless `change` is `changed`.
    pub differs: Vec<Part>,
    /// Whether to show it, before and now; null where it is not there.
    pub publish: [Option<String>; 2],
    /// The steps that differ.
    pub steps: Vec<StepChange>,
    /// For the source: locales whose translation is not of its present version.
    pub affected: Vec<String>,
}

/// What became of a runbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Only the new output has it.
    Added,
    /// Only the old output has it.
    Removed,
    /// Both have it.
    Changed,
}

/// What differs between two editions of a runbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Words.
    Text,
    /// Nesting, kinds, link targets or commands: ids of steps may stand for other steps now.
    Structure,
    /// Whether to show it.
    Verdict,
    /// The version of the source it is made from.
    Source,
}

/// What changed from the output in the folder `old` to that in `new`, in all locales or in one.
///
/// # Errors
/// [`DeltaError`] when one of them is no output of a build, or of a version that is not understood.
pub fn compare(old: &Path, new: &Path, locale: Option<&str>) -> Result<Delta, DeltaError> {
    let (old, new) = (Output::open(old)?, Output::open(new)?);
    let present = new.locales().map(|locale| Ok((locale, new.rows(locale)?))).collect::<Result<Present<'_>, _>>()?;
    let wanted = |name: &&String| locale.is_none_or(|locale| locale == *name);
    let locales: BTreeSet<&String> = old.locales().chain(new.locales()).filter(wanted).collect();
    let none = BTreeMap::new();
    let mut runbooks = Vec::new();
    for locale in locales {
        let (before, now) = (old.rows(locale)?, present.get(locale).unwrap_or(&none));
        let ids: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
        for id in ids {
            let change = change([&old, &new], locale, id, (before.get(id), now.get(id)))?;
            runbooks.extend(
                change.map(|change| RunbookChange { affected: affected(new.source(), &change, &present), ..change }),
            );
        }
    }
    runbooks.sort_by_key(|change| change.locale != new.source());
    let count = |kind| runbooks.iter().filter(|change| change.change == kind).count();
    let (added, removed, changed) = (count(Kind::Added), count(Kind::Removed), count(Kind::Changed));
    Ok(Delta { schema_version: SCHEMA_VERSION, added, removed, changed, runbooks })
}

/// The runbooks of the new output, by locale and id.
type Present<'a> = BTreeMap<&'a String, BTreeMap<String, Row>>;

/// The locales that have to follow a change of the source.
fn affected(source: &str, change: &RunbookChange, present: &Present<'_>) -> Vec<String> {
    let follows = change.differs.iter().any(|part| matches!(part, Part::Text | Part::Structure));
    if change.locale != source || !follows {
        return Vec::new();
    }
    let editions =
        || present.iter().filter_map(|(locale, rows)| Some((*locale, rows.get(&change.id)?.source_hash.as_ref())));
    let own = editions().find(|(locale, _)| *locale == source).and_then(|(_, hash)| hash);
    // Without a version to compare with, everybody has to look.
    let behind = |(locale, hash): &(&String, Option<&String>)| *locale != source && (own.is_none() || *hash != own);
    editions().filter(behind).map(|(locale, _)| locale.clone()).collect()
}

/// What became of one runbook, if anything did.
fn change(
    [old, new]: [&Output; 2],
    locale: &str,
    id: &str,
    rows: (Option<&Row>, Option<&Row>),
) -> Result<Option<RunbookChange>, DeltaError> {
    let (before, now) = rows;
    let (kind, differs) = match (before, now) {
        (Some(before), Some(now)) => (Kind::Changed, differs(before, now)),
        (None, _) => (Kind::Added, Vec::new()),
        (_, None) => (Kind::Removed, Vec::new()),
    };
    if kind == Kind::Changed && differs.is_empty() {
        return Ok(None);
    }
    let words = differs.iter().any(|part| matches!(part, Part::Text | Part::Structure));
    let steps = match (before, now) {
        (Some(before), Some(now)) if words => steps::compare(&old.runbook(locale, before)?, &new.runbook(locale, now)?),
        _ => Vec::new(),
    };
    let publish = [before, now].map(|row| row.map(|row| row.publish.clone()));
    let title = now.or(before).map(|row| row.title.clone()).unwrap_or_default();
    let (id, locale) = (id.to_owned(), locale.to_owned());
    Ok(Some(RunbookChange { id, locale, title, change: kind, differs, publish, steps, affected: Vec::new() }))
}

fn differs(before: &Row, now: &Row) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut because = |part, holds: bool| parts.extend(holds.then_some(part));
    because(Part::Text, before.content_hash != now.content_hash);
    because(Part::Structure, before.shape_hash != now.shape_hash);
    because(Part::Verdict, before.publish != now.publish);
    because(Part::Source, before.source_hash != now.source_hash);
    parts
}
