//! [`Rule`]: a static, a function and a page; and [`Found`], which findings are put into.

use super::finding::Finding;
use crate::assets::Assets;
use crate::config::{Config, Level};
use crate::diagnostic::{Certainty, Counterpart, Diagnostic, Fingerprint, Origin, Place, Severity};
use crate::model::document::{Block, Document};
use crate::model::group::{Edition, English, Entry, Group, Provenance, Versions};
use crate::model::issue::{Issue, IssueKind};
use crate::model::lexicon::Lexicon;
use crate::model::message::CatalogueIssue;
use crate::model::pragma::Pragma;
use crate::model::problem::ProblemKind;
use crate::model::runbook::Step;
use crate::model::summary::GroupSummary;
use crate::model::typography::Typography;
use crate::model::words::{Vocabulary, Words};
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
    /// A suppression of nothing: the message and the cure for the rules it names.
    Idle(Idle),
    /// The configuration, beside what there is to configure.
    Settings(fn(&Known<'_>, &mut Found<'_>)),
}

/// Words a suppression without use.
pub(super) type Idle = fn(&str, Silence) -> Wording;

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

/// An edition as rules see it.
pub struct View<'a> {
    /// All editions of the article.
    pub group: &'a Group,
    /// The edition.
    pub entry: &'a Entry,
    /// The words of its language that are written down.
    pub lexicon: &'a Lexicon,
    /// Those that the collection taught.
    words: &'a Words,
    /// How its locale sets running text.
    pub typography: Typography,
    /// The words of the language that articles are written in.
    pub source_lexicon: &'a Lexicon,
    /// How that language sets running text.
    pub source_typography: Typography,
    /// The settings: terms, known identifiers and hosts.
    pub config: &'a Config,
    /// Its blocks in order, each with the English block that corresponds.
    pub units: Vec<Unit<'a>>,
}

/// A block and its counterpart.
#[derive(Clone, Copy)]
pub struct Unit<'a> {
    /// The block.
    pub block: &'a Block,
    /// The English block, where English of the same version and shape is at hand.
    pub english: Option<&'a Block>,
}

/// What a translation is measured by: the English of its version, or what all its siblings agree on.
pub struct Reference<'a, K> {
    /// The file.
    pub source: &'a Source,
    /// What to call it.
    pub label: &'static str,
    /// The facts, in the order of the file.
    pub facts: Vec<Fact<K>>,
    /// Whether it is the source itself.
    pub is_source: bool,
}

/// Something to compare, and where it stands.
#[derive(Clone, Debug)]
pub struct Fact<K> {
    /// What is compared.
    pub key: K,
    /// Its bytes.
    pub span: Span,
}

/// How many translations have to agree before one that differs is taken to be wrong.
pub(super) const AGREEING: usize = 2;

/// Collects the findings of one rule.
pub struct Found<'a> {
    rule: &'static Rule,
    config: &'a Config,
    view: Option<&'a View<'a>>,
    into: &'a mut Vec<Diagnostic>,
}

impl Rule {
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

impl<K> Fact<K> {
    /// `key` at `span`.
    #[must_use]
    pub fn new(key: K, span: Span) -> Self {
        Self { key, span }
    }
}

impl Wording {
    /// A message and its cure.
    #[must_use]
    pub fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl<'a> View<'a> {
    /// The view of `entry` among its siblings, with the words of its language, as written down and as learned.
    #[must_use]
    pub fn new(
        group: &'a Group,
        entry: &'a Entry,
        assets: &'a Assets,
        vocabulary: &'a Vocabulary,
        config: &'a Config,
    ) -> Self {
        let blocks = entry.edition.document.blocks_in_order();
        let english = group.twin(entry).map(|twin| twin.document.blocks_in_order());
        let unit = |(at, block)| Unit { block, english: english.as_ref().and_then(|blocks| blocks.get(at).copied()) };
        let (locale, source) = (&entry.edition.locale, &config.source_locale);
        Self {
            group,
            entry,
            lexicon: assets.lexicon(locale),
            words: vocabulary.of(locale),
            typography: assets.typography(locale),
            source_lexicon: assets.lexicon(source),
            source_typography: assets.typography(source),
            config,
            units: blocks.into_iter().enumerate().map(unit).collect(),
        }
    }

    /// Whether the articles taught that `word`, as written, never names a control by itself.
    #[must_use]
    pub fn has_learned(&self, word: &str) -> bool {
        self.words.function.contains(word)
    }

    /// Whether `word`, as written, belongs to the sentence rather than to the label that it stands before.
    #[must_use]
    pub fn is_lead_in(&self, word: &str) -> bool {
        self.lexicon.is_function_word(word) || self.words.lead_ins.contains(word)
    }

    /// Whether `word` stands twice in a row in good text too.
    #[must_use]
    pub fn may_double(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.lexicon.may_double(&word) || self.words.doubled.contains(&word)
    }

    /// The edition.
    #[must_use]
    pub fn edition(&self) -> &'a Edition {
        &self.entry.edition
    }

