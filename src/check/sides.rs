//! [`Unit`]: a block beside its English; and [`added`]: what a translation shows and its source does not.

use std::cell::OnceCell;

use super::prose::Prose;
use super::rule::{Found, View, Wording};
use crate::diagnostic::{Edit, Fingerprint, Origin};
use crate::model::document::Block;
use crate::model::label::{Label, labels};
use crate::model::typography::Typography;
use crate::source::{Source, Span};

/// A block and its counterpart.
pub struct Unit<'a> {
    /// The block.
    pub block: &'a Block,
    /// The English block, where English of the same version and shape is at hand.
    pub english: Option<&'a Block>,
    /// The running text of the block: one for a paragraph or heading, one a cell for tables.
    pub(super) prose: Vec<Prose>,
    /// That of the English block.
    pub(super) english_prose: Vec<Prose>,
    /// What stands in bold in the block.
    pub(super) labels: Vec<Label<'a>>,
    /// What does in the English block, where there is one.
    pub(super) english_labels: Option<Vec<Label<'a>>>,
    /// What the block's text comes to, once a finding has asked: a block may be long and have many findings.
    digest: OnceCell<Fingerprint>,
}

/// A block as one side of a translation has it: its text, how its language is set, and the file it stands in.
#[derive(Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) block: &'a Block,
    pub(super) prose: &'a [Prose],
    pub(super) typography: &'a Typography,
    pub(super) source: &'a Source,
    /// Whether it is the English of the source.
    pub(super) is_source: bool,
}

/// What a rule sees in a block.
pub(super) struct Hit {
    pub(super) span: Span,
    pub(super) wording: Wording,
    pub(super) edit: Option<Edit>,
}

impl<'a> Unit<'a> {
    /// `block` beside its English.
    pub(super) fn new(block: &'a Block, english: Option<&'a Block>) -> Self {
        let english_prose = english.map(Prose::of).unwrap_or_default();
        let (labels, english_labels) = (labels(block), english.map(labels));
        Self { block, english, prose: Prose::of(block), english_prose, labels, english_labels, digest: OnceCell::new() }
    }

    /// By what the block is known again, wherever it stands in `source`.
    pub(super) fn digest(&self, source: &Source) -> Fingerprint {
        *self.digest.get_or_init(|| Fingerprint::of(&[source.slice(self.block.span)]))
    }
}

impl Hit {
    pub(super) fn new(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { span, wording: Wording::new(message, help), edit: None }
    }

    pub(super) fn edit(self, edit: Option<Edit>) -> Self {
        Self { edit, ..self }
    }
}

impl<'a> View<'a> {
    /// The edition's side of `unit`.
    pub(super) fn side(&'a self, unit: &'a Unit<'a>) -> Side<'a> {
        let Unit { block, prose, .. } = unit;
        Side { block, prose, typography: &self.typography, source: &self.edition().source, is_source: false }
    }

    /// The English side of `unit`.
    pub(super) fn source_side(&'a self, unit: &'a Unit<'a>) -> Option<Side<'a>> {
        let source = &self.group.twin(self.entry)?.source;
        let (block, prose, typography) = (unit.english?, &unit.english_prose, &self.source_typography);
        Some(Side { block, prose, typography, source, is_source: true })
    }
}

/// Reports what `look` sees in each block.
///
/// What the English of a block shows too is the source's finding, made on its own edition. Where no English is at hand,
/// a finding is graded one step lower.
pub(super) fn added(view: &View<'_>, found: &mut Found<'_>, look: impl Fn(Side<'_>) -> Vec<Hit>) {
    let translated = view.is_translation();
    for unit in &view.units {
        let hits = look(view.side(unit));
        let english = view.source_side(unit).filter(|_| translated && !hits.is_empty());
        if english.is_some_and(|side| !look(side).is_empty()) {
            continue;
        }
        for Hit { span, wording, edit } in hits {
            let origin = if translated { Origin::Translation } else { Origin::Source };
            found.at(span, wording).origin(origin).lowered_if(translated && unit.english.is_none()).edit(edit);
        }
    }
}

/// The same for what `look` sees in each running text of a block.
pub(super) fn added_in_prose(view: &View<'_>, found: &mut Found<'_>, look: impl Fn(&Prose, Side<'_>) -> Vec<Hit>) {
    added(view, found, |side| {
        let mut hits = Vec::new();
        side.prose.iter().for_each(|prose| hits.append(&mut look(prose, side)));
        hits
    });
}

/// Whether `whole`, text of the source, has the words of `name` among others: "Exchange admin center" has those of
/// `Exchange`, so that "skrbniško središče za" before it is its translation. Words may be inflected.
pub(super) fn has_within(whole: &str, name: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let (whole, name) = (words(whole), words(name));
    let known = |word: &String| whole.iter().any(|other| is_inflected(other, word));
    whole.len() > name.len() && !name.is_empty() && name.iter().all(known)
}

/// Whether two words differ in their last two letters at most.
fn is_inflected(one: &str, other: &str) -> bool {
    const ENDING: usize = 2;
    const STEM: usize = 4;
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let rest = one.chars().count().max(other.chars().count()) - shared;
    rest == 0 || (shared >= STEM && rest <= ENDING)
}

/// Takes the white space at `span` away, or puts one space in its place.
pub(super) fn respaced(source: &Source, span: Span, space: &str) -> Option<Edit> {
    let blank = source.slice(span).chars().all(|c| c.is_whitespace() && c != '\n');
    blank.then(|| Edit { bytes: span, text: space.to_owned() })
}

/// Strong emphasis with its blanks outside the markers. Without a letter it may be a formula.
pub(super) fn unpadded(padded: &str) -> Option<String> {
    let inner = padded.strip_prefix("**")?.strip_suffix("**")?;
    let words = Some(inner.trim()).filter(|words| words.contains(char::is_alphabetic))?;
    let (before, behind) = inner.split_once(words)?;
    Some(format!("{before}**{words}**{behind}"))
}
