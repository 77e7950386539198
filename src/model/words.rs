//! [`Words`]: what a collection teaches about the words of its languages.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use crate::locale::Locale;

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
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Vocabulary(pub BTreeMap<Locale, Words>);

impl Vocabulary {
    /// The words of `locale`; none where too few of its articles were at hand.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> &Words {
        static NONE: Words = Words { function: BTreeSet::new(), lead_ins: BTreeSet::new(), doubled: BTreeSet::new() };
        self.0.get(locale).unwrap_or(&NONE)
    }
}

/// The words of `text` with the byte at which each starts; hyphens and apostrophes inside belong to a word.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let inner = |c: char| matches!(c, '-' | '\'' | '’' | '\u{2011}');
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(char::is_alphanumeric)?;
        let len = text[start..].find(|c: char| !c.is_alphanumeric() && !inner(c));
        from = len.map_or(text.len(), |len| start + len);
        Some((start, text[start..from].trim_end_matches(inner)))
    })
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_know_where_they_start() {
        let all: Vec<_> = words("Pick Fil-fanen, »don’t« -- go").collect();
        assert_eq!(all, [(0, "Pick"), (5, "Fil-fanen"), (18, "don’t"), (31, "go")]);
    }
}
