//! [`Text`]: a block's words with the phrases of the lexicon found in them.

use super::form;
use crate::model::lexicon::{Cue, Cues, Hit, Lexicon, fold};
use crate::model::reading::Act;
use crate::source::script::{self, is_alphanumeric};

/// A text in lower case and what the lexicon finds in it.
pub(super) struct Text<'a> {
    lexicon: &'a Lexicon,
    lower: String,
    hits: Vec<Hit>,
    /// What occurs at all, opens the text, and begins in its first and in its last sentence.
    all: Cues,
    opening: Cues,
    in_first: Cues,
    in_last: Cues,
    /// Where the first letter or digit stands.
    start: usize,
    /// Where the first comma stands, in a script without spaces.
    clause: Option<usize>,
    /// Where sentences end, in order.
    ends: Vec<usize>,
    /// Where the first one ends.
    first_end: usize,
    /// Where the last sentence starts.
    last_start: usize,
}

/// The imperatives.
const VERBS: [Cue; 5] = [Cue::Verb, Cue::CheckVerb, Cue::EnterVerb, Cue::RunVerb, Cue::SelectVerb];

/// What may stand before an imperative without changing that it is one.
const OPENERS: [Cue; 6] = [Cue::Purpose, Cue::Condition, Cue::Place, Cue::Optional, Cue::Fallback, Cue::Example];

/// The most words between "see" and what is to be seen: "see the following troubleshooting guides:".
const REFERRED_WORDS: usize = 4;

/// The most words a name has.
const NAME_WORDS: usize = 8;

impl<'a> Text<'a> {
    pub(super) fn new(text: &str, lexicon: &'a Lexicon) -> Self {
        let lower = fold(text);
        let hits = lexicon.scan(&lower);
        let start = lower.find(is_alphanumeric).unwrap_or(lower.len());
        // The full stop of a phrase shortens a word (`см.`, `f.eks.`); hits are in the order of their ends.
        let shortens = |end: &usize| {
            let first = hits.partition_point(|hit| hit.end < *end);
            let here = hits[first..].iter().take_while(|hit| hit.end == *end);
            here.map(|hit| &lower[hit.start..hit.end]).any(is_short)
        };
        let ends: Vec<usize> = sentence_ends(&lower).filter(|end| !shortens(end)).collect();
        // White space behind the last full stop is no sentence.
        let written = lower.trim_end().len();
        let last_start = ends.iter().copied().rfind(|&end| end < written).unwrap_or(0);
        let first_end = ends.first().copied().unwrap_or(lower.len());
        let clause = if lexicon.is_spaced() { None } else { lower.find(['、', '，']) };
        let [all, opening, in_first, in_last] = [Cues::default(); 4];
        let mut text =
            Self { lexicon, lower, hits, all, opening, in_first, in_last, start, clause, ends, first_end, last_start };
        text.all = text.cues(|_| true);
        text.opening = text.cues(|hit| text.opens(hit));
        text.in_first = text.cues(|hit| hit.start < first_end);
        text.in_last = text.cues(|hit| hit.start >= last_start);
        text
    }

    /// What the hits tell for which `test` holds.
    fn cues(&self, test: impl Fn(&Hit) -> bool) -> Cues {
        self.hits.iter().filter(|hit| test(hit)).map(|hit| hit.cue).collect()
    }

    /// Whether `hit` opens the text. Where verbs come last, an opening clause ends with its cue: before a comma where
    /// nothing stands between words, and else at the end of any word, since all of a sentence stands before its verb.
    fn opens(&self, hit: &Hit) -> bool {
        let before_verb = self.lexicon.is_spaced() && self.lexicon.ends_with_verb();
        let ends_word = || !self.lower[hit.end..].starts_with(char::is_alphanumeric);
        hit.start <= self.start
            || self.clause.is_some_and(|comma| hit.end.abs_diff(comma) <= '、'.len_utf8())
            || (before_verb && hit.start < self.first_end && ends_word())
    }

