//! `pair`: the files of one article become editions by locale, with their English, their freshness and one reading.

mod drift;
mod evidence;
mod freshness;

pub use evidence::decide;
pub use freshness::freshness;

use std::sync::Arc;

use crate::locale::Locale;
use crate::model::article::ArticleId;
use crate::model::front_matter::Date;
use crate::model::group::{Draft, Drift, Edition, English, Parsed, Provenance, SourceHash, Translation, Versions};
use crate::model::problem::{Problem, ProblemKind};

/// Sorts the files of article `id` into editions. Where two files are the same locale, the later hand-off is
/// published; a plain file and a bilingual one are meant to stand side by side, any other pair is a problem.
#[must_use]
pub fn pair(id: ArticleId, files: Vec<Parsed>, source_locale: &Locale) -> (Draft, Vec<Problem>) {
    let mut english = Vec::new();
    let mut editions: Vec<Edition> = Vec::new();
    for file in files {
        english.extend(recovered(&file));
        editions.push(edition(file, source_locale));
    }
    // The stable sort keeps files of one locale and hand-off in the order in which they were found.
    editions.sort_by(|a, b| {
        (&a.locale, b.handoff, b.segments.is_none()).cmp(&(&b.locale, a.handoff, a.segments.is_none()))
    });
    let mut published: Vec<Edition> = Vec::new();
    let mut superseded = Vec::new();
    let mut problems = Vec::new();
    for edition in editions {
        match published.last() {
            Some(other) if other.locale == edition.locale => {
                if other.segments.is_some() == edition.segments.is_some() {
                    let kind = ProblemKind::Duplicate { other: other.source.path().to_owned() };
                    problems.push(Problem { path: edition.source.path().to_owned(), kind });
                }
                superseded.push(edition);
            }
            _ => published.push(edition),
        }
    }
    let originals = published.iter().filter(|edition| edition.provenance == Provenance::Original);
    let mut texts: Vec<English> = originals.filter(|edition| edition.locale.language() == "en").map(text_of).collect();
    english.sort_by(|a, b| (b.handoff, &a.locale).cmp(&(a.handoff, &b.locale)));
    texts.extend(english.iter().map(text_of));
    if !published.iter().any(|edition| &edition.locale == source_locale) && source_locale.language() == "en" {
        published
            .extend(english.into_iter().next().map(|edition| Edition { locale: source_locale.clone(), ..edition }));
        published.sort_by(|a, b| a.locale.cmp(&b.locale));
    }
    for edition in published.iter_mut().filter(|edition| edition.provenance == Provenance::Translation) {
        edition.twin = texts.iter().position(|text| is_twin(edition, text));
    }
    drift::mark(&mut published, &texts);
    (Draft { id, editions: published, superseded, english: texts }, problems)
}

fn edition(file: Parsed, source_locale: &Locale) -> Edition {
    let front_matter = &file.front_matter;
    let stated = front_matter.scalar("ms.openlocfilehash").and_then(|hash| SourceHash::parse(&hash.value));
    let original = &file.locale == source_locale && front_matter.entry("ms.openlocfilehash").is_none();
    let translation = if original { Translation::Source } else { Translation::stated(front_matter) };
    Edition {
        provenance: if original { Provenance::Original } else { Provenance::Translation },
        hash: if original { SourceHash::parse(&file.sha1) } else { stated },
        handoff: handoff(&file),
        translation,
        shape: file.document.shape(),
        segments: file.bilingual.as_ref().map(|bilingual| (bilingual.segments, bilingual.aligned)),
        twin: None,
        drift: Drift::None,
        locale: file.locale,
        source: file.source,
        front_matter: file.front_matter,
        document: file.document,
        issues: file.issues,
    }
}

/// The English of a bilingual file as an edition of its own.
fn recovered(file: &Parsed) -> Option<Edition> {
    let english = &file.bilingual.as_ref()?.english;
    let hash = file.front_matter.scalar("ms.openlocfilehash").and_then(|hash| SourceHash::parse(&hash.value));
    Some(Edition {
        locale: file.locale.clone(),
        provenance: Provenance::Recovered,
        hash,
        handoff: handoff(file),
        translation: Translation::Source,
        source: Arc::clone(&file.source),
        front_matter: Arc::clone(&file.front_matter),
        document: Arc::clone(english),
        segments: None,
        issues: Vec::new(),
        shape: english.shape(),
        twin: None,
        drift: Drift::None,
    })
}

fn handoff(file: &Parsed) -> Option<Date> {
    file.front_matter.date("ms.lasthandoff").or_else(|| file.front_matter.date("ms.date"))
}

fn text_of(edition: &Edition) -> English {
    English {
        source: Arc::clone(&edition.source),
        document: Arc::clone(&edition.document),
        hash: edition.hash.clone(),
        shape: edition.shape.clone(),
    }
}

fn is_twin(edition: &Edition, text: &English) -> bool {
    let same = matches!((&edition.hash, &text.hash), (Some(a), Some(b)) if a.compare(b) == Versions::Same);
    same && edition.shape == text.shape
}
