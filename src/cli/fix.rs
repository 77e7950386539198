//! `korak fix`: the safe edits of findings, shown or made in the sources.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::args::Fix;
use super::setup::{Setup, count};
use super::terminal::Terminal;
use super::{CLEAN, FAILED, FINDINGS, Failure, Outcome};
use crate::check::{self, Rule};
use crate::compile::{self, Choice, Fixed, Refusal};
use crate::diagnostic::Diagnostic;
use crate::fix::Wanted;
use crate::report;
use crate::write::{self, ReplaceError};

/// How many edits that were not made are named; the rest is counted.
const NAMED: usize = 10;

/// What became of one file, small enough to be kept for all of them.
struct Done {
    shown: String,
    made: Vec<Wanted>,
    left: Vec<(Wanted, Refusal)>,
    /// The edits as a patch, where they are only shown.
    patch: String,
    /// Why the file could not be written.
    failed: Option<ReplaceError>,
}

pub(super) fn run(arguments: &Fix, terminal: &mut Terminal) -> Outcome {
    let rules = arguments.rules.iter().map(|word| selected(word)).collect::<Result<Vec<_>, _>>()?.concat();
    let wants = |finding: &Diagnostic| arguments.rules.is_empty() || rules.contains(&finding.code);
    let setup = Setup::of(&arguments.input, None)?;
    let progress = terminal.progress(setup.found.bundles.len(), arguments.quiet);
    let choice = Choice { wants: &wants, sources: arguments.with_sources };
    let each = |fixed| done(fixed, arguments.diff);
    let files = setup.install(|| compile::fix(&setup.input(), &choice, &each, &|| progress.tick()));
    progress.finish();
    let patch: String = files.iter().map(|file| file.patch.as_str()).collect();
    terminal.patch(&patch)?;
    if !arguments.quiet {
        terminal.say(&summary(&files, arguments.diff));
    }
    for (file, error) in files.iter().filter_map(|file| Some((file, file.failed.as_ref()?))) {
        terminal.error(&format!("{}: {error}", file.shown));
    }
    let status = if patch.is_empty() { CLEAN } else { FINDINGS };
    Ok(if files.iter().any(|file| file.failed.is_some()) { FAILED } else { status })
}

/// The codes of the rules that `word` selects: one by code or name, or a family.
fn selected(word: &str) -> Result<Vec<&'static str>, Failure> {
    let family = |rule: &&&Rule| rule.family().eq_ignore_ascii_case(word);
    let codes: Vec<_> = match check::find(word) {
        Some(rule) => vec![rule.code],
        None => check::RULES.iter().filter(family).map(|rule| rule.code).collect(),
    };
    if codes.is_empty() {
        return Err(Failure(format!("there is no rule '{word}'\nhelp: `korak explain --list` shows every rule")));
    }
    Ok(codes)
}

/// Writes the file, or shows what would be written.
fn done(fixed: Fixed, diff: bool) -> Done {
    let Fixed { file, shown, before, after, made, left } = fixed;
    let mut done = Done { shown, made, left, patch: String::new(), failed: None };
    if diff {
        done.patch = report::patch(&done.shown, &before, &after);
    } else if before != after {
        done.failed = write::replace(&file, before.as_bytes(), after.as_bytes()).err();
    }
    done
}

/// Files, edits by rule, and what was not done.
fn summary(files: &[Done], diff: bool) -> String {
    let written = || files.iter().filter(|file| file.failed.is_none() && !file.made.is_empty());
    let made: usize = written().map(|file| file.made.len()).sum();
    let verb = if diff { "would be made" } else { "made" };
    let mut text = format!("{} {verb} in {}", count(made, "edit"), count(written().count(), "file"));
    for ((code, name), number) in by_rule(written().flat_map(|file| &file.made)) {
        let _ = write!(text, "\n  {code} {name}: {number}");
    }
    let left: Vec<(&Done, &Wanted, &Refusal)> =
        files.iter().flat_map(|file| file.left.iter().map(move |(wanted, refusal)| (file, wanted, refusal))).collect();
    if !left.is_empty() {
        let _ = write!(text, "\n{} left alone:", count(left.len(), "edit"));
    }
    for (reason, number) in by_reason(&left) {
        let _ = write!(text, "\n  {number}: {reason}");
    }
    // Where a whole kind of file is left alone, names tell nothing; a single edit is looked at.
    let single = left.iter().filter(|(.., refusal)| matches!(refusal, Refusal::Harm(_) | Refusal::Endless));
    for (file, wanted, _) in single.take(NAMED) {
        let _ = write!(text, "\n  {}:{}:{} {}", file.shown, wanted.line, wanted.column, wanted.code);
    }
    text
}

fn by_rule<'a>(edits: impl Iterator<Item = &'a Wanted>) -> BTreeMap<(&'static str, &'static str), usize> {
    let mut numbers = BTreeMap::new();
    edits.for_each(|edit| *numbers.entry((edit.code, edit.name)).or_default() += 1);
    numbers
}

fn by_reason(left: &[(&Done, &Wanted, &Refusal)]) -> BTreeMap<String, usize> {
    let mut numbers = BTreeMap::new();
    left.iter().for_each(|(.., refusal)| *numbers.entry(refusal.to_string()).or_default() += 1);
    numbers
}
