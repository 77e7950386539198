//! `LK05` `link-scope`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::has_within;
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Link, each_link, text_of};
use crate::model::lexicon::Cue;
use crate::source::Source;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK05",
    name: "link-scope",
    summary: "a link text that swallowed the words before it",
    page: include_str!("link_scope.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    for unit in &view.units {
        let english = unit.english.map(links).unwrap_or_default();
        for (link, text) in links(unit.block) {
            let Some(name) = view.behind_lead_in(&text) else { continue };
            let lead_in = text[..text.len() - name.len()].trim();
            // A link that is a phrase of its sentence in the source may begin with any word, and one with more words
            // than the name has them translated before it.
            let translated = |(other, text): &(&Link, String)| {
                other.href == link.href && (!text.starts_with(char::is_uppercase) || has_within(text, name))
            };
            if !belongs_to_sentence(view, lead_in) || english.iter().any(translated) {
                continue;
            }
            let wording = Wording::new(
                format!("the link text begins with `{lead_in}`, which belongs to the sentence"),
                "begin the link behind it",
            );
            let edit = edit(&view.edition().source, link, lead_in);
            found.at(link.span, wording).lowered_if(view.is_one_sided()).edit(edit);
        }
    }
}

/// Whether `lead_in` can only be of the sentence around a title: `glejte`, `za`, and not `portal` or `fjerne`, with which
/// titles begin. Where no words of the language are written down, what was learned of labels has to do.
fn belongs_to_sentence(view: &View<'_>, lead_in: &str) -> bool {
    let Some(first) = lead_in.split_whitespace().next() else { return false };
    let refers = view.lexicon.starts_with(lead_in, Cue::ReferVerb);
    !view.lexicon.knows_verbs() || refers || view.lexicon.is_function_word(first)
}

/// The links of `block` with their texts.
fn links(block: &Block) -> Vec<(&Link, String)> {
    let mut links = Vec::new();
    for nodes in block.inline() {
        each_link(nodes, &mut |link| links.push((link, text_of(&link.content).trim().to_owned())));
    }
    links
}

/// Opens the link behind `lead_in`, where the bytes are as simple as that.
fn edit(source: &Source, link: &Link, lead_in: &str) -> Option<Edit> {
    let behind = source.slice(link.span).strip_prefix('[')?.strip_prefix(lead_in)?;
    let rest = behind.trim_start();
    let blank = &behind[..behind.len() - rest.len()];
    (!blank.is_empty()).then(|| Edit { bytes: link.span, text: format!("{lead_in}{blank}[{rest}") })
}
