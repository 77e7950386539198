//! [`Group`]: all editions of one article, side by side.

use serde::{Deserialize, Serialize};
use std::sync::Arc;

use crate::locale::Locale;
use crate::source::Source;

use super::article::ArticleId;
use super::coverage::Coverage;
use super::document::Document;
use super::front_matter::{Date, FrontMatter};
use super::issue::Issue;
use super::pragma::Pragma;
use super::reading::Reading;
use super::runbook::Runbook;

/// One file, parsed.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The language of the file.
    pub locale: Locale,
    /// The text, shared by everything made from it.
    pub source: Arc<Source>,
    /// The metadata.
    pub front_matter: Arc<FrontMatter>,
    /// The body, in the language of the file.
    pub document: Arc<Document>,
    /// The English of a bilingual file.
    pub bilingual: Option<Bilingual>,
    /// SHA-1 of the file with CRLF line ends.
    pub sha1: String,
    /// What reading the front matter and splitting languages noticed.
    pub issues: Vec<Issue>,
}

/// The English that stands in a bilingual file.
#[derive(Clone, Debug)]
pub struct Bilingual {
    /// The English body.
    pub english: Arc<Document>,
    /// How many segments the file has.
    pub segments: usize,
    /// How many of them have both languages.
    pub aligned: usize,
}

/// An article in one locale, before it was read.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The locale.
    pub locale: Locale,
    /// Where the text comes from.
    pub provenance: Provenance,
    /// Which version of the source it was made from.
    pub hash: Option<SourceHash>,
    /// When the translation was handed off; for sources, the date of the article.
    pub handoff: Option<Date>,
    /// Who translated it.
    pub translation: Translation,
    /// The file.
    pub source: Arc<Source>,
    /// The metadata.
    pub front_matter: Arc<FrontMatter>,
    /// The body.
    pub document: Arc<Document>,
    /// Segment counts of a bilingual file.
    pub segments: Option<(usize, usize)>,
    /// What stages noticed in the file outside the body.
    pub issues: Vec<Issue>,
    /// The skeleton of the body.
    pub shape: String,
    /// How its skeleton compares with that of the other translations of the same source version.
    pub drift: Drift,
    /// The English of the same source version and shape, as an index into [`Draft::english`].
    pub twin: Option<usize>,
}

/// How the skeleton of a translation compares with those of its siblings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Drift {
    /// It is that of most of them, or there is nothing to compare.
    #[default]
    None,
    /// Most of them have another one.
    Outvoted,
    /// It differs, and nobody can tell which is right.
    Undecided,
}

/// Where an edition's text comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provenance {
    /// The article as written.
    Original,
    /// A translation.
    Translation,
    /// English taken out of a bilingual translation.
    Recovered,
}

/// Who translated an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Translation {
    /// A machine.
    Machine,
    /// People.
    Human,
    /// Nobody: it is the source.
    Source,
    /// The article does not say.
    Unknown,
}

/// Identity of a source version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourceHash(String);

/// What two hashes say of two versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Versions {
    /// They are the same.
    Same,
    /// They differ.
    Different,
    /// The hashes come from different algorithms and cannot be compared.
    Unknown,
}

/// English text of the article, whatever file it stands in.
#[derive(Clone, Debug)]
pub struct English {
    /// The file.
    pub source: Arc<Source>,
    /// The body.
    pub document: Arc<Document>,
    /// Which version of the source it is.
    pub hash: Option<SourceHash>,
    /// Its skeleton.
    pub shape: String,
}

/// All editions of an article, paired but not yet read.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The article.
    pub id: ArticleId,
    /// One edition a locale, sorted by locale.
    pub editions: Vec<Edition>,
    /// Editions that a later hand-off of the same locale replaces.
    pub superseded: Vec<Edition>,
    /// Every English text at hand.
    pub english: Vec<English>,
}

/// An edition with the runbook made from it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The edition.
    pub edition: Edition,
    /// What its blocks say, by the best evidence.
    pub reading: Arc<Reading>,
    /// Its runbook.
    pub runbook: Runbook,
    /// How much of the article the runbook holds.
    pub coverage: Coverage,
    /// How fresh it is among its siblings.
    pub freshness: Freshness,
}

/// How an edition compares with the newest one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Freshness {
    /// The verdict.
    pub state: FreshnessState,
    /// The latest hand-off of any edition.
    pub newest: Option<Date>,
    /// What the verdict rests on.
    pub basis: Evidence,
}

/// The verdicts on freshness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum FreshnessState {
    /// Made from the newest source version known.
    Current,
    /// A newer source version is known.
    Stale,
    /// Nobody can tell.
    Unknown,
}

/// What a verdict on freshness rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// It is the source.
    IsSource,
    /// The source at hand has the same hash.
    SameAsSource,
    /// The source at hand has another hash.
    SourceChanged,
    /// A sibling of the same source version.
    SameAs(Locale),
    /// A sibling with a later hand-off and another source version.
    Behind(Locale),
    /// A later hand-off whose hash cannot be compared.
    NotComparable(Locale),
    /// There is no sibling.
    NoSibling,
    /// The article carries no hash.
    NoHash,
}

/// All editions of one article with their runbooks.
#[derive(Clone, Debug)]
pub struct Group {
    /// The article.
    pub id: ArticleId,
    /// One entry a locale, sorted by locale.
    pub entries: Vec<Entry>,
    /// Every English text at hand.
    pub english: Vec<English>,
}

impl Translation {
    /// Who translated an article by what its front matter says.
    #[must_use]
    pub fn stated(front_matter: &FrontMatter) -> Self {
        match front_matter.scalar("ms.translationtype").map(|kind| kind.value.as_str()) {
            Some("MT") => Self::Machine,
            Some("HT") => Self::Human,
            Some(_) | None => Self::Unknown,
        }
    }
}

impl SourceHash {
    /// A hash as articles carry it, in lower case; `None` when it has neither 40 nor 64 hexadecimal digits.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let known = matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        known.then(|| Self(text.to_ascii_lowercase()))
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `sha1` or `sha256`, by length.
    #[must_use]
    pub fn algorithm(&self) -> &'static str {
        if self.0.len() == 40 { "sha1" } else { "sha256" }
    }

    /// Compares the versions that two hashes name.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Versions {
        if self.0.len() != other.0.len() {
            Versions::Unknown
        } else if self == other {
            Versions::Same
        } else {
            Versions::Different
        }
    }
}

impl Edition {
    /// Everything that the file tells the checks: the front matter first, then comments in order.
    pub fn pragmas(&self) -> impl Iterator<Item = &Pragma> {
        self.front_matter.allowed.iter().chain(&self.document.pragmas)
    }

    /// Whether both editions were certainly made from the same source version.
    #[must_use]
    pub fn same_version(&self, other: &Self) -> bool {
        matches!((&self.hash, &other.hash), (Some(a), Some(b)) if a.compare(b) == Versions::Same)
    }
}

impl Group {
    /// The English body that corresponds to `entry` block by block, and its file.
    #[must_use]
    pub fn twin(&self, entry: &Entry) -> Option<&English> {
        self.english.get(entry.edition.twin?)
    }
}
