//! [`Words`]: a list of words or short phrases to be recognised, whatever their case and the punctuation around them.

use std::borrow::Cow;
use std::cmp::Ordering;

/// A list of words in lower case.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// By length first, which tells most words apart before their letters are compared.
    known: Vec<String>,
    /// Characters of the longest one: anything longer needs no look, and a word has no more of them than bytes.
    longest: usize,
}

impl Words {
    pub(super) fn new<'a>(words: impl IntoIterator<Item = &'a String>) -> Self {
        let mut known: Vec<String> = words.into_iter().map(|word| word.to_lowercase()).collect();
        known.sort_by(|one, other| by_length(one, other));
        known.dedup();
        let longest = known.iter().map(|word| word.chars().count()).max().unwrap_or(0);
        Self { known, longest }
    }

    /// Whether `word` is in the list.
    pub(super) fn contains(&self, word: &str) -> bool {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        // No letter becomes fewer ones in lower case.
        (word.len() <= self.longest || word.chars().nth(self.longest).is_none()) && {
            let word = lower(word);
            self.known.binary_search_by(|known| by_length(known, &word)).is_ok()
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

fn by_length(one: &str, other: &str) -> Ordering {
    one.len().cmp(&other.len()).then_with(|| one.cmp(other))
}

/// `word` in lower case.
fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = if word.is_ascii() {
        !word.bytes().any(|byte| byte.is_ascii_uppercase())
    } else {
        word.chars().all(|c| c.to_lowercase().eq([c]))
    };
    if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}
