//! [`Rule`]: a static, a function and a page; and [`Found`], which findings are put into.

pub(super) use super::view::AGREEING;
pub(super) use super::view::{Fact, View};

use crate::config::{Config, Level};
use crate::diagnostic::{Certainty, Counterpart, Diagnostic, Edit, Origin, Place, Severity};
use crate::locale::Locale;
use crate::model::group::Entry;
use crate::model::issue::IssueKind;
use crate::model::message::CatalogueIssue;
use crate::model::problem::ProblemKind;
use crate::model::runbook::Step;
use crate::model::summary::GroupSummary;
use crate::source::{Source, Span};

/// A rule of the catalogue.
#[derive(Debug)]
pub struct Rule {
    /// Stable code: family and number, never reused.
    pub code: &'static str,
    /// The bad thing, readable after "allow".
    pub name: &'static str,
    /// One line: "finds …".
    pub summary: &'static str,
    /// The page shown by `korak explain`, whose examples run as tests.
    pub page: &'static str,
    /// Severity unless the configuration says otherwise.
    pub severity: Severity,
    /// Whether the rule runs unless the configuration says otherwise. One that tells more of a language than of damage
    /// is there for those who ask for it.
    pub enabled: bool,
    /// Who has to act, unless a finding knows better.
    pub origin: Origin,
    /// What the rule looks at.
    pub pass: Pass,
}

/// How much a rule sees.
#[derive(Clone, Copy, Debug)]
pub enum Pass {
    /// A file that is no article: the message and the cure, where the rule is about it.
    Problem(fn(&ProblemKind) -> Option<Wording>),
    /// What a stage noticed in one edition: the message and the cure, where the rule is about it.
    Issue(fn(&IssueKind) -> Option<Wording>),
    /// One edition, with its English and its siblings at hand.
    Entry(fn(&View<'_>, &mut Found<'_>)),
    /// What all articles have contributed.
    Collection(fn(&[GroupSummary], &mut Found<'_>)),
    /// What is wrong with a catalogue of messages.
    Catalogue(fn(&CatalogueIssue) -> Option<Wording>),
    /// The configuration, beside what there is to configure.
    Settings(fn(&Known<'_>, &mut Found<'_>)),
}

/// What settings can be about.
pub struct Known<'a> {
    /// Every code, name and family of a rule.
    pub rules: &'a [&'a str],
    /// Every file that the sources hold as an article, as shown in findings.
    pub files: &'a [&'a str],
    /// What every article has contributed.
    pub groups: &'a [GroupSummary],
}

/// What a finding says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Collects the findings of one rule.
pub struct Found<'a> {
    rule: &'static Rule,
    config: &'a Config,
    view: Option<&'a View<'a>>,
    into: &'a mut Vec<Diagnostic>,
}

impl Rule {
    /// The letters of its code, which it shares with rules about the same subject.
    #[must_use]
    pub fn family(&self) -> &'static str {
        self.code.trim_end_matches(|c: char| c.is_ascii_digit())
    }

    /// The word for what the rule does unless the configuration says otherwise: its severity, or `off`.
    #[must_use]
    pub fn default_level(&self) -> &'static str {
        if self.enabled { self.severity.as_str() } else { "off" }
    }
}

impl Wording {
    /// A message and its cure.
    #[must_use]
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl<'a> Found<'a> {
    /// A collector for `rule`.
    #[must_use]
    pub fn new(rule: &'static Rule, config: &'a Config, into: &'a mut Vec<Diagnostic>) -> Self {
        Self { rule, config, view: None, into }
    }

    /// The settings.
    #[must_use]
    pub fn config(&self) -> &'a Config {
        self.config
    }

    /// The same, for findings about the edition of `view`.
    #[must_use]
    pub fn within(self, view: &'a View<'a>) -> Self {
        Self { view: Some(view), ..self }
    }

