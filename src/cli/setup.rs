//! What `build` and `check` share: from arguments to an input, and from findings to an exit status.

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use super::args::{self, FailOn};
use super::{CLEAN, FINDINGS, Failure};
use crate::assets::Assets;
use crate::baseline::{self, Baseline};
use crate::check;
use crate::compile::{self, Compilation};
use crate::config::{self, Config};
use crate::diagnostic::{Diagnostic, Severity, Standing};
use crate::discover::{self, Found};
use crate::locale::Locale;
use crate::model::runbook::Kind;
use crate::model::summary::Tally;
use crate::report::{self, Caps, Format, Options};

/// Everything read before the sources.
pub(super) struct Settings {
    pub(super) config: Config,
    pub(super) assets: Arc<Assets>,
    pub(super) locales: Vec<Locale>,
    baseline: Option<Baseline>,
}

impl Settings {
    /// Reads them; `known` is the baseline.
    pub(super) fn new(input: &args::Input, templates: Option<&Path>, known: Option<&Path>) -> Result<Self, Failure> {
        let config = config::load(input.config.as_deref())?;
        let locales = input.locales.iter().map(|tag| Locale::parse(tag)).collect::<Result<Vec<_>, _>>()?;
        let assets = Assets::shared(input.catalogues.as_deref(), templates)?;
        let baseline = known.map(baseline::read).transpose()?;
        Ok(Self { config, assets, locales, baseline })
    }

    /// What a compilation of what was `found` needs.
    pub(super) fn input<'a>(&'a self, found: &'a Found) -> compile::Input<'a> {
        let Self { config, assets, locales, baseline } = self;
        compile::Input { config, assets, found, locales, baseline: baseline.as_ref() }
    }
}

/// Everything read before the first article.
pub(super) struct Setup {
    pub(super) settings: Settings,
    pub(super) found: Found,
    pool: rayon::ThreadPool,
}

impl Setup {
    /// Finds the articles; `output` is never entered.
    pub(super) fn new(settings: Settings, input: &args::Input, output: &Path) -> Result<Self, Failure> {
        let found = discover::discover(&settings.config, &input.sources, output)?;
        let threads = input.jobs.map_or(0, usize::from);
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
        Ok(Self { settings, found, pool })
    }

    /// The same for a call that writes no output, with the settings that it names; `known` is the baseline.
    pub(super) fn of(input: &args::Input, known: Option<&Path>) -> Result<Self, Failure> {
        Self::new(Settings::new(input, None, known)?, input, Path::new("dist"))
    }

    pub(super) fn input(&self) -> compile::Input<'_> {
        self.settings.input(&self.found)
    }

    /// Refuses a locale that was asked for and that no article is in: a slip in the tag must not pass for an empty locale.
    pub(super) fn all_present(&self, compilation: &Compilation) -> Result<(), Failure> {
        let has = |locale: &&Locale| {
            let mut runbooks = compilation.groups.iter().flat_map(|group| &group.runbooks);
            runbooks.any(|runbook| runbook.locale == **locale)
        };
        match self.settings.locales.iter().find(|locale| !has(locale)) {
            None => Ok(()),
            Some(absent) => Err(Failure(format!(
                "no article is in the locale {absent}\nhelp: write the tag as the articles' folders or `ms.contentlocale` do"
            ))),
        }
    }

    /// The findings of `compilation` that are printed in `format`. SARIF has suppressed ones in any case, since its readers
    /// know what that means.
    pub(super) fn printed(
        format: Format,
        compilation: &Compilation,
        output: &args::Output,
    ) -> Result<Vec<Diagnostic>, Failure> {
        let findings = &compilation.findings;
        let all = format == Format::Sarif || output.show_suppressed;
        Ok(if all { findings.load(|_| true)? } else { findings.all_reported()? })
    }

    /// Findings in `format`.
    pub(super) fn print(&self, format: Format, found: &[Diagnostic], output: &args::Output, color: bool) -> String {
        let caps = Caps { file: output.max_per_file, rule: output.max_per_rule };
        let rules_url = self.settings.config.rules_url.as_deref();
        let options = Options { color, caps, meanings: Some(check::meaning), rules_url };
        report::print(format, found, &options)
    }

    /// Runs `work` on the threads asked for.
    pub(super) fn install<R: Send>(&self, work: impl FnOnce() -> R + Send) -> R {
        self.pool.install(work)
    }
}

/// Refuses an output folder that is a source, holds one, or is the root of everything.
pub(super) fn keep_apart(sources: &[PathBuf], out: &Path) -> Result<(), Failure> {
    let target = discover::resolved(out);
    if out.as_os_str().is_empty() {
        return Err(Failure("the output folder has no name\nhelp: give it one".to_owned()));
    }
    for source in sources {
        if discover::resolved(source).starts_with(&target) {
            return Err(Failure(format!(
                "the output folder {} holds the source {}\nhelp: write to a folder of its own",
                out.display(),
                source.display()
            )));
        }
    }
    Ok(())
}

