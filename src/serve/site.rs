//! [`Site`]: one finished build as the server sees it.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::{OWN, language};
use crate::check;
use crate::compile::{Compilation, Findings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Locale;
use crate::localize;
use crate::model::address::Address;
use crate::model::article::ArticleId;
use crate::model::summary::FileFindings;
use crate::render::html::{self, Pages, Previewed, TemplateError};
use crate::write::Published;

/// The files of a build, and what is looked up in it.
pub struct Site {
    files: Published,
    pages: Arc<Pages>,
    /// The locales each runbook may be shown in, by id.
    runbooks: BTreeMap<String, Vec<Locale>>,
    /// The runbooks that carry an identifier.
    ids: BTreeMap<String, Vec<String>>,
    findings: Findings,
}

impl Site {
    /// The site of the build in `out`, with the templates for what only the preview has.
    #[must_use]
    pub fn new(compilation: Compilation, pages: Arc<Pages>, out: &Path) -> Self {
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
        Self { files: Published::of(out), pages, runbooks, ids, findings: compilation.findings }
    }

    /// The content of the file at `path` of the output, where a build wrote one.
    pub(super) fn file(&self, path: &str) -> Option<Vec<u8>> {
        self.files.read(path)
    }

    /// A text that is another one for a `page` of which a browser shows something else: its own bytes or what it loads.
    /// No page has one as well.
    pub(super) fn version(&self, page: Option<&[u8]>) -> String {
        let is_loaded = |path: &&str| path.starts_with("assets/") && (path.ends_with(".css") || path.ends_with(".js"));
        let mut digest = Sha256::new_with_prefix(Sha256::digest(page.unwrap_or_default()));
        let loaded = self.files.paths().filter(is_loaded);
        loaded.for_each(|path| digest.update(Sha256::digest(self.file(path).unwrap_or_default())));
        digest.finalize()[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// Whether the output has a file at `path`.
    pub(super) fn has(&self, path: &str) -> bool {
        self.files.has(path)
    }

    /// The locale in which a reader with these languages, the dearest first, is shown the runbook, and its address.
    pub(super) fn runbook(&self, id: &str, accepted: &str) -> Option<(Locale, Address)> {
        let available: Vec<&Locale> = self.runbooks.get(id)?.iter().collect();
        let source = &self.pages.site().source_locale;
        let other = |wanted: &Locale, found: &Locale| found == source && wanted.language() != found.language();
        let wanted = language::accepted(accepted);
        let best = |wanted: &Locale| localize::stand_in(wanted, &available, source);
        // The source stands in for everything, so it must not win before a language asked for later.
        let own = wanted.iter().find_map(|wanted| best(wanted).filter(|found| !other(wanted, found)));
        let locale = own.or_else(|| best(source)).or_else(|| available.first().copied())?;
        Some((locale.clone(), Address::new(locale, &ArticleId(id.into()))))
    }

    /// The runbooks that carry the identifier `id`.
    pub(super) fn identified(&self, id: &str) -> &[String] {
        self.ids.get(id).map_or(&[], Vec::as_slice)
    }

    /// How many findings of each severity there are about the page at `path`, worst first.
    pub(super) fn counts(&self, path: &str) -> [usize; 3] {
        let own = self.about(path);
        Severity::ALL.map(|severity| own.iter().filter(|found| found.severity == severity).count())
    }

    /// The page of the findings about the page at `path`, or about everything when nobody is responsible for that page.
    pub(super) fn findings(&self, path: &str, failure: Option<&str>) -> Result<Vec<u8>, TemplateError> {
        let own = self.about(path);
        let page = Some(path).filter(|path| self.subject(path) != Subject::Everything);
        let source_locale = &self.pages.site().source_locale;
        let all = html::Findings { groups: &[], diagnostics: &own, meanings: check::meaning, style: "", source_locale };
        self.pages.previewed(Previewed { page, failure, own: OWN }, all)
    }

    /// What is shown where the output has no page.
    pub(super) fn missing(&self) -> Result<Vec<u8>, TemplateError> {
        self.pages.missing(OWN)
    }

    /// The page of the rule that `word` names, where there is one.
    pub(super) fn rule(&self, word: &str) -> Option<Result<Vec<u8>, TemplateError>> {
        Some(self.pages.rule(&check::page(check::find(word)?), OWN))
    }

    /// The findings about the page at `path`; none when the disk does not give them back.
    fn about(&self, path: &str) -> Vec<Diagnostic> {
        let subject = self.subject(path);
        let page = |article: &str, locale: &Locale| Address::new(locale, &ArticleId(article.into())).html() == path;
        let counts = |found: &Diagnostic| {
            let mut locales = found.locale.iter().chain(&found.also_in);
            match subject {
                Subject::Everything => true,
                Subject::List => locales.any(|locale| is_list(path, locale)),
                Subject::Runbook => found.article.as_ref().is_some_and(|id| locales.any(|locale| page(id, locale))),
            }
        };
        let locale = path.split('/').next().and_then(|tag| Locale::parse(tag).ok());
        let wanted = |file: &FileFindings| match (subject, &locale) {
            (Subject::Runbook, Some(locale)) => file.articles.iter().any(|article| page(article, locale)),
            _ => true,
        };
        let mut found = self.findings.load(wanted).unwrap_or_default();
        found.retain(|found| found.is_reported() && counts(found));
        found
    }

    /// What the page at `path` shows.
    fn subject(&self, path: &str) -> Subject {
        let locales = self.runbooks.values().flatten();
        match path.split_once('/') {
            Some(_) if !self.has(path) => Subject::Everything,
            Some(_) if locales.into_iter().any(|locale| is_list(path, locale)) => Subject::List,
            Some(_) => Subject::Runbook,
            None => Subject::Everything,
        }
    }
}

/// What the findings of a page can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Subject {
    /// The collection.
    Everything,
    /// A locale.
    List,
    /// An article in a locale.
    Runbook,
}

/// Whether `path` is a page of the list of `locale`.
fn is_list(path: &str, locale: &Locale) -> bool {
    let rest = path.strip_prefix(locale.as_str()).and_then(|rest| rest.strip_prefix("/index"));
    let number = rest.and_then(|rest| rest.strip_suffix(".html"));
    number
        .is_some_and(|number| number.is_empty() || number.strip_prefix('-').is_some_and(|n| n.parse::<usize>().is_ok()))
}
