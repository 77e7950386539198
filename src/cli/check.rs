//! `korak check`: findings, and nothing written.

use std::path::Path;
use std::time::Instant;

use super::args::Check;
use super::changes::Changes;
use super::setup::{self, Setup, count};
use super::terminal::Terminal;
use super::{CLEAN, Failure, Outcome};
use crate::baseline::{self, Baseline};
use crate::check;
use crate::compile::{self, Compilation};
use crate::diagnostic::Standing;
use crate::write::Output;

/// From how many findings on a way is shown to put them aside.
const MANY: usize = 100;

pub(super) fn run(arguments: &Check, terminal: &mut Terminal) -> Outcome {
    let started = Instant::now();
    if let Some(folder) = &arguments.report {
        setup::keep_apart(&arguments.input.sources, folder)?;
    }
    // The usual output folder may lie among the sources; what is in it was compiled, and is no source.
    let setup = Setup::of(&arguments.input, arguments.output.baseline.as_deref())?;
    let changes = arguments.changed_since.as_deref();
    let changes = changes.map(|revision| Changes::since(revision, &arguments.input.sources)).transpose()?;
    let progress = terminal.progress(setup.found.bundles.len(), arguments.output.quiet);
    let checked = setup.install(|| compile::check(&setup.input(), &|| progress.tick()));
    progress.finish();
    let mut compilation = checked?;
    setup.all_present(&compilation)?;
    if let Some(file) = &arguments.write_baseline {
        return keep(&compilation, arguments, file, terminal);
    }
    if let Some(changes) = &changes {
        compilation.findings.retain(|path| changes.has(path));
        let edits = check::history(&compilation.groups, &|path| changes.edits(path), &setup.settings.config);
        compilation.findings.add(edits)?;
    }
    if let Some(folder) = &arguments.report {
        report(&setup, &compilation, folder)?;
    }
    let found = Setup::printed(arguments.format, &compilation, &arguments.output)?;
    terminal.result(&setup.print(arguments.format, &found, &arguments.output, terminal.color()))?;
    if !arguments.output.quiet {
        terminal.say(&setup::summary(&compilation));
        if let Some(stale) = setup::stale(&compilation).filter(|_| arguments.output.show_suppressed) {
            terminal.say(&stale);
        }
        if let Some(table) = setup::by_rule(&found) {
            terminal.say(&table);
        }
        if arguments.output.baseline.is_none() && changes.is_none() && compilation.findings.reported() > MANY {
            terminal.say(
                "help: `korak check --write-baseline FILE` keeps what is there today, and `--baseline FILE` reports what comes",
            );
        }
        terminal.say(&format!("checked in {:.1} s", started.elapsed().as_secs_f64()));
    }
    if arguments.output.timings {
        terminal.say(&setup::timings(&compilation));
    }
    Ok(setup::status(&compilation, arguments.output.fail_on))
}

/// Writes what is found into the baseline `file`; only what it had before where one is given.
fn keep(compilation: &Compilation, arguments: &Check, file: &Path, terminal: &mut Terminal) -> Outcome {
    let known = if arguments.output.baseline.is_some() { Standing::Known } else { Standing::Reported };
    let found = compilation.findings.load(|file| file.tallies.iter().any(|tally| tally.standing == known))?;
    let baseline = Baseline::of(found.iter().filter(|found| found.standing() == known));
    baseline::write(&baseline, file)?;
    if !arguments.output.quiet {
        terminal.say(&setup::summary(compilation));
        terminal.say(&format!("{}: {}", file.display(), count(baseline.len(), "known finding")));
    }
    Ok(CLEAN)
}

/// Writes the findings as pages to `folder`.
fn report(setup: &Setup, compilation: &Compilation, folder: &Path) -> Result<(), Failure> {
    let output = Output::open(folder)?;
    // A report there would remove the build, as a build removes what it no longer makes.
    if output.wrote("index.json") {
        let reason = format!("{} holds the output of a build", folder.display());
        return Err(Failure(format!("{reason}\nhelp: write the report to a folder of its own")));
    }
    compile::report(&setup.input(), compilation, &output)?;
    output.commit()?;
    Ok(())
}