/// The exit status that what is reported comes to.
pub(super) fn status(compilation: &Compilation, fail_on: FailOn) -> u8 {
    let fails = |tally: &Tally| fail_on.fails(tally.severity) || check::is_fault(tally.code, tally.severity);
    if compilation.findings.tallies().filter(|tally| tally.is_reported()).any(fails) { FINDINGS } else { CLEAN }
}

/// What was compiled and found, in a few lines for people.
pub(super) fn summary(compilation: &Compilation) -> String {
    let runbooks = || compilation.groups.iter().flat_map(|group| &group.runbooks);
    let mut text =
        format!("{} in {}", count(compilation.groups.len(), "article"), count(locales(compilation), "locale"));
    let kinds = [
        (Kind::Procedure, "procedure"),
        (Kind::Reference, "reference"),
        (Kind::Redirect, "redirect"),
        (Kind::Notice, "notice"),
        (Kind::Template, "template"),
    ];
    let kinds = kinds.into_iter().map(|(kind, name)| (runbooks().filter(|runbook| runbook.kind == kind).count(), name));
    let kinds: Vec<String> =
        kinds.filter(|(number, _)| *number > 0).map(|(number, name)| count(number, name)).collect();
    let _ = write!(text, ": {}", count(runbooks().count(), "runbook"));
    if !kinds.is_empty() {
        let _ = write!(text, " ({})", kinds.join(", "));
    }
    let superseded: usize = compilation.groups.iter().map(|group| group.superseded.len()).sum();
    if superseded > 0 {
        let _ = write!(
            text,
            "\n{} serve as reference only: a later hand-off of the same locale is published",
            count(superseded, "file")
        );
    }
    let unread: usize = compilation.groups.iter().map(|group| group.unread.len()).sum();
    if unread > 0 {
        let _ = write!(text, "\n{} could not be read", count(unread, "file"));
    }
    let of = |wanted: &dyn Fn(&Tally) -> bool| {
        compilation.findings.tallies().filter(|tally| wanted(tally)).map(|tally| tally.count).sum::<usize>()
    };
    let reported = |severity| of(&|tally| tally.is_reported() && tally.severity == severity);
    let [errors, warnings, infos] = Severity::ALL.map(reported);
    let _ = write!(text, "\n{}, {}, {infos} for information", count(errors, "error"), count(warnings, "warning"));
    let unreported = |standing| of(&|tally| tally.standing == standing);
    let parts = [(unreported(Standing::Suppressed), "suppressed"), (unreported(Standing::Known), "in the baseline")];
    for (number, what) in parts.into_iter().filter(|(number, _)| *number > 0) {
        let _ = write!(text, "; {number} {what}");
    }
    let stale = compilation.stale.len();
    if stale > 0 {
        let entries = if stale == 1 { "1 entry" } else { &format!("{stale} entries") };
        let _ = write!(text, "\n{entries} of the baseline found nothing; `--show-suppressed` names them");
    }
    text
}

/// How much time went into each stage, in all and for an article, in a table for people.
pub(super) fn timings(compilation: &Compilation) -> String {
    let files: usize = compilation.groups.iter().map(|group| group.runbooks.len()).sum();
    let spent = || compilation.timings.spent();
    let all: Duration = spent().map(|(_, time)| time).sum();
    let row = |(name, time): (&str, Duration)| {
        let each = time.checked_div(u32::try_from(files).unwrap_or(u32::MAX)).unwrap_or_default();
        let share = 100.0 * time.as_secs_f64() / all.as_secs_f64().max(f64::MIN_POSITIVE);
        format!("{name:<12}{:>9.3} s {:>9.1} µs/runbook {share:>5.1} %", time.as_secs_f64(), each.as_secs_f64() * 1e6)
    };
    spent().chain([("all", all)]).map(row).collect::<Vec<_>>().join("\n")
}

/// The entries of the baseline that found nothing, for people.
pub(super) fn stale(compilation: &Compilation) -> Option<String> {
    let lines: Vec<String> = compilation.stale.iter().map(|entry| entry.to_string().replace('\t', "  ")).collect();
    (!lines.is_empty()).then(|| format!("in the baseline, and found nothing:\n{}", lines.join("\n")))
}

/// Which rules found how much, and what to do about it.
pub(super) fn by_rule(diagnostics: &[Diagnostic]) -> Option<String> {
    let code = report::worst(diagnostics)?;
    let table = report::by_rule(diagnostics);
    Some(format!("{table}help: `korak explain {code}` says what the first of these is about"))
}

fn locales(compilation: &Compilation) -> usize {
    crate::render::json::locales(&compilation.groups).len()
}

/// `1 article`, `2 articles`. Findings and summaries speak English only.
pub(super) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
