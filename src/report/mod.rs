//! Findings as text for people, and as data for machines; [`print()`] knows all six forms.

mod cap;
mod concise;
mod earlier;
mod full;
mod github;
mod json;
mod notes;
mod patch;
mod reading;
mod rules;
mod sarif;
mod status;

pub use earlier::{EarlierError, earlier};
pub use json::{
    DiagnosticsFile, PublishedCounterpart, PublishedDiagnostic, PublishedEdit, PublishedSuppression, SCHEMA_VERSION,
    published,
};
pub use patch::{patch, shown};
pub use reading::reading;
pub use rules::{by_rule, worst};
pub use status::{Change, PublishedCounts, PublishedStatus, PublishedVerdicts, Stale, StatusFile, Translated, table};

use std::fmt;
use std::str::FromStr;

use crate::diagnostic::{Diagnostic, Meanings, Severity};

/// A form findings are printed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Excerpts with carets, for people.
    Full,
    /// One line a finding.
    Concise,
    /// One JSON document.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// Annotations of a GitHub workflow.
    Github,
    /// A SARIF 2.1.0 log.
    Sarif,
}

/// How findings are printed for people; data is always complete and plain.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// Whether the reader's terminal shows colors.
    pub color: bool,
    /// How many findings are shown.
    pub caps: Caps,
    /// What codes mean, for the forms that explain them.
    pub meanings: Option<Meanings>,
    /// Where the pages of rules are published, one below the other, for the form that links to them.
    pub rules_url: Option<&'a str>,
}

/// How many findings are printed for people; 0 is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Caps {
    /// Of each file.
    pub file: usize,
    /// Of each rule.
    pub rule: usize,
}

/// A word that names no [`Format`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no format; there are text, concise, json, json-lines, github and sarif")]
pub struct UnknownFormat(pub String);

impl Format {
    /// All formats, those for people first.
    pub const ALL: [Self; 6] = [Self::Full, Self::Concise, Self::Json, Self::JsonLines, Self::Github, Self::Sarif];

    /// The word that selects it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "text",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::JsonLines => "json-lines",
            Self::Github => "github",
            Self::Sarif => "sarif",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(word: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.as_str() == word).ok_or_else(|| UnknownFormat(word.to_owned()))
    }
}

/// `diagnostics`, sorted by file and place, in `format`. Ends with a line end unless there is nothing to say.
#[must_use]
pub fn print(format: Format, diagnostics: &[Diagnostic], options: &Options<'_>) -> String {
    match format {
        Format::Full => full::print(diagnostics, options),
        Format::Concise => concise::print(diagnostics, options),
        Format::Json => json::print(diagnostics),
        Format::JsonLines => json::print_lines(diagnostics),
        Format::Github => github::print(diagnostics),
        Format::Sarif => sarif::print(diagnostics, options),
    }
}

/// How many findings there are of each severity, in the order of [`Severity::ALL`]: errors first.
#[must_use]
pub fn counts(diagnostics: &[Diagnostic]) -> [usize; 3] {
    Severity::ALL.map(|severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count())
}

#[cfg(test)]
mod tests {
    use super::{Format, Options, counts, print};
    use crate::diagnostic::sample;

    #[test]
    fn every_format_is_selected_by_its_word() {
        for format in Format::ALL {
            assert_eq!(format.as_str().parse(), Ok(format));
        }
        let error = "xml".parse::<Format>().expect_err("no such format").to_string();
        assert!(Format::ALL.iter().all(|format| error.contains(format.as_str())), "{error}");
    }

    #[test]
    fn findings_are_counted_worst_first() {
        let all = [sample::slovenian(), sample::japanese(), sample::arabic(), sample::whole_file()];
        assert_eq!(counts(&all), [1, 2, 1]);
        assert_eq!(counts(&[]), [0, 0, 0]);
    }

    #[test]
    fn no_format_lets_a_control_character_through() {
        let all = [sample::hostile()];
        for format in Format::ALL {
            let text = print(format, &all, &Options::default());
            let raw = text.chars().find(|&c| c != '\n' && crate::diagnostic::safe::is_control(c));
            assert_eq!(raw, None, "{format}: {text:?}");
        }
    }
}
