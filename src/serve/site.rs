//! [`Site`]: one finished build as the server sees it.

use std::collections::BTreeMap;
use std::path::Path;

use super::language;
use crate::compile::Compilation;
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Locale;
use crate::localize;
use crate::model::address::Address;
use crate::model::article::ArticleId;
use crate::report::{self, Caps, Format, Options};
use crate::write::Published;

/// The files of a build, and what is looked up in it.
#[derive(Debug)]
pub struct Site {
    files: Published,
    source: Locale,
    /// The locales each runbook may be shown in, by id.
    runbooks: BTreeMap<String, Vec<Locale>>,
    /// The runbooks that carry an identifier.
    ids: BTreeMap<String, Vec<String>>,
    diagnostics: Vec<Diagnostic>,
}

impl Site {
    /// The site of the build in `out`.
    #[must_use]
    pub fn new(compilation: Compilation, source: &Locale, out: &Path) -> Self {
        let mut runbooks: BTreeMap<String, Vec<Locale>> = BTreeMap::new();
        let mut ids: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for group in &compilation.groups {
            let id = group.id.as_str();
            for runbook in &group.runbooks {
                if runbook.publish.is_shown() {
                    runbooks.entry(id.to_owned()).or_default().push(runbook.locale.clone());
                }
                for custom in &runbook.custom_ids {
                    let known = ids.entry(custom.clone()).or_default();
                    if !known.iter().any(|other| other == id) {
                        known.push(id.to_owned());
                    }
                }
            }
        }
        let (files, source) = (Published::of(out), source.clone());
        Self { files, source, runbooks, ids, diagnostics: compilation.diagnostics }
    }

    /// The content of the file at `path` of the output, where a build wrote one.
    pub(super) fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.files.read(path)
    }

    /// Whether the output has a file at `path`.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.has(path)
    }

    /// The locale in which a reader with these languages, the dearest first, is shown the runbook, and its address.
    pub(super) fn runbook(&self, id: &str, accepted: &str) -> Option<(Locale, Address)> {
        let available: Vec<&Locale> = self.runbooks.get(id)?.iter().collect();
        let other = |wanted: &Locale, found: &Locale| found == &self.source && wanted.language() != found.language();
        let wanted = language::accepted(accepted);
        let best = |wanted: &Locale| localize::stand_in(wanted, &available, &self.source);
        // The source stands in for everything, so it must not win before a language asked for later.
        let own = wanted.iter().find_map(|wanted| best(wanted).filter(|found| !other(wanted, found)));
        let locale = own.or_else(|| best(&self.source)).or_else(|| available.first().copied())?;
        Some((locale.clone(), Address::new(locale, &ArticleId(id.to_owned()))))
    }

    /// The runbooks that carry the identifier `id`.
    pub(super) fn identified(&self, id: &str) -> &[String] {
        self.ids.get(id).map_or(&[], Vec::as_slice)
    }

    /// How many findings of each severity there are, worst first.
    pub(super) fn counts(&self) -> [usize; 3] {
        Severity::ALL.map(|severity| self.diagnostics.iter().filter(|found| found.severity == severity).count())
    }

    /// The findings about the page at `path` with excerpts, or about everything when no page is at `path`.
    pub(super) fn findings(&self, path: &str) -> String {
        let about = |found: &&Diagnostic| {
            let address = |locale: &Locale| {
                found.article.as_ref().map(|id| Address::new(locale, &ArticleId(id.to_owned())).html())
            };
            found.locale.iter().chain(&found.also_in).any(|locale| address(locale).is_some_and(|page| page == path))
        };
        let own: Vec<Diagnostic> = match self.has(path) {
            true => self.diagnostics.iter().filter(about).cloned().collect(),
            false => self.diagnostics.clone(),
        };
        report::print(Format::Full, &own, &Options { caps: Caps { file: 10, rule: 0 }, ..Options::default() })
    }
}
