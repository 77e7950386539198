//! `TY03` `escape-added`

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY03",
    name: "escape-added",
    summary: "a marker of emphasis that the translation shows as a character",
    page: include_str!("escape_added.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in view.units.iter().filter(|_| view.is_translation()) {
        if unit.english.is_none() {
            continue;
        }
        let count = |prose: &[Prose]| prose.iter().map(|prose| prose.words.matches('*').count()).sum::<usize>();
        if count(&unit.prose) <= count(&unit.english_prose) {
            continue;
        }
        let first = unit.prose.iter().find_map(|prose| Some((prose, alone(&prose.words)?)));
        if let Some((prose, at)) = first {
            let wording = Wording::new(
                "the translation shows a `*` where the source has none",
                "remove the backslash before the marker, or the marker",
            );
            found.at(prose.span(&(at..at + 1)), wording);
        }
    }
}

/// The first asterisk that stands alone in `text`; those in pairs belong to strong emphasis.
fn alone(text: &str) -> Option<usize> {
    let alone = |at: &usize| !text[..*at].ends_with('*') && !text[at + 1..].starts_with('*');
    text.match_indices('*').map(|(at, _)| at).find(alone)
}
