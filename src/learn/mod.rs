//! `learn`: what the articles at hand teach about the words of their languages, before any of them is checked.
//!
//! Counts come from a sample, so that the cost of a locale has a bound and the words are there when the first article
//! is published. Translations made by people weigh more than those of machines, which set bold on the wrong words.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};

use crate::locale::Locale;
use crate::model::article::{Bundle, Candidate};
use crate::model::document::{Document, Node, text_of};
use crate::model::group::Translation;
use crate::model::words::{Words, words};

/// How many files of a locale are looked at.
const MOST: usize = 384;
/// With fewer files, chance decides more than the language, and nothing is learned.
const LEAST: usize = 96;
/// How much one translation made by people counts.
const WEIGHT: u32 = 4;
/// How often a function word stands plain for each time that it stands alone in bold; its share is one in
/// [`FUNCTION_SHARE`] words or more.
const FUNCTION_PLAIN: u32 = 40;
const FUNCTION_SHARE: u32 = 2500;
/// The same for words that lead in to a label.
const LEAD_IN_PLAIN: u32 = 12;
const LEAD_IN_SHARE: u32 = 5000;

/// How often the words of one locale stand where.
#[derive(Debug, Default)]
pub struct Tally {
    words: BTreeMap<String, Uses>,
    total: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    all: u32,
    /// Alone in bold.
    bold: u32,
    /// Whether people write it twice in a row.
    doubled: bool,
}

/// The files to learn from: up to `MOST` a locale, one an article, whichever articles chance picks by their ids. An
/// article more or less then leaves the sample as it is, or changes one file of it, and with it what is compiled again.
#[must_use]
pub fn sample(bundles: &[Bundle], wants: impl Fn(&Locale) -> bool) -> Vec<&Candidate> {
    let mut files: BTreeMap<Option<&Locale>, Vec<&Candidate>> = BTreeMap::new();
    for bundle in bundles {
        let mut seen = BTreeSet::new();
        for candidate in &bundle.candidates {
            let locale = candidate.folder_locale.as_ref();
            if locale.is_none_or(&wants) && seen.insert(locale) {
                files.entry(locale).or_default().push(candidate);
            }
        }
    }
    files.into_values().flat_map(pick).collect()
}

/// What of `files` to look at.
fn pick(mut files: Vec<&Candidate>) -> Vec<&Candidate> {
    files.sort_by_cached_key(|file| Sha256::digest(file.id.as_str()));
    let count = if files.len() < LEAST { 0 } else { files.len().min(MOST) };
    files.truncate(count);
    files
}

impl Tally {
    /// Counts the words of `document`, which `by` translated.
    pub fn add(&mut self, document: &Document, by: Translation) {
        let human = by == Translation::Human;
        let mut count = Count { tally: self, weight: if human { WEIGHT } else { 1 }, human };
        document.each_block(&mut |block| block.inline().for_each(|nodes| count.nodes(nodes)));
    }

    /// Adds what `other` has counted.
    #[must_use]
    pub fn with(mut self, other: Self) -> Self {
        self.total += other.total;
        for (word, uses) in other.words {
            let own = self.words.entry(word).or_default();
            own.all += uses.all;
            own.bold += uses.bold;
            own.doubled |= uses.doubled;
        }
        self
    }

    /// What the counts teach.
    #[must_use]
    pub fn words(&self) -> Words {
        let pick = |test: &dyn Fn(&Uses) -> bool| {
            self.words.iter().filter(|(_, uses)| test(uses)).map(|(word, _)| word.clone()).collect()
        };
        let plain = |uses: &Uses, share: u32, plain: u32| {
            uses.all >= (self.total / share).max(plain) && uses.all - uses.bold >= plain * uses.bold
        };
        Words {
            function: pick(&|uses| plain(uses, FUNCTION_SHARE, FUNCTION_PLAIN)),
            lead_ins: pick(&|uses| plain(uses, LEAD_IN_SHARE, LEAD_IN_PLAIN)),
            doubled: pick(&|uses| uses.doubled),
        }
    }
}

/// One document being counted.
struct Count<'a> {
    tally: &'a mut Tally,
    weight: u32,
    human: bool,
}

