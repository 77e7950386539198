//! The pipeline in memory: texts in, runbooks and pages out, without a disk.

use std::sync::{Arc, LazyLock};

use korak::assets::Assets;
use korak::config::{Config, Policy};
use korak::diagnostic::Diagnostic;
use korak::locale::Locale;
use korak::localize::Catalogues;
use korak::model::address::Address;
use korak::model::article::{Article, ArticleId};
use korak::model::coverage::Coverage;
use korak::model::group::{Edition, Entry, Group, Parsed};
use korak::model::include::{Fragment, Library, Refusal};
use korak::model::publication::{Publication, Sibling};
use korak::model::reading::Reading;
use korak::model::words::{Consulted, Vocabulary};
use korak::render::html::{Pages, Site};
use korak::render::json;
use korak::source::Source;
use korak::{check, extract, pair, parse, read};

/// The locales that texts are taken to be in, in this order.
const LOCALES: [&str; 4] = ["sl-SI", "nb-NO", "en-US", "ar-SA"];

/// What Korak brings along.
pub(crate) static ASSETS: LazyLock<Assets> =
    LazyLock::new(|| Assets::load(None, None).expect("embedded assets are valid"));

static SOURCE: LazyLock<Locale> = LazyLock::new(|| Locale::parse("en-US").expect("a locale"));

static PAGES: LazyLock<Pages> = LazyLock::new(|| pages(false));

/// The same templates, taken for those of a theme: everything on their pages is made by them.
static THEMED: LazyLock<Pages> = LazyLock::new(|| pages(true));

fn pages(themed: bool) -> Pages {
    let catalogues = Catalogues::new(&ASSETS.catalogues, &SOURCE);
    let catalogues = Arc::new(catalogues);
    let speaker = Box::new(move |locale: &Locale| Arc::new(catalogues.messages(locale)) as _);
    let site = Site { source_locale: SOURCE.clone(), base_url: None };
    Pages::new(&ASSETS.templates, themed, speaker, site).expect("templates that parse")
}

/// What articles may include: a line, blocks, markup left open, themselves.
const FRAGMENTS: [(&str, &str); 5] = [
    ("line.md", "A **line** of [text](https://a.example) & more."),
    ("blocks.md", "---\ntitle: no text\n---\n# Head\n\n1. one\n2. two\n\n> [!NOTE]\n> note\n\n| a |\n|---|\n| b |\n"),
    ("open.md", "<div><b><!-- open **a *b\n\n- x\n\n```\nnever closed"),
    ("loop.md", "before [!INCLUDE [x](line.md)] and [!INCLUDE [x](loop.md)] čšž\n\n* [!include[y](blocks.md)]"),
    ("empty.md", ""),
];

/// Fragments, wherever they are asked for by their name.
struct Shelf<'a>(&'a [(String, String)]);

impl Library for Shelf<'_> {
    fn fetch(&self, _: &str, href: &str) -> Result<Fragment, Refusal> {
        let (path, text) = self.0.iter().find(|(path, _)| path == href).ok_or(Refusal::Missing)?;
        Ok(Fragment { path: path.clone(), text: text.clone() })
    }
}

/// An article in all its locales.
pub(crate) struct Compiled {
    pub(crate) group: Group,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// What is published of each entry of the group.
    pub(crate) pages: Vec<Page>,
    /// The files: path and text.
    pub(crate) texts: Vec<(String, String)>,
}

/// What is published of one edition.
pub(crate) struct Page {
    pub(crate) json: String,
    pub(crate) html: String,
}

/// Compiles the editions of one article, the first text in the first of [`LOCALES`], beside [`FRAGMENTS`].
pub(crate) fn compile(texts: &[String]) -> Compiled {
    let fragments = FRAGMENTS.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    compile_beside(texts, fragments.collect())
}

