//! [`Coverage`]: the proof that a runbook holds every visible character of its article once, in order.

use std::collections::BTreeMap;

use super::document::Document;
use super::runbook::Runbook;
use crate::source::script::words;
use serde::{Deserialize, Serialize};

/// How much of an article's visible text its runbook holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    /// Visible characters of the article, white space left out.
    pub visible: usize,
    /// How many of them stand in the runbook, in order.
    pub placed: usize,
    /// Characters of the runbook that the article does not have in that place.
    pub invented: usize,
}

impl Coverage {
    /// Compares a runbook with the document it was made from.
    ///
    /// Every piece of a runbook knows its bytes; put back in source order, the pieces must spell the document.
    #[must_use]
    pub fn of(document: &Document, runbook: &Runbook) -> Self {
        let mut pieces = runbook.pieces();
        pieces.sort_by_key(|piece| piece.at);
        let words = pieces.iter().flat_map(|piece| words(&piece.text));
        if words.clone().try_fold(document.visible.as_str(), |rest, word| rest.strip_prefix(word)) == Some("") {
            let count = document.visible.chars().count();
            return Self { visible: count, placed: count, invented: 0 };
        }
        compare(&document.visible, &words.collect::<String>())
    }

    /// Placed over visible, 1.0 when nothing is lost; an empty article is covered.
    #[must_use]
    pub fn ratio(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "articles have far fewer than 2^52 characters")]
        if self.visible == 0 { 1.0 } else { self.placed as f64 / self.visible as f64 }
    }

    /// Whether nothing was lost, doubled, moved or invented.
    #[must_use]
    pub fn is_complete(self) -> bool {
        self.placed == self.visible && self.invented == 0
    }

    /// The sum of two.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            visible: self.visible + other.visible,
            placed: self.placed + other.placed,
            invented: self.invented + other.invented,
        }
    }
}

/// Counts what two texts share at both ends; between them, a greedy walk finds what is placed in order.
fn compare(visible: &str, placed: &str) -> Coverage {
    let (want, have): (Vec<char>, Vec<char>) = (visible.chars().collect(), placed.chars().collect());
    let prefix = want.iter().zip(&have).take_while(|(a, b)| a == b).count();
    let most = want.len().min(have.len()) - prefix;
    let suffix = want.iter().rev().zip(have.iter().rev()).take(most).take_while(|(a, b)| a == b).count();
    let mut places: BTreeMap<char, Vec<usize>> = BTreeMap::new();
    let rest = &have[prefix..have.len() - suffix];
    rest.iter().enumerate().for_each(|(at, character)| places.entry(*character).or_default().push(at));
    let (mut found, mut from) = (0, 0);
    for character in &want[prefix..want.len() - suffix] {
        let known = places.get(character).map(Vec::as_slice).unwrap_or_default();
        if let Some(at) = known.get(known.partition_point(|&at| at < from)) {
            from = at + 1;
            found += 1;
        }
    }
    let matched = prefix + suffix + found;
    Coverage { visible: want.len(), placed: matched, invented: have.len() - matched }
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[test]
    fn losses_and_inventions_are_counted() {
        assert!(compare("abc", "abc").is_complete());
        let lost = compare("abcd", "abd");
        assert_eq!((lost.placed, lost.invented), (3, 0));
        let invented = compare("abd", "abcd");
        assert_eq!((invented.placed, invented.invented), (3, 1));
        let swapped = compare("ab", "ba");
        assert!(!swapped.is_complete());
    }
}
