//! What one article group contributes to what the collection as a whole must know. Small, and merged in a fixed order.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::diagnostic::{self, Place, Severity, Standing, Word};
use crate::locale::Locale;
use serde::{Deserialize, Serialize};

use super::article::ArticleId;
use super::coverage::Coverage;
use super::group::{Evidence, FreshnessState, Translation};
use super::kept::{Extent, Part};
use super::pragma::Pragma;
use super::runbook::Kind;
use super::verdict::Publish;

/// What a group leaves behind when it is dropped.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct GroupSummary {
    /// The article.
    pub id: ArticleId,
    /// Whether the article stands among the sources as its authors wrote it.
    pub has_source: bool,
    /// One line a locale, sorted by locale.
    pub runbooks: Vec<RunbookSummary>,
    /// What was found in its files, sorted by path.
    pub findings: Vec<FileFindings>,
    /// Files of the group that could not be read, as shown in findings.
    pub unread: Vec<String>,
    /// Files that a later hand-off of the same locale replaces; they serve as reference.
    pub superseded: Vec<String>,
    /// Where what waits for the end of the build stands.
    #[serde(skip)]
    pub kept: Extent,
}

/// What is known at once of the findings of an article in one file. The findings themselves wait for the end of the build.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFindings {
    /// The file, as shown in findings.
    pub path: Arc<str>,
    /// The articles they are about, sorted.
    pub articles: Vec<Arc<str>>,
    /// How many there are of each kind, sorted.
    pub tallies: Vec<Tally>,
    /// The findings, in order.
    pub whole: Part,
    /// The same as they stand in `diagnostics.json`; nothing where nothing is published.
    pub published: Part,
}

/// How many findings are alike.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tally {
    /// The locale of the text.
    pub locale: Option<Locale>,
    /// The code of the rule.
    #[serde(deserialize_with = "diagnostic::word")]
    pub code: Word,
    /// How bad they are.
    pub severity: Severity,
    /// Whether they are reported.
    pub standing: Standing,
    /// How many there are.
    pub count: usize,
}

impl Tally {
    /// Whether the findings are reported.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        self.standing == Standing::Reported
    }
}

/// What lists and indexes show of a runbook. There are very many of them.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct RunbookSummary {
    /// The locale.
    pub locale: Locale,
    /// The file it was made from, as shown in findings.
    pub path: Arc<str>,
    /// The kind of article.
    pub kind: Kind,
    /// The `<a name>` of the first heading.
    pub anchor: Option<Box<str>>,
    /// The title as shown.
    pub title: Box<str>,
    /// Identifiers a portal looks the article up by.
    pub custom_ids: Vec<String>,
    /// `ms.assetid`.
    pub asset_id: Option<Box<str>>,
    /// `ms.locfileid`.
    pub file_id: Option<Box<str>>,
    /// Who translated it.
    pub translation: Translation,
    /// Whether the text was recovered from a bilingual file.
    pub recovered: bool,
    /// ISO date of the hand-off.
    pub handoff: Option<Box<str>>,
    /// Freshness.
    pub freshness: FreshnessState,
    /// What the freshness rests on.
    pub basis: Evidence,
    /// `ms.author`: who looks after the article.
    pub owner: Option<Box<str>>,
    /// Whether to show it.
    pub publish: Publish,
    /// Whether search engines may list it.
    pub listed: bool,
    /// Steps of all procedures, children left out.
    pub steps: usize,
    /// Coverage.
    pub coverage: Coverage,
    /// Labels whose counterpart in the source is known.
    pub labels: Vec<LabelUse>,
    /// What the front matter tells the checks, and where it stands.
    pub allowed: Vec<(Pragma, Place)>,
    /// The settings about links that differ on purpose of which one of its links makes use.
    pub local_links: BTreeSet<String>,
    /// Its entries in the indexes of its locale.
    pub entries: Entries,
}

/// What the indexes of a locale say of a runbook, written when the runbook is: an index of many thousands is then put
/// together from what most articles have had for long. Empty where nothing is published.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Entries {
    /// In the list of runbooks.
    pub index: Part,
    /// In what a search box looks through.
    pub search: Part,
}

/// A label beside its source's, as short as a comparison over all articles allows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct LabelUse {
    /// Stands for the source's text, without case and punctuation.
    pub english: u64,
    /// Stands for the text.
    pub text: u64,
    /// The text, where it is the source's.
    pub untranslated: Option<Box<str>>,
    /// Where it stands.
    pub place: Place,
}

/// What a reader may look a runbook up by, besides its title and identifiers.
#[derive(Clone, Debug, Default)]
pub struct SearchText {
    /// Names of controls and segments of menu paths, each once, in order of appearance.
    pub labels: Vec<String>,
    /// First paragraphs of the steps, in order.
    pub steps: Vec<String>,
}
