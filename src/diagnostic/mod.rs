//! [`Diagnostic`]: one finding, complete in itself.
//!
//! A finding carries its excerpts, so that articles can be dropped as soon as they are written.

mod excerpt;
mod fingerprint;
mod fixed;
mod meaning;
mod rank;
pub mod safe;
#[cfg(test)]
pub(crate) mod sample;

pub use fingerprint::Fingerprint;
pub use fixed::Word;
pub(crate) use fixed::word;
pub use meaning::{Meaning, Meanings};
pub use rank::{Lead, leads, ranked};

use excerpt::Side;

use crate::locale::Locale;
use crate::source::{Source, Span};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// One finding about an article, a catalogue or the configuration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// Stable code of the rule, such as `LK02`.
    #[serde(deserialize_with = "fixed::word")]
    pub code: Word,
    /// Name of the rule, such as `punct-in-link`.
    #[serde(deserialize_with = "fixed::word")]
    pub name: Word,
    /// How bad it is.
    pub severity: Severity,
    /// Who has to act.
    pub origin: Origin,
    /// How sure Korak is.
    pub certainty: Certainty,
    /// Where it is.
    pub place: Place,
    /// What is wrong here, in one sentence without a full stop.
    pub message: String,
    /// What to do, in one sentence without a full stop.
    pub help: String,
    /// The text on the other side: the source beside a translation. Apart, since most findings of a large collection have
    /// none, and all stay until the end.
    pub counterpart: Option<Box<Counterpart>>,
    /// A replacement of the text under `place` that is safe to apply.
    pub edit: Option<Edit>,
    /// Where in the runbook, such as `p1.s2`.
    pub at: Option<String>,
    /// Whether the published runbook no longer shows the defect.
    pub fixed: bool,
    /// The article's id.
    pub article: Option<Arc<str>>,
    /// The locale of the text under `place`.
    pub locale: Option<Locale>,
    /// Other locales that show the same defect because their source does.
    pub also_in: Vec<Locale>,
    /// Number of the block, by which the same defect is recognized in other translations.
    pub block: Option<usize>,
    /// The bytes of the article's text, with its fragments in their places; none when the file as a whole is meant.
    pub span: Option<Span>,
    /// What the finding is about, by which it is recognized in later runs.
    pub fingerprint: Fingerprint,
    /// Why it is not to be reported, where somebody said so.
    pub suppressed: Option<Suppressed>,
}

/// Why a finding is not reported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Suppressed {
    /// The file says so, for this reason.
    InFile(String),
    /// The baseline has it.
    Baseline,
}

/// Whether a finding is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// It is.
    Reported,
    /// Not, since the file says so.
    Suppressed,
    /// Not, since the baseline has it.
    Known,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Cosmetic.
    Info,
    /// Misleads, or looks broken.
    Warning,
    /// Breaks a step.
    Error,
}

/// Who has to act on a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Origin {
    /// The authors of the source.
    Source,
    /// The translators.
    Translation,
    /// Whoever runs the build.
    Pipeline,
    /// The keepers of Korak's own catalogues.
    Catalogue,
}

/// How sure Korak is of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Certainty {
    /// Worth a look.
    Hint,
    /// True more often than not.
    Likely,
    /// Follows from the texts alone.
    Certain,
}

/// A place in a file with the line it stands in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Path as shown to people.
    pub path: Arc<str>,
    /// 1-based first line; 0 when the finding is about the file as a whole.
    pub line: u32,
    /// 1-based first column, in characters.
    pub column: u32,
    /// 1-based last line.
    pub end_line: u32,
    /// 1-based column after the last character.
    pub end_column: u32,
    /// The bytes in the file.
    pub bytes: Span,
    /// The text of the first line or the part of a long one around the place; of a bilingual line, the language in question.
    pub excerpt: String,
    /// The bytes of `excerpt` that the finding is about.
    pub mark: Span,
}

/// The text on the other side of a translation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counterpart {
    /// What it is, such as `the English source`.
    pub label: String,
    /// Where it stands.
    pub place: Place,
}

/// A safe replacement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The bytes replaced.
    pub bytes: Span,
    /// The new text.
    pub text: String,
}

impl Severity {
    /// All severities, worst first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// The word used in every output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// One step milder, for findings that one side of a translation shows alone.
    #[must_use]
    pub fn lowered(self) -> Self {
        match self {
            Self::Error => Self::Warning,
            Self::Warning | Self::Info => Self::Info,
        }
    }
}

impl Origin {
    /// The word used in every output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Translation => "translation",
            Self::Pipeline => "pipeline",
            Self::Catalogue => "catalogue",
        }
    }
}

impl Certainty {
    /// The word used in every output.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

impl Place {
    /// The place of `span` in `source`.
    #[must_use]
    pub fn of(source: &Source, span: Span) -> Self {
        Self::on(Side::Translation, source, span)
    }

    /// The same, in the English of a bilingual file.
    #[must_use]
    pub fn in_english(source: &Source, span: Span) -> Self {
        Self::on(Side::Source, source, span)
    }

    fn on(side: Side, source: &Source, span: Span) -> Self {
        let (file, span) = source.locate(span);
        let (line, column) = file.line_column(span.start);
        let (end_line, end_column) = file.line_column(span.end);
        let (line_start, text) = file.line_text(span.start);
        let from = (span.start - line_start) as usize;
        let to = (span.end - line_start) as usize;
        let (excerpt, mark) = excerpt::around(text, from.min(text.len()), to.min(text.len()), side);
        Self { path: file.shared_path(), line, column, end_line, end_column, bytes: span, excerpt, mark }
    }

    /// A file as a whole.
    #[must_use]
    pub fn file(path: &str) -> Self {
        Self { path: path.into(), ..Self::default() }
    }
}

/// Sorts findings into the order in which they are shown; of those that are alike in all that counts for it, what is
/// reported comes first.
pub fn sort(findings: &mut [Diagnostic]) {
    findings.sort_by(|a, b| (a.sort_key(), a.standing()).cmp(&(b.sort_key(), b.standing())));
}

impl Diagnostic {
    /// The order in which findings are shown: by file, place, code and wording.
    #[must_use]
    pub fn sort_key(&self) -> impl Ord + '_ {
        (&self.place.path, self.place.line, self.place.column, self.code, &self.message)
    }

    /// Whether it is reported, and if not, why.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self.suppressed {
            None => Standing::Reported,
            Some(Suppressed::InFile(_)) => Standing::Suppressed,
            Some(Suppressed::Baseline) => Standing::Known,
        }
    }

    /// Whether it is reported.
    #[must_use]
    pub fn is_reported(&self) -> bool {
        self.suppressed.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use crate::source::{Source, Span};

    #[test]
    fn places_count_characters_and_clip_long_lines() {
        let source = Source::new("a.md", format!("één\n{}čč{}\n", "x".repeat(300), "y".repeat(300)));
        let place = Place::of(&source, Span::new(6 + 300, 6 + 304));
        assert_eq!((place.line, place.column, place.end_column), (2, 301, 303));
        assert_eq!(&place.excerpt[place.mark.range()], "čč");
        assert!(place.excerpt.starts_with('…') && place.excerpt.ends_with('…'));
        let whole = Place::of(&source, Span::new(0, 6 + 600));
        assert_eq!((whole.line, whole.column, whole.end_line), (1, 1, 2));
        assert_eq!(whole.excerpt, "één");
    }
}
