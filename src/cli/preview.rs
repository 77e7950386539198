//! `korak serve` and `korak watch`: a build after every change, the pages that it is about first.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::args::{Serve, Site, Watch};
use super::build::{self, Part, Prepared};
use super::setup::{self, Settings, count};
use super::terminal::Terminal;
use super::{CLEAN, Failure, Outcome};
use crate::compile::{self, Compilation, Progress};
use crate::discover;
use crate::model::words::Vocabulary;
use crate::render::html::Pages;
use crate::serve::{self, Server, Watched};
use crate::write::Output;

/// How many changed files are looked at before a build, at most: more is no work of somebody who writes.
const FEW: usize = 16;
/// The longest that a build waits for the next change.
const CALM: Duration = Duration::from_secs(2);
/// How often a build looks for the next change.
const LOOK: Duration = Duration::from_millis(20);
/// How long builds give way to changes: whoever saves all the time is to see findings too.
const PATIENCE: Duration = Duration::from_secs(60);

/// Shows the output until the process is stopped.
pub(super) fn serve(arguments: &Serve, terminal: &mut Terminal) -> Outcome {
    let site = &arguments.site;
    let watched = watched(site)?;
    let shown = |build: &Build<'_>, compilation| serve::Site::new(compilation, Arc::clone(&build.pages), &site.out);
    let (first, compilation) = Build::new(site, terminal, &|| true)?;
    let server = Server::new(arguments.port, shown(&first, compilation)).map_err(|error| {
        Failure(format!("cannot listen on port {}: {error}\nhelp: choose another with --port", arguments.port))
    })?;
    terminal.say(&format!("http://127.0.0.1:{}/ shows the output; stop with Ctrl+C", server.port()));
    let shows = &server;
    std::thread::scope(|scope| {
        scope.spawn(move || {
            follow(site, &watched, first, terminal, |news| match news {
                News::Pages => shows.touch(),
                News::Built(build, compilation) => shows.show(Ok(shown(build, *compilation))),
                News::Failed(message) => shows.show(Err(message)),
            });
        });
        match server.run()? {}
    })
}

/// Builds until the process is stopped.
pub(super) fn watch(arguments: &Watch, terminal: &mut Terminal) -> Outcome {
    let watched = watched(&arguments.site)?;
    let (first, _) = Build::new(&arguments.site, terminal, &|| true)?;
    terminal.say("waiting for changes; stop with Ctrl+C");
    follow(&arguments.site, &watched, first, terminal, |_| ());
    Ok(CLEAN)
}

/// What came of a change.
enum News<'a, 'b> {
    /// Pages of the last build have changed.
    Pages,
    /// There is another build.
    Built(&'a Build<'b>, Box<Compilation>),
    /// There is none, and why.
    Failed(String),
}

/// Builds after every change until none can come any more, and tells `hear` what came of it.
///
/// A build looks at the whole collection. So what somebody waits for comes first, the pages of the articles that changed,
/// and the build when nothing has changed for as long as the last one took; it is given up for the next article.
fn follow(site: &Site, watched: &Watched, first: Build<'_>, terminal: &mut Terminal, hear: impl Fn(News<'_, '_>)) {
    let mut last = first;
    let mut next = watched.wait();
    let mut since = None;
    while let Some(changed) = next {
        let began = *since.get_or_insert_with(Instant::now);
        if last.amended(&changed, terminal) {
            hear(News::Pages);
            next = watched.within(last.took.min(CALM));
            if next.is_some() {
                continue;
            }
        }
        let gives_way = |changed: &BTreeSet<PathBuf>| began.elapsed() < PATIENCE && last.is_amended_by(changed);
        let (built, meanwhile) = watched.during(LOOK, gives_way, |goes_on| Build::new(site, terminal, goes_on));
        next = meanwhile;
        match built {
            Some(Ok((build, compilation))) => {
                hear(News::Built(&build, Box::new(compilation)));
                last = build;
            }
            Some(Err(Failure(message))) => {
                terminal.error(&message);
                hear(News::Failed(message));
            }
            None => continue,
        }
        since = None;
        next = next.or_else(|| watched.wait());
    }
}

/// The last build, as far as the next changes are concerned.
struct Build<'a> {
    site: &'a Site,
    prepared: Prepared<'a>,
    pages: Arc<Pages>,
    vocabulary: Vocabulary,
    took: Duration,
}

impl<'a> Build<'a> {
    /// Builds once, as long as it `goes_on`, and says so.
    fn new(site: &'a Site, terminal: &mut Terminal, goes_on: Progress<'_>) -> Result<(Self, Compilation), Failure> {
        let started = Instant::now();
        let prepared = Prepared::new(site, Settings::new(&site.input, site.templates.as_deref(), None)?)?;
        let mut built = prepared.build(Part::Whole, false, terminal, goes_on)?;
        terminal.say(&setup::summary(&built.compilation));
        terminal.say(&build::done(&site.out, built.written, started));
        let vocabulary = std::mem::take(&mut built.compilation.vocabulary);
        let pages = Arc::new(built.pages);
        Ok((Self { site, prepared, pages, vocabulary, took: started.elapsed() }, built.compilation))
    }

    /// Puts the pages of those articles into the output that had a part in what `changed`, and says so. `false` when there
    /// are none, or when the whole has to tell what becomes of them.
    fn amended(&self, changed: &BTreeSet<PathBuf>, terminal: &mut Terminal) -> bool {
        let started = Instant::now();
        // What is wrong the build will find as well, and say.
        let written = if self.is_amended_by(changed) { self.amend(changed).ok().flatten() } else { None };
        let Some(written) = written.filter(|written| *written > 0) else { return false };
        terminal.say(&format!(
            "{}: {} of changed articles written, in {:.2} s",
            self.site.out.display(),
            count(written, "file"),
            started.elapsed().as_secs_f64()
        ));
        true
    }

    /// Whether few files have `changed`, and one of them is an article's.
    fn is_amended_by(&self, changed: &BTreeSet<PathBuf>) -> bool {
        changed.len() <= FEW && compile::has(&self.prepared.setup.input(), &self.files(changed))
    }

    fn files(&self, changed: &BTreeSet<PathBuf>) -> Vec<PathBuf> {
        changed.iter().filter_map(|path| self.named(path)).collect()
    }

    fn amend(&self, changed: &BTreeSet<PathBuf>) -> Result<Option<usize>, Failure> {
        let (setup, files) = (&self.prepared.setup, self.files(changed));
        let input = setup.input();
        let output = Output::open(&self.site.out)?;
        setup.install(|| compile::ahead(&input, &self.pages, &self.vocabulary, &files, &output))?;
        Ok(output.amend()?)
    }

    /// The path under which a walk meets the file at `path`, which is one without links; `None` outside of the sources.
    fn named(&self, path: &Path) -> Option<PathBuf> {
        self.site.input.sources.iter().find_map(|source| {
            let below = path.strip_prefix(discover::resolved(source)).ok()?;
            Some(if below.as_os_str().is_empty() { source.clone() } else { source.join(below) })
        })
    }
}

/// Everything that a build reads.
fn watched(site: &Site) -> Result<Watched, Failure> {
    let settings = site.input.config.clone().unwrap_or_else(|| PathBuf::from("korak.toml"));
    let others = site.input.catalogues.iter().chain(&site.templates).cloned();
    let places: Vec<PathBuf> = site.input.sources.iter().cloned().chain(others).chain([settings]).collect();
    Ok(serve::watch(&places, &site.out)?)
}
