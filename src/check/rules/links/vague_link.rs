//! `LK08` `vague-link`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, Link, each_link, text_of};
use crate::model::lexicon::Lexicon;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK08",
    name: "vague-link",
    summary: "a link text that does not say where the link leads",
    page: include_str!("vague_link.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        let english = unit.english.map(|english| vague(english, view.source_lexicon)).unwrap_or_default();
        for link in vague(unit.block, view.lexicon) {
            // What the source does too is the source's finding, made on its own edition.
            if view.is_translation() && english.iter().any(|other| other.href == link.href) {
                continue;
            }
            let wording = Wording::new(
                format!("the link text `{}` does not say where the link leads", text_of(&link.content).trim()),
                "make the title of the page, or what it is about, the text of the link",
            );
            let origin = if view.has_twin() { view.origin() } else { Origin::Source };
            found.at(link.span, wording).origin(origin);
        }
    }
}

/// The links of `block` whose text is one of the lexicon's that say nothing.
fn vague<'a>(block: &'a Block, lexicon: &Lexicon) -> Vec<&'a Link> {
    let mut links = Vec::new();
    for nodes in block.inline() {
        each_link(nodes, &mut |link| {
            if lexicon.is_vague_link(&text_of(&link.content)) {
                links.push(link);
            }
        });
    }
    links
}
