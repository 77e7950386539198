//! What stands before and behind the words of an article, as `runbook.html` shows it: its title, what readers should know
//! before they follow it, and where it comes from.

use super::Body;
use crate::render::html::view::Page;
use crate::render::json::Runbook;

impl Body<'_> {
    /// The article up to its introduction.
    pub(super) fn opening(&mut self, runbook: &Runbook<'_>, page: &Page) {
        self.html.raw("<article class=\"runbook\" data-runbook=\"").text(runbook.id);
        self.html.raw("\" data-shape=\"").text(&runbook.shape_hash).raw("\"");
        if let Some(day) = day(runbook) {
            self.html.raw(" data-day=\"").text(day).raw("\"");
        }
        self.html.raw(">\n<header class=\"runbook-head\">");
        if let Some(list) = &page.list {
            self.html.raw("\n<p class=\"back\"><a href=\"").text(list).raw("\">");
            self.html.phrase(&self.voice.phrases.back_to_list).raw("</a></p>");
        }
        self.html.raw("\n<h1>").spoken(&runbook.title, self.voice).raw("</h1>");
        self.facts(runbook);
        if !self.originals.is_empty() {
            self.html.raw("\n<div class=\"aids\">");
            self.original("title");
            self.html.raw("</div>");
        }
        self.html.raw("\n</header>");
        self.notices(runbook, page);
    }

    /// How much there is to do, or what kind of article has nothing to do.
    fn facts(&mut self, runbook: &Runbook<'_>) {
        if runbook.procedures.is_empty() {
            self.html.raw("\n<p class=\"facts\">").phrase(self.voice.phrases.kind(runbook.kind)).raw("</p>");
            return;
        }
        self.html.raw("\n<ul class=\"facts\" role=\"list\">");
        let (procedures, steps) = (&runbook.procedures, runbook.procedures.iter().map(|procedure| &procedure.steps));
        if procedures.len() > 1 {
            let count = self.voice.count("procedure-count", procedures.len());
            self.html.raw("\n<li>").phrase(&count).raw("</li>");
        }
        let count = self.voice.count("step-count", steps.map(Vec::len).sum());
        self.html.raw("\n<li>").phrase(&count).raw("</li>\n</ul>");
    }

    /// What readers should know before they follow the article.
    fn notices(&mut self, runbook: &Runbook<'_>, page: &Page) {
        let (publish, staleness, phrases) = (&runbook.publish, &runbook.translation.staleness, &self.voice.phrases);
        let held = matches!(publish.verdict, "hold" | "fallback");
        // The gravest reason comes first.
        let cause = publish.reasons.first().copied().filter(|_| held).unwrap_or_default();
        let has = |flag| runbook.quality.flags.contains(&flag);
        let stale = staleness.newest_handoff.as_deref().filter(|day| staleness.state == "stale" && !day.is_empty());
        let is_by_machine = runbook.translation.r#type == "MT";
        let simple = [
            (!held && publish.reasons.contains(&"errors"), "errors\">", &phrases.notice_errors),
            (has("structure-unconfirmed"), "unconfirmed\">", &phrases.notice_unconfirmed),
            (has("recovered") && cause != "recovered", "recovered\">", &phrases.notice_recovered),
            (is_by_machine && cause != "machine-translated", "machine\">", &phrases.notice_machine_translated),
        ];
        if !held && stale.is_none() && !is_by_machine && !simple.iter().any(|(is_shown, ..)| *is_shown) {
            return;
        }
        self.html.raw("\n<div class=\"notices\">");
        if held {
            self.hold(runbook, page, cause);
        }
        if let Some(day) = stale {
            let notice = self.voice.day("notice-stale", day);
            self.html.raw("\n<p class=\"notice notice--stale\">").phrase(&notice).raw("</p>");
        }
        for (_, look, notice) in simple.into_iter().filter(|(is_shown, ..)| *is_shown) {
            self.html.raw("\n<p class=\"notice notice--").raw(look).phrase(notice).raw("</p>");
        }
        self.html.raw("\n</div>");
    }

    /// Why the article should not be followed, and where else it stands.
    fn hold(&mut self, runbook: &Runbook<'_>, page: &Page, cause: &str) {
        let why = self.voice.say(&format!("hold-{cause}"), &[]);
        self.html.raw("\n<div class=\"notice notice--hold\">\n<p>").phrase(&why).raw("</p>");
        if let Some(day) = day(runbook).filter(|_| !matches!(cause, "empty" | "template")) {
            let text = self.voice.day("text-date", day);
            self.html.raw("\n<p class=\"day\"><time datetime=\"").text(day).raw("\">").phrase(&text).raw("</time></p>");
        }
        if page.alternates.len() > 1 {
            let name = &self.voice.phrases.other_languages;
            self.html.raw("\n<ul class=\"elsewhere\" role=\"list\" aria-label=\"").value(name).raw("\"");
            self.html.lang(" lang=\"", name).raw(">");
            for alternate in page.alternates.iter().filter(|alternate| !alternate.current) {
                self.alternate(alternate);
            }
            self.html.raw("\n</ul>");
        }
        self.html.raw("\n</div>");
    }

    /// The article behind its words: what it is known by, and where it comes from.
    pub(super) fn about(&mut self, runbook: &Runbook<'_>, page: &Page) {
        let (translation, phrases) = (&runbook.translation, &self.voice.phrases);
        self.html.raw("\n\n<details class=\"about\">\n<summary>").phrase(&phrases.ids);
        self.html.raw("</summary>\n<ul role=\"list\">");
        if !runbook.meta.custom_ids.is_empty() {
            self.html.raw("\n<li>");
            for (at, id) in runbook.meta.custom_ids.iter().enumerate() {
                self.html.raw(if at > 0 { " <code>" } else { "<code>" }).text(id).raw("</code>");
            }
            self.html.raw("</li>");
        }
        self.html.raw("\n<li><code>").text(runbook.id).raw("</code></li>");
        let by = match translation.r#type {
            "MT" => Some(&phrases.translated_by_machine),
            "HT" => Some(&phrases.translated_by_people),
            _ => None,
        };
        if let Some(by) = by {
            self.html.raw("\n<li>").phrase(by).raw("</li>");
        }
        if let Some(day) = translation.handoff.as_deref().filter(|day| !day.is_empty()) {
            let text = self.voice.day("handed-off", day);
            self.html.raw("\n<li><time datetime=\"").text(day).raw("\">").phrase(&text).raw("</time></li>");
        }
        let is_source = |locale: &str| locale == translation.source_locale;
        for source in page.alternates.iter().filter(|other| is_source(&other.locale) && !other.current) {
            self.html.raw("\n<li><a href=\"").text(&source.href).raw("\" hreflang=\"").text(&source.lang);
            self.html.raw("\">").phrase(&phrases.source_article).raw("</a></li>");
        }
        if let Some(json) = &page.json {
            self.html.raw("\n<li><a href=\"").text(json).raw("\" type=\"application/json\">JSON</a></li>");
        }
        self.html.raw("\n</ul>\n</details>\n</article>\n");
    }
}

/// The day of the text: of its hand-off, or of the article itself.
fn day<'r>(runbook: &'r Runbook<'_>) -> Option<&'r str> {
    let of = |day: &'r Option<String>| day.as_deref().filter(|day| !day.is_empty());
    of(&runbook.translation.handoff).or_else(|| of(&runbook.meta.date))
}
