//! `TY12` `untranslated`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::lexicon::Lexicon;
use crate::source::script::is_alphabetic;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY12",
    name: "untranslated",
    summary: "a paragraph that was not translated",
    page: include_str!("untranslated.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// Of a hundred words of a language, at least this many are frequent words; names and commands have none.
const SOME: usize = 12;

/// So few words may be a name, where nothing is there to compare with.
const FEWEST: usize = 8;

/// Of a hundred words, so many leave no doubt, though nothing is there to compare with.
const MANY: usize = 25;

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() || view.lexicon.language() == view.source_lexicon.language() {
        return;
    }
    for unit in &view.units {
        // Several texts in one block are the cells of a table, where names stand alone.
        let [ours] = &unit.prose[..] else { continue };
        let share = |lexicon| share(&ours.words, lexicon);
        let untranslated = match &unit.english_prose[..] {
            [theirs] => {
                let same = || ours.text.split_whitespace().eq(theirs.text.split_whitespace());
                let is_english = |(words, frequent)| words >= 3 && frequent * 100 >= words * SOME;
                same() && is_english(share(view.source_lexicon)) && !is_name(&ours.words, view.source_lexicon)
            }
            // A word is a letter and what stands behind it.
            _ if ours.words.len() < 2 * FEWEST - 1 => false,
            _ => {
                let (words, frequent) = share(view.source_lexicon);
                words >= FEWEST && frequent * 100 >= words * MANY && share(view.lexicon).1 * 4 < frequent
            }
        };
        if untranslated {
            let wording = Wording::new("the paragraph is in the language of the source", "translate it");
            found.at(ours.span(&(0..ours.text.len())), wording).lowered_if(unit.english.is_none());
        }
    }
}

/// Whether every word of `text` that says something has a capital, as in the names of products.
fn is_name(text: &str, lexicon: &Lexicon) -> bool {
    let words = text.split_whitespace().skip(1).filter(|word| word.starts_with(char::is_alphabetic));
    words.filter(|word| !lexicon.is_function_word(word)).all(|word| word.starts_with(char::is_uppercase))
}

/// How many words `text` has, and how many of them are frequent in the language of `lexicon`.
fn share(text: &str, lexicon: &Lexicon) -> (usize, usize) {
    let words = text.split(|c: char| !(is_alphabetic(c) || c == '\'')).filter(|word| !word.is_empty());
    words.fold((0, 0), |(all, frequent), word| (all + 1, frequent + usize::from(lexicon.is_function_word(word))))
}
