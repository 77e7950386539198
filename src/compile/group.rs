//! One article in all its locales, from its files to its pages.

use std::sync::Arc;

use super::timings::{Stage, Timings};
use super::trace::Tracing;
use super::{CompileError, Input, findings, summary};
use crate::cache::{Cache, Contents, Key, Leavings, Looked, Recalled, Shelf};
use crate::diagnostic::Diagnostic;
use crate::discover::Resolved;
use crate::locale::Locale;
use crate::model::address::Address;
use crate::model::article::{Article, ArticleId, Bundle, Candidate};
use crate::model::coverage::Coverage;
use crate::model::document::Document;
use crate::model::group::{Draft, Edition, Entry, Group, Parsed, Provenance};
use crate::model::include::Library;
use crate::model::issue::{Issue, IssueKind};
use crate::model::kept::Extent;
use crate::model::output::{OutputFile, Sink};
use crate::model::problem::{Problem, ProblemKind};
use crate::model::publication::{Publication, Sibling};
use crate::model::reading::Reading;
use crate::model::runbook::Picture;
use crate::model::runbook::Runbook;
use crate::model::summary::{Entries, FileFindings, GroupSummary, RunbookSummary};
use crate::model::verdict::{Publish, Quality, Verdict};
use crate::model::words::{Consulted, Vocabulary};
use crate::render::html::Pages;
use crate::render::json;
use crate::{check, extract, localize, pair, parse, read};

/// Compiles articles one by one.
pub(super) struct Compiler<'a> {
    pub(super) input: &'a Input<'a>,
    /// What the collection taught about the words of its locales.
    pub(super) vocabulary: &'a Vocabulary,
    /// Where pages are made and files go; `None` when only findings are wanted.
    pub(super) output: Option<(&'a Pages, &'a dyn Sink)>,
    /// Where the time goes.
    pub(super) timings: &'a Timings,
    /// Where what waits for the end goes.
    pub(super) shelf: &'a Shelf,
    /// What earlier builds made, and the key of what all articles share.
    pub(super) cache: Option<(&'a Cache, Key)>,
}

/// Throws files away.
struct Nowhere;

impl Sink for Nowhere {
    fn put(&self, _: OutputFile) -> std::io::Result<()> {
        Ok(())
    }
}

