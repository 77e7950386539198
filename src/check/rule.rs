//! [`Rule`]: a static, a function and a page; and [`Found`], which findings are put into.

pub(super) use super::finding::ENGLISH;
use std::sync::Arc;

use super::finding::Finding;
pub(super) use super::view::AGREEING;
pub(super) use super::view::{Fact, View};

use crate::config::{Config, Level};
use crate::diagnostic::{Certainty, Diagnostic, Fingerprint, Origin, Place, Severity};
use crate::model::group::Provenance;
use crate::model::issue::IssueKind;
use crate::model::message::CatalogueIssue;
use crate::model::problem::ProblemKind;
use crate::model::summary::GroupSummary;
use crate::source::Span;

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
    /// A suppression of nothing: the message and the cure for the rules it names.
    Idle(Idle),
    /// The configuration, beside what there is to configure.
    Settings(fn(&Known<'_>, &mut Found<'_>)),
    /// All articles, where the history of their files is known.
    History(fn(&[GroupSummary], &Edited<'_>, &mut Found<'_>)),
}

/// Words a suppression without use.
pub(super) type Idle = fn(&str, Silence) -> Wording;

/// Whether the file that findings call so was edited, and still names the source version that it named before.
pub type Edited<'a> = dyn Fn(&str) -> bool + 'a;

/// How much a suppression is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// The whole file.
    File,
    /// A part of it.
    Part,
    /// It only ends another one.
    End,
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

    /// Whether `word` is its code, its name or its family, whatever the case.
    #[must_use]
    pub fn is_named(&self, word: &str) -> bool {
        names(word, self.code, self.name)
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
        let Some(view) = self.view else { return self.file("", wording) };
        let edition = view.edition();
        let unit = view.unit_at(span);
        let recovered = edition.provenance == Provenance::Recovered;
        let place = if recovered { Place::in_english(&edition.source, span) } else { Place::of(&edition.source, span) };
        // Where no text is marked, something is missing, and the message says what.
        let marked = Some(edition.source.slice(span)).filter(|text| !text.is_empty()).unwrap_or(&wording.message);
        let around = unit.map(|unit| unit.digest(&edition.source).to_string()).unwrap_or_default();
        let fingerprint = Fingerprint::of(&[&around, marked]);
        let mut finding = self.add(place, wording, fingerprint);
        if let Some(diagnostic) = finding.diagnostic() {
            diagnostic.span = Some(span);
            diagnostic.locale = Some(edition.locale.clone());
            diagnostic.article = Some(Arc::clone(&view.group.id.0));
            diagnostic.block = unit.map(|unit| unit.block.id);
            diagnostic.at = view.step_at(span).map(str::to_owned);
            if let Some(english) = unit.and_then(|unit| unit.english)
                && let Some(text) = view.group.twin(view.entry)
            {
                return finding.beside(&text.source, english.span, ENGLISH);
            }
        }
        finding
    }

    /// A finding about a file as a whole.
    pub fn file(&mut self, path: &str, wording: Wording) -> Finding<'_> {
        self.place(Place::file(path), wording)
    }

    /// A finding about a line of a file that is no article.
    pub fn line(&mut self, path: &str, line: u32, wording: Wording) -> Finding<'_> {
        self.place(Place { line, column: 1, ..Place::file(path) }, wording)
    }

    /// A finding about `span` of the configuration.
    pub fn setting(&mut self, span: Span, wording: Wording) -> Finding<'_> {
        let place = self.config.file.as_ref().map(|file| Place::of(file, span)).unwrap_or_default();
        self.place(place, wording)
    }

    /// A finding at a place that is already known; its message alone identifies it.
    pub fn place(&mut self, place: Place, wording: Wording) -> Finding<'_> {
        let fingerprint = Fingerprint::of(&[&wording.message]);
        self.add(place, wording, fingerprint)
    }

    fn add(&mut self, place: Place, wording: Wording, fingerprint: Fingerprint) -> Finding<'_> {
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
            span: None,
            fingerprint,
            suppressed: None,
        });
        Finding {
            diagnostic: self.into.last_mut(),
            fixed_level: severity.is_some(),
            source: self.view.map(|view| &*view.entry.edition.source),
        }
    }
}

/// Whether `word` names the rule with this code and name, or its family.
pub(super) fn names(word: &str, code: &str, name: &str) -> bool {
    [code, name, &code[..2]].iter().any(|known| known.eq_ignore_ascii_case(word))
}
