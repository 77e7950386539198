//! `TK08` `command-in-prose`

use std::ops::Range;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, added};
use crate::diagnostic::{Origin, Severity};
use crate::model::token::commands;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK08",
    name: "command-in-prose",
    summary: "a command with parameters that is not marked as code",
    page: include_str!("command_in_prose.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // A translation alone does not tell whether its source marked the command.
    if view.is_translation() && !view.has_twin() {
        return;
    }
    added(view, found, |side| side.prose.iter().flat_map(bare).collect());
}

fn bare(prose: &Prose) -> Vec<Hit> {
    let with_parameters = |range: &Range<usize>| prose.words[range.clone()].contains(" -");
    let hit = |range: Range<usize>| {
        let name = prose.words[range.clone()].split_whitespace().next().unwrap_or_default();
        let message = format!("the command `{name}` and its parameters are not marked as code");
        Hit::new(prose.span(&range), message, "set the whole command between backticks")
    };
    commands(&prose.words).into_iter().filter(with_parameters).map(hit).collect()
}
