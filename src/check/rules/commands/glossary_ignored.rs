//! `TK09` `glossary-ignored`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK09",
    name: "glossary-ignored",
    summary: "a term that is not translated as the glossary says",
    page: include_str!("glossary_ignored.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// A word may end otherwise than the glossary has it, by so many of its last letters: `mapa` stands as `mapo` and `mapami`.
const ENDING: usize = 2;
/// So many letters must stay.
const STEM: usize = 3;

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    let locale = &view.edition().locale;
    for term in &view.config.terms.glossary {
        let wanted = term.translations(locale);
        let source = words(&term.source);
        if wanted.is_empty() || source.is_empty() {
            continue;
        }
        let stands = |text: &str| {
            let text = words(text);
            wanted.iter().any(|form| has(&text, &words(form), is_form))
        };
        for unit in &view.units {
            for (ours, theirs) in unit.prose.iter().zip(&unit.english_prose) {
                if has(&words(&theirs.text), &source, is_plural) && !stands(&ours.text) {
                    let message = format!("`{}` is to be `{}` here", term.source, wanted.join("` or `"));
                    let wording = Wording::new(message, "use the word of the glossary, or add the one used to it");
                    found.at(ours.span(&(0..ours.text.len())), wording).certainty(Certainty::Likely);
                }
            }
        }
    }
}

/// The words of `text` in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Whether the words of `term` stand in a row in `text`, each in a form that `same` accepts.
fn has(text: &[String], term: &[String], same: fn(&str, &str) -> bool) -> bool {
    !term.is_empty() && text.windows(term.len()).any(|row| row.iter().zip(term).all(|(word, term)| same(word, term)))
}

/// Whether an English `word` is `term` or its plural.
fn is_plural(word: &str, term: &str) -> bool {
    word.strip_prefix(term).is_some_and(|rest| matches!(rest, "" | "s" | "es"))
}

/// Whether `word` may be a form of `term`: it begins with the term's letters but for the last ones.
fn is_form(word: &str, term: &str) -> bool {
    let letters = term.chars().count();
    let stem: String = term.chars().take(letters.saturating_sub(ENDING).max(STEM)).collect();
    word == term || (letters >= STEM && word.starts_with(&stem))
}

#[cfg(test)]
mod tests {
    use super::{has, is_form, is_plural, words};

    #[test]
    fn words_may_end_otherwise() {
        let stands = |text: &str, term: &str| has(&words(text), &words(term), is_form);
        assert!(stands("Odprite mapo z datotekami.", "mapa") && stands("v skupnih mapah", "skupna mapa"));
        assert!(!stands("Odprite imenik.", "mapa") && !stands("Odprite mapo.", "skupna mapa"));
        assert!(!stands("v", "vir"), "a short word has no ending to lose");
        assert!(has(&words("Open folders."), &words("Folder"), is_plural));
        assert!(!has(&words("Open the foldered view."), &words("folder"), is_plural));
    }
}
