//! `korak check`: findings, and nothing written.

use std::path::Path;
use std::time::Instant;

use super::Outcome;
use super::args::Check;
use super::setup::{self, Setup};
use super::terminal::Terminal;
use crate::compile;

pub(super) fn run(arguments: &Check, terminal: &mut Terminal) -> Outcome {
    let started = Instant::now();
    // The usual output folder may lie among the sources; what is in it was compiled, and is no source.
    let setup = Setup::new(&arguments.input, None, Path::new("dist"))?;
    let progress = terminal.progress(setup.found.bundles.len(), arguments.output.quiet);
    let checked = setup.install(|| compile::check(&setup.input(), &|| progress.tick()));
    progress.finish();
    let compilation = checked?;
    setup.all_present(&compilation)?;
    terminal.result(&setup::print(arguments.format, &compilation, &arguments.output, terminal.color()))?;
    if !arguments.output.quiet {
        terminal.say(&setup::summary(&compilation));
        if let Some(table) = setup::by_rule(&compilation.diagnostics) {
            terminal.say(&table);
        }
        terminal.say(&format!("checked in {:.1} s", started.elapsed().as_secs_f64()));
    }
    Ok(setup::status(&compilation.diagnostics, arguments.output.fail_on))
}
