//! [`Terms`]: words that stay as they are, and words that have one translation.

use crate::locale::Locale;

use super::scope::covers;

/// The terms of a project.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// Names that no translation changes, besides those of the articles' own `no-loc`.
    pub no_loc: Vec<String>,
    /// Source terms with their translations, sorted by term.
    pub glossary: Vec<Term>,
}

/// An entry of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The term of the source.
    pub source: String,
    /// What it has to be in each locale or language: one of these.
    pub translations: Vec<(Locale, Vec<String>)>,
}

impl Term {
    /// The translations that `locale` may use; those of the locale itself win over those of its language. None when
    /// the glossary says nothing.
    #[must_use]
    pub fn translations(&self, locale: &Locale) -> &[String] {
        let fitting = || self.translations.iter().filter(|(known, _)| covers(known, locale));
        let best = fitting().find(|(known, _)| known == locale).or_else(|| fitting().next());
        best.map_or(&[], |(_, translations)| translations)
    }
}
