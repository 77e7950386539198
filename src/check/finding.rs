//! [`Finding`]: a finding just made, which its rule refines.

use std::sync::Arc;

use crate::diagnostic::{Certainty, Counterpart, Diagnostic, Edit, Origin, Place, Severity};
use crate::locale::Locale;
use crate::model::article::ArticleId;
use crate::source::{Source, Span};

/// What the text on the other side is called where it is the source.
pub(super) const ENGLISH: &str = "the English source";

/// A finding just made, to be refined. Where the configuration turned the rule off, refining does nothing.
pub struct Finding<'a> {
    pub(super) diagnostic: Option<&'a mut Diagnostic>,
    /// Whether the configuration decided the severity.
    pub(super) fixed_level: bool,
    /// The text that the finding is about.
    pub(super) source: Option<&'a Source>,
}

impl Finding<'_> {
    pub(super) fn diagnostic(&mut self) -> Option<&mut Diagnostic> {
        self.diagnostic.as_deref_mut()
    }

    /// Says who has to act.
    pub fn origin(mut self, origin: Origin) -> Self {
        self.diagnostic().into_iter().for_each(|diagnostic| diagnostic.origin = origin);
        self
    }

    /// Says how sure the finding is.
    pub fn certainty(mut self, certainty: Certainty) -> Self {
        self.diagnostic().into_iter().for_each(|diagnostic| diagnostic.certainty = certainty);
        self
    }

    /// Grades the finding one step lower, because only one side of the translation could be seen.
    pub fn lowered_if(mut self, one_sided: bool) -> Self {
        let fixed_level = self.fixed_level;
        if let Some(diagnostic) = self.diagnostic().filter(|_| one_sided) {
            diagnostic.certainty = Certainty::Likely;
            if !fixed_level {
                diagnostic.severity = diagnostic.severity.lowered();
            }
        }
        self
    }

    /// Grades the finding otherwise than the rule, unless the configuration decides.
    pub fn severity(mut self, severity: Severity) -> Self {
        let fixed_level = self.fixed_level;
        self.diagnostic().filter(|_| !fixed_level).into_iter().for_each(|diagnostic| diagnostic.severity = severity);
        self
    }

    /// Says that the published runbook no longer shows the defect.
    pub fn fixed(mut self) -> Self {
        self.diagnostic().into_iter().for_each(|diagnostic| diagnostic.fixed = true);
        self
    }

    /// Offers a replacement that is safe to apply, in bytes of the article's text.
    pub fn edit(mut self, edit: Option<Edit>) -> Self {
        let source = self.source;
        if let (Some(diagnostic), Some(edit), Some(source)) = (self.diagnostic(), edit, source) {
            // What is replaced must be as long in its file as it is in the text: no fragment stands inside.
            let (file, bytes) = source.locate(edit.bytes);
            let whole = file.path() == &*diagnostic.place.path && bytes.len() == edit.bytes.len();
            diagnostic.edit = whole.then_some(Edit { bytes, ..edit });
        }
        self
    }

    /// Shows text of another file beside the finding.
    pub fn beside(mut self, source: &Source, span: Span, label: &str) -> Self {
        if let Some(diagnostic) = self.diagnostic() {
            let place = if label == ENGLISH { Place::in_english(source, span) } else { Place::of(source, span) };
            diagnostic.counterpart = Some(Counterpart { label: label.to_owned(), place }.into());
        }
        self
    }

    /// Names the other locales that the finding is about.
    pub fn also_in(mut self, locales: Vec<Locale>) -> Self {
        self.diagnostic().into_iter().for_each(|diagnostic| diagnostic.also_in.clone_from(&locales));
        self
    }

    /// Says which locale and article the finding is about.
    pub fn about(mut self, article: &ArticleId, locale: &Locale) -> Self {
        if let Some(diagnostic) = self.diagnostic() {
            diagnostic.article = Some(Arc::clone(&article.0));
            diagnostic.locale = Some(locale.clone());
        }
        self
    }
}
