//! `LK05` `link-scope`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Block, Link, each_link, text_of};
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
            // A link that is a phrase of its sentence in the source may begin with any word.
            let phrase =
                |(other, text): &(&Link, String)| other.href == link.href && !text.starts_with(char::is_uppercase);
            if english.iter().any(phrase) {
                continue;
            }
            let lead_in = text[..text.len() - name.len()].trim();
            let wording = Wording::new(
                format!("the link text begins with `{lead_in}`, which belongs to the sentence"),
                "begin the link behind it",
            );
            let edit = edit(&view.edition().source, link, lead_in);
            found.at(link.span, wording).lowered_if(view.is_one_sided()).edit(edit);
        }
    }
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
