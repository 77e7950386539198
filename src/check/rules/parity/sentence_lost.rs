//! `PA10` `sentence-lost`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA10",
    name: "sentence-lost",
    summary: "a translated paragraph with fewer sentences than its source, and far shorter",
    page: include_str!("sentence_lost.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// A translation with less of its source's length, in percent, has lost more than a change of wording takes.
const SHORT: usize = 45;

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // Where no spaces stand between words, a whole translation is that short.
    if !view.is_translation() || !view.lexicon.is_spaced() {
        return;
    }
    for unit in &view.units {
        let Some(english) = unit.english else { continue };
        let (ours, theirs) = (unit.block.text(), english.text());
        let (own, wanted) = (sentences(&ours), sentences(&theirs));
        let long = theirs.chars().count();
        if wanted > 1 && own < wanted && ours.chars().count() * 100 < long * SHORT {
            let message =
                format!("the source has {wanted} sentences here, the translation {own}, and it is far shorter");
            let finding = found.at(unit.block.span, Wording::new(message, "translate the sentences that are missing"));
            finding.certainty(Certainty::Likely);
        }
    }
}

/// How many sentences `text` has, by their ends.
fn sentences(text: &str) -> usize {
    let mut words = text.split_whitespace().peekable();
    let mut count = 0;
    while let Some(word) = words.next() {
        let ends = word.trim_end_matches(['"', '\'', ')', '»', '”', '“']).ends_with(['.', '!', '?']);
        count += usize::from(ends || words.peek().is_none());
    }
    count
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn sentences_are_counted_by_their_ends() {
        assert_eq!(sentences("One. Two! (Three?) Four"), 4);
        assert_eq!(sentences("Version 1.2 is out."), 1);
        assert_eq!(sentences(""), 0);
    }
}
