//! The files that only the whole collection gives: indexes, lists, findings, schemas, assets.

use rayon::prelude::*;

use super::{Compilation, CompileError, Input};
use crate::locale::Locale;
use crate::model::output::{OutputFile, Sink};
use crate::model::status::Status;
use crate::model::summary::{GroupSummary, RunbookSummary};
use crate::render::html::{Findings, Pages};
use crate::render::{json, sitemap, style};
use crate::report;
use crate::{check, localize};

/// Makes a script of the search index: a page opened from disk may load scripts that lie beside it, and nothing else.
const SEARCH: &[u8] = b"globalThis.korakSearch = ";

/// Hands over every file of the collection.
pub(super) fn publish(
    input: &Input<'_>,
    compilation: &Compilation,
    pages: &Pages,
    sink: &dyn Sink,
) -> Result<(), CompileError> {
    let locales = json::locales(&compilation.groups);
    let of_locales = || locales.par_iter().try_for_each(|locale| of_locale(locale, input, compilation, pages, sink));
    let of_all = || of_all(input, compilation, pages, sink);
    let (all, each) = rayon::join(of_all, of_locales);
    all.and(each)
}

/// The indexes and lists of one locale.
fn of_locale(
    locale: &Locale,
    input: &Input<'_>,
    compilation: &Compilation,
    pages: &Pages,
    sink: &dyn Sink,
) -> Result<(), CompileError> {
    let groups = &compilation.groups;
    let best = |group| stand_in(locale, group, &input.config.source_locale);
    let put = |path: String, bytes: Vec<u8>| sink.put(OutputFile { path, bytes });
    put(format!("{locale}/index.json"), json::file(&json::LocaleIndex::of(locale, groups, best)))?;
    let search = json::file(&json::SearchIndex::of(locale, groups, best));
    put(format!("{locale}/search.js"), [SEARCH, &search].concat())?;
    put(format!("{locale}/search.json"), search)?;
    put(format!("{locale}/stand-in.js"), pages.stand_in(locale))?;
    pages.list(locale, groups, best)?.into_iter().try_for_each(|page| Ok(sink.put(page)?))
}

/// What stands above all locales.
fn of_all(input: &Input<'_>, compilation: &Compilation, pages: &Pages, sink: &dyn Sink) -> Result<(), CompileError> {
    let Compilation { diagnostics, groups, .. } = compilation;
    let source = &input.config.source_locale;
    let put = |path: String, bytes: Vec<u8>| sink.put(OutputFile { path, bytes });
    let name = |locale: &Locale| pages.name(locale);
    let roots = &input.found.roots;
    let skipped = (input.found.skipped.as_slice(), roots);
    let index = json::Collection::of(&input.config.collection, source, groups, skipped, diagnostics, name);
    put("index.json".into(), json::file(&index))?;
    put("index.html".into(), pages.locales(groups)?)?;
    put("ids.json".into(), json::file(&json::Identifiers::of(groups)))?;
    put("sources.json".into(), json::file(&json::Sources::of(groups, roots)))?;
    let status = Status::of(groups, diagnostics, None);
    put("status.json".into(), json::file(&report::StatusFile::of(&status)))?;
    put("status.html".into(), pages.status(&input.config.collection, &status)?)?;
    let findings = report::DiagnosticsFile::new(compilation.all(), roots);
    sink.put_pieces("diagnostics.json", &|to| json::write(&findings, to))?;
    for file in sitemap::sitemaps(pages.site(), groups) {
        sink.put(file)?;
    }
    for (name, schema) in schemas() {
        put(format!("schema/{name}.schema.json"), json::file(&schema))?;
    }
    for (name, bytes) in &input.assets.statics {
        let served: Vec<u8> = match (std::str::from_utf8(bytes), name.rsplit_once('.')) {
            (Ok(sheet), Some((_, "css"))) => style::compact(sheet).into(),
            // Portals' developers read the module for them as it was written.
            (Ok(script), Some((name, "js"))) if name != "korak" => style::compact_script(script).into(),
            _ => bytes.clone(),
        };
        put(format!("assets/{name}"), served)?;
    }
    Ok(())
}

/// Hands over the report of findings: a page for each locale, and an index.
pub(super) fn report(
    input: &Input<'_>,
    compilation: &Compilation,
    pages: &Pages,
    sink: &dyn Sink,
) -> Result<(), CompileError> {
    let Compilation { diagnostics, groups, .. } = compilation;
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
