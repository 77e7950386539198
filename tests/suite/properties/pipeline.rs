//! The pipeline in memory: texts in, runbooks and pages out, without a disk.

use std::sync::{Arc, LazyLock};

use korak::config::{Config, Policy};
use korak::diagnostic::Diagnostic;
use korak::locale::Locale;
use korak::localize::Catalogues;
use korak::model::address::Address;
use korak::model::article::{Article, ArticleId};
use korak::model::coverage::Coverage;
use korak::model::group::{Edition, Entry, Group, Parsed};
use korak::model::include::{Fragment, Library, Refusal};
use korak::model::publication::Publication;
use korak::model::reading::Reading;
use korak::model::words::Vocabulary;
use korak::render::html::{Pages, Site};
use korak::render::json;
use korak::source::Source;
use korak::{check, extract, pair, parse, read};

use crate::collection::ASSETS;

/// The locales that texts are taken to be in, in this order.
const LOCALES: [&str; 4] = ["sl-SI", "nb-NO", "en-US", "ar-SA"];

static SOURCE: LazyLock<Locale> = LazyLock::new(|| Locale::parse("en-US").expect("a locale"));

static PAGES: LazyLock<Pages> = LazyLock::new(|| {
    let (catalogues, _) = Catalogues::new(&ASSETS.catalogues, &SOURCE);
    let catalogues = Arc::new(catalogues);
    let speaker = Box::new(move |locale: &Locale| Arc::new(catalogues.messages(locale)) as _);
    Pages::new(&ASSETS.templates, speaker, Site { source_locale: SOURCE.clone(), base_url: None })
        .expect("templates that parse")
});

/// What articles may include: a line, blocks, markup left open, themselves.
pub(super) const FRAGMENTS: [(&str, &str); 5] = [
    ("line.md", "A **line** of [text](https://a.example) & more."),
    ("blocks.md", "---\ntitle: no text\n---\n# Head\n\n1. one\n2. two\n\n> [!NOTE]\n> note\n\n| a |\n|---|\n| b |\n"),
    ("open.md", "<div><b><!-- open **a *b\n\n- x\n\n```\nnever closed"),
    ("loop.md", "before [!INCLUDE [x](line.md)] and [!INCLUDE [x](loop.md)] čšž\n\n* [!include[y](blocks.md)]"),
    ("empty.md", ""),
];

/// The fragments, wherever they are asked for by their name.
struct Shelf;

impl Library for Shelf {
    fn fetch(&self, _: &str, href: &str) -> Result<Fragment, Refusal> {
        let known = FRAGMENTS.iter().find(|(path, _)| *path == href).ok_or(Refusal::Missing)?;
        Ok(Fragment { path: known.0.to_owned(), text: known.1.to_owned() })
    }
}

/// An article in all its locales.
pub(super) struct Compiled {
    pub(super) group: Group,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What is published of each entry of the group.
    pub(super) pages: Vec<Page>,
    /// The files: path and text.
    pub(super) texts: Vec<(String, String)>,
}

/// What is published of one edition.
pub(super) struct Page {
    pub(super) json: String,
    pub(super) html: String,
}

/// Compiles the editions of one article, the first text in the first of [`LOCALES`].
pub(super) fn compile(texts: &[String]) -> Compiled {
    let id = ArticleId("mail/a".to_owned());
    let files: Vec<(String, String)> =
        LOCALES.iter().zip(texts).map(|(tag, text)| (format!("{tag}/mail/a.md"), text.clone())).collect();
    let parsed = LOCALES.iter().zip(&files).filter_map(|(tag, (path, text))| parsed(&id, tag, path, text)).collect();
    let (draft, _) = pair::pair(id, parsed, &SOURCE);
    let read = |edition: &Edition| read::read(&edition.document, ASSETS.lexicon(&edition.locale));
    let own: Vec<_> = draft.editions.iter().map(read).collect();
    let english: Vec<_> = draft.english.iter().map(|text| read::read(&text.document, ASSETS.english())).collect();
    let readings = pair::decide(&draft, &own, &english);
    let entry = |(edition, reading): (&Edition, &Reading)| {
        let runbook = extract::extract(edition, reading, ASSETS.lexicon(&edition.locale));
        let coverage = Coverage::of(&edition.document, &runbook);
        let freshness = pair::freshness(&draft, edition);
        Entry { edition: edition.clone(), reading: reading.clone(), runbook, coverage, freshness }
    };
    let entries = draft.editions.iter().zip(&readings).map(entry).collect();
    let group = Group { entries, english: draft.english.clone(), id: draft.id.clone() };
    let diagnostics = check::group(&group, &ASSETS, &Vocabulary::default(), &Config::default());
    let pages = group.entries.iter().map(|entry| page(&group, entry, &diagnostics)).collect();
    let fragments = FRAGMENTS.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned()));
    let texts = files.iter().cloned().chain(fragments).collect();
    Compiled { group, diagnostics, pages, texts }
}

fn parsed(id: &ArticleId, tag: &str, path: &str, text: &str) -> Option<Parsed> {
    let source = Source::new(path.to_owned(), text.to_owned());
    let folder_locale = Locale::parse(tag).ok();
    let article = Article { id: id.clone(), source, folder_locale, sha1: "0".repeat(40) };
    let head = parse::head(&article, &SOURCE).ok()?;
    let lexicon = ASSETS.lexicon(&head.locale);
    Some(parse::parse(article, head, lexicon, ASSETS.english(), &Shelf))
}

fn page(group: &Group, entry: &Entry, found: &[Diagnostic]) -> Page {
    let locale = &entry.edition.locale;
    let diagnostics: Vec<&Diagnostic> =
        found.iter().filter(|diagnostic| diagnostic.locale.as_ref() == Some(locale)).collect();
    let quality = check::quality(entry, &diagnostics);
    let verdict = check::verdict(entry, quality, &diagnostics, &Policy::default());
    let address = Address::new(locale, &group.id);
    let entries: Vec<&Entry> = group.entries.iter().collect();
    let listed = [locale];
    let twin = group.twin(entry);
    let english = twin.map(|twin| {
        let edition = Edition { document: Arc::clone(&twin.document), ..entry.edition.clone() };
        extract::extract(&edition, &entry.reading, ASSETS.english())
    });
    let publication = Publication {
        group,
        entries: &entries,
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
    Page { json: text(json::file(&published)), html: text(html) }
}
