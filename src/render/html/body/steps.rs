//! Steps and what belongs to them, as the components `steps`, `outcome` and `lost` show them.

use super::{Body, DEEPEST_STEPS, is_grave};
use crate::locale::Argument;
use crate::render::json::{Block, Choices, MenuPath, Note, Procedure, Step};

/// What the steps of one level have in common.
struct Level<'a> {
    /// How many there are.
    total: usize,
    /// What the class of a step within a step begins with.
    sub: &'static str,
    /// Whether the author counted them: where all have the same number, the counting was left to Markdown.
    is_numbered: bool,
    /// Whether letters in their order stand for the numbers: the text speaks of "step 2 b".
    is_lettered: bool,
    /// Ids of the steps where a version of a stretch begins.
    heads: Vec<&'a str>,
}

impl Body<'_> {
    /// The steps of a procedure.
    pub(super) fn steps_of(&mut self, procedure: &Procedure<'_>) {
        let heads = procedure.variants.iter().filter_map(|variant| variant.steps.first()).map(String::as_str).collect();
        let level = Level::of(&procedure.steps, false, heads);
        if level.total > 1 {
            self.html.raw("\n<div class=\"progress\"></div>");
        }
        self.html.raw("\n<ol class=\"steps steps--").raw(procedure.origin).raw("\" role=\"list\">");
        for step in &procedure.steps {
            self.step(step, &level, 1);
        }
        self.html.raw("\n</ol>\n");
    }

    /// Steps within a step.
    fn substeps(&mut self, steps: &[Step<'_>], depth: usize) {
        if depth > DEEPEST_STEPS {
            self.is_deep = true;
            return;
        }
        let level = Level::of(steps, true, Vec::new());
        self.html.raw("\n<ol class=\"substeps\" role=\"list\">");
        for step in steps {
            self.step(step, &level, depth);
        }
        self.html.raw("\n</ol>\n");
    }

    fn step(&mut self, step: &Step<'_>, level: &Level<'_>, depth: usize) {
        let nested = !level.sub.is_empty();
        self.html.raw("\n<li class=\"").raw(level.sub).raw("step step--").raw(step.kind);
        self.html.raw(if step.variant.is_some() { " step--variant\" id=\"" } else { "\" id=\"" });
        self.html.text(&step.id).raw("\">");
        let variant = step
            .variant
            .as_ref()
            .map(|letter| self.voice.say("variant", &[("letter", Argument::Text(letter.to_uppercase()))]));
        if let Some(variant) = variant.as_ref().filter(|_| level.heads.contains(&step.id.as_str())) {
            self.html.raw("\n<div class=\"variant\" role=\"note\">\n<p class=\"variant-name\">").phrase(variant);
            self.html.raw("</p>\n<p>").phrase(&self.voice.phrases.variants_notice).raw("</p>\n</div>");
        }
        self.html.raw("\n<div class=\"").raw(level.sub).raw("card\">\n<div class=\"").raw(level.sub).raw("head\">");
        self.number(step, level);
        if let Some(variant) = &variant {
            self.html.raw("\n<span class=\"tag tag--variant\">").phrase(variant).raw("</span>");
        }
        if step.optional {
            self.html.raw("\n<span class=\"tag tag--optional\">").phrase(&self.voice.phrases.optional).raw("</span>");
        }
        self.html.raw("\n</div>\n<div class=\"body\">");
        self.words(&step.content, &step.notes, &step.facets.menu_paths, depth + 1);
        if let Some(choices) = &step.choices {
            self.choices(choices, depth + 1);
        }
        if !step.substeps.is_empty() {
            self.substeps(&step.substeps, depth + 1);
        }
        self.outcome(&step.result, depth + 1);
        self.html.raw("</div>");
        if !nested {
            self.html.raw("\n<div class=\"foot\">");
            self.original(&step.id);
            self.html.raw("</div>");
        }
        self.html.raw("\n</div>\n</li>");
    }

    /// The number of a step, and what the author called it.
    fn number(&mut self, step: &Step<'_>, level: &Level<'_>) {
        self.html.raw("\n<a class=\"").raw(level.sub).raw("number\" href=\"#").text(&step.id);
        self.html.raw("\"><span class=\"disc\" aria-hidden=\"true\">");
        match step.source_number.filter(|_| level.is_lettered) {
            Some(letter) => self.html.text(letter),
            None => self.html.number(step.number),
        };
        self.html.raw("</span> <span class=\"of\">").phrase(&self.voice.step_of(step.number, level.total));
        self.html.raw("</span></a>");
        let label = step.source_label.as_deref().filter(|label| !label.is_empty());
        let number = step.source_number.filter(|number| !number.is_empty());
        if let Some(label) = label {
            let look = if level.is_lettered { "unseen" } else { "author" };
            self.html.raw("\n<span class=\"").raw(look).raw("\">").text(label).raw("</span>");
        } else if let Some(number) = number.filter(|number| *number != step.number.to_string())
            && level.is_numbered
            && !level.is_lettered
        {
            let phrase = self.voice.say("author-number", &[("number", Argument::Text(number.to_owned()))]);
            self.html.raw("\n<span class=\"tag\">").phrase(&phrase).raw("</span>");
        }
    }

    /// What a step or an option says: warnings, content, lost menu paths, other call-outs.
    fn words(&mut self, content: &[Block<'_>], notes: &[Note<'_>], paths: &[MenuPath<'_>], depth: usize) {
        self.notes(notes.iter().filter(|note| is_grave(note)), depth, false);
        self.blocks(content, depth, false);
        paths.iter().filter(|path| path.broken == Some(true)).for_each(|path| self.lost(path));
        self.notes(notes.iter().filter(|note| !is_grave(note)), depth, false);
    }

    fn choices(&mut self, choices: &Choices<'_>, depth: usize) {
        let any = choices.select == "any";
        let phrases = &self.voice.phrases;
        self.html.raw("<div class=\"choices\">\n<p class=\"choices-label\">");
        self.html.phrase(if any { &phrases.choose_any } else { &phrases.choose_one });
        self.html.raw("</p>\n<ul class=\"options options--").raw(if any { "any" } else { "one" });
        self.html.raw("\" role=\"list\">");
        for option in &choices.options {
            self.html.raw("\n<li class=\"option\" id=\"").text(&option.id).raw("\">");
            self.words(&option.content, &option.notes, &option.facets.menu_paths, depth);
            if !option.steps.is_empty() {
                self.substeps(&option.steps, depth);
            }
            self.html.raw("</li>");
        }
        self.html.raw("\n</ul>\n</div>\n");
    }

    /// What has happened after a step or a procedure.
    pub(super) fn outcome(&mut self, list: &[Block<'_>], depth: usize) {
        if list.is_empty() {
            return;
        }
        self.html.raw("<div class=\"outcome\">\n<p class=\"outcome-label\">").phrase(&self.voice.phrases.result);
        self.html.raw("</p>\n");
        self.blocks(list, depth + 1, false);
        self.html.raw("</div>\n");
    }

    /// A menu path that lost segments, with the gaps spelled out.
    fn lost(&mut self, path: &MenuPath<'_>) {
        let phrases = &self.voice.phrases;
        self.html.raw("<p class=\"lost\"><span class=\"lost-label\">").phrase(&phrases.menu_path);
        self.html.raw("</span> <span class=\"lost-path\">");
        for (at, segment) in path.path.iter().enumerate() {
            if at > 0 {
                self.html.raw(" &gt; ");
            }
            match segment.filter(|segment| !segment.is_empty()) {
                Some(segment) => self.html.raw("<bdi>").text(segment).raw("</bdi>"),
                None => self.html.raw("<em class=\"gap\">").phrase(&phrases.menu_lost).raw("</em>"),
            };
        }
        self.html.raw("</span></p>\n");
    }
}

impl<'a> Level<'a> {
    fn of(steps: &[Step<'_>], nested: bool, heads: Vec<&'a str>) -> Self {
        let total = steps.len();
        let marks = || steps.iter().filter_map(|step| step.source_number).filter(|mark| !mark.is_empty());
        let is_numbered = total == 1 || marks().any(|mark| Some(mark) != marks().next());
        let is_lettered = nested
            && marks().count() == total
            && marks().map(str::to_lowercase).eq(('a'..='z').take(total).map(String::from));
        Self { total, sub: if nested { "sub" } else { "" }, is_numbered, is_lettered, heads }
    }
}
