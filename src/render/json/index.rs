//! Published indexes: what exists, by collection, by locale, by identifier, and for search.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::SCHEMA_VERSION;
use super::provenance::{state, type_of};
use super::runbook::kind;
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Locale;
use crate::model::address::{Address, url};
use crate::model::article::Skipped;
use crate::model::group::Translation;
use crate::model::runbook::Kind;
use crate::model::summary::{GroupSummary, RunbookSummary};

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

/// `sources.json`: what became of every article file.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Sources<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// One entry a file, sorted by path.
    pub files: Vec<SourceFile<'a>>,
}

/// What became of a file.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct SourceFile<'a> {
    /// Its path as given.
    pub path: &'a str,
    /// `published`, `superseded` by a later hand-off of the same locale, or `unread`.
    pub outcome: &'static str,
    /// Identifier of the article.
    pub id: &'a str,
}

impl<'a> Sources<'a> {
    /// The files of `groups`.
    #[must_use]
    pub fn of(groups: &'a [GroupSummary]) -> Self {
        let mut files: Vec<SourceFile<'_>> = Vec::new();
        for group in groups {
            let file = |outcome| move |path: &'a String| SourceFile { path, outcome, id: group.id.as_str() };
            // Recovered English stands in the file of its translation, which is listed once.
            files.extend(
                group
                    .runbooks
                    .iter()
                    .filter(|runbook| !runbook.recovered)
                    .map(|runbook| &runbook.path)
                    .map(file("published")),
            );
            files.extend(group.superseded.iter().map(file("superseded")));
            files.extend(group.unread.iter().map(file("unread")));
        }
        files.sort_unstable();
        Self { schema_version: SCHEMA_VERSION, files }
    }
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
    pub path: &'a str,
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
        skipped: &'a [Skipped],
        diagnostics: &[Diagnostic],
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
            totals: Totals::of(groups, diagnostics),
            duplicate_anchors: duplicate_anchors(groups),
            skipped: skipped
                .iter()
                .map(|file| SkippedFile { path: &file.path, reason: file.reason.as_str() })
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
    fn of(groups: &[GroupSummary], diagnostics: &[Diagnostic]) -> Self {
        let all = || groups.iter().flat_map(|group| &group.runbooks);
        let mut totals =
            Self { articles: groups.len(), runbooks: all().count(), by_kind: by_kind(all()), ..Self::default() };
        for diagnostic in diagnostics {
            *totals.by_severity.entry(diagnostic.severity.as_str()).or_insert(0) += 1;
            *totals.by_code.entry(diagnostic.code).or_insert(0) += 1;
        }
        for severity in Severity::ALL {
            totals.by_severity.entry(severity.as_str()).or_insert(0);
        }
        totals
    }
}

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
        let missing = lacking.map(|group| Missing {
            id: group.id.as_str(),
            best: stand_in(group).map(|best| Best {
                locale: best.locale.as_str(),
                href: url(&format!("../{}", Address::new(&best.locale, &group.id).json())),
            }),
        });
        Self {
            schema_version: SCHEMA_VERSION,
            locale: locale.as_str(),
            dir: locale.direction().as_str(),
            runbooks: runbooks(groups, locale).map(|(group, runbook)| listed(group, runbook)).collect(),
            missing: missing.collect(),
        }
    }
}

fn listed<'a>(group: &'a GroupSummary, runbook: &'a RunbookSummary) -> Listed<'a> {
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
        errors: runbook.errors,
        warnings: runbook.warnings,
        procedures: runbook.procedures,
        steps: runbook.steps,
        content_hash: &runbook.content_hash,
        shape_hash: &runbook.shape_hash,
    }
}

/// `ids.json`: which articles an identifier of `ms.custom` names.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Identifiers<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// Identifiers of articles by identifier of `ms.custom`; several where several articles claim it.
    pub ids: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Identifiers<'a> {
    /// The look-up over `groups`.
    #[must_use]
    pub fn of(groups: &'a [GroupSummary]) -> Self {
        let mut ids: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for group in groups {
            for id in group.runbooks.iter().flat_map(|runbook| &runbook.custom_ids) {
                let articles = ids.entry(id).or_default();
                if articles.last() != Some(&group.id.as_str()) {
                    articles.push(group.id.as_str());
                }
            }
        }
        Self { schema_version: SCHEMA_VERSION, ids }
    }
}

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

/// Every locale of `groups`, sorted by tag.
#[must_use]
pub fn locales(groups: &[GroupSummary]) -> Vec<&Locale> {
    let all: std::collections::BTreeSet<&Locale> =
        groups.iter().flat_map(|group| &group.runbooks).map(|runbook| &runbook.locale).collect();
    all.into_iter().collect()
}

/// The runbooks of `locale` with their groups, sorted by id.
pub(in crate::render) fn runbooks<'a>(
    groups: &'a [GroupSummary],
    locale: &'a Locale,
) -> impl Iterator<Item = (&'a GroupSummary, &'a RunbookSummary)> {
    let of = move |group: &'a GroupSummary| group.runbooks.iter().find(|runbook| &runbook.locale == locale);
    groups.iter().filter_map(move |group| Some((group, of(group)?)))
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