    pub(super) fn has(&self, cue: Cue) -> bool {
        self.all.contain(cue)
    }

    /// Whether `cue` opens the text.
    pub(super) fn starts(&self, cue: Cue) -> bool {
        self.opening.contain(cue)
    }

    pub(super) fn has_in_first_sentence(&self, cue: Cue) -> bool {
        self.in_first.contain(cue)
    }

    pub(super) fn has_in_last_sentence(&self, cue: Cue) -> bool {
        self.in_last.contain(cue)
    }

    pub(super) fn last_sentence_starts(&self, cue: Cue) -> bool {
        let from = self.last_start;
        let start = from + self.lower[from..].find(char::is_alphanumeric).unwrap_or(0);
        let opens = |hit: &Hit| hit.start == start || (self.lexicon.ends_with_verb() && hit.start > start);
        self.hits.iter().any(|hit| hit.cue == cue && opens(hit))
    }

    pub(super) fn words(&self) -> usize {
        form::words(&self.lower, self.lexicon)
    }

    pub(super) fn instructs(&self) -> bool {
        matches!(self.act(), Act::Instructs | Act::Checks)
    }

    /// What the first sentence does.
    pub(super) fn act(&self) -> Act {
        let end = self.first_end;
        let verbs = self.hits.iter().filter(|hit| VERBS.contains(&hit.cue) && hit.start < end);
        let first = verbs.map(|hit| (hit.start, hit.cue != Cue::CheckVerb)).min();
        let opened = OPENERS.into_iter().any(|cue| self.starts(cue));
        let imperative = match first {
            Some((at, _)) => at <= self.start || opened || self.asks_anywhere(),
            None => false,
        };
        if imperative || self.is_told(0, end) || self.has_polite_form(end, opened) {
            // A verb of looking at the same place as a verb of doing is the more particular one.
            let looks = first.is_some_and(|(_, acts)| !acts) || self.goes_to_look(end);
            return if looks { Act::Checks } else { Act::Instructs };
        }
        let names =
            first.is_none() && !self.lower.trim_end().ends_with(['.', '。', '?', '!']) && self.words() <= NAME_WORDS;
        if names { Act::Names } else { Act::Tells }
    }

    /// Whether the first sentence states a goal or a condition, and all it asks for is to read behind a `link` or what
    /// follows.
    pub(super) fn refers(&self, link: char) -> bool {
        let end = self.first_end;
        let from = self.lower[..end].find([',', '،']).unwrap_or(end);
        let is_refer = |at: usize| self.hits.iter().any(|hit| hit.cue == Cue::ReferVerb && hit.start == at);
        let near = |hit: &Hit| {
            let rest = &self.lower[hit.end..end];
            let what = rest.find(link).or_else(|| rest.rfind(':').filter(|&at| rest[at + 1..].trim().is_empty()));
            what.is_some_and(|at| rest[..at].split_whitespace().count() <= REFERRED_WORDS)
        };
        let inside = |hit: &&Hit| (from..end).contains(&hit.start);
        let mut refers = self.hits.iter().filter(|hit| hit.cue == Cue::ReferVerb).filter(inside);
        let mut verbs = self.hits.iter().filter(|hit| VERBS.contains(&hit.cue)).filter(inside);
        let opened = self.starts(Cue::Purpose) || self.starts(Cue::Condition);
        opened && refers.any(near) && verbs.all(|hit| is_refer(hit.start))
    }

    /// Whether a sentence behind the first starts with an imperative, and points to no further reading.
    pub(super) fn asks_later(&self) -> bool {
        let nexts = self.ends.iter().skip(1).copied().chain([self.lower.len()]);
        self.ends.iter().zip(nexts).any(|(&end, next)| {
            let from = end + self.lower[end..].find(char::is_alphanumeric).unwrap_or(0);
            let here =
                |hit: &Hit| hit.start == from || (self.lexicon.ends_with_verb() && (from..next).contains(&hit.start));
            let at = |cue: Cue| self.hits.iter().any(|hit| hit.cue == cue && here(hit));
            let asks = VERBS.into_iter().any(at) || self.is_told(from, from + 1);
            asks && !at(Cue::RelatedLead)
        })
    }