/// The same beside `fragments`, by path and text.
pub(crate) fn compile_beside(texts: &[String], fragments: Vec<(String, String)>) -> Compiled {
    let shelf = Shelf(&fragments);
    let id = ArticleId("mail/a".into());
    let files: Vec<(String, String)> =
        LOCALES.iter().zip(texts).map(|(tag, text)| (format!("{tag}/mail/a.md"), text.clone())).collect();
    let parsed =
        LOCALES.iter().zip(&files).filter_map(|(tag, (path, text))| parsed(&id, tag, path, text, &shelf)).collect();
    let (draft, _) = pair::pair(id, parsed, &SOURCE);
    let read = |edition: &Edition| Arc::new(read::read(&edition.document, ASSETS.lexicon(&edition.locale)));
    let own: Vec<_> = draft.editions.iter().map(read).collect();
    let english = draft.english.iter().map(|text| Arc::new(read::read(&text.document, ASSETS.english())));
    let english: Vec<_> = english.collect();
    let readings = pair::decide(&draft, &own, &english);
    let entry = |(edition, reading): (&Edition, &Arc<Reading>)| {
        let runbook = extract::extract(edition, reading, ASSETS.lexicon(&edition.locale));
        let coverage = Coverage::of(&edition.document, &runbook);
        let freshness = pair::freshness(&draft, edition);
        Entry { edition: edition.clone(), reading: Arc::clone(reading), runbook, coverage, freshness }
    };
    let entries = draft.editions.iter().zip(&readings).map(entry).collect();
    let group = Group { entries, english: draft.english.clone(), id: draft.id.clone() };
    let vocabulary = Vocabulary::default();
    let diagnostics = check::group(&group, &ASSETS, &Consulted::new(&vocabulary), &Config::default());
    let pages = group.entries.iter().map(|entry| page(&group, entry, &diagnostics)).collect();
    let texts = files.iter().cloned().chain(fragments).collect();
    Compiled { group, diagnostics, pages, texts }
}

fn parsed(id: &ArticleId, tag: &str, path: &str, text: &str, shelf: &Shelf<'_>) -> Option<Parsed> {
    let source = Source::new(path.to_owned(), text.to_owned());
    let folder_locale = Locale::parse(tag).ok();
    let article = Article { id: id.clone(), source, folder_locale, sha1: "0".repeat(40) };
    let head = parse::head(&article, &SOURCE).ok()?;
    let lexicon = ASSETS.lexicon(&head.locale);
    Some(parse::parse(article, head, lexicon, ASSETS.english(), shelf))
}

/// What is published of `entry`.
pub(super) fn page(group: &Group, entry: &Entry, found: &[Diagnostic]) -> Page {
    let locale = &entry.edition.locale;
    let diagnostics: Vec<&Diagnostic> =
        found.iter().filter(|diagnostic| diagnostic.locale.as_ref() == Some(locale)).collect();
    let quality = check::quality(entry, &diagnostics);
    let verdict = check::verdict(entry, quality, &diagnostics, &Policy::default());
    let address = Address::new(locale, &group.id);
    let sibling = |entry| Sibling { entry, shape: json::shape(&entry.runbook) };
    let siblings: Vec<Sibling<'_>> = group.entries.iter().map(sibling).collect();
    let listed = [locale];
    let twin = group.twin(entry);
    let english = twin.map(|twin| {
        let edition = Edition { document: Arc::clone(&twin.document), ..entry.edition.clone() };
        extract::extract(&edition, &entry.reading, ASSETS.english())
    });
    let publication = Publication {
        group,
        siblings: &siblings,
        entry,
        address,
        diagnostics,
        quality,
        verdict,
        listed: &listed,
        original: english.as_ref(),
    };
    let published = json::Runbook::of(&publication, &SOURCE);
    let html = PAGES.runbook(&publication, &published).expect("a page");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    let (html, themed) = (text(html), text(THEMED.runbook(&publication, &published).expect("a page")));
    assert_eq!(html, themed, "a page without templates is the page of the templates");
    let (json, written) = (text(json::file(&published)), text(published.into_file()));
    assert_eq!(json, written, "the file is what the runbook is written as");
    Page { json, html }
}
