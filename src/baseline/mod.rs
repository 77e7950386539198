//! [`Baseline`]: findings that are known, so that only new ones fail.

mod file;

pub use file::{BaselineError, read, write};

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Fingerprint, Suppressed};

/// Known findings; each may be there several times, as the same text may be damaged several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    entries: BTreeMap<Entry, usize>,
}

/// A known finding, by what it is about and not by where it stands: no line and no block number is in it, so that edits
/// elsewhere in the article leave it alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The article, or the file where it is none.
    pub article: String,
    /// The locale of the text; `-` where there is none.
    pub locale: String,
    /// The rule.
    pub code: String,
    /// The text.
    pub fingerprint: Fingerprint,
}

impl Entry {
    fn of(diagnostic: &Diagnostic) -> Self {
        let article = diagnostic.article.as_deref().unwrap_or(&diagnostic.place.path);
        Self {
            // Names of files may hold what ends a line or a field of the file.
            article: article.replace(char::is_control, "\u{fffd}"),
            locale: diagnostic.locale.as_ref().map_or("-", |locale| locale.as_str()).to_owned(),
            code: diagnostic.code.to_owned(),
            fingerprint: diagnostic.fingerprint,
        }
    }
}

impl Baseline {
    /// The baseline in which all of `diagnostics` are known.
    #[must_use]
    pub fn of<'a>(diagnostics: impl IntoIterator<Item = &'a Diagnostic>) -> Self {
        let mut entries = BTreeMap::new();
        for diagnostic in diagnostics {
            *entries.entry(Entry::of(diagnostic)).or_default() += 1;
        }
        Self { entries }
    }

    /// How many findings are known.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.values().sum()
    }

    /// Whether none is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What is known, to be compared with what is found.
    #[must_use]
    pub fn known(&self) -> Known<'_> {
        Known(self.entries.iter().map(|(entry, count)| (entry, *count)).collect())
    }
}

/// The entries of a baseline that nothing was found for as yet, and how often.
#[derive(Debug)]
pub struct Known<'a>(BTreeMap<&'a Entry, usize>);

impl Known<'_> {
    /// Marks those of `found` that are reported and known. Whether there are any.
    pub fn mark(&mut self, found: &mut [Diagnostic]) -> bool {
        let mut any = false;
        for diagnostic in found.iter_mut().filter(|found| found.is_reported()) {
            if let Some(count) = self.0.get_mut(&Entry::of(diagnostic)).filter(|count| **count > 0) {
                *count -= 1;
                diagnostic.suppressed = Some(Suppressed::Baseline);
                any = true;
            }
        }
        any
    }

    /// What is left, as often as it is.
    #[must_use]
    pub fn left(self) -> Vec<Entry> {
        self.0.into_iter().flat_map(|(entry, count)| std::iter::repeat_n(entry.clone(), count)).collect()
    }
}

impl std::fmt::Display for Entry {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { article, locale, code, fingerprint } = self;
        write!(formatter, "{article}\t{locale}\t{code}\t{fingerprint}")
    }
}
