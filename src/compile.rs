//! The pipeline: the only module that knows the order of the stages.
//!
//! Work is done article by article, all locales of one together, and each is dropped once its files are handed over.
//! What must be known of all of them is in the small [`GroupSummary`] that each leaves behind.

mod collection;
mod findings;
mod fix;
mod group;
mod labels;
mod share;
mod summary;
mod timings;
mod trace;
mod words;
mod world;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;

use crate::assets::Assets;
use crate::baseline::{self, Baseline};
use crate::cache::{Cache, Shelf};
use crate::check;
use crate::config::Config;
use crate::discover::{self, Found};
use crate::locale::Locale;
use crate::localize::{self, Catalogues};
use crate::model::article::{Bundle, Candidate, SkipReason, Skipped};
use crate::model::group::Group;
use crate::model::message::CatalogueIssue;
use crate::model::output::Sink;
use crate::model::problem::{Problem, ProblemKind};
use crate::model::summary::GroupSummary;
use crate::model::words::Vocabulary;
use crate::render::html::{Pages, Site, TemplateError};

use group::Compiler;

pub use collection::schemas;
pub use findings::Findings;
pub use fix::{Choice, Fixed, Refusal, fix};
pub use share::Share;
pub use timings::{Stage, Timings};
pub use world::{cache, keep_walk, sources, walked};

/// What a compilation needs.
pub struct Input<'a> {
    /// Settings.
    pub config: &'a Config,
    /// Catalogues, lexicons, templates.
    pub assets: &'a Assets,
    /// What the sources hold.
    pub found: &'a Found,
    /// The locales to publish and check; all when empty. The others still serve as evidence.
    pub locales: &'a [Locale],
    /// Findings that are known; none when nobody keeps them.
    pub baseline: Option<&'a Baseline>,
}

/// What a compilation yields besides the files it hands to the sink.
#[derive(Debug)]
pub struct Compilation {
    /// What was found.
    pub findings: Findings,
    /// Entries of the baseline that fit nothing any more, sorted.
    pub stale: Vec<baseline::Entry>,
    /// One summary an article, sorted by id. What was found in them is in `findings`.
    pub groups: Vec<GroupSummary>,
    /// What a sample of the articles taught about the words of their languages.
    pub vocabulary: Vocabulary,
    /// Where the time went.
    pub timings: Timings,
}

