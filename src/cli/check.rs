//! `korak check`: findings, and nothing written.

use std::path::Path;
use std::time::Instant;

use super::args::Check;
use super::setup::{self, Setup};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::report::{self, Options};
use crate::write::Output;
use crate::{check, compile};

pub(super) fn run(arguments: &Check, terminal: &mut Terminal) -> Outcome {
    let started = Instant::now();
    if let Some(folder) = &arguments.report {
        setup::keep_apart(&arguments.input.sources, folder)?;
    }
    // The usual output folder may lie among the sources; what is in it was compiled, and is no source.
    let setup = Setup::new(&arguments.input, None, Path::new("dist"))?;
    let progress = terminal.progress(setup.found.bundles.len(), arguments.output.quiet);
    let checked = setup.install(|| compile::check(&setup.input(), &|| progress.tick()));
    progress.finish();
    let compilation = checked?;
    setup.all_present(&compilation)?;
    if let Some(folder) = &arguments.report {
        let output = Output::open(folder)?;
        // A report there would remove the build, as a build removes what it no longer makes.
        if output.wrote("index.json") {
            let reason = format!("{} holds the output of a build", folder.display());
            return Err(Failure(format!("{reason}\nhelp: write the report to a folder of its own")));
        }
        compile::report(&setup.input(), &compilation, &output)?;
        output.commit()?;
    }
    let cap = Some(arguments.output.max_per_file);
    let options = Options { color: terminal.color(), cap, meanings: Some(check::meaning) };
    terminal.result(&report::print(arguments.format, &compilation.diagnostics, &options))?;
    if !arguments.output.quiet {
        terminal.say(&setup::summary(&compilation));
        terminal.say(&format!("checked in {:.1} s", started.elapsed().as_secs_f64()));
    }
    Ok(setup::status(&compilation.diagnostics, arguments.output.fail_on))
}
