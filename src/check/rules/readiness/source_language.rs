//! `SR09` `source-language`

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SR09",
    name: "source-language",
    summary: "a source in another language than it says",
    page: include_str!("source_language.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

/// Fewer words say too little of their language.
const ENOUGH: usize = 40;

/// Of a hundred words of a language, more than this many are frequent words, lists of names and commands among them.
const SOME: usize = 6;

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.is_translation() || view.edition().locale.language() != view.lexicon.language() {
        return;
    }
    let texts = view.units.iter().flat_map(|unit| &unit.prose);
    let words = |text: &Prose| -> Vec<String> {
        let words = text.words.split(|c: char| !(c.is_alphabetic() || c == '\''));
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let words: Vec<String> = texts.flat_map(words).collect();
    let frequent = words.iter().filter(|word| view.lexicon.is_function_word(word)).count();
    if words.len() < ENOUGH || frequent * 100 >= words.len() * SOME {
        return;
    }
    let Some(first) = view.units.iter().find(|unit| !unit.prose.is_empty()) else { return };
    let message = format!("the text does not read like {}", view.edition().locale);
    let help = "write the source in its own language, or name the locale it is in";
    found.at(first.block.span, Wording::new(message, help)).certainty(Certainty::Likely);
}
