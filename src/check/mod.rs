//! `check`: the only stage that speaks to users about content.
//!
//! # Adding a rule
//! 1. `rules/<family>/<name>.rs` with a `//!` line and `pub(super) static RULE: Rule`; `rules/<family>/<name>.md` with
//!    the sections *What it does*, *Why is this bad?*, *Bad*, *Good*. Every `md` fence under *Bad* and *Good* is an
//!    article (`file=sl-SI/x.md` names it); together the fences of *Bad* must give the finding, those of *Good* not.
//! 2. One `mod` line in the family and one line in `rules::RULES`.
//!
//! The tests of the catalogue name whatever was forgotten. A rule sees the model only: when it would have to parse
//! text again, the stage that knew should leave an issue or a field.

mod cause;
mod finding;
mod flood;
mod page;
mod prose;
mod rule;
mod rules;
mod sides;
mod suppress;
mod verdict;
mod view;

pub use flood::bounded;
pub use page::{list, page};
pub use rule::{Edited, Pass, Rule};
pub use rules::RULES;
pub use verdict::{quality, verdict};

use crate::assets::Assets;
use crate::config::Config;
use crate::diagnostic::{Diagnostic, Meaning, Severity};
use crate::model::group::{Entry, Group};
use crate::model::message::CatalogueIssue;
use crate::model::problem::Problem;
use crate::model::summary::GroupSummary;
use crate::model::words::Consulted;
use rule::{Found, Known, View, Wording};

/// The rule that `word` names, by code or name, whatever the case.
#[must_use]
pub fn find(word: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(word) || rule.name.eq_ignore_ascii_case(word))
}

/// What the rule `code` says of itself.
#[must_use]
pub fn meaning(code: &str) -> Option<Meaning> {
    let rule = RULES.iter().find(|rule| rule.code == code)?;
    let Rule { summary, page, severity, enabled, .. } = **rule;
    Some(Meaning { summary, page, severity, enabled })
}

/// Whether a finding of the rule `code` tells of a fault of the machine or of Korak, and not of what an article says: the system refused a
/// file, or a stage failed. The output then lacks something that nobody has decided about.
#[must_use]
pub fn is_fault(code: &str, severity: Severity) -> bool {
    matches!(code, "IN01" | "PL02") && severity == Severity::Error
}

/// Whether `word` is the code, the name or the family of a rule.
fn is_rule(word: &str) -> bool {
    RULES.iter().any(|rule| rule.is_named(word))
}

/// Checks one article in all its editions, with what `assets` knows of their languages and what was learned of their `words`.
#[must_use]
pub fn group(group: &Group, assets: &Assets, words: &Consulted<'_>, config: &Config) -> Vec<Diagnostic> {
    cause::once(editions(group, assets, words, config))
}

/// The same, edition by edition: a defect of the source is found in each text that shows it.
#[must_use]
pub fn editions<'g>(
    group: &'g Group,
    assets: &Assets,
    words: &Consulted<'_>,
    config: &Config,
) -> Vec<(&'g Entry, Vec<Diagnostic>)> {
    let mut all = Vec::new();
    let mut used = suppress::Used::new();
    for entry in &group.entries {
        let view = View::new(group, entry, assets, words, config);
        let mut found = Vec::new();
        for rule in RULES {
            match rule.pass {
                Pass::Issue(word) => {
                    let mut into = Found::new(rule, config, &mut found).within(&view);
                    issues(&view, word, &mut into);
                }
                Pass::Entry(check) => check(&view, &mut Found::new(rule, config, &mut found).within(&view)),
                Pass::Problem(_)
                | Pass::Collection(_)
                | Pass::Catalogue(_)
                | Pass::Settings(_)
                | Pass::History(_)
                | Pass::Idle(_) => {}
            }
        }
        suppress::apply(&entry.edition, &mut found, &mut used);
        all.push((entry, found));
    }
    for (entry, found) in all.iter_mut().filter(|(entry, _)| entry.edition.pragmas().next().is_some()) {
        suppress::unused(&View::new(group, entry, assets, words, config), config, &used, found);
    }
    all
}

/// Words every file that could not be read.
#[must_use]
pub fn problems(problems: &[Problem], config: &Config) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for problem in problems {
        for rule in RULES {
            let Pass::Problem(word) = rule.pass else { continue };
            if let Some(wording) = word(&problem.kind) {
                Found::new(rule, config, &mut found).file(&problem.path, wording);
            }
        }
        if let crate::model::problem::ProblemKind::NotUtf8 { line, column } = problem.kind
            && let Some(diagnostic) = found.last_mut()
        {
            let place = &mut diagnostic.place;
            (place.line, place.column, place.end_line, place.end_column) = (line, column, line, column + 1);
        }
    }
    found
}

/// Checks what only the whole collection shows: all its articles, and `files`, every file that holds one.
#[must_use]
pub fn collection(
    groups: &[GroupSummary],
    files: &[&str],
    catalogues: &[CatalogueIssue],
    config: &Config,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let rules: Vec<&str> = RULES.iter().flat_map(|rule| [rule.code, rule.name, &rule.code[..2]]).collect();
    let known = Known { rules: &rules, files, groups };
    for rule in RULES {
        match rule.pass {
            Pass::Collection(check) => check(groups, &mut Found::new(rule, config, &mut found)),
            Pass::Settings(check) => check(&known, &mut Found::new(rule, config, &mut found)),
            Pass::Catalogue(word) => catalogues.iter().for_each(|issue| {
                if let Some(wording) = word(issue) {
                    Found::new(rule, config, &mut found).line(&issue.path, issue.line, wording);
                }
            }),
            Pass::Problem(_) | Pass::Issue(_) | Pass::Entry(_) | Pass::History(_) | Pass::Idle(_) => {}
        }
    }
    suppress::apply_to_all(groups, config, &mut found);
    found
}

/// Checks what only the history of the files shows, by what it says was `edited`.
#[must_use]
pub fn history(groups: &[GroupSummary], edited: &Edited<'_>, config: &Config) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        if let Pass::History(check) = rule.pass {
            check(groups, edited, &mut Found::new(rule, config, &mut found));
        }
    }
    suppress::apply_by_file(groups, &mut found);
    found
}

fn issues(view: &View<'_>, word: fn(&crate::model::issue::IssueKind) -> Option<Wording>, found: &mut Found<'_>) {
    for issue in view.issues() {
        if let Some(wording) = word(&issue.kind) {
            let fixed = issue.kind.is_repaired();
            let finding = found.at(issue.span, wording);
            if fixed {
                finding.fixed();
            }
        }
    }
}