    /// The body.
    #[must_use]
    pub fn document(&self) -> &'a Document {
        &self.entry.edition.document
    }

    /// The English of the same source version, of the same shape or not.
    #[must_use]
    pub fn english(&self) -> Option<&'a English> {
        let hash = self.entry.edition.hash.as_ref()?;
        let same = |text: &&English| text.hash.as_ref().is_some_and(|other| hash.compare(other) == Versions::Same);
        self.group.english.iter().find(same)
    }

    /// Whether the edition is a translation, whose damage is not its source's.
    #[must_use]
    pub fn is_translation(&self) -> bool {
        self.entry.edition.provenance == Provenance::Translation
    }

    /// Whether English is at hand to compare with, block by block.
    #[must_use]
    pub fn has_twin(&self) -> bool {
        self.entry.edition.twin.is_some()
    }

    /// What the file tells the checks. English taken out of a bilingual file tells nothing of its own.
    pub fn pragmas(&self) -> impl Iterator<Item = &'a Pragma> {
        let speaks = self.edition().provenance != Provenance::Recovered;
        self.edition().pragmas().filter(move |_| speaks)
    }

    /// Who has to act on what this file alone decides.
    #[must_use]
    pub fn author(&self) -> Origin {
        if self.is_translation() { Origin::Translation } else { Origin::Source }
    }

    /// Everything that stages noticed in this edition.
    pub fn issues(&self) -> impl Iterator<Item = &'a Issue> {
        let edition = &self.entry.edition;
        edition.issues.iter().chain(&edition.document.issues).chain(&self.entry.runbook.issues)
    }

    /// The same source version in other locales.
    pub fn siblings(&self) -> impl Iterator<Item = &'a Entry> {
        let edition = &self.entry.edition;
        let entries = self.group.entries.iter().map(|entry| (entry, &entry.edition));
        let same = entries.filter(|(_, other)| other.locale != edition.locale && other.same_version(edition));
        same.map(|(entry, _)| entry)
    }

    /// What `facts` should be in this translation: those of the English of its version, or, where there is none, those
    /// that two or more translations of the version share. `None` when nobody knows.
    #[must_use]
    pub fn reference<K: PartialEq>(&self, facts: impl Fn(&Document) -> Vec<Fact<K>>) -> Option<Reference<'a, K>> {
        if !self.is_translation() {
            return None;
        }
        if let Some(english) = self.english() {
            let facts = facts(&english.document);
            return Some(Reference { source: &english.source, label: "the English source", facts, is_source: true });
        }
        let siblings = self.siblings().filter(|other| other.edition.provenance == Provenance::Translation);
        let mut all = siblings.map(|other| (&*other.edition.source, facts(&other.edition.document)));
        let (source, facts) = all.next()?;
        let mut agreeing = 1;
        for (_, other) in all {
            agreeing += 1;
            if !other.iter().map(|fact| &fact.key).eq(facts.iter().map(|fact| &fact.key)) {
                return None;
            }
        }
        let reference = Reference { source, label: "another translation", facts, is_source: false };
        (agreeing >= AGREEING).then_some(reference)
    }

    /// Where in this edition stands what stands at `span` of `other`: the block that corresponds, or the start of the
    /// body where shapes differ.
    #[must_use]
    pub fn place_of(&self, other: &Edition, span: Span) -> Span {
        let theirs = other.document.blocks_in_order();
        let at = theirs.iter().rposition(|block| block.span.start <= span.start && span.end <= block.span.end);
        let unit = at.filter(|_| self.edition().shape == other.shape).and_then(|at| self.units.get(at));
        let start = self.document().blocks.first().map_or(0, |block| block.span.start as usize);
        unit.map_or_else(|| Span::new(start, start), |unit| unit.block.span)
    }

    /// The unit of the innermost block that holds `span`.
    #[must_use]
    pub fn unit_at(&self, span: Span) -> Option<&Unit<'a>> {
        let holds = |unit: &&Unit<'_>| unit.block.span.start <= span.start && span.end <= unit.block.span.end;
        self.units.iter().filter(holds).min_by_key(|unit| unit.block.span.len())
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
        let place = Place::of(&edition.source, span);
        // Where no text is marked, something is missing, and the message says what.
        let marked = Some(edition.source.slice(span)).filter(|text| !text.is_empty()).unwrap_or(&wording.message);
        let around = unit.map_or("", |unit| edition.source.slice(unit.block.span));
        let fingerprint = Fingerprint::of(&[around, marked]);
        let mut finding = self.add(place, wording, fingerprint);
        if let Some(diagnostic) = finding.diagnostic() {
            diagnostic.span = Some(span);
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