    /// A finding about `span` of the edition's file.
    pub fn at(&mut self, span: Span, wording: Wording) -> Finding<'_> {
        let Some(view) = self.view else { return self.add(Place::default(), wording) };
        let edition = view.edition();
        let unit = view.unit_at(span);
        let place = Place::of(&edition.source, span);
        let mut finding = self.add(place, wording);
        if let Some(diagnostic) = finding.diagnostic() {
            diagnostic.locale = Some(edition.locale.clone());
            diagnostic.article = Some(view.group.id.as_str().to_owned());
            diagnostic.block = unit.map(|unit| unit.block.id);
            diagnostic.at = step_at(view.entry, span);
            if let Some(english) = unit.and_then(|unit| unit.english)
                && let Some(text) = view.group.twin(view.entry)
            {
                diagnostic.counterpart = Some(counterpart(&text.source, english.span));
            }
        }
        finding
    }

    /// A finding about a file as a whole.
    pub fn file(&mut self, path: &str, wording: Wording) -> Finding<'_> {
        self.add(Place::file(path), wording)
    }

    /// A finding about a line of a file that is no article.
    pub fn line(&mut self, path: &str, line: u32, wording: Wording) -> Finding<'_> {
        self.add(Place { line, column: 1, ..Place::file(path) }, wording)
    }

    /// A finding about a place that the summary of an article remembers.
    pub fn place(&mut self, place: Place, wording: Wording) -> Finding<'_> {
        self.add(place, wording)
    }

    /// A finding about `span` of the configuration.
    pub fn setting(&mut self, span: Span, wording: Wording) -> Finding<'_> {
        let place = self.config.file.as_ref().map(|file| Place::of(file, span)).unwrap_or_default();
        self.add(place, wording)
    }

    fn add(&mut self, place: Place, wording: Wording) -> Finding<'_> {
        let locale = self.view.map(|view| &view.edition().locale);
        let severity = match self.config.levels.of(self.rule.code, self.rule.name, &place.path, locale) {
            Some(Level::Off) => return Finding { diagnostic: None, fixed_level: true, source: None },
            None if !self.rule.enabled => return Finding { diagnostic: None, fixed_level: true, source: None },
            Some(Level::At(severity)) => Some(severity),
            Some(Level::On) | None => None,
        };
        self.into.push(Diagnostic {
            code: self.rule.code,
            name: self.rule.name,
            severity: severity.unwrap_or(self.rule.severity),
            origin: self.rule.origin,
            certainty: Certainty::Certain,
            place,
            message: wording.message,
            help: wording.help,
            counterpart: None,
            edit: None,
            at: None,
            fixed: false,
            article: None,
            locale: None,
            also_in: Vec::new(),
            block: None,
        });
        Finding {
            diagnostic: self.into.last_mut(),
            fixed_level: severity.is_some(),
            source: self.view.map(|view| &*view.entry.edition.source),
        }
    }
}

/// A finding just made, to be refined. Where the configuration turned the rule off, refining does nothing.
pub struct Finding<'a> {
    diagnostic: Option<&'a mut Diagnostic>,
    /// Whether the configuration decided the severity.
    fixed_level: bool,
    /// The text that the finding is about.
    source: Option<&'a Source>,
}

impl Finding<'_> {
    fn diagnostic(&mut self) -> Option<&mut Diagnostic> {
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
            let whole = file.path() == diagnostic.place.path && bytes.len() == edit.bytes.len();
            diagnostic.edit = whole.then_some(Edit { bytes, ..edit });
        }
        self
    }

    /// Shows text of another file beside the finding.
    pub fn beside(mut self, source: &Source, span: Span, label: &str) -> Self {
        if let Some(diagnostic) = self.diagnostic() {
            diagnostic.counterpart = Some(Counterpart { label: label.to_owned(), place: Place::of(source, span) });
        }
        self
    }

    /// Names the other locales that the finding is about.
    pub fn also_in(mut self, locales: Vec<Locale>) -> Self {
        self.diagnostic().into_iter().for_each(|diagnostic| diagnostic.also_in.clone_from(&locales));
        self
    }

    /// Says which locale and article the finding is about.
    pub fn about(mut self, article: &str, locale: &Locale) -> Self {
        if let Some(diagnostic) = self.diagnostic() {
            diagnostic.article = Some(article.to_owned());
            diagnostic.locale = Some(locale.clone());
        }
        self
    }
}

fn counterpart(source: &Source, span: Span) -> Counterpart {
    Counterpart { label: "the English source".to_owned(), place: Place::of(source, span) }
}

/// The id of the innermost step whose bytes hold `span`.
fn step_at(entry: &Entry, span: Span) -> Option<String> {
    fn search(steps: &[Step], prefix: &str, separator: &str, span: Span) -> Option<String> {
        steps.iter().enumerate().find_map(|(at, step)| {
            let id = format!("{prefix}{separator}{}", at + 1);
            let options = step.choices.as_ref().map(|choices| choices.options.as_slice()).unwrap_or_default();
            let holds = step.span.start <= span.start && span.end <= step.span.end;
            search(&step.substeps, &id, ".", span)
                .or_else(|| search(options, &id, ".c", span))
                .or_else(|| holds.then_some(id))
        })
    }
    let procedures = entry.runbook.procedures.iter().enumerate();
    procedures.into_iter().find_map(|(at, procedure)| search(&procedure.steps, &format!("p{}", at + 1), ".s", span))
}