impl Compiler<'_> {
    /// Compiles one article. One that makes us fail is named and left out: it never stops the others.
    pub(super) fn compile(&self, bundle: &Bundle) -> Result<GroupSummary, CompileError> {
        let mut looked = self.cache.as_ref().and_then(|(cache, shared)| {
            Some((*cache, self.timings.time(Stage::Recall, || cache.look(bundle, shared))?))
        });
        if let Some((_, sink)) = self.output
            && let Some(summary) = self.timings.time(Stage::Recall, || self.recall(bundle, &mut looked, sink))?
        {
            return Ok(summary);
        }
        let tracing = Tracing::new(self.input);
        let contents = looked.as_mut().map(|(_, looked)| looked.take_contents()).unwrap_or_default();
        // Nothing that a failure could leave half changed is looked at afterwards.
        let guarded = std::panic::AssertUnwindSafe(|| self.compile_whole(bundle, contents, &tracing));
        let (mut summary, left) = match std::panic::catch_unwind(guarded) {
            Ok(compiled) => compiled?,
            Err(failure) => {
                let (mut summary, left) = self.failed(bundle, &*failure)?;
                summary.kept = self.shelf.put(&left)?;
                return Ok(summary);
            }
        };
        match looked {
            Some((cache, looked)) => self.timings.time(Stage::Recall, || {
                cache.keep(bundle, looked, &mut summary, left, tracing.into_trace(), self.shelf)
            })?,
            None => summary.kept = self.shelf.put(&left)?,
        }
        Ok(summary)
    }

    /// What an earlier build made of the article, if it holds, with its files in the output.
    fn recall(
        &self,
        bundle: &Bundle,
        looked: &mut Option<(&Cache, Looked)>,
        sink: &dyn Sink,
    ) -> Result<Option<GroupSummary>, CompileError> {
        let Some((cache, files)) = looked else { return Ok(None) };
        let exists = |path: &str| self.input.found.file(path).is_some();
        match cache.recall(bundle, files, self.shelf, self.vocabulary, exists) {
            Some(Recalled::Here { summary, outputs }) => {
                Ok(outputs.iter().all(|path| sink.keep(path)).then_some(summary))
            }
            Some(Recalled::Brought { summary, outputs, record }) => {
                outputs.into_iter().try_for_each(|file| self.input.found.media.bring(file, sink))?;
                if let Some((cache, files)) = looked.take() {
                    cache.keep_brought(bundle, files, &summary, *record, self.shelf)?;
                }
                Ok(Some(summary))
            }
            None => Ok(None),
        }
    }

    fn failed(
        &self,
        bundle: &Bundle,
        failure: &(dyn std::any::Any + Send),
    ) -> Result<(GroupSummary, Leavings), CompileError> {
        let text =
            failure.downcast_ref::<String>().map(String::as_str).or_else(|| failure.downcast_ref::<&str>().copied());
        let kind = ProblemKind::Internal { reason: text.unwrap_or("unknown").to_owned() };
        let problem = |candidate: &Candidate| Problem { path: candidate.file.shown().to_string(), kind: kind.clone() };
        let problems: Vec<Problem> = bundle.candidates.iter().map(problem).collect();
        let unread = problems.iter().map(|problem| problem.path.clone()).collect();
        let mut left = Leavings::default();
        let summary = GroupSummary {
            id: bundle.id.clone(),
            has_source: false,
            runbooks: Vec::new(),
            findings: self.leave(check::problems(&problems, self.input.config), &mut left)?,
            unread,
            superseded: Vec::new(),
            kept: Extent::default(),
        };
        Ok((summary, left))
    }

    /// Leaves what was found for the end.
    fn leave(&self, found: Vec<Diagnostic>, left: &mut Leavings) -> std::io::Result<Vec<FileFindings>> {
        findings::leave(found, self.output.map(|_| &self.input.found.roots), left)
    }

    fn compile_whole(
        &self,
        bundle: &Bundle,
        contents: Contents,
        tracing: &Tracing<'_>,
    ) -> Result<(GroupSummary, Leavings), CompileError> {
        let (files, mut problems) = self.parse(bundle, contents, tracing);
        let (draft, doubles) = self.pair(bundle, files);
        let unread = problems.iter().map(|problem| problem.path.clone()).collect();
        problems.extend(doubles);
        let superseded = draft.superseded.iter().map(|edition| edition.source.path().to_owned()).collect();
        let group = self.extract(draft, tracing);
        let config = self.input.config;
        let mut diagnostics = check::problems(&problems, config);
        let words = Consulted::new(self.vocabulary);
        let check = || check::group(&group, self.input.assets, &words, config);
        diagnostics.extend(self.timings.time(Stage::Check, check));
        tracing.asked(words.into_answers());
        diagnostics.retain(|found| {
            found.locale.as_ref().is_none_or(|locale| self.wants(locale))
                || found.also_in.iter().any(|also| self.wants(also))
        });
        let diagnostics = check::bounded(diagnostics, config);
        // What the files say is no damage says nothing of the runbook either.
        let (mut diagnostics, suppressed): (Vec<_>, Vec<_>) =
            diagnostics.into_iter().partition(Diagnostic::is_reported);
        let entries: Vec<&Entry> = group.entries.iter().filter(|entry| self.wants(&entry.edition.locale)).collect();
        let judged: Vec<Judged<'_>> = entries.iter().map(|entry| self.judge(entry, &diagnostics)).collect();
        let shape = |entry: &Entry| self.output.map_or_else(String::new, |_| json::shape(&entry.runbook));
        let siblings = entries.iter().map(|entry| Sibling { entry, shape: shape(entry) });
        let siblings: Vec<Sibling<'_>> = self.timings.time(Stage::Json, || siblings.collect());
        let listed: Vec<&Locale> = judged.iter().filter(|judged| judged.listed()).map(Judged::locale).collect();
        let shown: Vec<&Locale> = judged.iter().filter(|judged| judged.shown()).map(Judged::locale).collect();
        let mut left = Leavings::default();
        let publish = |judged| self.publish(&group, &siblings, (&listed, &shown), judged, &mut left, tracing);
        let runbooks = judged.into_iter().map(publish);
        let mut runbooks = runbooks.collect::<Result<Vec<_>, _>>()?;
        // These stay until the end, for each article.
        runbooks.shrink_to_fit();
        let has_source = group.entries.iter().any(|entry| entry.edition.provenance == Provenance::Original);
        diagnostics.extend(suppressed);
        let findings = self.leave(diagnostics, &mut left)?;
        let kept = Extent::default();
        Ok((GroupSummary { id: group.id, has_source, runbooks, findings, unread, superseded, kept }, left))
    }

    /// The article of `bundle` in all its locales, without checks and pages.
    pub(super) fn article(&self, bundle: &Bundle) -> Group {
        let tracing = Tracing::new(self.input);
        let (files, _) = self.parse(bundle, Contents::new(), &tracing);
        self.extract(self.pair(bundle, files).0, &tracing)
    }

    fn pair(&self, bundle: &Bundle, files: Vec<Parsed>) -> (Draft, Vec<Problem>) {
        let pair = || pair::pair(bundle.id.clone(), files, &self.input.config.source_locale);
        self.timings.time(Stage::Pair, pair)
    }

    pub(super) fn wants(&self, locale: &Locale) -> bool {
        self.input.locales.is_empty() || self.input.locales.contains(locale)
    }

    /// Parses the files of an article; those whose `contents` are at hand are not read again.
    fn parse(&self, bundle: &Bundle, contents: Contents, tracing: &Tracing<'_>) -> (Vec<Parsed>, Vec<Problem>) {
        let (mut files, mut problems) = (Vec::new(), Vec::new());
        let found = self.input.found;
        let read = |candidate, content: Option<Vec<u8>>| match content {
            Some(bytes) => found.article(candidate, bytes),
            None => found.read(candidate),
        };
        for (candidate, content) in bundle.candidates.iter().zip(contents.into_iter().chain(std::iter::repeat(None))) {
            let parsed = || parsed_text(self.input, read(candidate, content)?, tracing);
            match self.timings.time(Stage::Parse, parsed) {
                Ok(file) => files.push(file),
                Err(problem) => problems.push(problem),
            }
        }
        (files, problems)
    }

    /// Reads every text once, lets the best evidence decide, and makes the runbooks.
    pub(super) fn extract(&self, draft: Draft, tracing: &Tracing<'_>) -> Group {
        let assets = self.input.assets;
        let read = |document: &Document, lexicon| self.timings.time(Stage::Read, || read::read(document, lexicon));
        let read = |document: &Document, lexicon| Arc::new(read(document, lexicon));
        let english: Vec<Arc<Reading>> =
            draft.english.iter().map(|text| read(&text.document, assets.english())).collect();
        let own = |edition: &Edition| {
            let known = draft.english.iter().position(|text| Arc::ptr_eq(&text.document, &edition.document));
            match known {
                Some(at) => Arc::clone(&english[at]),
                None => read(&edition.document, assets.lexicon(&edition.locale)),
            }
        };
        let own: Vec<Arc<Reading>> = draft.editions.iter().map(own).collect();
        let (readings, freshness): (_, Vec<_>) = self.timings.time(Stage::Pair, || {
            let freshness = draft.editions.iter().map(|edition| pair::freshness(&draft, edition));
            (pair::decide(&draft, &own, &english), freshness.collect())
        });
        let parts = draft.editions.into_iter().zip(readings).zip(freshness);
        let entry = |((edition, reading), freshness): ((Edition, Arc<Reading>), _)| {
            let (runbook, coverage) = self.timings.time(Stage::Extract, || {
                let mut runbook = extract::extract(&edition, &reading, assets.lexicon(&edition.locale));
                let coverage = Coverage::of(&edition.document, &runbook);
                self.illustrate(&edition, &mut runbook, &draft.id, tracing);
                (runbook, coverage)
            });
            Entry { edition, reading, runbook, coverage, freshness }
        };
        Group { entries: parts.map(entry).collect(), english: draft.english, id: draft.id }
    }

    /// Finds the pictures of a runbook among the sources, and points it at their place in the output.
    fn illustrate(&self, edition: &Edition, runbook: &mut Runbook, id: &ArticleId, tracing: &Tracing<'_>) {
        let root = Address::new(&edition.locale, id).root();
        let sink = self.output.map_or(&Nowhere as &dyn Sink, |(_, sink)| sink);
        let mut missing = Vec::new();
        runbook.each_image(&mut |Picture { src, size, .. }, span| {
            let from = edition.source.locate(span).0.path();
            tracing.picture(from, src);
            match self.input.found.media.resolve(from, src, sink) {
                Some(Resolved::File(file)) => {
                    tracing.output(&file.path, None);
                    *src = format!("{root}{}", file.path);
                    *size = file.size;
                }
                Some(Resolved::AsWritten) => {}
                None => missing.push(Issue { kind: IssueKind::ImageMissing { src: std::mem::take(src) }, span }),
            }
        });
        runbook.issues.extend(missing);
    }

    /// Hands over the files of one runbook, and keeps what the indexes need of it.
    fn publish(
        &self,
        group: &Group,
        siblings: &[Sibling<'_>],
        (listed, shown): (&[&Locale], &[&Locale]),
        judged: Judged<'_>,
        left: &mut Leavings,
        tracing: &Tracing<'_>,
    ) -> Result<RunbookSummary, CompileError> {
        let Judged { entry, diagnostics, quality, verdict } = judged;
        let address = Address::new(&entry.edition.locale, &group.id);
        let original = self.output.and_then(|_| self.original(group, entry, tracing));
        let original = original.as_ref();
        let publication =
            Publication { group, siblings, entry, address, diagnostics, quality, verdict, listed, original };
        let mut summary = summary::of(&publication, &self.input.config.links);
        if let Some((pages, sink)) = self.output {
            let time = self.timings;
            let published =
                time.time(Stage::Json, || json::Runbook::of(&publication, &self.input.config.source_locale));
            let put = |path: String, bytes: Vec<u8>| {
                let is_for_share = self.cache.as_ref().is_some_and(|(cache, _)| cache.is_for_share());
                tracing.output(&path, is_for_share.then_some(bytes.as_slice()));
                time.time(Stage::Write, || sink.put(OutputFile { path, bytes }))
            };
            let page = time.time(Stage::Html, || pages.runbook(&publication, &published))?;
            put(publication.address.html(), page)?;
            let source = &self.input.config.source_locale;
            let is_replaced = summary.publish == Publish::Fallback;
            let best = is_replaced.then(|| localize::stand_in(&summary.locale, shown, source)).flatten();
            let text = summary::search(&entry.runbook);
            let entries = time.time(Stage::Json, || json::entries(&summary, &publication, &published, &text, best));
            let [index, search] = entries.map(|entry| left.add(&entry));
            summary.entries = Entries { index, search };
            put(publication.address.json(), published.into_file())?;
        }
        Ok(summary)
    }

    /// What is thought of `entry`, given everything that was found in the article.
    fn judge<'e>(&self, entry: &'e Entry, found: &'e [Diagnostic]) -> Judged<'e> {
        let locale = &entry.edition.locale;
        let about = |diagnostic: &&Diagnostic| {
            diagnostic.locale.as_ref() == Some(locale) || diagnostic.also_in.contains(locale)
        };
        let diagnostics: Vec<&Diagnostic> = found.iter().filter(about).collect();
        let quality = check::quality(entry, &diagnostics);
        let verdict = check::verdict(entry, quality, &diagnostics, &self.input.config.publish);
        Judged { entry, diagnostics, quality, verdict }
    }

    /// The English that corresponds to a translation, sorted into the same places: read as the translation was.
    fn original(&self, group: &Group, entry: &Entry, tracing: &Tracing<'_>) -> Option<Runbook> {
        let twin = group.twin(entry)?;
        let edition = Edition {
            locale: self.input.config.source_locale.clone(),
            source: Arc::clone(&twin.source),
            document: Arc::clone(&twin.document),
            ..entry.edition.clone()
        };
        Some(self.timings.time(Stage::Extract, || {
            let mut runbook = extract::extract(&edition, &entry.reading, self.input.assets.english());
            self.illustrate(&edition, &mut runbook, &group.id, tracing);
            runbook
        }))
    }
}

