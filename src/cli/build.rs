//! `korak build`: articles to runbooks on disk.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Instant, SystemTime};

use super::args::{Build, Job, Site};
use super::memory::{Memory, Told};
use super::setup::{self, Settings, Setup, count};
use super::terminal::Terminal;
use super::{Failure, Outcome};
use crate::cache::{Cache, Key, Last, Shelf, Sources};
use crate::compile::{self, Compilation, Progress, Share};
use crate::diagnostic::{Diagnostic, Severity, ranked};
use crate::model::summary::FileFindings;
use crate::render::html::Pages;
use crate::report::{self, Format, Options};
use crate::write::{Output, Published, Written};

/// How many findings are shown when nobody asked for all.
const SHOWN: usize = 10;
/// How many findings it names besides, of input that cannot be read as it was meant.
const NAMED: usize = 1000;

pub(super) fn run(arguments: &Build, terminal: &mut Terminal) -> Outcome {
    whole_or_part(&arguments.job, arguments.shard.map_or(Part::Whole, Part::Share), terminal)
}

/// How much a build makes by itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part<'a> {
    /// Everything.
    Whole,
    /// A share of the articles, and no index.
    Share(Share),
    /// Everything that the builds of shares in these folders left to do.
    Joined(&'a [PathBuf]),
}

/// Builds, and tells what was found and done.
pub(super) fn whole_or_part(job: &Job, part: Part<'_>, terminal: &mut Terminal) -> Outcome {
    let started = Instant::now();
    let known = job.output.baseline.as_deref();
    let settings = Settings::new(&job.site.input, job.site.templates.as_deref(), known)?;
    let call = format!("{part:?} {:?} {:?} {}", job.output, job.format, terminal.color());
    let memory = Memory::new(&job.site, call);
    // Whoever asks where the time goes wants it to go there, and shares may have come from elsewhere meanwhile.
    let looks = job.output.timings || matches!(part, Part::Joined(_));
    let told = |(last, unchanged): Told, terminal: &mut Terminal| {
        tell(&last, Written { written: 0, unchanged, removed: 0, moved: false }, started, job, terminal)
    };
    if let Some(last) = if looks { None } else { memory.at_once(&settings) } {
        std::mem::forget(settings);
        return told(last, terminal);
    }
    let prepared = Prepared::new(&job.site, settings)?;
    let Prepared { setup: Setup { settings, found, .. }, sources, .. } = &prepared;
    if let Some(last) = if looks { None } else { memory.told(sources) } {
        memory.keep_walk(settings, found, sources);
        std::mem::forget(prepared);
        return told(last, terminal);
    }
    let built = prepared.build(part, job.output.quiet, terminal, &|| true)?;
    let last = Last {
        result: findings(&prepared.setup, &built.compilation, job, terminal.color())?,
        summary: setup::summary(&built.compilation),
        status: setup::status(&built.compilation, job.output.fail_on),
    };
    memory.keep(sources, &last, built.outputs);
    memory.keep_walk(settings, found, sources);
    let status = tell(&last, built.written, started, job, terminal)?;
    if job.output.timings {
        terminal.say(&setup::timings(&built.compilation));
    }
    // The process is about to end, which gives everything back at once.
    std::mem::forget((prepared, built));
    Ok(status)
}

/// Tells what a build found and did.
fn tell(last: &Last, written: Written, started: Instant, job: &Job, terminal: &mut Terminal) -> Outcome {
    terminal.result(&last.result)?;
    if !job.output.quiet {
        terminal.say(&last.summary);
        terminal.say(&done(&job.site.out, written, started));
    }
    Ok(last.status)
}

/// Everything that a build needs, and the folder it goes to.
pub(super) struct Prepared<'a> {
    site: &'a Site,
    pub(super) setup: Setup,
    /// What the build reads, as it was before any of it was read: a file that changes later makes the next build look.
    sources: Sources,
}

/// A finished build.
pub(super) struct Built {
    pub(super) compilation: Compilation,
    pub(super) pages: Pages,
    pub(super) written: Written,
    /// The key of all files of the output, where it is known.
    outputs: Option<Key>,
}

impl<'a> Prepared<'a> {
    /// Finds the articles.
    pub(super) fn new(site: &'a Site, settings: Settings) -> Result<Self, Failure> {
        setup::keep_apart(&site.input.sources, &site.out)?;
        let began = SystemTime::now();
        let setup = Setup::new(settings, &site.input, &site.out)?;
        let sources = if site.no_cache { Sources::default() } else { compile::sources(&setup.input(), began) };
        Ok(Self { site, setup, sources })
    }

