//! Every argument of every command. No behaviour.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::compile::Share;
use crate::diagnostic::Severity;
use crate::report::Format;

/// Compiles localized help articles into validated localized runbooks.
#[derive(Debug, Parser)]
#[command(name = "korak", version, about, disable_help_subcommand = true)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Compile articles into runbooks: JSON, pages, indexes, findings.
    ///
    /// Exit status: 0 when nothing failed, 1 when there are findings at or above --fail-on, 2 when it could not run.
    Build(Build),
    /// Join the outputs of builds with --shard into what one build of everything gives.
    ///
    /// An article that no share has is compiled. Exit status as for build.
    Merge(Merge),
    /// Report what is wrong in articles, without writing anything.
    ///
    /// Exit status: 0 when nothing failed, 1 when there are findings at or above --fail-on, 2 when it could not run.
    Check(Check),
    /// Make the safe edits of findings in the sources.
    ///
    /// An edit moves markers, punctuation or spaces; it never changes the words that readers see, and one that would
    /// is left out and named. Bilingual files are generated and never edited. Exit status: 0 when everything is done,
    /// 1 when --diff shows something, 2 when it could not run or a file could not be written.
    Fix(Fix),
    /// Show how far each locale is: articles, translations, age, verdicts, findings.
    Status(Status),
    /// Show the output on this machine, and reload pages after every change.
    #[cfg(feature = "preview")]
    Serve(Serve),
    /// Build, and build again after every change.
    #[cfg(feature = "preview")]
    Watch(Watch),
    /// Tell what changed between two outputs: runbooks, steps, verdicts.
    ///
    /// Exit status: 0 when nothing differs, 1 when something does, 2 when it could not run.
    Diff(Diff),
    /// Explain a rule, by code or name, or how one article was read.
    Explain(Explain),
    /// Print the JSON Schema of a file of the output.
    Schema(Schema),
}

#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) job: Job,
    /// Compile one share of the articles only, such as 2/4 for the second of four; `korak merge` joins the shares.
    #[arg(long, value_name = "K/N", conflicts_with = "no_cache")]
    pub(super) shard: Option<Share>,
}

#[derive(Debug, Args)]
#[command(mut_arg("sources", |arg| arg
    .value_name("DIR")
    .default_value(None)
    .required(true)
    .help("Output folders of builds with --shard, of the same sources with the same settings")))]
#[command(mut_arg("no_cache", |arg| arg.hide(true)))]
pub(super) struct Merge {
    #[command(flatten)]
    pub(super) job: Job,
    /// Folder of articles or single article that the shares were built from; may be given several times.
    #[arg(long = "source", value_name = "SOURCE", default_value = "content")]
    pub(super) articles: Vec<PathBuf>,
}

/// What is built, and how it is told.
#[derive(Debug, Args)]
pub(super) struct Job {
    #[command(flatten)]
    pub(super) site: Site,
    /// How to print findings: text, concise, json, json-lines, github or sarif. Without it, the worst ones are shown,
    /// and the rest counted.
    #[arg(long, value_name = "FORMAT", value_parser = format)]
    pub(super) format: Option<Format>,
    #[command(flatten)]
    pub(super) output: Output,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) input: Input,
    /// How to print findings: text, concise, json, json-lines, github or sarif.
    #[arg(long, value_name = "FORMAT", value_parser = format, default_value = "text")]
    pub(super) format: Format,
    /// Write the findings to this folder too, as pages for people: one for each locale, and an index.
    #[arg(long, value_name = "DIR")]
    pub(super) report: Option<PathBuf>,
    /// Write every finding into this baseline, and report none. With --baseline, write only those of it that are still
    /// found, so that it shrinks and never grows.
    #[arg(long, value_name = "FILE", conflicts_with = "changed_since")]
    pub(super) write_baseline: Option<PathBuf>,
    /// Report only findings in files that have changed since this revision, in commits, in the working tree or as new
    /// files. All articles still serve as evidence. Needs git.
    #[arg(long, value_name = "REV", allow_hyphen_values = true)]
    pub(super) changed_since: Option<String>,
    #[command(flatten)]
    pub(super) output: Output,
}

#[derive(Debug, Args)]
pub(super) struct Status {
    #[command(flatten)]
    pub(super) input: Input,
    /// Compare with the findings in this diagnostics.json of an earlier build.
    #[arg(long, value_name = "FILE")]
    pub(super) since: Option<PathBuf>,
    /// How to print the figures.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = StatusFormat::Text)]
    pub(super) format: StatusFormat,
    /// Print the figures only, no progress.
    #[arg(long, short)]
    pub(super) quiet: bool,
}

/// A form figures are printed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum StatusFormat {
    /// A table.
    Text,
    /// One JSON document.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Fix {
    #[command(flatten)]
    pub(super) input: Input,
    /// Show the edits as a patch and write nothing. Exits with 1 when there are any.
    #[arg(long)]
    pub(super) diff: bool,
    /// Make the edits of this rule only, by code, name or family, such as LK02, punct-in-link or LK; may be given
    /// several times.
    #[arg(long = "rule", value_name = "RULE")]
    pub(super) rules: Vec<String>,
    /// Edit sources too whose translations are at hand. The translations then count as made from an older version.
    #[arg(long)]
    pub(super) with_sources: bool,
    /// Print patches only: no progress, no summary.
    #[arg(long, short)]
    pub(super) quiet: bool,
}

