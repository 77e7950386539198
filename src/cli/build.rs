//! `korak build`: articles to runbooks on disk.

use std::cmp::Reverse;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{Build, Site};
use super::setup::{self, Setup, count};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::cache::Cache;
use crate::compile::{self, Compilation};
use crate::diagnostic::{Diagnostic, Severity};
use crate::discover;
use crate::report::{self, Format, Options};
use crate::write::{Output, Written};

/// How many findings are shown when nobody asked for all.
const SHOWN: usize = 10;

pub(super) fn run(arguments: &Build, terminal: &mut Terminal) -> Outcome {
    let started = Instant::now();
    let Built { compilation, written, .. } = once(&arguments.site, arguments.output.quiet, terminal)?;
    let diagnostics = &compilation.diagnostics;
    terminal.result(&findings(diagnostics, arguments, terminal.color()))?;
    if !arguments.output.quiet {
        terminal.say(&setup::summary(&compilation));
        terminal.say(&done(&arguments.site.out, written, started));
    }
    Ok(setup::status(diagnostics, arguments.output.fail_on))
}

/// A finished build.
pub(super) struct Built {
    pub(super) setup: Setup,
    pub(super) compilation: Compilation,
    pub(super) written: Written,
}

/// Builds once, from reading the settings to the finished output.
pub(super) fn once(site: &Site, quiet: bool, terminal: &Terminal) -> Result<Built, Failure> {
    keep_apart(&site.input.sources, &site.out)?;
    let setup = Setup::new(&site.input, site.templates.as_deref(), &site.out)?;
    let output = Output::open(&site.out)?;
    let cache = (!site.no_cache).then(|| compile::cache(&setup.input(), &site.out, &output.own("cache")));
    let progress = terminal.progress(setup.found.bundles.len(), quiet);
    let built = setup.install(|| compile::build(&setup.input(), &output, cache.as_ref(), &|| progress.tick()));
    progress.finish();
    let compilation = built?;
    setup.all_present(&compilation)?;
    let written = output.commit()?;
    // Without it the next build takes longer, and nothing else.
    let _ = cache.map(Cache::save);
    Ok(Built { setup, compilation, written })
}

/// What a build that began at `started` did to the output folder, in a line for people.
pub(super) fn done(out: &Path, written: Written, started: Instant) -> String {
    format!(
        "{}: {} written, {} unchanged, {} removed, in {:.1} s",
        out.display(),
        count(written.written, "file"),
        written.unchanged,
        written.removed,
        started.elapsed().as_secs_f64()
    )
}

/// All findings in the format asked for; else the worst ones down to warnings, and where the others are.
fn findings(diagnostics: &[Diagnostic], arguments: &Build, color: bool) -> String {
    let cap = Some(arguments.output.max_per_file);
    if let Some(format) = arguments.format {
        return report::print(format, diagnostics, &Options { color, cap });
    }
    let fail_on = arguments.output.fail_on;
    let weighs = |severity| severity >= Severity::Warning || fail_on.fails(severity);
    let mut worst: Vec<&Diagnostic> = diagnostics.iter().filter(|diagnostic| weighs(diagnostic.severity)).collect();
    worst.sort_by_key(|diagnostic| Reverse(diagnostic.severity));
    let shown: Vec<Diagnostic> = worst.iter().take(SHOWN).map(|diagnostic| (*diagnostic).clone()).collect();
    let mut text = report::print(Format::Full, &shown, &Options { color, cap: None });
    let more = worst.len() - shown.len();
    if more > 0 {
        text.push_str(&format!(
            "\n{} more like these; see {}, or run `korak check`\n",
            count(more, "finding"),
            arguments.site.out.join("diagnostics.json").display()
        ));
    }
    text
}

/// Refuses an output folder that is a source, holds one, or is the root of everything.
fn keep_apart(sources: &[PathBuf], out: &Path) -> Result<(), Failure> {
    let target = discover::resolved(out);
    if out.as_os_str().is_empty() {
        return Err(Failure("the output folder has no name\nhelp: give it one with --out DIR".to_owned()));
    }
    for source in sources {
        if discover::resolved(source).starts_with(&target) {
            return Err(Failure(format!(
                "the output folder {} holds the source {}\nhelp: write to a folder of its own with --out DIR",
                out.display(),
                source.display()
            )));
        }
    }
    Ok(())
}