    /// Whether all the first sentence asks for is to go somewhere and look.
    fn goes_to_look(&self, end: usize) -> bool {
        let verbs = || self.hits.iter().filter(|hit| VERBS.contains(&hit.cue) && hit.start < end);
        let is = |cue: Cue, at: usize| self.hits.iter().any(|hit| hit.cue == cue && hit.start == at);
        let looks = verbs().any(|hit| hit.cue == Cue::CheckVerb);
        looks && verbs().all(|hit| is(Cue::CheckVerb, hit.start) || is(Cue::GoVerb, hit.start))
    }

    /// Whether "you must" or its like starts in `from..to`, with a verb behind it.
    fn is_told(&self, from: usize, to: usize) -> bool {
        let modals = self.hits.iter().filter(|hit| hit.cue == Cue::Modal && (from..to).contains(&hit.start));
        let mut ends = modals.map(|hit| hit.end + 1);
        ends.any(|next| self.hits.iter().any(|hit| VERBS.contains(&hit.cue) && hit.start == next))
    }

    /// Whether a verb that asks may stand anywhere in its sentence.
    fn asks_anywhere(&self) -> bool {
        !self.lexicon.is_spaced() || self.lexicon.ends_with_verb()
    }

    fn has_polite_form(&self, end: usize, opened: bool) -> bool {
        let sentence = &self.lower[self.start.min(end)..end];
        if self.asks_anywhere() {
            return self.lexicon.has_polite_ending(sentence.trim_end());
        }
        let mut words = sentence.split_whitespace();
        let first = words.next().is_some_and(|word| self.lexicon.has_polite_ending(word));
        first || (opened && words.any(|word| self.lexicon.has_polite_ending(word)))
    }
}

/// The most letters of a word that a full stop shortens: `bijv.`
const SHORT: usize = 4;

/// Whether `phrase` is a shortened one, rather than the end of a sentence.
fn is_short(phrase: &str) -> bool {
    phrase.ends_with('.') && phrase.split(|c: char| !c.is_alphabetic()).all(|word| word.chars().count() <= SHORT)
}

/// Where sentences of `text` end: behind a full stop before white space, or behind an ideographic one.
fn sentence_ends(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    // One of these bytes begins every mark that ends a sentence.
    let marks = script::places(text, |byte| matches!(byte, b'.' | b'!' | b'?' | 0xe3 | 0xef));
    let marks = marks.filter_map(|at| Some((at, text[at..].chars().next()?)));
    marks.filter_map(move |(at, character)| {
        let end = at + character.len_utf8();
        let closes = match character {
            '。' | '！' | '？' => true,
            '.' | '!' | '?' => {
                let ordinal = at > 0 && bytes[at - 1].is_ascii_digit();
                !ordinal && text[end..].starts_with(char::is_whitespace)
            }
            _ => false,
        };
        closes.then_some(end)
    })
}

#[cfg(test)]
mod tests {
    use super::Text;
    use crate::model::lexicon::{Cue, Lexicon, LexiconFile};

    #[test]
    fn a_shortened_word_ends_no_sentence() {
        let refer_verbs = vec!["см.".to_owned()];
        let lexicon = Lexicon::new(&LexiconFile { refer_verbs, ..LexiconFile::default() }, &LexiconFile::default());
        let text = Text::new("Если лампа мигает, см. руководство. Потом закройте её.", &lexicon);
        assert!(text.has_in_first_sentence(Cue::ReferVerb));
        assert_eq!(text.ends.len(), 1, "{:?}", text.ends);
    }
}