/// An edition, and what is thought of it.
struct Judged<'a> {
    entry: &'a Entry,
    diagnostics: Vec<&'a Diagnostic>,
    quality: Quality,
    verdict: Verdict,
}

impl<'a> Judged<'a> {
    fn locale(&self) -> &'a Locale {
        &self.entry.edition.locale
    }

    /// Whether the runbook may be shown, and stand in for others.
    fn shown(&self) -> bool {
        self.verdict.publish.is_shown()
    }

    /// Whether search engines may list the page: it may be shown, and its author does not refuse.
    fn listed(&self) -> bool {
        let robots = self.entry.edition.front_matter.scalar("ROBOTS").map(|robots| robots.value.to_lowercase());
        let refused = robots.is_some_and(|robots| robots.contains("noindex") || robots.contains("none"));
        !refused && matches!(self.verdict.publish, Publish::Ok | Publish::Notice)
    }
}

/// Reads and parses one file, with the words of its language.
pub(super) fn parsed(input: &Input<'_>, candidate: &Candidate, library: &dyn Library) -> Result<Parsed, Problem> {
    parsed_text(input, input.found.read(candidate)?, library)
}

/// The article, parsed with the words of its language.
pub(super) fn parsed_text(input: &Input<'_>, article: Article, library: &dyn Library) -> Result<Parsed, Problem> {
    let head = parse::head(&article, &input.config.source_locale)?;
    let lexicon = input.assets.lexicon(&head.locale);
    Ok(parse::parse(article, head, lexicon, input.assets.english(), library))
}