/// What is compiled, and to where.
#[derive(Debug, Args)]
pub(super) struct Site {
    #[command(flatten)]
    pub(super) input: Input,
    /// Folder to write to.
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub(super) out: PathBuf,
    /// Use the templates in this folder in the place of built-in ones of the same name.
    #[arg(long, value_name = "DIR")]
    pub(super) templates: Option<PathBuf>,
    /// Compile every article, also those that have not changed since the last build to this folder.
    #[arg(long)]
    pub(super) no_cache: bool,
}

#[cfg(feature = "preview")]
#[derive(Debug, Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) site: Site,
    /// Port on the loopback address; 0 takes any free one.
    #[arg(long, value_name = "PORT", default_value_t = 4400)]
    pub(super) port: u16,
}

#[cfg(feature = "preview")]
#[derive(Debug, Args)]
pub(super) struct Watch {
    #[command(flatten)]
    pub(super) site: Site,
}

/// What is compiled.
#[derive(Debug, Default, Args)]
pub(super) struct Input {
    /// Folders of articles or single articles, locale repositories among them.
    #[arg(value_name = "SOURCE", default_value = "content")]
    pub(super) sources: Vec<PathBuf>,
    /// Publish and check this locale only; may be given several times. Others still serve as evidence.
    #[arg(long = "locale", value_name = "TAG")]
    pub(super) locales: Vec<String>,
    /// Use this configuration instead of ./korak.toml.
    #[arg(long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    /// Use the catalogues and lexicons in this folder in the place of built-in ones of the same name.
    #[arg(long = "locales", value_name = "DIR")]
    pub(super) catalogues: Option<PathBuf>,
    /// Use this many threads; all processors by default.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(super) jobs: Option<u16>,
}

/// What is told, and what counts as failure.
#[derive(Debug, Args)]
pub(super) struct Output {
    /// Exit with 1 when there are findings of this severity or worse, and in any case when the system refuses a file or
    /// Korak fails on one.
    #[arg(long, value_name = "SEVERITY", value_enum, default_value_t = FailOn::Error)]
    pub(super) fail_on: FailOn,
    /// Show at most this many findings a file; 0 shows all.
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub(super) max_per_file: usize,
    /// Show at most this many findings a rule; 0 shows all.
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub(super) max_per_rule: usize,
    /// Show findings too that articles suppress or that are in the baseline, and name entries of the baseline that fit
    /// nothing any more. SARIF has the findings in any case.
    #[arg(long)]
    pub(super) show_suppressed: bool,
    /// Do not report findings that are in this baseline; they are counted.
    #[arg(long, value_name = "FILE")]
    pub(super) baseline: Option<PathBuf>,
    /// Print findings only: no progress, no summary.
    #[arg(long, short)]
    pub(super) quiet: bool,
    /// Tell at the end how much time went into each stage, over all threads together.
    #[arg(long)]
    pub(super) timings: bool,
}

#[derive(Debug, Args)]
pub(super) struct Diff {
    /// Folder of the earlier output.
    #[arg(value_name = "OLD")]
    pub(super) old: PathBuf,
    /// Folder of the later output.
    #[arg(value_name = "NEW")]
    pub(super) new: PathBuf,
    /// Compare this locale only.
    #[arg(long, value_name = "TAG")]
    pub(super) locale: Option<String>,
    /// How to print the changes.
    #[arg(long, value_name = "FORMAT", value_enum, default_value_t = DiffFormat::Text)]
    pub(super) format: DiffFormat,
}

/// How changes are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// A line a runbook, and a line or two a step.
    Text,
    /// One JSON document.
    Json,
}

#[derive(Debug, Args)]
pub(super) struct Explain {
    /// Code or name of a rule, such as LK02 or punct-in-link.
    #[arg(value_name = "RULE", required_unless_present_any = ["list", "article"])]
    pub(super) rule: Option<String>,
    /// List every rule with its severity.
    #[arg(long, conflicts_with = "rule")]
    pub(super) list: bool,
    /// Show for this article how each block was read, and by which rule.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["rule", "list"])]
    pub(super) article: Option<PathBuf>,
    /// With --article: sources whose other locales serve as evidence.
    #[arg(long = "among", value_name = "SOURCE", requires = "article", num_args = 1..)]
    pub(super) among: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Schema {
    /// The file: delta, diagnostics, ids, index, locale, runbook, search or sources. Lists them when left out.
    #[arg(value_name = "NAME")]
    pub(super) name: Option<String>,
}

/// The mildest severity that makes a run fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// Any finding.
    Info,
    /// Warnings and errors.
    Warning,
    /// Errors.
    Error,
    /// No finding.
    Never,
}

impl FailOn {
    /// Whether a finding of `severity` makes a run fail.
    pub(super) fn fails(self, severity: Severity) -> bool {
        match self {
            Self::Info => true,
            Self::Warning => severity >= Severity::Warning,
            Self::Error => severity >= Severity::Error,
            Self::Never => false,
        }
    }
}

fn format(text: &str) -> Result<Format, String> {
    text.parse::<Format>().map_err(|error| error.to_string())
}
