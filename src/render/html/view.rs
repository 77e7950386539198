//! What templates see besides the published runbook: the frame of a page, and the entries of lists.

use std::cmp::Ordering;

use serde::Serialize;

use crate::locale::Locale;
use crate::model::address::{Address, url};
use crate::model::group::Translation;
use crate::model::publication::Publication;
use crate::model::runbook::Kind;
use crate::model::summary::{GroupSummary, RunbookSummary};
use crate::render::json::{self, Runbook};

/// The frame of a page.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    /// `runbook`, `list` or `locales`.
    kind: &'static str,
    /// Locale of the page, as a tag.
    locale: String,
    lang: String,
    dir: &'static str,
    /// Text of the title element.
    title: String,
    /// Value of the robots element; none where the article says nothing.
    robots: Option<String>,
    /// What leads to the output folder, such as `../../`.
    root: String,
    /// The list this page is in.
    list: Option<String>,
    /// The page as JSON.
    json: Option<String>,
    /// The same page in every locale that has it, this one included.
    alternates: Vec<Alternate>,
}

#[derive(Debug, Serialize)]
struct Alternate {
    locale: String,
    lang: String,
    dir: &'static str,
    name: String,
    href: String,
    current: bool,
}

impl Page {
    pub(super) fn runbook(
        publication: &Publication<'_>,
        published: &Runbook<'_>,
        name: impl Fn(&Locale) -> String,
    ) -> Self {
        let locale = &publication.entry.edition.locale;
        let root = publication.address.root();
        let file = |path: &str| url(path.rsplit('/').next().unwrap_or(path));
        let others = publication.entries.iter().map(|entry| &entry.edition.locale);
        let alternate = |other: &Locale| Alternate {
            href: url(&format!("{root}{}", Address::new(other, &publication.group.id).html())),
            ..Alternate::new(other, locale, &name)
        };
        Self {
            title: published.title.text.clone(),
            robots: published.meta.robots.map(|robots| robots.to_lowercase()),
            list: Some(format!("{root}{locale}/index.html")),
            json: Some(file(&publication.address.json())),
            alternates: others.map(alternate).collect(),
            root,
            ..Self::new("runbook", locale)
        }
    }

    pub(super) fn list(locale: &Locale, locales: &[&Locale], title: String, name: impl Fn(&Locale) -> String) -> Self {
        let alternate = |other: &&Locale| Alternate {
            href: format!("../{other}/index.html"),
            ..Alternate::new(other, locale, &name)
        };
        Self {
            title,
            root: "../".into(),
            list: Some("index.html".into()),
            json: Some("index.json".into()),
            alternates: locales.iter().map(alternate).collect(),
            ..Self::new("list", locale)
        }
    }

    pub(super) fn locales(locale: &Locale, title: String) -> Self {
        Self { title, json: Some("index.json".into()), ..Self::new("locales", locale) }
    }

    fn new(kind: &'static str, locale: &Locale) -> Self {
        Self {
            kind,
            locale: locale.to_string(),
            lang: locale.to_string(),
            dir: locale.direction().as_str(),
            title: String::new(),
            robots: None,
            root: String::new(),
            list: None,
            json: None,
            alternates: Vec::new(),
        }
    }
}

impl Alternate {
    fn new(locale: &Locale, page: &Locale, name: impl Fn(&Locale) -> String) -> Self {
        Self {
            locale: locale.to_string(),
            lang: locale.to_string(),
            dir: locale.direction().as_str(),
            name: name(locale),
            href: String::new(),
            current: locale == page,
        }
    }
}

/// The entries of a list.
pub(super) struct ListPage {
    pub(super) runbooks: Vec<Listed>,
    pub(super) missing: Vec<Missing>,
}

#[derive(Debug, Serialize)]
pub(super) struct Listed {
    href: String,
    title: String,
    kind: &'static str,
    steps: usize,
    translation: &'static str,
    publish: &'static str,
    /// More words to find the entry by: identifiers and labels.
    search: String,
}

#[derive(Debug, Serialize)]
pub(super) struct Missing {
    href: String,
    title: String,
    locale: String,
    lang: String,
    dir: &'static str,
}

impl ListPage {
    pub(super) fn of<'a>(
        locale: &'a Locale,
        groups: &'a [GroupSummary],
        stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
        order: impl Fn(&str, &str) -> Ordering,
    ) -> Self {
        let missing = groups.iter().filter(|group| group.runbooks.iter().all(|runbook| &runbook.locale != locale));
        let missing = missing.filter_map(|group| {
            let best = stand_in(group)?;
            Some(Missing {
                href: url(&format!("../{}", Address::new(&best.locale, &group.id).html())),
                title: best.title.clone(),
                locale: best.locale.to_string(),
                lang: best.locale.to_string(),
                dir: best.locale.direction().as_str(),
            })
        });
        let mut runbooks: Vec<Listed> =
            json::runbooks(groups, locale).map(|(group, runbook)| listed(group, runbook)).collect();
        let mut missing: Vec<Missing> = missing.collect();
        // Groups come sorted by id, so equal titles keep an order that is the same for every build.
        runbooks.sort_by(|a, b| order(&a.title, &b.title));
        missing.sort_by(|a, b| order(&a.title, &b.title));
        Self { runbooks, missing }
    }
}

fn listed(group: &GroupSummary, runbook: &RunbookSummary) -> Listed {
    let path = Address::new(&runbook.locale, &group.id).html();
    let words = runbook.custom_ids.iter().chain(&runbook.search.labels);
    Listed {
        href: url(path.strip_prefix(&format!("{}/", runbook.locale)).unwrap_or(&path)),
        title: runbook.title.clone(),
        kind: json::kind(runbook.kind),
        steps: runbook.steps,
        translation: json::type_of(runbook.translation),
        publish: runbook.publish.as_str(),
        search: words.map(String::as_str).collect::<Vec<_>>().join("\n"),
    }
}

/// The entries of the page of locales.
pub(super) struct LocalesPage {
    pub(super) locales: Vec<LocaleEntry>,
}

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

impl LocalesPage {
    pub(super) fn of(groups: &[GroupSummary], name: impl Fn(&Locale) -> String) -> Self {
        let entry = |locale: &Locale| {
            let count = |test: &dyn Fn(&RunbookSummary) -> bool| {
                json::runbooks(groups, locale).filter(|(_, runbook)| test(runbook)).count()
            };
            LocaleEntry {
                href: format!("{locale}/index.html"),
                lang: locale.to_string(),
                dir: locale.direction().as_str(),
                name: name(locale),
                runbooks: count(&|_| true),
                procedures: count(&|runbook| runbook.kind == Kind::Procedure),
                machine: count(&|runbook| runbook.translation == Translation::Machine),
                human: count(&|runbook| runbook.translation == Translation::Human),
            }
        };
        Self { locales: json::locales(groups).into_iter().map(entry).collect() }
    }
}
