//! `korak build`: articles to runbooks on disk.

use std::path::Path;
use std::time::Instant;

use super::args::{Build, Site};
use super::setup::{self, Setup, count};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::cache::Cache;
use crate::compile::{self, Compilation};
use crate::diagnostic::{Diagnostic, Severity};
use crate::report::{self, Format, Options};
use crate::write::{Output, Written};

/// How many findings are shown when nobody asked for all.
const SHOWN: usize = 10;

pub(super) fn run(arguments: &Build, terminal: &mut Terminal) -> Outcome {
    let started = Instant::now();
    let known = arguments.output.baseline.as_deref();
    let Built { compilation, written, .. } = once(&arguments.site, known, arguments.output.quiet, terminal)?;
    let diagnostics = &compilation.diagnostics;
    terminal.result(&findings(&compilation, arguments, terminal.color()))?;
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

/// Builds once, from reading the settings to the finished output. `known` is the baseline.
pub(super) fn once(site: &Site, known: Option<&Path>, quiet: bool, terminal: &Terminal) -> Result<Built, Failure> {
    setup::keep_apart(&site.input.sources, &site.out)?;
    let setup = Setup::new(&site.input, site.templates.as_deref(), &site.out)?.with_baseline(known)?;
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
fn findings(compilation: &Compilation, arguments: &Build, color: bool) -> String {
    if let Some(format) = arguments.format {
        return setup::print(format, compilation, &arguments.output, color);
    }
    let diagnostics = &compilation.diagnostics;
    let fail_on = arguments.output.fail_on;
    let weighs = |severity| severity >= Severity::Warning || fail_on.fails(severity);
    let mut worst: Vec<&Diagnostic> = diagnostics.iter().filter(|diagnostic| weighs(diagnostic.severity)).collect();
    worst.sort_by(|a, b| a.urgency().cmp(&b.urgency()));
    let shown: Vec<Diagnostic> = worst.iter().take(SHOWN).map(|diagnostic| (*diagnostic).clone()).collect();
    let mut text = report::print(Format::Full, &shown, &Options { color, ..Options::default() });
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
