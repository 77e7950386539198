//! What the templates of lists see: articles of a locale, page by page, and the locales.

use serde::Serialize;

use crate::locale::Locale;
use crate::model::address::{Address, url};
use crate::model::group::Translation;
use crate::model::runbook::Kind;
use crate::model::summary::{GroupSummary, RunbookSummary};
use crate::render::json;

/// How many articles one page of a list shows, so that it stays small on a phone however many there are.
const PER_PAGE: usize = 100;

/// The articles of a locale, in the order of its alphabet; those that other locales stand in for come last.
pub(super) struct List {
    entries: Vec<Listed>,
    /// How many articles the locale has itself.
    pub(super) own: usize,
}

/// An article in a list.
#[derive(Debug, Serialize)]
pub(super) struct Listed {
    href: String,
    title: String,
    kind: &'static str,
    steps: usize,
    translation: &'static str,
    publish: &'static str,
    /// The locale that stands in; none where the article is in the language of the list.
    elsewhere: Option<Elsewhere>,
}

#[derive(Debug, Serialize)]
struct Elsewhere {
    locale: String,
    lang: String,
    dir: &'static str,
    name: String,
}

/// A page of a list, as the others link to it.
#[derive(Debug, Serialize)]
pub(super) struct Sheet {
    number: usize,
    href: String,
    /// How the first and the last title on it begin.
    first: String,
    last: String,
    current: bool,
}

/// Everything that a list of `locale` shows of articles, to tell whether it is still the same.
pub fn shown<'a>(
    locale: &'a Locale,
    groups: &'a [GroupSummary],
    stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
) -> impl Iterator<Item = String> {
    let own = json::runbooks(groups, locale);
    own.chain(json::missing(groups, locale, stand_in)).map(|(group, runbook)| {
        let RunbookSummary { locale, title, kind, steps, translation, publish, .. } = runbook;
        format!("{}\0{locale}\0{kind:?}\0{steps}\0{translation:?}\0{publish:?}\0{title}", group.id)
    })
}

impl List {
    /// `stand_in` names the summary that stands in for one the locale lacks.
    pub(super) fn of<'a>(
        locale: &'a Locale,
        groups: &'a [GroupSummary],
        stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
        order: impl Fn(&str) -> Vec<u8>,
        name: impl Fn(&Locale) -> String,
    ) -> Self {
        let mut entries: Vec<Listed> = json::runbooks(groups, locale)
            .map(|(group, runbook)| {
                let path = Address::new(locale, &group.id).html();
                listed(runbook, url(path.strip_prefix(&format!("{locale}/")).unwrap_or(&path)), None)
            })
            .collect();
        let own = entries.len();
        entries.extend(json::missing(groups, locale, stand_in).map(|(group, runbook)| {
            let other = &runbook.locale;
            let elsewhere = Elsewhere {
                locale: other.to_string(),
                lang: other.to_string(),
                dir: other.direction().as_str(),
                name: name(other),
            };
            listed(runbook, url(&format!("../{}", Address::new(other, &group.id).html())), Some(elsewhere))
        }));
        // Groups come sorted by id, so equal titles keep an order that is the same for every build.
        entries[..own].sort_by_cached_key(|entry| order(&entry.title));
        entries[own..].sort_by_cached_key(|entry| order(&entry.title));
        Self { entries, own }
    }

    /// The pages; one even where there is nothing to list.
    pub(super) fn pages(&self) -> Vec<&[Listed]> {
        if self.entries.is_empty() { vec![&[]] } else { self.entries.chunks(PER_PAGE).collect() }
    }

    /// The kinds of the articles, each once.
    pub(super) fn kinds(&self) -> Vec<&'static str> {
        let there = |kind: &&str| self.entries.iter().any(|entry| entry.kind == *kind);
        KINDS.into_iter().map(json::kind).filter(|kind| there(kind)).collect()
    }

    /// Links to all pages from page `current`, counted from 0.
    pub(super) fn sheets(&self, current: usize) -> Vec<Sheet> {
        let sheet = |(at, entries): (usize, &&[Listed])| Sheet {
            number: at + 1,
            href: if at == 0 { "index.html".to_owned() } else { format!("index-{}.html", at + 1) },
            first: entries.first().map(initial).unwrap_or_default(),
            last: entries.last().map(initial).unwrap_or_default(),
            current: at == current,
        };
        self.pages().iter().enumerate().map(sheet).collect()
    }
}

/// The kinds in the order in which readers care.
const KINDS: [Kind; 5] = [Kind::Procedure, Kind::Reference, Kind::Redirect, Kind::Notice, Kind::Template];

fn listed(runbook: &RunbookSummary, href: String, elsewhere: Option<Elsewhere>) -> Listed {
    Listed {
        href,
        title: runbook.title.to_string(),
        kind: json::kind(runbook.kind),
        steps: runbook.steps,
        translation: json::type_of(runbook.translation),
        publish: runbook.publish.as_str(),
        elsewhere,
    }
}

/// The first letter or digit of a title.
fn initial(entry: &Listed) -> String {
    entry.title.chars().find(|c| c.is_alphanumeric()).into_iter().flat_map(char::to_uppercase).collect()
}

/// The entries of the page of locales.
#[derive(Debug, Serialize)]
pub(super) struct LocaleEntry {
    href: String,
    lang: String,
    dir: &'static str,
    name: String,
    runbooks: usize,
    procedures: usize,
    machine: usize,
    human: usize,
}

impl LocaleEntry {
    pub(super) fn all(groups: &[GroupSummary], name: impl Fn(&Locale) -> String) -> Vec<Self> {
        let entry = |locale: &Locale| {
            let count = |test: &dyn Fn(&RunbookSummary) -> bool| {
                json::runbooks(groups, locale).filter(|(_, runbook)| test(runbook)).count()
            };
            Self {
                href: Address::list(locale, 1),
                lang: locale.to_string(),
                dir: locale.direction().as_str(),
                name: name(locale),
                runbooks: count(&|_| true),
                procedures: count(&|runbook| runbook.kind == Kind::Procedure),
                machine: count(&|runbook| runbook.translation == Translation::Machine),
                human: count(&|runbook| runbook.translation == Translation::Human),
            }
        };
        json::locales(groups).into_iter().map(entry).collect()
    }
}
