//! `TY08` `double-space`

use std::sync::LazyLock;

use regex::Regex;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, Side, added_in_prose, respaced};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY08",
    name: "double-space",
    summary: "two spaces where one belongs",
    page: include_str!("double_space.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

static SPACES: LazyLock<Regex> = LazyLock::new(|| Regex::new("  +").expect("a valid pattern"));

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // In a source they are a habit of typing; in a translation they are the hole where something was.
    if view.is_translation() && view.typography.spaced {
        added_in_prose(view, found, holes);
    }
}

fn holes(prose: &Prose, side: Side<'_>) -> Vec<Hit> {
    if !prose.words.contains("  ") {
        return Vec::new();
    }
    let hit = |found: regex::Match<'_>| {
        let range = found.range();
        let (before, after) = Prose::around(&prose.words, &range);
        // Translation tools write them around the separators of menu paths.
        let inside = before.is_some_and(|c| !"\n.!?:>".contains(c)) && after.is_some_and(|c| !"\n>".contains(c));
        if !inside || !prose.is_verbatim(&range) {
            return None;
        }
        let span = prose.span(&range);
        let edit = respaced(side.source, span, " ");
        Some(
            Hit::new(span, "two spaces stand where one belongs", "look for a word that is missing, or remove one")
                .edit(edit),
        )
    };
    SPACES.find_iter(&prose.words).filter_map(hit).collect()
}
