//! [`Words`]: a list of words or short phrases to be recognised, whatever their case and the punctuation around them.

use std::cmp::Ordering;

use crate::source::script::{is_alphanumeric, lowercase};

/// A list of words in lower case.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By length first, which tells most words apart before their letters are compared.
    known: Vec<String>,
    /// Characters of the longest one: anything longer needs no look, and a word has no more of them than bytes.
    longest: usize,
    /// The [`sign`] of every word, a bit each: most words that are not in the list have one that no word of it has.
    signs: [u64; SIGNS / 64],
}

/// How many signs there are.
const SIGNS: usize = 1024;

impl Words {
    pub(super) fn new<'a>(words: impl IntoIterator<Item = &'a String>) -> Self {
        let mut known: Vec<String> = words.into_iter().map(|word| word.to_lowercase()).collect();
        known.sort_by(|one, other| by_length(one, other));
        known.dedup();
        let longest = known.iter().map(|word| word.chars().count()).max().unwrap_or(0);
        let mut signs = [0; SIGNS / 64];
        for sign in known.iter().map(|word| sign(word)) {
            signs[sign / 64] |= 1 << (sign % 64);
        }
        Self { known, longest, signs }
    }

    /// Whether `word` is in the list.
    pub(super) fn contains(&self, word: &str) -> bool {
        // As most are written.
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return self.has(word);
        }
        let word = word.trim_matches(|c: char| !is_alphanumeric(c));
        // No letter becomes fewer ones in lower case.
        (word.len() <= self.longest || word.chars().nth(self.longest).is_none()) && self.has(&lowercase(word))
    }

    /// Whether `word`, which is in lower case, is in the list as it stands here.
    fn has(&self, word: &str) -> bool {
        let sign = sign(word);
        self.signs[sign / 64] & (1 << (sign % 64)) != 0
            && self.known.binary_search_by(|known| by_length(known, word)).is_ok()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// What a word shows at once: its length, its first byte and its last.
fn sign(word: &str) -> usize {
    let end = |byte: Option<&u8>| byte.map_or(0, |byte| usize::from(*byte));
    let bytes = word.as_bytes();
    (end(bytes.first()) + end(bytes.last()) * 37 + bytes.len() * 331) % SIGNS
}

fn by_length(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}