/// Why a compilation stops.
#[derive(Debug, thiserror::Error)]
pub enum CompileError {
    /// A template is broken.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// The sink did not take a file.
    #[error("cannot write the output: {0}")]
    Output(#[from] std::io::Error),
    /// It was told to.
    #[error("the compilation was stopped")]
    Stopped,
}

/// Is told of each finished article, and tells whether to go on.
pub type Progress<'a> = &'a (dyn Fn() -> bool + Sync);

/// Compiles what `input` found. Files go to `sink`, pages made by `pages`, and what waits for the end to `shelf`.
/// What `cache` has of articles that did not change is taken from there; the output is the same with and
/// without.
///
/// With a `share`, only its articles are compiled, and what the whole collection gives is left to the build that joins
/// the shares.
///
/// # Errors
/// [`CompileError`] when a template is broken, the output cannot be written or `progress` tells to stop. Articles never stop
/// a compilation.
pub fn build(
    input: &Input<'_>,
    pages: &Pages,
    sink: &dyn Sink,
    shelf: Shelf,
    cache: Option<&Cache>,
    share: Option<Share>,
    progress: Progress<'_>,
) -> Result<Compilation, CompileError> {
    let compilation = articles(input, Some((pages, sink)), shelf, cache, share, progress)?;
    if share.is_none() {
        compilation.timings.time(Stage::Collection, || {
            let shelf = compilation.findings.shelf();
            collection::Publisher { input, compilation: &compilation, shelf, pages, sink, cache }.publish()
        })?;
    }
    Ok(compilation)
}

/// Compiles those articles that have one of `files` among their editions as [`build`] does, if the collection teaches the
/// `vocabulary`, and hands over what is theirs alone: what the collection as a whole says of them stays as it was.
///
/// # Errors
/// [`CompileError`] when a template is broken or the output cannot be written.
pub fn ahead(
    input: &Input<'_>,
    pages: &Pages,
    vocabulary: &Vocabulary,
    files: &[PathBuf],
    sink: &dyn Sink,
) -> Result<(), CompileError> {
    let (timings, shelf) = (Timings::default(), Shelf::held());
    let compiler =
        Compiler { input, vocabulary, timings: &timings, output: Some((pages, sink)), shelf: &shelf, cache: None };
    let bundles: Vec<&Bundle> = of(input, files).collect();
    bundles.into_par_iter().try_for_each(|bundle| compiler.compile(bundle).map(drop))
}

/// Whether one of `files` is an edition of an article.
#[must_use]
pub fn has(input: &Input<'_>, files: &[PathBuf]) -> bool {
    of(input, files).next().is_some()
}

/// The articles that have one of `files` among their editions.
fn of<'a>(input: &Input<'a>, files: &'a [PathBuf]) -> impl Iterator<Item = &'a Bundle> {
    // Paths are compared as they are spelled: there are very many, and both spellings are of one walk.
    let is_one = |candidate: &Candidate| files.iter().any(|file| file.as_os_str() == candidate.file.path().as_os_str());
    input.found.bundles.iter().filter(move |bundle| bundle.candidates.iter().any(is_one))
}

/// The findings of `compilation` as pages for people, one a locale, each complete in itself.
///
/// # Errors
/// [`CompileError`] when a template is broken or the output cannot be written.
pub fn report(input: &Input<'_>, compilation: &Compilation, sink: &dyn Sink) -> Result<(), CompileError> {
    collection::report(input, compilation, &templates(input)?, sink)
}

/// Gives each locale its name in itself.
///
/// # Errors
/// [`CompileError`] when a template is broken.
pub fn names(input: &Input<'_>) -> Result<impl Fn(&Locale) -> String, CompileError> {
    let pages = templates(input)?;
    Ok(move |locale: &Locale| pages.name(locale))
}

/// The templates, for pages that are made when somebody asks for them.
///
/// # Errors
/// [`CompileError`] when a template is broken.
pub fn templates(input: &Input<'_>) -> Result<Pages, CompileError> {
    let catalogues = Catalogues::new(&input.assets.catalogues, &input.config.source_locale);
    let catalogues = Arc::new(catalogues.named(&input.assets.names));
    let speaker = Box::new(move |locale: &Locale| Arc::new(catalogues.messages(locale)) as _);
    let site = Site { source_locale: input.config.source_locale.clone(), base_url: input.config.base_url.clone() };
    Ok(Pages::new(&input.assets.templates, input.assets.themed, speaker, site)?)
}

/// What is wrong in the catalogues. Those that the program brings along have nothing wrong, as its tests see to.
fn catalogue_issues(input: &Input<'_>) -> Vec<CatalogueIssue> {
    let catalogues = &input.assets.catalogues;
    if catalogues.iter().any(|catalogue| catalogue.overrides) {
        localize::audit(catalogues, &input.config.source_locale)
    } else {
        Vec::new()
    }
}

/// Compiles what `input` found as far as findings go; no page is made.
///
/// # Errors
/// None in practice: what could fail is not done.
pub fn check(input: &Input<'_>, progress: &(dyn Fn() + Sync)) -> Result<Compilation, CompileError> {
    let on = || {
        progress();
        true
    };
    articles(input, None, Shelf::held(), None, None, &on)
}

/// The article that `file` is an edition of, in all its locales, and how the file is shown in findings; `None` when the
/// sources do not hold it.
#[must_use]
pub fn article(input: &Input<'_>, file: &Path) -> Option<(Group, String)> {
    let file = discover::resolved(file);
    let of = |bundle: &Bundle| {
        let candidate = bundle.candidates.iter().find(|candidate| discover::resolved(candidate.file.path()) == file)?;
        Some(candidate.file.shown().to_string())
    };
    let (bundle, shown) = input.found.bundles.iter().find_map(|bundle| Some((bundle, of(bundle)?)))?;
    let (timings, vocabulary) = (Timings::default(), Vocabulary::default());
    let shelf = Shelf::held();
    let compiler =
        Compiler { input, vocabulary: &vocabulary, timings: &timings, output: None, shelf: &shelf, cache: None };
    Some((compiler.article(bundle), shown))
}

/// What the walk met and did not open; other files that are skipped are none of anybody's concern.
fn not_opened(skipped: &[Skipped]) -> Vec<Problem> {
    let problem = |file: &Skipped| match file.reason {
        SkipReason::Link | SkipReason::Special | SkipReason::Name => {
            Some(Problem { path: file.path.clone(), kind: ProblemKind::NotOpened { reason: file.reason } })
        }
        SkipReason::Include | SkipReason::Repository | SkipReason::Template | SkipReason::Excluded => None,
    };
    skipped.iter().filter_map(problem).collect()
}

fn articles(
    input: &Input<'_>,
    output: Option<(&Pages, &dyn Sink)>,
    shelf: Shelf,
    cache: Option<&Cache>,
    share: Option<Share>,
    progress: Progress<'_>,
) -> Result<Compilation, CompileError> {
    let timings = Timings::default();
    let vocabulary = timings.time(Stage::Learn, || words::learn(input, cache));
    let cache = cache.and_then(|cache| Some((cache, world::shared(input)?)));
    let compiler = Compiler { input, vocabulary: &vocabulary, timings: &timings, output, shelf: &shelf, cache };
    let compile = |bundle| {
        let summary = compiler.compile(bundle)?;
        if progress() { Ok(summary) } else { Err(CompileError::Stopped) }
    };
    let bundles = share.map_or(input.found.bundles.iter().collect::<Vec<_>>(), |share| share.of(&input.found.bundles));
    // Collecting keeps the order of ids, whatever thread was first.
    let mut groups: Vec<GroupSummary> = bundles.into_par_iter().map(compile).collect::<Result<_, CompileError>>()?;
    let mut of_all = check::problems(&not_opened(&input.found.skipped), input.config);
    if share.is_none() {
        let candidates = input.found.bundles.iter().flat_map(|bundle| &bundle.candidates);
        let files: Vec<&str> = candidates.map(|candidate| &**candidate.file.shown()).collect();
        of_all.extend(check::collection(&groups, &files, &catalogue_issues(input), input.config));
    }
    let roots = output.map(|_| input.found.roots.clone());
    let mut findings = Findings::of(&mut groups, of_all, shelf, roots)?;
    let stale = input.baseline.map(|baseline| findings.mark(baseline)).transpose()?.unwrap_or_default();
    // What is known of locales that nobody asked for cannot have been found.
    let asked = |entry: &baseline::Entry| {
        input.locales.is_empty() || input.locales.iter().any(|locale| locale.as_str() == entry.locale)
    };
    let stale = stale.into_iter().filter(asked).collect();
    Ok(Compilation { findings, stale, groups, vocabulary, timings })
}
