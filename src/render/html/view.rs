//! What every template sees: the frame of a page.

use serde::Serialize;

use super::{Site, howto};
use crate::locale::Locale;
use crate::model::address::{Address, url};
use crate::model::publication::Publication;
use crate::render::json::Runbook;

/// The frame of a page. `docs/themes.md` describes it for those who write templates.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    /// `runbook`, `list` or `locales`.
    pub(super) kind: &'static str,
    /// Locale of the page, as a tag.
    pub(super) locale: String,
    /// What the locale calls itself.
    pub(super) name: String,
    pub(super) lang: String,
    pub(super) dir: &'static str,
    /// Text of the title element.
    pub(super) title: String,
    /// Value of the robots element; none where the article says nothing.
    pub(super) robots: Option<String>,
    /// What leads to the output folder, such as `../../`.
    pub(super) root: String,
    /// The list this page is in.
    pub(super) list: Option<String>,
    /// The page as JSON.
    pub(super) json: Option<String>,
    /// The address search engines should know the page by; none where nobody knows where it will stand.
    pub(super) canonical: Option<String>,
    /// The same page in every locale that has it, this one included.
    pub(super) alternates: Vec<Alternate>,
    /// Those of them that search engines may list, and what stands for all other languages; none where they may not
    /// list this page.
    pub(super) hreflang: Vec<Translated>,
    /// The page in the words of schema.org: JSON that may stand in a script element.
    pub(super) data: Option<howto::Data>,
}

/// A link from a page to itself in another language, for search engines.
#[derive(Debug, Serialize)]
pub(super) struct Translated {
    pub(super) lang: String,
    pub(super) href: String,
}

/// A link from a page to itself in another language, for people.
#[derive(Debug, Serialize)]
pub(super) struct Alternate {
    pub(super) locale: String,
    pub(super) lang: String,
    pub(super) dir: &'static str,
    pub(super) name: String,
    pub(super) href: String,
    pub(super) current: bool,
}

impl Page {
    pub(super) fn runbook(
        publication: &Publication<'_>,
        published: &Runbook<'_>,
        site: &Site,
        name: impl Fn(&Locale) -> String,
    ) -> Self {
        let locale = &publication.entry.edition.locale;
        let root = publication.address.root();
        let file = |path: &str| url(path.rsplit('/').next().unwrap_or(path));
        let others = publication.siblings.iter().map(|other| &other.entry.edition.locale);
        let path = |other: &Locale| publication.address.beside(other).html();
        let alternate = |other: &Locale| Alternate {
            href: url(&format!("{root}{}", path(other))),
            ..Alternate::new(other, locale, &name)
        };
        let listed = publication.listed.contains(&locale);
        let robots = published.meta.robots.map(str::to_lowercase);
        let canonical = site.absolute(&publication.address.html());
        let mut hreflang = Vec::new();
        if listed {
            let link =
                |lang: &str, other: &Locale| Translated { lang: lang.to_owned(), href: site.href(&root, &path(other)) };
            hreflang.extend(publication.listed.iter().map(|other| link(other.as_str(), other)));
            let source = publication.listed.iter().find(|other| ***other == site.source_locale);
            hreflang.extend(source.map(|source| link("x-default", source)));
        }
        Self {
            name: name(locale),
            title: published.title.text.clone().into_owned(),
            robots: robots.or_else(|| (!listed).then(|| "noindex".to_owned())),
            list: Some(format!("{root}{locale}/index.html")),
            json: Some(file(&publication.address.json())),
            alternates: others.map(alternate).collect(),
            data: Some(howto::data(published, canonical.as_deref(), publication.original.is_some())),
            canonical,
            hreflang,
            root,
            ..Self::new("runbook", locale)
        }
    }

    /// Page `number` of the list of `locale`.
    pub(super) fn list(
        locale: &Locale,
        number: usize,
        locales: &[&Locale],
        site: &Site,
        title: String,
        name: impl Fn(&Locale) -> String,
    ) -> Self {
        let alternate = |other: &&Locale| Alternate {
            href: format!("../{other}/index.html"),
            ..Alternate::new(other, locale, &name)
        };
        Self {
            name: name(locale),
            title,
            root: "../".into(),
            list: Some("index.html".into()),
            json: Some("index.json".into()),
            canonical: site.absolute(&Address::list(locale, number)),
            alternates: locales.iter().map(alternate).collect(),
            hreflang: if number == 1 { lists(locales, site, "../") } else { Vec::new() },
            ..Self::new("list", locale)
        }
    }

    pub(super) fn locales(locales: &[&Locale], site: &Site, title: String, name: String) -> Self {
        Self {
            name,
            title,
            json: Some("index.json".into()),
            canonical: site.absolute("index.html"),
            hreflang: lists(locales, site, ""),
            ..Self::new("locales", &site.source_locale)
        }
    }

    fn new(kind: &'static str, locale: &Locale) -> Self {
        Self {
            kind,
            locale: locale.to_string(),
            name: String::new(),
            lang: locale.to_string(),
            dir: locale.direction().as_str(),
            title: String::new(),
            robots: None,
            root: String::new(),
            list: None,
            json: None,
            canonical: None,
            alternates: Vec::new(),
            hreflang: Vec::new(),
            data: None,
        }
    }
}

/// The lists of all locales, and the page of locales for everybody else.
fn lists(locales: &[&Locale], site: &Site, root: &str) -> Vec<Translated> {
    let list =
        |locale: &&Locale| Translated { lang: locale.to_string(), href: site.href(root, &Address::list(locale, 1)) };
    let mut links: Vec<Translated> = locales.iter().map(list).collect();
    links.push(Translated { lang: "x-default".into(), href: site.href(root, "index.html") });
    links
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
