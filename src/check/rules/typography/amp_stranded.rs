//! `TY01` `amp-stranded`

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::Unit;
use crate::diagnostic::{Origin, Severity};
use crate::model::lexicon::Lexicon;
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY01",
    name: "amp-stranded",
    summary: "an ampersand that stands between the wrong words",
    page: include_str!("amp_stranded.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    for unit in &view.units {
        let in_source = !stranded(&unit.english_prose, view.source_lexicon).is_empty();
        let source_has_one = unit.english.is_none_or(|english| english.text().contains('&'));
        if in_source || !source_has_one {
            continue;
        }
        for span in stranded(&unit.prose, view.lexicon).into_iter().chain(parted(unit, view.lexicon)) {
            let wording = Wording::new(
                "the `&` does not stand between the two words it joins",
                "put it back between them, or write the word for \"and\"",
            );
            found.at(span, wording);
        }
    }
}

/// The ampersand that joins two names in the source, where the translation has both names and not between them.
fn parted(unit: &Unit<'_>, lexicon: &Lexicon) -> Option<Span> {
    let names = |prose: &Prose| -> Vec<(String, String)> {
        let pairs = prose.words.match_indices(" & ").filter_map(|(at, mark)| {
            let left = prose.text[..at].split_whitespace().next_back()?;
            let right = prose.text[at + mark.len()..].split(|c: char| !c.is_alphanumeric()).next()?;
            let is_name = |word: &str| word.len() > 2 && word.starts_with(char::is_uppercase);
            (is_name(left) && is_name(right)).then(|| (left.to_owned(), right.to_owned()))
        });
        pairs.collect()
    };
    unit.english_prose.iter().flat_map(names).find_map(|(left, right)| {
        let whole = format!("{left} & {right}");
        let here = |prose: &&Prose| {
            !prose.text.contains(&whole) && [&left, &right].iter().all(|name| prose.text.contains(name.as_str()))
        };
        let prose = unit.prose.iter().find(here)?;
        let marks = prose.words.match_indices('&').map(|(at, _)| at);
        let mut marks = marks.filter(|at| !is_stranded(&prose.text, *at, lexicon));
        let at = marks.next()?;
        Some(prose.span(&(at..at + 1)))
    })
}

/// The ampersands of a block that join nothing.
fn stranded(prose: &[Prose], lexicon: &Lexicon) -> Vec<Span> {
    let spans = |prose: &Prose| -> Vec<Span> {
        let marks = prose.words.match_indices('&').map(|(at, _)| at);
        marks.filter(|at| is_stranded(&prose.text, *at, lexicon)).map(|at| prose.span(&(at..at + 1))).collect()
    };
    prose.iter().flat_map(spans).collect()
}

fn is_stranded(text: &str, at: usize, lexicon: &Lexicon) -> bool {
    // Far more than any word has; text without blanks may be as long as a file.
    const NEAR: usize = 256;
    let near = text.floor_char_boundary(at.saturating_sub(NEAR))..text.ceil_char_boundary(at + NEAR);
    let (before, after) = (&text[near.start..at], &text[at + 1..near.end]);
    let glued_left = before.ends_with(char::is_alphanumeric);
    let glued_right = after.starts_with(char::is_alphanumeric);
    // `R&D`, `a=1&b=2`: glued on both sides is how names and addresses are written.
    if glued_left && glued_right {
        return false;
    }
    let word = |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let left = before.split_whitespace().next_back().map(word).unwrap_or_default();
    let right = after.split_whitespace().next().map(word).unwrap_or_default();
    let same = !left.is_empty() && left == right;
    // `sikkerhets- & samsvarssenter`: two compounds that share their second half.
    let shared = before.ends_with("- ") && left.chars().count() > 1 && after.starts_with(' ');
    let compound = shared && !right.is_empty() && !lexicon.is_function_word(&right);
    let hyphen = !compound && before.trim_end().ends_with(['-', '–', '(', '«', '„']);
    let cut = after.trim_start().starts_with([',', '.', ';', ':', ')']);
    let edge = left.is_empty() || right.is_empty();
    same || hyphen || cut || edge || (glued_right && before.ends_with(char::is_whitespace))
}
