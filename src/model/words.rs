//! [`Words`]: what a collection teaches about the words of its languages, and [`Consulted`], what an article makes of it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::locale::Locale;
use crate::source::script::is_alphanumeric;

/// Words of one language that bold does not name controls by, as its articles use them. All are in lower case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Frequent words that next to never stand alone in bold.
    pub function: BTreeSet<String>,
    /// Frequent words that seldom do; at the start of bold they belong to the sentence around it.
    pub lead_ins: BTreeSet<String>,
    /// Words that people write twice in a row.
    pub doubled: BTreeSet<String>,
}

/// The learned words of every locale.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vocabulary(pub BTreeMap<Locale, Words>);

impl Vocabulary {
    /// The words of `locale`; none where too few of its articles were at hand.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> &Words {
        static NONE: Words = Words { function: BTreeSet::new(), lead_ins: BTreeSet::new(), doubled: BTreeSet::new() };
        self.0.get(locale).unwrap_or(&NONE)
    }
}

/// What a word may be known for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Role {
    /// Next to never alone in bold.
    Function,
    /// Seldom so.
    LeadIn,
    /// Twice in a row.
    Doubled,
}

impl Words {
    /// Whether a word, in lower case, is known for that.
    #[must_use]
    pub fn has(&self, role: Role, word: &str) -> bool {
        let known = match role {
            Role::Function => &self.function,
            Role::LeadIn => &self.lead_ins,
            Role::Doubled => &self.doubled,
        };
        known.contains(word)
    }
}

/// The learned words as one article asks for them. What it asks is remembered.
#[derive(Debug)]
pub struct Consulted<'a> {
    vocabulary: &'a Vocabulary,
    answers: RefCell<Answers>,
}

/// What an article asked of learned words, and what it was told: whatever else changes about them is nothing to it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(BTreeMap<Locale, BTreeMap<(Role, Box<str>), bool>>);

impl<'a> Consulted<'a> {
    /// Nothing is asked as yet.
    #[must_use]
    pub fn new(vocabulary: &'a Vocabulary) -> Self {
        Self { vocabulary, answers: RefCell::default() }
    }

    /// Whether a word of `locale`, in lower case, is known for that.
    #[must_use]
    pub fn has(&self, locale: &Locale, role: Role, word: &str) -> bool {
        let has = self.vocabulary.of(locale).has(role, word);
        self.answers.borrow_mut().0.entry(locale.clone()).or_default().insert((role, word.into()), has);
        has
    }

    /// What was asked.
    #[must_use]
    pub fn into_answers(self) -> Answers {
        self.answers.into_inner()
    }
}

impl Answers {
    /// Whether these words would give the same answers.
    #[must_use]
    pub fn hold(&self, vocabulary: &Vocabulary) -> bool {
        self.0.iter().all(|(locale, answers)| {
            let words = vocabulary.of(locale);
            answers.iter().all(|((role, word), has)| words.has(*role, word) == *has)
        })
    }
}

/// The words of `text` with the byte at which each starts; hyphens and apostrophes inside belong to a word.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’' | '\u{2011}');
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = find(text, from, is_alphanumeric)?;
        from = find(text, start, |c| !is_alphanumeric(c) && !inner(c)).unwrap_or(text.len());
        Some((start, text[start..from].trim_end_matches(inner)))
    })
}

/// Where the first character is, from byte `at` of `text` on, for which `test` holds.
fn find(text: &str, mut at: usize, test: impl Fn(char) -> bool) -> Option<usize> {
    loop {
        let byte = *text.as_bytes().get(at)?;
        let c = if byte.is_ascii() { char::from(byte) } else { text[at..].chars().next()? };
        if test(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

#[cfg(test)]
mod tests {
    use super::{Consulted, Role, Vocabulary, Words, words};
    use crate::locale::Locale;

    #[test]
    fn only_what_was_asked_matters() {
        let vocabulary = |words: &[&str]| {
            let function = words.iter().map(|word| (*word).to_owned()).collect();
            Vocabulary([(Locale::parse("sl").expect("a tag"), Words { function, ..Words::default() })].into())
        };
        let (known, locale) = (vocabulary(&["naj", "tja"]), Locale::parse("sl").expect("a tag"));
        let consulted = Consulted::new(&known);
        assert!(consulted.has(&locale, Role::Function, "naj") && !consulted.has(&locale, Role::LeadIn, "tja"));
        assert!(!consulted.has(&locale, Role::Function, "tu"));
        let answers = consulted.into_answers();
        assert!(answers.hold(&known) && answers.hold(&vocabulary(&["naj", "tam"])));
        for other in [&["tja"][..], &["naj", "tu"], &[]] {
            assert!(!answers.hold(&vocabulary(other)), "{other:?}");
        }
    }

    #[test]
    fn words_know_where_they_start() {
        let all: Vec<_> = words("Pick Fil-fanen, »don’t« -- go").collect();
        assert_eq!(all, [(0, "Pick"), (5, "Fil-fanen"), (18, "don’t"), (31, "go")]);
    }
}
