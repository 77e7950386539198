//! [`Words`]: a list of words or short phrases to be recognised, whatever their case and the punctuation around them.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// A list of words in lower case.
#[derive(Debug, Default)]
pub(super) struct Words {
    known: BTreeSet<String>,
    /// Characters of the longest one: anything longer needs no look.
    longest: usize,
}

impl Words {
    pub(super) fn new<'a>(words: impl IntoIterator<Item = &'a String>) -> Self {
        let known: BTreeSet<String> = words.into_iter().map(|word| word.to_lowercase()).collect();
        let longest = known.iter().map(|word| word.chars().count()).max().unwrap_or(0);
        Self { known, longest }
    }

    /// Whether `word` is in the list.
    pub(super) fn contains(&self, word: &str) -> bool {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        // No letter becomes fewer ones in lower case.
        word.chars().nth(self.longest).is_none() && self.known.contains(&*lower(word))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }
}

/// `word` in lower case.
fn lower(word: &str) -> Cow<'_, str> {
    let is_lower = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) }
}
