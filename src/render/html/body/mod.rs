//! The page of an article: markup made here, once for all pages of the built-in templates.
//!
//! `base.html`, `runbook.html` and the components of `parts.html` say the same in the language of templates, and themes may
//! say it otherwise; so where a template is of a theme, theirs is used. A test holds the two against each other. Nothing
//! here can write a value without escaping it: see [`Markup`].

mod article;
mod blocks;
mod frame;
mod steps;

use super::markup::Markup;
use super::original::Originals;
use super::view::Page;
use super::voice::Voice;
use crate::render::json::{Block, Note, Procedure, Related, Relation, Runbook};

/// How deep blocks may nest before `parts.html` shows them flat.
const DEEPEST_BLOCKS: usize = 16;
/// How deep steps may.
const DEEPEST_STEPS: usize = 12;

/// Writes one page.
struct Body<'p> {
    html: Markup,
    voice: &'p Voice,
    originals: &'p Originals<'p>,
    /// Whether something nests so deep that `parts.html` has another way for it.
    is_deep: bool,
}

/// The page of `runbook`, in the frame that `page` says, each part with the English of `originals`; `None` where something
/// nests so deep that only the templates know what to do.
pub(super) fn page(runbook: &Runbook<'_>, page: &Page, originals: &Originals<'_>, voice: &Voice) -> Option<String> {
    let mut body = Body { html: Markup::with_room_for(runbook), voice, originals, is_deep: false };
    body.above(page);
    body.opening(runbook, page);
    body.runbook(runbook);
    body.about(runbook, page);
    body.below();
    (!body.is_deep).then(|| body.html.into())
}

