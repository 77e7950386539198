//! The files that only the whole collection gives: indexes, lists, findings, schemas, assets.

use std::io::{BufWriter, Write};

use rayon::prelude::*;

use super::{Compilation, CompileError, Input};
use crate::cache::{Cache, Key, Mix, Shelf};
use crate::locale::Locale;
use crate::model::kept::Part;
use crate::model::output::{OutputFile, Pieces, Sink};
use crate::model::status::Status;
use crate::model::summary::{GroupSummary, RunbookSummary};
use crate::render::html::{self, Findings, Pages};
use crate::render::{json, sitemap, style};
use crate::report;
use crate::{check, localize};

/// How many bytes of a large file are written at once.
const AT_ONCE: usize = 1 << 16;

/// Makes a script of the search index: a page opened from disk may load scripts that lie beside it, and nothing else.
const SEARCH: &[u8] = b"globalThis.korakSearch = ";

/// Hands over the files of the collection.
pub(super) struct Publisher<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) compilation: &'a Compilation,
    /// Has what articles left.
    pub(super) shelf: &'a Shelf,
    pub(super) pages: &'a Pages,
    pub(super) sink: &'a dyn Sink,
    /// What earlier builds made.
    pub(super) cache: Option<&'a Cache>,
}

impl Publisher<'_> {
    /// Hands over every file.
    pub(super) fn publish(&self) -> Result<(), CompileError> {
        let locales = json::locales(&self.compilation.groups);
        let of_locales = || locales.par_iter().try_for_each(|locale| self.of_locale(locale, &locales));
        let (all, each) = rayon::join(|| self.of_all(), of_locales);
        all.and(each)
    }

    /// The indexes and lists of one locale.
    fn of_locale(&self, locale: &Locale, locales: &[&Locale]) -> Result<(), CompileError> {
        let groups = &self.compilation.groups;
        let best = |group| stand_in(locale, group, &self.input.config.source_locale);
        let name = format!("{locale}/index.json");
        let lists = || {
            let kept = |group: &GroupSummary, part: &Part| self.shelf.get(&group.kept, part);
            let file = |path: String, bytes| OutputFile { path, bytes };
            let (mut index, mut search) = (Vec::new(), Vec::new());
            json::locale_index(locale, groups, best, kept, &mut index)?;
            json::search_index(locale, groups, best, kept, &mut search)?;
            let script = [SEARCH, &search].concat();
            Ok(vec![
                file(name.clone(), index),
                file(format!("{locale}/search.js"), script),
                file(format!("{locale}/search.json"), search),
            ])
        };
        let mut made_of = Mix::default();
        for (id, runbook) in json::indexed(locale, groups, best) {
            made_of.add(id.as_str().as_bytes());
            if let Some(RunbookSummary { locale, entries, .. }) = runbook {
                made_of.add(locale.as_str().as_bytes()).raw(&entries.index.digest).raw(&entries.search.digest);
            }
        }
        self.anew(&name, made_of.key(), lists)?;
        self.put(format!("{locale}/stand-in.js"), self.pages.stand_in(locale))?;
        // Most changes of an article change nothing that the pages of the list show of it.
        let mut shown = Mix::default();
        locales.iter().for_each(|locale| _ = shown.add(locale.as_str().as_bytes()));
        html::shown(locale, groups, best).for_each(|part| _ = shown.add(part.as_bytes()));
        self.anew(&format!("{locale}/index.html"), shown.key(), || Ok(self.pages.list(locale, groups, best)?))
    }

    /// Hands over files that several articles have a part in, which are called `name` together. They are made anew where
    /// something that they are made of has changed, of which `key` is the key.
    fn anew(
        &self,
        name: &str,
        key: Key,
        make: impl FnOnce() -> Result<Vec<OutputFile>, CompileError>,
    ) -> Result<(), CompileError> {
        if self.has(name, &key) {
            return Ok(());
        }
        let files = make()?;
        if let Some(cache) = self.cache {
            cache.keep_list(name, key, files.iter().map(|file| file.path.as_str()));
        }
        files.into_iter().try_for_each(|file| Ok(self.sink.put(file)?))
    }

    /// Whether the output has the files that are called `name` together as they were made under `key`.
    fn has(&self, name: &str, key: &Key) -> bool {
        let known = self.cache.and_then(|cache| cache.list(name, key));
        known.is_some_and(|files| files.iter().all(|path| self.sink.keep(path)))
    }

    fn put(&self, path: String, bytes: Vec<u8>) -> std::io::Result<()> {
        self.sink.put(OutputFile { path, bytes })
    }

    /// What stands above all locales.
    fn of_all(&self) -> Result<(), CompileError> {
        let Self { input, compilation, pages, sink, .. } = *self;
        let Compilation { findings, groups, .. } = compilation;
        let source = &input.config.source_locale;
        let put = |path: String, bytes: Vec<u8>| sink.put(OutputFile { path, bytes });
        let name = |locale: &Locale| pages.name(locale);
        let roots = &input.found.roots;
        let skipped = (input.found.skipped.as_slice(), roots);
        let index = json::Collection::of(&input.config.collection, source, groups, skipped, findings.tallies(), name);
        put("index.json".into(), json::file(&index))?;
        put("index.html".into(), pages.locales(groups)?)?;
        put("ids.json".into(), json::file(&json::Identifiers::of(groups)))?;
        let sources = json::Sources::of(groups, roots);
        let made_of = sources.files.iter().flat_map(|file| [&*file.path, file.outcome, file.id]);
        self.large("sources.json", made_of, &|to| json::write(&sources, to))?;
        let status = Status::of(groups, findings.tallies(), None);
        put("status.json".into(), json::file(&report::StatusFile::of(&status)))?;
        put("status.html".into(), pages.status(&input.config.collection, &status)?)?;
        self.large("diagnostics.json", findings.digests(), &|to| findings.publish(to))?;
        for file in sitemap::sitemaps(pages.site(), groups) {
            sink.put(file)?;
        }
        for (name, schema) in schemas() {
            put(format!("schema/{name}.schema.json"), json::file(&schema))?;
        }
        for (name, bytes) in &input.assets.statics {
            put(format!("assets/{name}"), served(name, bytes))?;
        }
        Ok(())
    }

    /// Hands over a file that is too large to be held, as `write` writes it. It is made anew where something that it is
    /// `made_of` has changed.
    fn large(
        &self,
        name: &str,
        made_of: impl Iterator<Item = impl AsRef<[u8]>>,
        write: &Pieces<'_>,
    ) -> std::io::Result<()> {
        let mut key = Mix::default();
        made_of.for_each(|part| _ = key.add(part.as_ref()));
        let key = key.key();
        if self.has(name, &key) {
            return Ok(());
        }
        if let Some(cache) = self.cache {
            cache.keep_list(name, key, [name].into_iter());
        }
        self.sink.put_pieces(name, &|to| {
            // It is written in very many small pieces.
            let mut to = BufWriter::with_capacity(AT_ONCE, to);
            write(&mut to)?;
            to.flush()
        })
    }
}

