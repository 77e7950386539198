//! Pages: published runbooks and indexes through templates, each in its own language.

mod aloud;
mod body;
mod fixed;
mod howto;
mod list;
mod markup;
mod original;
mod templates;
mod tools;
mod view;
mod voice;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use serde_json::json;
use tera::Context;

pub use list::shown;
pub use templates::TemplateError;
pub use tools::Findings;
#[cfg(feature = "preview")]
pub use tools::Previewed;

use super::json::{self, Runbook};
use crate::locale::{Argument, Locale, Translator};
use crate::model::address::{Address, url};
use crate::model::output::OutputFile;
use crate::model::publication::Publication;
use crate::model::summary::{GroupSummary, RunbookSummary};
use list::{List, LocaleEntry};
use templates::{ISOLATES, Templates};
use view::Page;
use voice::Voice;

/// The messages of one locale, shared by all threads.
pub type Messages = Arc<dyn Translator + Send + Sync>;

/// Where the messages of a locale come from.
pub type Speaker = Box<dyn Fn(&Locale) -> Messages + Send + Sync>;

/// What all pages of an output share.
#[derive(Clone, Debug)]
pub struct Site {
    /// The locale articles are written in, which stands for readers of any other.
    pub source_locale: Locale,
    /// Where the output will be published, with a slash at its end; `None` when nobody knows.
    pub base_url: Option<String>,
}

impl Site {
    /// The address of `path`, a path below the output folder, once it is published.
    #[must_use]
    pub fn absolute(&self, path: &str) -> Option<String> {
        Some(format!("{}{}", self.base_url.as_ref()?, url(path)))
    }

    /// The same where the place of publication is known; else how a page leads there whose way up is `root`.
    fn href(&self, root: &str, path: &str) -> String {
        self.absolute(path).unwrap_or_else(|| format!("{root}{}", url(path)))
    }
}

/// Templates and messages of every locale.
pub struct Pages {
    base: Templates,
    speaker: Speaker,
    site: Site,
    /// What templates say, made when a locale is first asked for.
    voices: RwLock<BTreeMap<Locale, Arc<Voice>>>,
}

impl Pages {
    /// Prepares `templates` (name and text), which are `themed` where one is none of the built-in ones; `speaker` gives
    /// the messages of a locale.
    ///
    /// # Errors
    /// [`TemplateError`], which names the template and the line, when one does not parse.
    pub fn new(
        templates: &[(String, String)],
        themed: bool,
        speaker: Speaker,
        site: Site,
    ) -> Result<Self, TemplateError> {
        let base = templates::parse(templates, themed)?;
        Ok(Self { base, speaker, site, voices: RwLock::default() })
    }

    fn voice(&self, locale: &Locale) -> Arc<Voice> {
        // A thread that panicked while it held the lock has left a whole map behind.
        if let Some(voice) = self.voices.read().unwrap_or_else(PoisonError::into_inner).get(locale) {
            return Arc::clone(voice);
        }
        let voice = Arc::new(Voice::new(&self.base, (self.speaker)(locale)));
        let mut voices = self.voices.write().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(voices.entry(locale.clone()).or_insert(voice))
    }

    /// The page of one runbook. `published` is its JSON form, which the template shows.
    ///
    /// # Errors
    /// [`TemplateError`] when a template asks for what is not there.
    pub fn runbook(&self, publication: &Publication<'_>, published: &Runbook<'_>) -> Result<Vec<u8>, TemplateError> {
        let locale = &publication.entry.edition.locale;
        let names = |locale: &Locale| self.name(locale);
        let page = Page::runbook(publication, published, &self.site, names);
        let originals = publication.original.map(|english| original::originals(published, english));
        let originals = originals.unwrap_or_default();
        let made = if self.base.themed { None } else { body::page(published, &page, &originals, &self.voice(locale)) };
        if let Some(made) = made {
            return Ok(made.into_bytes());
        }
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("runbook", published);
        context.insert("originals", &originals);
        self.render(locale, "runbook.html", context)
    }

    /// The list of one locale, as files. `stand_in` names the summary that stands in for one the locale lacks.
    ///
    /// # Errors
    /// [`TemplateError`] when a template asks for what is not there.
    pub fn list<'a>(
        &self,
        locale: &'a Locale,
        groups: &'a [GroupSummary],
        stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
    ) -> Result<Vec<OutputFile>, TemplateError> {
        let names = |locale: &Locale| self.name(locale);
        let voice = self.voice(locale);
        let list = List::of(locale, groups, stand_in, |title| voice.messages.order(title), names);
        let locales = json::locales(groups);
        let page = |(at, entries)| {
            let title = self.text(locale, "list-title");
            let mut context = Context::new();
            context.insert("page", &Page::list(locale, at + 1, &locales, &self.site, title, names));
            context.insert("entries", entries);
            context.insert("count", &list.own);
            context.insert("kinds", &list.kinds());
            context.insert("sheets", &list.sheets(at));
            Ok(OutputFile { path: Address::list(locale, at + 1), bytes: self.render(locale, "list.html", context)? })
        };
        list.pages().into_iter().enumerate().map(page).collect()
    }

    /// The page that lists the locales, in the language of the sources.
    ///
    /// # Errors
    /// [`TemplateError`] when a template asks for what is not there.
    pub fn locales(&self, groups: &[GroupSummary]) -> Result<Vec<u8>, TemplateError> {
        let source = &self.site.source_locale;
        let title = self.text(source, "locales-title");
        let page = Page::locales(&json::locales(groups), &self.site, title, self.name(source));
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("locales", &LocaleEntry::all(groups, |locale| self.name(locale)));
        self.render(source, "locales.html", context)
    }

    /// A script with what a page says in the words of `locale` when it stands in for one that the locale lacks.
    #[must_use]
    pub fn stand_in(&self, locale: &Locale) -> Vec<u8> {
        let voice = self.voice(locale);
        let say = |id: &str, name: &str| {
            let place = Argument::Text(format!("{{{name}}}"));
            voice.messages.message(id, &[(name, place)])
        };
        let (notice, date, back) =
            (say("notice-fallback", "locale"), say("text-date", "date"), self.text(locale, "back-to-list"));
        let spoken = notice.fallback.as_ref().unwrap_or(locale);
        let words = json!({
            "lang": spoken.as_str(),
            "dir": spoken.direction().as_str(),
            "notice": notice.text.replace(ISOLATES, ""),
            "date": date.text.replace(ISOLATES, ""),
            "back": back,
        });
        [b"globalThis.korakStandIn = ".as_slice(), &json::file(&words)].concat()
    }

    /// What the pages share.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// The name of `locale` in itself, or its tag where nobody knows.
    #[must_use]
    pub fn name(&self, locale: &Locale) -> String {
        self.voice(locale).name.clone()
    }

    fn text(&self, locale: &Locale, id: &str) -> String {
        self.voice(locale).messages.message(id, &[]).text
    }

    fn render(&self, locale: &Locale, template: &str, context: Context) -> Result<Vec<u8>, TemplateError> {
        self.base.page(&self.voice(locale).speech, template, context)
    }
}
