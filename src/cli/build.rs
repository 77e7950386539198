//! `korak build`: articles to runbooks on disk.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{Build, Site};
use super::setup::{self, Setup, count};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::cache::{self, Cache, Key, Last};
use crate::compile::{self, Compilation};
use crate::diagnostic::{Diagnostic, Severity};
use crate::report::{self, Format, Options};
use crate::write::{Output, Published, Written};

/// How many findings are shown when nobody asked for all.
const SHOWN: usize = 10;

pub(super) fn run(arguments: &Build, terminal: &mut Terminal) -> Outcome {
    let started = Instant::now();
    let known = arguments.output.baseline.as_deref();
    let site = Prepared::new(&arguments.site, known)?;
    let call = format!("{:?} {:?} {}", arguments.output, arguments.format, terminal.color());
    // Whoever asks where the time goes wants it to go there.
    let unchanged = if arguments.output.timings { None } else { site.unchanged(&call) };
    if let Some((last, files)) = unchanged {
        let written = Written { written: 0, unchanged: files, removed: 0 };
        return tell(&last, written, started, arguments, terminal);
    }
    let built = site.build(arguments.output.quiet, terminal)?;
    let last = Last {
        result: findings(&built.compilation, arguments, terminal.color()),
        summary: setup::summary(&built.compilation),
        status: setup::status(&built.compilation.diagnostics, arguments.output.fail_on),
    };
    site.remember(&call, &last);
    let status = tell(&last, built.written, started, arguments, terminal)?;
    if arguments.output.timings {
        terminal.say(&setup::timings(&built.compilation));
    }
    Ok(status)
}

/// Tells what a build found and did.
fn tell(last: &Last, written: Written, started: Instant, arguments: &Build, terminal: &mut Terminal) -> Outcome {
    terminal.result(&last.result)?;
    if !arguments.output.quiet {
        terminal.say(&last.summary);
        terminal.say(&done(&arguments.site.out, written, started));
    }
    Ok(last.status)
}

/// Everything that a build needs, and the folder it goes to.
pub(super) struct Prepared<'a> {
    site: &'a Site,
    pub(super) setup: Setup,
}

/// A finished build.
pub(super) struct Built {
    pub(super) compilation: Compilation,
    pub(super) written: Written,
}

impl<'a> Prepared<'a> {
    /// Reads the settings and finds the articles. `known` is the baseline.
    pub(super) fn new(site: &'a Site, known: Option<&Path>) -> Result<Self, Failure> {
        setup::keep_apart(&site.input.sources, &site.out)?;
        let setup = Setup::new(&site.input, site.templates.as_deref(), &site.out)?.with_baseline(known)?;
        Ok(Self { site, setup })
    }

    /// Builds once, up to the finished output.
    pub(super) fn build(&self, quiet: bool, terminal: &Terminal) -> Result<Built, Failure> {
        let Self { site, setup } = self;
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
        Ok(Built { compilation, written })
    }

    /// What the last build told and how many files it left, if this call would do and tell the same.
    fn unchanged(&self, call: &str) -> Option<(Last, usize)> {
        let files = Published::of(&self.site.out);
        let last = cache::last(&files.own("last"), &self.world(call, &files)?)?;
        Some((last, files.paths().count()))
    }

    /// Keeps what a finished build tells, for the next call.
    fn remember(&self, call: &str, last: &Last) {
        let files = Published::of(&self.site.out);
        if let Some(world) = self.world(call, &files) {
            // Without it the next build takes longer, and nothing else.
            let _ = cache::remember(&files.own("last"), &world, last);
        }
    }

    fn world(&self, call: &str, files: &Published) -> Option<Key> {
        let outputs: Vec<PathBuf> = files.paths().map(|path| self.site.out.join(path)).collect();
        let outputs = outputs.iter().map(PathBuf::as_path);
        (!self.site.no_cache).then(|| compile::world(&self.setup.input(), call.as_bytes(), outputs))?
    }
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
