//! I3 and I4: what emphasis means. Names of controls, typed text, keys, commands; or nothing, where it slipped.

use std::ops::Range;

use super::flow::{Flow, PieceKind};
use super::{Claim, Place, unbracketed};
use crate::model::issue::{Issue, IssueKind};
use crate::model::lexicon::{Cue, Hit, Lexicon, fold};
use crate::model::runbook::RunKind;
use crate::model::token;

/// The most words a control's name has.
const NAME_WORDS: usize = 8;
/// The most words of a name that begins with a capital.
const CLAUSE_WORDS: usize = 14;
/// Keys that are named like products, and so are keys only beside another one.
const MODIFIERS: [&str; 5] = ["Windows", "Win", "Command", "Cmd", "Option"];
/// How far back a verb may stand that governs a name, in bytes.
const REACH: usize = 40;
/// The most characters that stand between typed text and a verb behind it: a mark, an ending, a space.
const PARTICLE: usize = 4;

/// Claims every strong element that no menu path has taken.
pub(super) fn claim(flow: &Flow, place: Place, lexicon: &Lexicon, claims: &mut Vec<Claim>, issues: &mut Vec<Issue>) {
    // Those of menu paths, in order and none over another.
    let taken: Vec<Range<usize>> = claims.iter().map(|claim| claim.range.clone()).collect();
    for (range, strong) in flow.emphases() {
        let next = taken.get(taken.partition_point(|other| other.end <= range.start));
        let overlaps = next.is_some_and(|other| other.start < range.end);
        let text = flow.text()[range.clone()].trim();
        let only_code =
            flow.piece_at(range.start).is_some_and(|piece| piece.kind == PieceKind::Code && piece.range == range);
        if !strong || overlaps || text.is_empty() || only_code || is_linked(flow, &range) {
            continue;
        }
        let (before, after) = (&flow.text()[..range.start], &flow.text()[range.end..]);
        let label = Label { text, before, after, lexicon };
        let Some(kind) = label.kind(place) else { continue };
        if kind == RunKind::Text {
            let word = text.to_owned();
            issues.push(Issue { kind: IssueKind::EmphasisShift { word }, span: flow.span_of(&range) });
        }
        claims.push(Claim { range, kind, shown: None });
    }
}

/// Whether a link stands in any part of `range`: as one control, it would lose its address.
fn is_linked(flow: &Flow, range: &Range<usize>) -> bool {
    let mut touched = flow.pieces_in(range);
    touched.any(|piece| piece.style.link > 0)
}

struct Label<'a> {
    text: &'a str,
    before: &'a str,
    after: &'a str,
    lexicon: &'a Lexicon,
}

