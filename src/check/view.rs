//! [`View`]: an edition as rules see it, with the words of its language, its English and its siblings.

use std::cell::OnceCell;

use super::finding::ENGLISH;
use super::sides::Unit;
use crate::assets::Assets;
use crate::config::Config;
use crate::diagnostic::Origin;
use crate::locale::Locale;
use crate::model::document::{Block, Document};
use crate::model::group::{Edition, English, Entry, Group, Provenance, Versions};
use crate::model::issue::Issue;
use crate::model::lexicon::Lexicon;
use crate::model::pragma::Pragma;
use crate::model::runbook::Step;
use crate::model::typography::Typography;
use crate::model::words::{Consulted, Role};
use crate::source::{Alphabet, Nest, Source, Span};

/// An edition as rules see it.
pub struct View<'a> {
    /// All editions of the article.
    pub group: &'a Group,
    /// The edition.
    pub entry: &'a Entry,
    /// The words of its language that are written down.
    pub lexicon: &'a Lexicon,
    /// Those that the collection taught.
    words: &'a Consulted<'a>,
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
    /// What occurs in the running text of all of them.
    pub(super) alphabet: Alphabet,
    /// Where the blocks stand.
    blocks: Nest,
    /// Where the steps stand, once a finding has asked.
    steps: OnceCell<Steps>,
}

/// The steps of a runbook by their bytes.
struct Steps {
    nest: Nest,
    /// Their ids, such as `p1.s2`.
    ids: Vec<String>,
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

impl<K> Fact<K> {
    /// `key` at `span`.
    #[must_use]
    pub fn new(key: K, span: Span) -> Self {
        Self { key, span }
    }
}

impl<'a> View<'a> {
    /// The view of `entry` among its siblings, with the words of its language, as written down and as learned.
    #[must_use]
    pub fn new(
        group: &'a Group,
        entry: &'a Entry,
        assets: &'a Assets,
        words: &'a Consulted<'a>,
        config: &'a Config,
    ) -> Self {
        let blocks = entry.edition.document.blocks_in_order();
        let english = group.twin(entry).map(|twin| twin.document.blocks_in_order());
        let unit = |(at, block)| {
            let english = english.as_ref().and_then(|blocks| blocks.get(at).copied());
            Unit::new(block, english)
        };
        let (locale, source) = (&entry.edition.locale, &config.source_locale);
        let spans = Nest::new(blocks.iter().map(|block| block.span));
        let units: Vec<Unit<'_>> = blocks.into_iter().enumerate().map(unit).collect();
        let prose = units.iter().flat_map(|unit| &unit.prose);
        Self {
            group,
            entry,
            lexicon: assets.lexicon(locale),
            words,
            typography: assets.typography(locale),
            source_lexicon: assets.lexicon(source),
            source_typography: assets.typography(source),
            config,
            alphabet: prose.fold(Alphabet::default(), |all, prose| all.with(prose.alphabet)),
            blocks: spans,
            units,
            steps: OnceCell::new(),
        }
    }

    /// Whether the articles taught that `word`, as written, never names a control by itself.
    #[must_use]
    pub fn has_learned(&self, word: &str) -> bool {
        self.words.has(self.locale(), Role::Function, word)
    }

    /// Whether `word`, as written, belongs to the sentence rather than to the label that it stands before.
    #[must_use]
    pub fn is_lead_in(&self, word: &str) -> bool {
        let lexicon = self.lexicon;
        let written = lexicon.is_function_word(word) || lexicon.is_verb(word) || lexicon.is_generic_noun(word);
        written || self.words.has(self.locale(), Role::LeadIn, word)
    }

    /// Whether `word` stands twice in a row in good text too.
    #[must_use]
    pub fn may_double(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.lexicon.may_double(&word) || self.words.has(self.locale(), Role::Doubled, &word)
    }

    /// The locale.
    fn locale(&self) -> &'a Locale {
        &self.entry.edition.locale
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

    /// Who has to mend what is wrong in the text of this edition.
    #[must_use]
    pub fn origin(&self) -> Origin {
        if self.is_translation() { Origin::Translation } else { Origin::Source }
    }

    /// Whether the text is a translation without English to compare it with.
    #[must_use]
    pub fn is_one_sided(&self) -> bool {
        self.is_translation() && !self.has_twin()
    }

    /// What stands in `text` behind words of the sentence around it, where that begins with a capital and capitals
    /// tell: `Prenesi` of `izberite Prenesi`.
    #[must_use]
    pub fn behind_lead_in<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.behind_lower_case(text).filter(|_| self.typography.capitals_mark_names)
    }

    /// The same where something else tells that names begin with a capital, such as the English beside it.
    #[must_use]
    pub fn behind_lower_case<'t>(&self, text: &'t str) -> Option<&'t str> {
        let mut rest = text;
        while rest.starts_with(char::is_lowercase) {
            let (word, behind) = rest.split_once(char::is_whitespace)?;
            if !self.is_lead_in(word) {
                return None;
            }
            rest = behind.trim_start();
        }
        (rest.len() < text.len() && rest.starts_with(char::is_uppercase)).then_some(rest)
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
            return Some(Reference { source: &english.source, label: ENGLISH, facts, is_source: true });
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

    /// Whether the source has at `unit` what `test` asks for; where the source is not at hand, whether all other
    /// translations of its version have it.
    #[must_use]
    pub fn is_shared(&self, unit: &Unit<'_>, test: impl Fn(&Entry, &Block) -> bool) -> bool {
        let has = |entry: &Entry| {
            let blocks = entry.edition.document.blocks_in_order();
            entry.edition.shape == self.edition().shape
                && blocks.into_iter().find(|block| block.id == unit.block.id).is_some_and(|block| test(entry, block))
        };
        let others: Vec<&Entry> = self.siblings().collect();
        match others.iter().find(|entry| entry.edition.provenance != Provenance::Translation) {
            Some(source) => has(source),
            None => others.len() >= AGREEING && others.into_iter().all(has),
        }
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
        self.blocks.innermost(span).map(|index| &self.units[index])
    }

    /// The id of the innermost step whose bytes hold `span`.
    #[must_use]
    pub fn step_at(&self, span: Span) -> Option<&str> {
        let steps = self.steps.get_or_init(|| Steps::of(self.entry));
        steps.nest.innermost(span).map(|index| steps.ids[index].as_str())
    }
}

impl Steps {
    fn of(entry: &Entry) -> Self {
        let (mut ids, mut spans) = (Vec::new(), Vec::new());
        let mut open: Vec<(String, &Step)> = Vec::new();
        for (at, procedure) in entry.runbook.procedures.iter().enumerate() {
            let steps = procedure.steps.iter().enumerate();
            open.extend(steps.map(|(number, step)| (format!("p{}.s{}", at + 1, number + 1), step)));
        }
        while let Some((id, step)) = open.pop() {
            let options = step.choices.as_ref().map(|choices| choices.options.as_slice()).unwrap_or_default();
            let within = |kind: &str, steps: &'_ [Step]| -> Vec<String> {
                (1..=steps.len()).map(|number| format!("{id}.{kind}{number}")).collect()
            };
            open.extend(within("", &step.substeps).into_iter().zip(&step.substeps));
            open.extend(within("c", options).into_iter().zip(options));
            spans.push(step.span);
            ids.push(id);
        }
        Self { nest: Nest::new(spans.into_iter()), ids }
    }
}
