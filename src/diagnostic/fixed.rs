//! Words that the program itself has, read back from a file.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Deserializer};

/// A word of the program itself, such as the code of a rule.
pub type Word = &'static str;

/// One copy of each word, for as long as the program runs: there are as many as there are codes and names of rules.
static WORDS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// Reads a code or name of a rule.
///
/// # Errors
/// When there is no text.
pub(crate) fn word<'de, D: Deserializer<'de>>(from: D) -> Result<Word, D::Error> {
    let word = <&str>::deserialize(from)?;
    let mut words = WORDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = words.get(word) {
        return Ok(known);
    }
    let word: &'static str = Box::leak(word.into());
    words.insert(word);
    Ok(word)
}
