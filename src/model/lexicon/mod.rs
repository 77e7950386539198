//! [`Lexicon`]: what has to be known of a language to read its articles. Data, never code.

use std::collections::BTreeSet;

mod cue;
mod file;
mod label;
mod phrases;
mod words;

pub use cue::{Cue, Cues, Hit};
pub use file::{LexiconFile, NoteLabels, Phrases, ScriptWords, WordOrder};

use self::cue::cue_lists;
use self::label::{ByInitial, Label, Pattern, number_labels, patterns, prefix_len};
use self::phrases::PhraseTree;
use self::words::Words;
use super::reading::{Line, NoteKind};
use crate::source::script::{has_any, lowercase};

/// A language's words, ready to be looked for.
#[derive(Debug)]
pub struct Lexicon {
    language: String,
    spaced: bool,
    verb_last: bool,
    phrases: PhraseTree,
    /// Whether they are found in words too.
    anywhere: bool,
    notes: ByInitial<(String, NoteKind)>,
    false_friends: BTreeSet<String>,
    alerts: Vec<(String, NoteKind)>,
    labels: ByInitial<Label>,
    references: ByInitial<Pattern>,
    or_lines: Words,
    polite_endings: Vec<String>,
    compound_suffixes: Vec<String>,
    function_words: Words,
    doubled_words: Words,
    vague_links: Words,
    generic_nouns: Words,
    verbs: Words,
    third_person: Words,
    affirmations: Words,
    months: Words,
    number_words: Vec<Vec<String>>,
    key_names: Words,
}

impl Lexicon {
    /// Prepares `file`. Labels of `english` are understood too, since machine translation leaves some untranslated.
    #[must_use]
    pub fn new(file: &LexiconFile, english: &LexiconFile) -> Self {
        let phrases =
            cue_lists(file).into_iter().flat_map(|(cue, list)| list.iter().map(move |phrase| (fold(phrase), cue)));
        let both = |pick: fn(&LexiconFile) -> &Vec<String>| Words::new(pick(file).iter().chain(pick(english)));
        Self {
            language: file.language.clone(),
            spaced: file.script_words == ScriptWords::Spaced,
            verb_last: file.word_order == WordOrder::VerbLast,
            phrases: PhraseTree::new(phrases.collect()),
            anywhere: match file.phrases {
                Some(phrases) => phrases == Phrases::Anywhere,
                None => file.script_words == ScriptWords::Unspaced,
            },
            notes: ByInitial::new(file.notes.by_label().chain(english.notes.by_label()), |(label, _)| label),
            false_friends: file.note_false_friends.iter().map(|word| word.to_lowercase()).collect(),
            alerts: file.alert_keywords.by_label().chain(english.alert_keywords.by_label()).collect(),
            labels: ByInitial::new(number_labels(file).chain(number_labels(english)), |(pattern, _)| pattern.start()),
            references: ByInitial::new(patterns(&file.step_references), Pattern::start),
            or_lines: both(|file| &file.or_lines),
            polite_endings: file.polite_endings.clone(),
            compound_suffixes: file.compound_suffixes.clone(),
            function_words: Words::new(&file.function_words),
            doubled_words: Words::new(&file.doubled_words),
            vague_links: both(|file| &file.vague_links),
            generic_nouns: Words::new(&file.generic_nouns),
            verbs: Words::new(file.verbs.iter().chain(&file.select_verbs).chain(&file.enter_verbs)),
            third_person: Words::new(&file.third_person),
            affirmations: Words::new(&file.affirmations),
            months: Words::new(&file.months),
            number_words: file.number_words.clone(),
            key_names: both(|file| &file.key_names),
        }
    }

    /// The language of the words.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the script puts spaces between words.
    #[must_use]
    pub fn is_spaced(&self) -> bool {
        self.spaced
    }

    /// Whether a sentence ends with what it asks.
    #[must_use]
    pub fn ends_with_verb(&self) -> bool {
        self.verb_last
    }

    /// Whether the imperatives of the language are known, and so a lack of them means something.
    #[must_use]
    pub fn knows_verbs(&self) -> bool {
        !self.verbs.is_empty()
    }

    /// Every phrase that occurs in `lower`, a text as [`fold`] gives it.
    #[must_use]
    pub fn scan(&self, lower: &str) -> Vec<Hit> {
        self.phrases.scan(lower, self.anywhere)
    }

    /// The note label at the start of `text`: its kind and its length in bytes, without punctuation.
    ///
    /// `marked` tells that the label is set apart by emphasis. Without it, a label needs `:` or `!` behind it, and so
    /// do words that may as well start a sentence.
    #[must_use]
    pub fn note_label(&self, text: &str, marked: bool) -> Option<(NoteKind, usize)> {
        self.notes
            .at(text)
            .filter_map(|(label, kind)| Some((*kind, prefix_len(text, label)?)))
            .filter(|&(_, len)| {
                let rest = &text[len..];
                let closed = rest.starts_with([':', '：', '!', '！']);
                let ends = !rest.chars().next().is_some_and(char::is_alphanumeric);
                let friend = self.false_friends.contains(&*lowercase(&text[..len]));
                if marked && !friend { ends || !self.spaced } else { closed || (marked && rest.trim().is_empty()) }
            })
            .max_by_key(|&(_, len)| len)
    }

    /// The kind of a translated alert keyword such as `[!NAMIGI]`.
    #[must_use]
    pub fn alert(&self, keyword: &str) -> Option<NoteKind> {
        let keyword = keyword.to_lowercase();
        let known = self.alerts.iter().chain(self.notes.all()).find(|(label, _)| *label == keyword);
        known.map(|&(_, kind)| kind)
    }