    /// Builds once, up to the finished output, as long as it `goes_on`.
    pub(super) fn build(
        &self,
        part: Part<'_>,
        quiet: bool,
        terminal: &Terminal,
        goes_on: Progress<'_>,
    ) -> Result<Built, Failure> {
        let Self { site, setup, sources } = self;
        let output = Output::open(&site.out)?;
        let place = output.own("cache");
        let mut shelf = Shelf::spooled(place.parent().unwrap_or(&site.out));
        let mut cache = None;
        if !site.no_cache {
            let own = compile::cache(&setup.input(), &site.out, &place, Arc::clone(&sources.stamps), &mut shelf);
            cache = Some(if matches!(part, Part::Share(_)) { own.for_share() } else { own });
        }
        let share = match part {
            Part::Whole => None,
            Part::Share(share) => Some(share),
            Part::Joined(folders) => {
                cache.as_mut().map(|cache| take_over(cache, folders, &mut shelf)).transpose()?.and(None)
            }
        };
        let progress = terminal.progress(setup.found.bundles.len(), quiet);
        let input = setup.input();
        let tick = || {
            progress.tick();
            goes_on()
        };
        let pages = compile::templates(&input)?;
        let built = setup.install(|| compile::build(&input, &pages, &output, shelf, cache.as_ref(), share, &tick));
        progress.finish();
        let compilation = built?;
        if share.is_none() {
            setup.all_present(&compilation)?;
        }
        let (written, published) = output.commit()?;
        let shelf = compilation.findings.shelf();
        let save = |cache: Cache| cache.save(written.moved, published.paths(), shelf);
        let outputs = match cache.map(save).transpose() {
            Ok(outputs) => outputs.flatten(),
            // A share is of no use without it.
            Err(error) if share.is_some() => {
                return Err(Failure(format!("cannot keep what was compiled: {error}")));
            }
            // Any other build only takes longer the next time.
            Err(_) => None,
        };
        Ok(Built { compilation, pages, written, outputs })
    }
}

/// Takes over what builds of shares left in `folders`.
fn take_over(cache: &mut Cache, folders: &[PathBuf], shelf: &mut Shelf) -> Result<(), Failure> {
    let refused = folders.iter().find(|folder| !cache.take_over(folder, &Published::own(folder, "cache"), shelf));
    refused.map_or(Ok(()), |folder| {
        Err(Failure(format!(
            "{} holds no share of this build\nhelp: build it with `korak build --shard`, by this program and with these settings",
            folder.display()
        )))
    })
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

/// All findings in the format asked for; else the worst ones down to warnings, those that name bad input,
/// and where the others are.
fn findings(setup: &Setup, compilation: &Compilation, job: &Job, color: bool) -> Result<String, Failure> {
    if let Some(format) = job.format {
        let found = Setup::printed(format, compilation, &job.output)?;
        return Ok(setup.print(format, &found, &job.output, color));
    }
    let fail_on = job.output.fail_on;
    let weighs = |severity| severity >= Severity::Warning || fail_on.fails(severity);
    let has_any = |file: &FileFindings| file.tallies.iter().any(|tally| tally.is_reported() && weighs(tally.severity));
    let found = compilation.findings.load(has_any)?;
    let worst: Vec<&Diagnostic> = found.iter().filter(|found| found.is_reported() && weighs(found.severity)).collect();
    let shown: Vec<Diagnostic> = ranked(&worst, SHOWN).into_iter().take(SHOWN).cloned().collect();
    let options = Options { color, ..Options::default() };
    let mut text = report::print(Format::Full, &shown, &options);
    let bad = |diagnostic: &&&Diagnostic| diagnostic.names_bad_input() && !shown.contains(diagnostic);
    let bad: Vec<Diagnostic> = worst.iter().filter(bad).take(NAMED).map(|found| (*found).clone()).collect();
    if !bad.is_empty() {
        text.push_str("\nNot read as it was meant:\n");
        text.push_str(&report::print(Format::Concise, &bad, &options));
    }
    let more = worst.len() - shown.len() - bad.len();
    if more > 0 {
        text.push_str(&format!(
            "\n{} more; see {}, or run `korak check`\n",
            count(more, "finding"),
            job.site.out.join("diagnostics.json").display()
        ));
    }
    Ok(text)
}
