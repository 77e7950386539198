//! `index.json`: the collection as a whole.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::SCHEMA_VERSION;
use super::super::runbook::kind;
use super::{locales, runbooks};
use crate::diagnostic::Severity;
use crate::locale::Locale;
use crate::model::article::{Roots, Skipped};
use crate::model::group::Translation;
use crate::model::runbook::Kind;
use crate::model::summary::{GroupSummary, RunbookSummary, Tally};

/// `index.json`: what the output holds.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Collection<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// Name of the collection.
    pub collection: &'a str,
    /// What made the files.
    pub generator: Generator,
    /// Locale of the sources.
    pub default_locale: &'a str,
    /// Every locale, sorted by tag.
    pub locales: Vec<LocaleEntry<'a>>,
    /// Sums over all locales.
    pub totals: Totals,
    /// Anchors that several articles have.
    pub duplicate_anchors: BTreeMap<&'a str, Vec<&'a str>>,
    /// Files that are no articles, with the reason.
    pub skipped: Vec<SkippedFile<'a>>,
    /// The other files, relative to this one.
    pub links: Links,
}

/// What made the files.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Generator {
    /// `korak`.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// A locale of the collection.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LocaleEntry<'a> {
    /// BCP 47 tag.
    pub locale: &'a str,
    /// Direction of its script.
    pub dir: &'static str,
    /// Its name in itself.
    pub name: String,
    /// Runbooks in it.
    pub runbooks: usize,
    /// Runbooks by kind.
    pub by_kind: BTreeMap<&'static str, usize>,
    /// Translated by machine.
    #[serde(rename = "MT")]
    pub machine: usize,
    /// Translated by people.
    #[serde(rename = "HT")]
    pub human: usize,
    /// Which locales stand in, nearest first, itself at the head.
    pub fallback: Vec<String>,
    /// Its index, relative to this file.
    pub href: String,
}

/// Sums over all locales.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// Articles, whatever the number of locales.
    pub articles: usize,
    /// Runbooks in all locales.
    pub runbooks: usize,
    /// Runbooks by kind.
    pub by_kind: BTreeMap<&'static str, usize>,
    /// Findings by severity.
    pub by_severity: BTreeMap<&'static str, usize>,
    /// Findings by code.
    pub by_code: BTreeMap<&'static str, usize>,
}

/// A file that is no article.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SkippedFile<'a> {
    /// Its path as given.
    pub path: Cow<'a, str>,
    /// Why.
    pub reason: &'static str,
}

/// Where the other files are.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Links {
    /// Look-up by identifier.
    pub ids: &'static str,
    /// Every finding of the build.
    pub diagnostics: &'static str,
    /// What became of every article file.
    pub sources: &'static str,
    /// Folder of JSON Schemas.
    pub schema: &'static str,
}

impl<'a> Collection<'a> {
    /// The index of `groups`. `name` gives the name of a locale in itself.
    #[must_use]
    pub fn of(
        collection: &'a str,
        source_locale: &'a Locale,
        groups: &'a [GroupSummary],
        (skipped, roots): (&'a [Skipped], &Roots),
        findings: impl Iterator<Item = &'a Tally>,
        name: impl Fn(&Locale) -> String,
    ) -> Self {
        let entry = |locale: &'a Locale| {
            let runbooks = runbooks(groups, locale).map(|(_, runbook)| runbook).collect::<Vec<_>>();
            let translated = |by| runbooks.iter().filter(|runbook| runbook.translation == by).count();
            LocaleEntry {
                locale: locale.as_str(),
                dir: locale.direction().as_str(),
                name: name(locale),
                runbooks: runbooks.len(),
                by_kind: by_kind(runbooks.iter().copied()),
                machine: translated(Translation::Machine),
                human: translated(Translation::Human),
                fallback: locale.chain(source_locale).iter().map(ToString::to_string).collect(),
                href: format!("{locale}/index.json"),
            }
        };
        Self {
            schema_version: SCHEMA_VERSION,
            collection,
            generator: Generator { name: "korak", version: env!("CARGO_PKG_VERSION") },
            default_locale: source_locale.as_str(),
            locales: locales(groups).into_iter().map(entry).collect(),
            totals: Totals::of(groups, findings),
            duplicate_anchors: duplicate_anchors(groups),
            skipped: skipped
                .iter()
                .map(|file| SkippedFile { path: roots.hidden(&file.path), reason: file.reason.as_str() })
                .collect(),
            links: Links {
                ids: "ids.json",
                diagnostics: "diagnostics.json",
                sources: "sources.json",
                schema: "schema/",
            },
        }
    }
}

impl Totals {
    fn of<'a>(groups: &[GroupSummary], findings: impl Iterator<Item = &'a Tally>) -> Self {
        let all = || groups.iter().flat_map(|group| &group.runbooks);
        let mut totals =
            Self { articles: groups.len(), runbooks: all().count(), by_kind: by_kind(all()), ..Self::default() };
        for tally in findings.filter(|tally| tally.is_reported()) {
            *totals.by_severity.entry(tally.severity.as_str()).or_insert(0) += tally.count;
            *totals.by_code.entry(tally.code).or_insert(0) += tally.count;
        }
        for severity in Severity::ALL {
            totals.by_severity.entry(severity.as_str()).or_insert(0);
        }
        totals
    }
}

fn by_kind<'a>(runbooks: impl Iterator<Item = &'a RunbookSummary>) -> BTreeMap<&'static str, usize> {
    let kinds = [Kind::Procedure, Kind::Reference, Kind::Redirect, Kind::Notice, Kind::Template];
    let mut counts: BTreeMap<&'static str, usize> = kinds.into_iter().map(|of| (kind(of), 0)).collect();
    for runbook in runbooks {
        *counts.entry(kind(runbook.kind)).or_insert(0) += 1;
    }
    counts
}

fn duplicate_anchors(groups: &[GroupSummary]) -> BTreeMap<&str, Vec<&str>> {
    let mut anchors: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for group in groups {
        if let Some(anchor) = group.runbooks.iter().find_map(|runbook| runbook.anchor.as_deref()) {
            anchors.entry(anchor).or_default().push(group.id.as_str());
        }
    }
    anchors.retain(|_, articles| articles.len() > 1);
    anchors
}