    /// The numbered label at the start of `text` and its length in bytes, with a closing `:` or full stop.
    #[must_use]
    pub fn numbered_label(&self, text: &str) -> Option<(Line, usize)> {
        self.labels
            .at(text)
            .filter_map(|(pattern, line)| {
                let (number, len) = pattern.at_start(text)?;
                let rest = &text[len..];
                let close = rest.chars().next().filter(|c| matches!(c, ':' | '：' | '.' | ')' | '–' | '-'));
                Some((line(number), len + close.map_or(0, char::len_utf8)))
            })
            .max_by_key(|&(_, len)| len)
    }

    /// The references to steps in `text`: number and byte range.
    #[must_use]
    pub fn step_references(&self, text: &str) -> Vec<(u32, std::ops::Range<usize>)> {
        let mut found: Vec<(u32, std::ops::Range<usize>)> = Vec::new();
        if self.references.is_empty() || !has_any(text, |byte| byte.is_ascii_digit()) {
            return found;
        }
        let mut inside_word = false;
        for (at, character) in text.char_indices() {
            let starts_word = character.is_alphanumeric() && !(inside_word && self.spaced);
            inside_word = character.is_alphanumeric();
            if !starts_word || found.last().is_some_and(|(_, range)| range.end > at) {
                continue;
            }
            let longest = self
                .references
                .at(&text[at..])
                .filter_map(|pattern| pattern.at_start(&text[at..]))
                .max_by_key(|hit| hit.1);
            found.extend(longest.map(|(number, len)| (number, at..at + len)));
        }
        found
    }

    /// Whether `text` is nothing but the word "or".
    #[must_use]
    pub fn is_or_line(&self, text: &str) -> bool {
        self.or_lines.contains(text)
    }

    /// Whether `word` never names a control by itself.
    #[must_use]
    pub fn is_function_word(&self, word: &str) -> bool {
        self.function_words.contains(word)
    }

    /// Whether `word` stands twice in a row in good text, as in `that that`.
    #[must_use]
    pub fn may_double(&self, word: &str) -> bool {
        self.doubled_words.contains(word)
    }

    /// Whether `text` says of a link only that it is one, as `here` does.
    #[must_use]
    pub fn is_vague_link(&self, text: &str) -> bool {
        self.vague_links.contains(text)
    }

    /// Whether `word` is a noun of user interfaces that names no particular control.
    #[must_use]
    pub fn is_generic_noun(&self, word: &str) -> bool {
        self.generic_nouns.contains(word)
    }

    /// Whether `word` is an imperative of the lexicon.
    #[must_use]
    pub fn is_verb(&self, word: &str) -> bool {
        self.verbs.contains(word)
    }

    /// Whether `word` tells what a system does.
    #[must_use]
    pub fn is_third_person(&self, word: &str) -> bool {
        self.third_person.contains(word)
    }

    /// Whether `text` starts with a phrase that means `cue`.
    #[must_use]
    pub fn starts_with(&self, text: &str, cue: Cue) -> bool {
        let mut hits = Vec::new();
        self.phrases.at(&fold(text), 0, self.anywhere, &mut hits);
        hits.iter().any(|hit| hit.cue == cue)
    }

    /// Whether `word` means yes, no or OK.
    #[must_use]
    pub fn is_affirmation(&self, word: &str) -> bool {
        self.affirmations.contains(word)
    }

    /// Whether `word` is the name of a month in a form that follows a day.
    #[must_use]
    pub fn is_month(&self, word: &str) -> bool {
        self.months.contains(word)
    }

    /// Whether `text` has a word for the number `value`. Where the words of the language are not known, any number may
    /// be written as a word.
    #[must_use]
    pub fn has_number_word(&self, text: &str, value: usize) -> bool {
        if self.number_words.is_empty() {
            return true;
        }
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphabetic());
        let known = self.number_words.get(value).map(Vec::as_slice).unwrap_or_default();
        words.any(|word| {
            known.iter().any(|number| match number.strip_suffix('-') {
                Some(stem) => word.starts_with(stem),
                None => word == number,
            })
        }) || (!self.spaced && known.iter().any(|number| lower.contains(number.trim_end_matches('-'))))
    }

    /// Whether `word` names a key.
    #[must_use]
    pub fn is_key(&self, word: &str) -> bool {
        self.key_names.contains(word)
    }

    /// Whether `word` ends like an imperative of the language.
    #[must_use]
    pub fn has_polite_ending(&self, word: &str) -> bool {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        self.polite_endings
            .iter()
            .any(|ending| word.ends_with(ending.trim_end_matches('。')) && word.len() > ending.len())
    }

    /// `name` without a noun glued to it: `Fil` of `Fil-fanen`.
    #[must_use]
    pub fn without_compound<'a>(&self, name: &'a str) -> &'a str {
        let stem = self.compound_suffixes.iter().filter_map(|suffix| name.strip_suffix(suffix.as_str()));
        stem.map(str::trim_end).find(|stem| !stem.is_empty()).unwrap_or(name)
    }
}

/// `text` in lower case, with plain spaces. The dotted capital of Turkish becomes one letter, as it is written small.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut lower = lowercase(text).into_owned();
    // The bytes that these have and little else has.
    if !has_any(&lower, |byte| matches!(byte, 0xa0 | 0xcc)) {
        return lower;
    }
    for (odd, plain) in [("\u{a0}", " "), ("i\u{307}", "i")] {
        if lower.contains(odd) {
            lower = lower.replace(odd, plain);
        }
    }
    lower
}