impl Label<'_> {
    /// What the label means at `place`; `None` leaves it as strong text.
    fn kind(&self, place: Place) -> Option<RunKind> {
        let words: Vec<&str> = self.text.split_whitespace().collect();
        let signs_only = !self.text.chars().any(char::is_alphanumeric);
        if let Some(keys) = self.keys() {
            return Some(RunKind::Key(keys));
        }
        if is_code(self.text) {
            return Some(RunKind::Code);
        }
        // Marks of a sentence name nothing, wherever the emphasis has slipped to.
        let marks_only = self.text.chars().all(|c| ".,;:!?、。，".contains(c));
        let ordinary = words.iter().all(|word| self.is_ordinary(word));
        if marks_only || (ordinary && !signs_only) {
            return Some(RunKind::Text);
        }
        if self.is_caption()
            || self.lexicon.starts_with(self.text, Cue::EnterVerb) && words[0].starts_with(char::is_lowercase)
        {
            return None;
        }
        if self.is_typed() {
            return Some(RunKind::Input);
        }
        let governed = self.governed_by(Cue::SelectVerb);
        let names = self.looks_like_name(&words);
        let is_control = match place {
            Place::Step => names || (governed && words.len() <= NAME_WORDS),
            Place::Prose => names && (governed || self.starts_with_capital()) && words.len() <= NAME_WORDS / 2,
            Place::Title => false,
        };
        is_control.then(|| {
            let stem = self.lexicon.without_compound(unbracketed(self.text));
            let name = (stem != self.text).then(|| stem.to_owned());
            RunKind::Ui { suspect: self.is_suspect(&words), name }
        })
    }

    /// A word that never names a control by itself, standing where it is no name for once.
    fn is_ordinary(&self, word: &str) -> bool {
        // In scripts without capitals a verb may as well be a name: it is what buttons say.
        let lower = word.starts_with(char::is_lowercase);
        let generic = self.lexicon.is_generic_noun(word) && (lower || !self.lexicon.is_spaced());
        let verb = self.lexicon.is_verb(word) || self.lexicon.is_third_person(word);
        generic || (lower && verb) || (is_small(word) && self.lexicon.is_function_word(word))
    }

    /// Whether the label opens an example ("**Example:** …") rather than naming something.
    fn is_caption(&self) -> bool {
        let opens = self.before.trim_end_matches(' ').is_empty() || self.before.trim_end_matches(' ').ends_with('\n');
        let colon = self.text.ends_with([':', '：']) || self.after.trim_start().starts_with([':', '：']);
        opens && colon && self.lexicon.starts_with(self.text, Cue::Example)
    }

    fn looks_like_name(&self, words: &[&str]) -> bool {
        let sentence = self.text.contains(". ") || self.text.contains('。') || self.text.contains('\n');
        let first_ordinary = words.len() > 1 && is_small(words[0]) && self.lexicon.is_function_word(words[0]);
        // Options are named by whole clauses now and then; those begin with a capital.
        let longest = if self.starts_with_capital() { CLAUSE_WORDS } else { NAME_WORDS };
        words.len() <= longest && !sentence && !(first_ordinary && words.len() > 3)
    }

    fn starts_with_capital(&self) -> bool {
        self.text.chars().find(|c| c.is_alphanumeric()).is_none_or(|c| !c.is_lowercase())
    }

    /// Damage at the borders: a verb, a function word or a generic noun inside, a repeated word, a single letter.
    fn is_suspect(&self, words: &[&str]) -> bool {
        let [first, .., last] = words else {
            return self.text.chars().filter(|c| c.is_alphanumeric()).count() == 1;
        };
        let repeats = words.windows(2).any(|pair| {
            let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            !bare(pair[0]).is_empty() && bare(pair[0]) == bare(pair[1])
        });
        let lower = |word: &str| word.starts_with(char::is_lowercase);
        let function = |word: &str| is_small(word) && self.lexicon.is_function_word(word);
        let ordinary = |word: &str| function(word) || (lower(word) && self.lexicon.is_verb(word));
        repeats || ordinary(first) || ordinary(last) || (lower(first) && self.lexicon.is_generic_noun(first))
    }

    /// Whether a verb of typing stands right before, or one a little earlier and the text is no word of a language. Where
    /// verbs come last, one right behind counts as well.
    fn is_typed(&self) -> bool {
        if self.lexicon.ends_with_verb() && self.is_typed_behind() {
            return true;
        }
        let lower = self.before.trim_end();
        let lower = fold(near(lower));
        let window = &lower[lower.floor_char_boundary(lower.len().saturating_sub(REACH))..];
        let hits = self.lexicon.scan(window);
        let verb = hits.iter().filter(|hit| hit.cue == Cue::EnterVerb).map(|hit| hit.end).max();
        let Some(end) = verb else { return false };
        let between = &window[end..];
        let adjacent = between.trim_matches(|c: char| c.is_whitespace() || ":»„\"“".contains(c)).is_empty();
        let literal = !self.text.contains(char::is_whitespace)
            && self.text.is_ascii()
            && (self.text.contains(['.', '@', '/', '\\', '_', '%'])
                || self.text.starts_with(|c: char| c.is_ascii_lowercase()));
        adjacent || (literal && !between.contains(['.', ',']))
    }

    /// Whether a verb of typing stands behind, with a particle or an ending between at the most.
    fn is_typed_behind(&self) -> bool {
        let behind: String = self.after.chars().take(REACH).collect();
        let behind = fold(&behind);
        let near = |hit: &Hit| behind[..hit.start].chars().count() <= PARTICLE;
        self.lexicon.scan(&behind).iter().any(|hit| hit.cue == Cue::EnterVerb && near(hit))
    }

    fn governed_by(&self, cue: Cue) -> bool {
        let lower = fold(near(self.before));
        let window = &lower[lower.floor_char_boundary(lower.len().saturating_sub(REACH))..];
        let sentence = window.rfind(". ").map_or(0, |at| at + 2);
        self.lexicon.scan(window).iter().any(|hit| hit.cue == cue && hit.start >= sentence)
    }

    /// The keys of a combination: each part names a key, or is a letter or function key beside one.
    fn keys(&self) -> Option<Vec<String>> {
        let parts: Vec<&str> = self.text.split('+').map(str::trim).collect();
        let function = |part: &str| part.strip_prefix(['F', 'f']).is_some_and(|digits| digits.parse::<u8>().is_ok());
        let combined = |part: &str| parts.len() > 1 && MODIFIERS.iter().any(|known| known.eq_ignore_ascii_case(part));
        let known = |part: &&&str| self.lexicon.is_key(part) || function(part) || combined(part);
        let letter = |part: &&str| part.chars().count() == 1;
        let all = parts.iter().all(|part| known(&part) || (parts.len() > 1 && letter(part)));
        (all && parts.iter().any(|part| known(&part))).then(|| parts.into_iter().map(str::to_owned).collect())
    }
}

/// Whether `word` is not set apart by a capital; many scripts have none.
fn is_small(word: &str) -> bool {
    word.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase())
}

/// The end of `text` as far as anything reaches back in it, in small letters or not.
fn near(text: &str) -> &str {
    &text[text.floor_char_boundary(text.len().saturating_sub(4 * REACH))..]
}

/// Whether `text` is a path, a registry key or a command rather than a label.
fn is_code(text: &str) -> bool {
    let drive = text.len() > 2 && text.as_bytes()[1] == b':' && text.as_bytes()[2] == b'\\';
    drive
        || text.starts_with("\\\\")
        || text.starts_with("HKEY_")
        || text.starts_with("HKLM")
        || token::is_command_line(text)
}

#[cfg(test)]
mod tests {
    use super::is_code;

    #[test]
    fn commands_and_paths_are_no_labels() {
        assert!(is_code("Get-TransportRule -Identity x") && !is_code("Sign-In"));
        assert!(is_code("C:\\Windows\\Temp") && is_code("HKEY_LOCAL_MACHINE\\SOFTWARE") && !is_code("Save"));
    }
}