impl Count<'_> {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(leaf) => self.text(&leaf.text),
                Node::Strong(_, inner) => {
                    self.bold(&text_of(inner));
                    self.nodes(inner);
                }
                Node::Emphasis(_, inner) => self.nodes(inner),
                Node::Link(link) if !link.autolink => self.nodes(&link.content),
                Node::Link(_) | Node::Code(_) | Node::Image { .. } | Node::Break { .. } => {}
            }
        }
    }

    fn text(&mut self, text: &str) {
        let mut before: Option<(usize, &str)> = None;
        for (start, word) in words(text) {
            self.tally.total += self.weight;
            if is_ordinary(word) {
                let weight = self.weight;
                let again = |(end, other): (usize, &str)| other == word && text[end..start].trim().is_empty();
                let doubled = self.human && before.is_some_and(again);
                self.count(word, |uses| {
                    uses.all += weight;
                    uses.doubled |= doubled;
                });
            }
            before = Some((start + word.len(), word));
        }
    }

    fn bold(&mut self, text: &str) {
        let mut all = words(text).map(|(_, word)| word);
        if let (Some(word), None) = (all.next(), all.next())
            && is_ordinary(word)
        {
            let weight = self.weight;
            self.count(word, |uses| uses.bold += weight);
        }
    }

    /// Counts a use of `word`, which most often was met before.
    fn count(&mut self, word: &str, add: impl FnOnce(&mut Uses)) {
        match self.tally.words.get_mut(word) {
            Some(uses) => add(uses),
            None => add(self.tally.words.entry(word.to_owned()).or_default()),
        }
    }
}

/// Whether `word` looks like a word of the language rather than a name or a number.
fn is_ordinary(word: &str) -> bool {
    !word.starts_with(char::is_uppercase) && word.chars().all(|c| !c.is_numeric())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{MOST, Tally, sample};
    use crate::locale::Locale;
    use crate::model::article::{ArticleId, Bundle, Candidate, Location};
    use crate::model::document::{Block, BlockKind, Document, Leaf, Node};
    use crate::model::group::Translation;
    use crate::source::Span;

    fn text(text: &str) -> Node {
        Node::Text(Leaf { text: text.to_owned(), span: Span::default() })
    }

    fn document(nodes: Vec<Node>) -> Document {
        let kind = BlockKind::Paragraph(nodes);
        Document { blocks: vec![Block { id: 0, span: Span::default(), kind }], ..Document::default() }
    }

    fn tally(plain: &str, times: usize, bold: &str, bolds: usize, by: Translation) -> Tally {
        let mut tally = Tally::default();
        (0..times).for_each(|_| tally.add(&document(vec![text(plain)]), by));
        (0..bolds).for_each(|_| tally.add(&document(vec![Node::Strong(Span::default(), vec![text(bold)])]), by));
        tally
    }

    #[test]
    fn a_frequent_word_that_is_plain_is_a_function_word() {
        let words = tally("naj gre tja", 60, "Shrani", 5, Translation::Machine).words();
        assert!(words.function.contains("naj") && words.lead_ins.contains("naj"));
        assert!(!words.function.contains("Shrani") && !words.function.contains("shrani"));
    }

    #[test]
    fn a_word_that_stands_in_bold_is_none() {
        let words = tally("kliknite več", 60, "več", 2, Translation::Machine).words();
        assert!(!words.function.contains("več") && words.lead_ins.contains("več"));
        let words = tally("kliknite več", 60, "več", 6, Translation::Machine).words();
        assert!(!words.lead_ins.contains("več") && words.lead_ins.contains("kliknite"));
    }

    #[test]
    fn people_outweigh_machines() {
        let machines = tally("kliknite več", 120, "x", 0, Translation::Machine);
        let people = tally("tudi tu", 1, "več", 3, Translation::Human);
        assert!(!machines.with(people).words().lead_ins.contains("več"));
    }

    #[test]
    fn only_people_teach_what_may_stand_twice() {
        assert!(tally("dass die die Datei", 1, "x", 0, Translation::Human).words().doubled.contains("die"));
        assert!(tally("dass die die Datei", 9, "x", 0, Translation::Machine).words().doubled.is_empty());
        assert!(tally("die, die Datei", 1, "x", 0, Translation::Human).words().doubled.is_empty());
    }

    fn bundles(count: usize) -> Vec<Bundle> {
        let candidate = |id: &ArticleId, tag: &str| Candidate {
            file: Location::new(std::path::Path::new(&format!("{tag}/{id}.md")), &format!("{tag}/{id}.md")),
            named: false,
            id: id.clone(),
            folder_locale: Locale::parse(tag).ok(),
        };
        let bundle = |at: usize| {
            let id = ArticleId(format!("a{at:05}").into());
            Bundle { candidates: vec![candidate(&id, "sl-SI"), candidate(&id, "sl-SI"), candidate(&id, "nb-NO")], id }
        };
        (0..count).map(bundle).collect()
    }

    #[test]
    fn the_sample_is_bounded_steady_and_of_the_locales_asked_for() {
        let many = bundles(3 * MOST);
        let all = |bundles| sample(bundles, |locale| locale.language() == "sl");
        let files = all(&many);
        assert_eq!(files.len(), MOST);
        let shown = |files: &[&Candidate]| files.iter().map(|file| file.file.shown().clone()).collect::<BTreeSet<_>>();
        let more = bundles(3 * MOST + 1);
        let changed = shown(&files).symmetric_difference(&shown(&all(&more))).count();
        assert!(changed <= 2, "one article more changes {changed} files");
        assert!(files.iter().all(|file| file.file.shown().starts_with("sl-SI")));
        assert!(all(&bundles(1)).is_empty());
    }
}