/// What is published of an asset: style and script without what only their authors need.
fn served(name: &str, bytes: &[u8]) -> Vec<u8> {
    match (std::str::from_utf8(bytes), name.rsplit_once('.')) {
        (Ok(sheet), Some((_, "css"))) => style::compact(sheet).into(),
        // Portals' developers read the module for them as it was written.
        (Ok(script), Some((name, "js"))) if name != "korak" => style::compact_script(script).into(),
        _ => bytes.to_vec(),
    }
}

/// Hands over the report of findings: a page for each locale, and an index.
pub(super) fn report(
    input: &Input<'_>,
    compilation: &Compilation,
    pages: &Pages,
    sink: &dyn Sink,
) -> Result<(), CompileError> {
    let Compilation { findings, groups, .. } = compilation;
    let diagnostics = &findings.all_reported()?;
    let style = input.assets.statics.iter().find(|(name, _)| name == "tool.css");
    let style = style.map(|(_, bytes)| String::from_utf8_lossy(bytes)).unwrap_or_default();
    let (style, source_locale) = (&*style, &input.config.source_locale);
    let all = Findings { groups, diagnostics, meanings: check::meaning, style, source_locale };
    for locale in json::locales(groups) {
        sink.put(OutputFile { path: format!("{locale}.html"), bytes: pages.findings(locale, all)? })?;
    }
    let index = pages.findings_index(&input.config.collection, all)?;
    Ok(sink.put(OutputFile { path: "index.html".into(), bytes: index })?)
}

/// Name and JSON Schema of every file of the output, sorted by name.
#[must_use]
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    let mut schemas = json::schemas();
    let title = "diagnostics.json: every finding of a build";
    schemas.push(("diagnostics", json::schema_of::<report::DiagnosticsFile<'_>>(title)));
    schemas.push(("delta", json::schema_of::<crate::delta::Delta>("what `korak diff --format json` prints")));
    let title = "status.json: how far every locale is";
    schemas.push(("status", json::schema_of::<report::StatusFile>(title)));
    schemas.sort_by_key(|(name, _)| *name);
    schemas
}

/// The runbook that stands in for one that `locale` lacks: along its fallback chain, whatever may be shown.
fn stand_in<'a>(locale: &Locale, group: &'a GroupSummary, source: &Locale) -> Option<&'a RunbookSummary> {
    let shown = |runbook: &&RunbookSummary| runbook.publish.is_shown();
    let available: Vec<&Locale> = group.runbooks.iter().filter(shown).map(|runbook| &runbook.locale).collect();
    let best = localize::stand_in(locale, &available, source)?;
    group.runbooks.iter().find(|runbook| &runbook.locale == best)
}