impl Body<'_> {
    /// The words of the article, from its introduction to its links.
    fn runbook(&mut self, runbook: &Runbook<'_>) {
        self.intro(runbook);
        let leads_on = |link: &&Related<'_>| matches!(link.role, "primary-action" | "follow-steps");
        let redirects = runbook.kind == "redirect";
        if redirects && runbook.related.iter().any(|link| leads_on(&link)) {
            self.html.raw("\n");
            self.links(runbook.related.iter().filter(leads_on), "actions");
        }
        self.prerequisites(runbook);
        for procedure in &runbook.procedures {
            self.procedure(procedure, &runbook.procedures);
        }
        if !runbook.outro.is_empty() {
            self.html.raw("\n<div class=\"prose outro\">\n");
            self.blocks(&runbook.outro, 1, false);
            self.original("outro");
            self.html.raw("</div>");
        }
        let is_further = |link: &&Related<'_>| !redirects || !leads_on(link);
        if runbook.related.iter().any(|link| is_further(&link)) {
            self.html.raw("\n<section class=\"further\" aria-labelledby=\"related\">\n<h2 id=\"related\">");
            self.html.phrase(&self.voice.phrases.related).raw("</h2>\n");
            self.links(runbook.related.iter().filter(is_further), "related");
            self.html.raw("\n</section>");
        }
    }

    fn intro(&mut self, runbook: &Runbook<'_>) {
        let is_before = |note: &&Note<'_>| note.position == Some("before-intro");
        if runbook.notes.is_empty() && runbook.intro.is_empty() {
            return;
        }
        self.html.raw("\n<div class=\"prose intro\">\n");
        self.notes(runbook.notes.iter().filter(is_before), 1, false);
        self.blocks(&runbook.intro, 1, false);
        if !runbook.notes.iter().all(|note| is_before(&note)) {
            self.html.raw("\n<section class=\"prose\"").label(&self.voice.phrases.notes).raw(">\n");
            self.notes(runbook.notes.iter().filter(|note| !is_before(note)), 1, false);
            self.html.raw("\n</section>");
        }
        self.html.raw("\n");
        self.original("intro");
        self.html.raw("</div>");
    }

    fn prerequisites(&mut self, runbook: &Runbook<'_>) {
        let Some(first) = runbook.prerequisites.first() else { return };
        let phrase = &self.voice.phrases.prerequisites;
        self.html.raw("\n<section class=\"prose prerequisites\"");
        // Where the author gave the part a heading, it needs none of ours.
        if matches!(first, Block::Heading { .. }) {
            self.html.label(phrase).raw(">");
        } else {
            self.html.raw(" aria-labelledby=\"prerequisites\">\n<h2 id=\"prerequisites\">").phrase(phrase).raw("</h2>");
        }
        self.html.raw("\n");
        self.blocks(&runbook.prerequisites, 1, false);
        self.original("prerequisites");
        self.html.raw("</section>");
    }

    fn procedure(&mut self, procedure: &Procedure<'_>, all: &[Procedure<'_>]) {
        let id = procedure.id.as_str();
        let alternative = procedure.relation.as_ref().filter(|relation| relation.r#type == "alternative");
        if let Some(relation) = alternative.filter(|relation| relation.order == 1) {
            self.ways(relation, all);
        }
        self.html.raw("\n<section class=\"procedure procedure--").raw(procedure.mode).raw("\" id=\"").text(id);
        if procedure.title.is_some() {
            self.html.raw("\" aria-labelledby=\"").text(id).raw(".title");
        }
        self.html.raw("\">");
        if alternative.is_some_and(|relation| relation.order == 2) {
            self.html.raw("\n<p class=\"divide\">").phrase(&self.voice.phrases.other_ways).raw("</p>");
        }
        self.head(procedure);
        if let Some(lead) = &procedure.lead {
            self.html.raw("\n<p class=\"lead\">").spoken(lead, self.voice).raw("</p>");
        }
        let is_first = |note: &&Note<'_>| is_grave(note) || note.position == Some("before-steps");
        self.html.raw("\n");
        self.notes(procedure.notes.iter().filter(is_first), 1, false);
        self.original(&format!("{id}.lead"));
        self.steps_of(procedure);
        self.outcome(&procedure.result, 1);
        self.notes(procedure.notes.iter().filter(|note| !is_first(note)), 1, false);
        if !procedure.outro.is_empty() {
            self.html.raw("\n<div class=\"prose\">\n");
            self.blocks(&procedure.outro, 1, false);
            self.html.raw("\n</div>");
        }
        self.html.raw("\n");
        self.original(&format!("{id}.end"));
        if !procedure.related.is_empty() {
            self.html.raw("\n<p class=\"related-label\">").phrase(&self.voice.phrases.related).raw("</p>\n");
            self.links(&procedure.related, "related");
        }
        self.html.raw("\n</section>");
    }

    /// The procedures that lead to the same goal as `relation` says, to choose among; nothing where it is the only one.
    fn ways(&mut self, relation: &Relation, all: &[Procedure<'_>]) {
        let group = |other: &&Procedure<'_>| other.relation.as_ref().is_some_and(|kin| kin.group == relation.group);
        if all.iter().filter(group).nth(1).is_none() {
            return;
        }
        let name = relation.group.as_str();
        self.html.raw("\n<nav class=\"ways\" aria-labelledby=\"ways-").text(name);
        self.html.raw("\">\n<p class=\"ways-label\" id=\"ways-").text(name).raw("\">");
        self.html.phrase(&self.voice.phrases.choose_one).raw("</p>\n<ol role=\"list\">");
        for other in all.iter().filter(group) {
            self.html.raw("\n<li><a href=\"#").text(&other.id).raw("\">");
            let own = other.relation.as_ref();
            let label = own.and_then(|kin| kin.label.as_deref()).filter(|label| !label.is_empty());
            match (other.title.as_ref().or(other.lead.as_ref()), label) {
                (Some(words), _) => self.html.text(&words.text),
                (None, Some(label)) => self.html.text(label),
                (None, None) => {
                    self.html.phrase(&self.voice.phrases.alternative).raw(" ").number(own.map_or(0, |kin| kin.order))
                }
            };
            self.html.raw("</a></li>");
        }
        self.html.raw("\n</ol>\n</nav>");
    }

    /// The title of a procedure, and how it relates to others.
    fn head(&mut self, procedure: &Procedure<'_>) {
        let (title, voice) = (procedure.title.as_ref(), self.voice);
        if title.is_none() && procedure.relation.is_none() {
            return;
        }
        self.html.raw("\n<header class=\"procedure-head\">");
        if let Some(Relation { r#type: kind, order, label, .. }) = &procedure.relation {
            // A title that counts the parts itself needs no help.
            let counts = title.is_some_and(|title| title.text.contains(&order.to_string()));
            let label = label.as_deref().filter(|label| !label.is_empty());
            let phase = voice.count("phase", *order);
            let phrase = match *kind {
                _ if label.is_some() => None,
                "phase" => (!counts).then_some(&*phase),
                "fallback" => Some(&voice.phrases.fallback_procedure),
                _ => (*order > 1).then_some(&voice.phrases.alternative),
            };
            if label.is_some() || phrase.is_some() {
                self.html.raw("\n<p class=\"relation relation--").raw(kind).raw("\">");
                match phrase {
                    Some(phrase) => self.html.phrase(phrase),
                    None => self.html.text(label.unwrap_or_default()),
                };
                self.html.raw("</p>");
            }
        }
        if let Some(title) = title {
            self.html.raw("\n<h2 id=\"").text(&procedure.id).raw(".title\">").spoken(title, voice).raw("</h2>");
        }
        self.html.raw("\n</header>");
    }

    /// Links offered apart from the text.
    fn links<'l>(&mut self, links: impl IntoIterator<Item = &'l Related<'l>>, look: &'static str) {
        self.html.raw("<ul class=\"").raw(look).raw("\" role=\"list\">");
        for link in links {
            self.html.raw("\n<li>").link(link.text, link.href).raw("</li>");
        }
        self.html.raw("\n</ul>\n");
    }

    /// The English of a place, for readers who ask for it.
    fn original(&mut self, place: &str) {
        let Some(english) = self.originals.get(place).filter(|english| !english.is_empty()) else { return };
        self.html.raw("<details class=\"original\">\n<summary>").phrase(&self.voice.phrases.source_text);
        self.html.raw("</summary>\n<div class=\"english\" lang=\"en\" dir=\"ltr\">\n");
        self.blocks(english, 10, true);
        self.html.raw("</div>\n</details>\n");
    }
}

/// Whether a call-out belongs before what it is about.
fn is_grave(note: &Note<'_>) -> bool {
    matches!(note.r#type, "warning" | "caution")
}
