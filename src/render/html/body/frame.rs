//! What stands around every article, as `base.html` shows it.

use super::Body;
use crate::render::html::view::{Alternate, Page};

/// What a page may load.
const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' data: https:; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'\">";

impl Body<'_> {
    /// The page up to its article.
    pub(super) fn above(&mut self, page: &Page) {
        self.html.raw("<!doctype html>\n<html lang=\"").text(&page.lang).raw("\" dir=\"").raw(page.dir).raw("\">\n");
        self.machines(page);
        let phrases = &self.voice.phrases;
        self.html.raw("<body class=\"page page--").raw(page.kind).raw("\" ");
        self.script_words(page);
        self.html.raw(">\n<a class=\"skip\" href=\"#content\">").phrase(&phrases.skip_to_content);
        self.html.raw("</a>\n<header class=\"site\">\n<p class=\"site-title\">");
        match &page.list {
            Some(list) => self.html.raw("<a href=\"").text(list).raw("\">").phrase(&phrases.site_title).raw("</a>"),
            None => self.html.phrase(&phrases.site_title),
        };
        self.html.raw("</p>");
        self.languages(page);
        self.html.raw("\n</header>\n<main class=\"main\" id=\"content\">\n");
    }

    /// The page behind its article.
    pub(super) fn below(&mut self) {
        self.html.raw("\n</main>\n</body>\n</html>\n");
    }

    /// What browsers and search engines read.
    fn machines(&mut self, page: &Page) {
        let title = &self.voice.phrases.site_title;
        self.html.raw("<head>\n<meta charset=\"utf-8\">\n").raw(POLICY).raw("\n<title>").text(&page.title);
        if page.title != title.value() {
            self.html.raw(" – ").value(title);
        }
        self.html.raw("</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.html.raw("<meta name=\"color-scheme\" content=\"light dark\">\n");
        self.html.raw("<meta name=\"referrer\" content=\"no-referrer\">");
        if let Some(robots) = page.robots.as_ref().filter(|robots| !robots.is_empty()) {
            self.html.raw("\n<meta name=\"robots\" content=\"").text(robots).raw("\">");
        }
        if let Some(canonical) = &page.canonical {
            self.html.raw("\n<link rel=\"canonical\" href=\"").text(canonical).raw("\">");
        }
        for link in &page.hreflang {
            self.html.raw("\n<link rel=\"alternate\" hreflang=\"").text(&link.lang);
            self.html.raw("\" href=\"").text(&link.href).raw("\">");
        }
        if let Some(json) = &page.json {
            self.html.raw("\n<link rel=\"alternate\" type=\"application/json\" href=\"").text(json).raw("\">");
        }
        let root = page.root.as_str();
        self.html.raw("\n<link rel=\"icon\" href=\"").text(root).raw("assets/icon.svg\" type=\"image/svg+xml\">");
        self.html.raw("\n<link rel=\"stylesheet\" href=\"").text(root).raw("assets/style.css\">");
        for script in ["assets/runbook.js\" defer></script>", "assets/page.js\" defer></script>"] {
            self.html.raw("\n<script src=\"").text(root).raw(script);
        }
        if let Some(data) = &page.data {
            self.html.raw("\n<script type=\"application/ld+json\">").data(data).raw("</script>");
        }
        self.html.raw("\n</head>\n");
    }

    /// The words of the script.
    fn script_words(&mut self, page: &Page) {
        let phrases = &self.voice.phrases;
        self.html.raw("data-copy=\"").value(&phrases.copy).raw("\" data-copied=\"").value(&phrases.copied);
        self.html.raw("\" data-show=\"").value(&phrases.show_source);
        self.html.raw("\" data-hide=\"").value(&phrases.hide_source);
        self.html.raw("\" data-done=\"").value(&phrases.step_done).raw("\" data-language=\"").text(&page.name);
        self.html.raw("\" data-progress=\"").value(&phrases.progress).raw("\"");
        self.html.lang(" data-lang=\"", &phrases.step_done);
    }

    /// The ways to the same page in other languages.
    fn languages(&mut self, page: &Page) {
        let (name, all) = (&self.voice.phrases.other_languages, &self.voice.phrases.all_languages);
        self.html.raw("\n<nav class=\"languages\" aria-label=\"").value(name).raw("\"").lang(" lang=\"", name);
        if page.alternates.len() < 2 {
            self.html.raw("><a href=\"").text(&page.root).raw("index.html\">").phrase(all).raw("</a></nav>");
            return;
        }
        self.html.raw(">\n<details>\n<summary");
        if name.lang().is_some() {
            self.html.raw(" lang=\"").text(&page.lang).raw("\" dir=\"").raw(page.dir).raw("\"");
        }
        self.html.raw(">");
        for alternate in page.alternates.iter().filter(|alternate| alternate.current) {
            self.html.text(&alternate.name);
        }
        self.html.raw("</summary>\n<ul>");
        for alternate in &page.alternates {
            if alternate.current {
                self.html.raw("\n<li class=\"current\" lang=\"").text(&alternate.lang).raw("\" dir=\"");
                self.html.raw(alternate.dir).raw("\">").text(&alternate.name).raw("</li>");
            } else {
                self.alternate(alternate);
            }
        }
        self.html.raw("\n<li class=\"all\"><a href=\"").text(&page.root).raw("index.html\">").phrase(all);
        self.html.raw("</a></li>\n</ul>\n</details>\n</nav>");
    }

    /// A way to the page in another language, in a list.
    pub(super) fn alternate(&mut self, Alternate { href, lang, dir, name, .. }: &Alternate) {
        self.html.raw("\n<li><a href=\"").text(href).raw("\" hreflang=\"").text(lang).raw("\" lang=\"").text(lang);
        self.html.raw("\" dir=\"").raw(dir).raw("\">").text(name).raw("</a></li>");
    }
}
