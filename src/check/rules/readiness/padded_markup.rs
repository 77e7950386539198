//! `SR01` `padded-markup`

use super::{PADDED, sources};
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::unpadded;
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{each_link, text_of};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SR01",
    name: "padded-markup",
    summary: "markup with a space between the marker and its words",
    page: include_str!("padded_markup.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in sources(view) {
        for prose in &unit.prose {
            for padded in PADDED.find_iter(&prose.words) {
                let wording = Wording::new(
                    "a space beside the `**` keeps these words from being bold",
                    "put the space outside the markers",
                );
                let edit = prose.is_verbatim(&padded.range()).then(|| unpadded(padded.as_str())).flatten();
                let span = prose.span(&padded.range());
                found.at(span, wording).edit(edit.map(|text| Edit { bytes: span, text }));
            }
        }
        for nodes in unit.block.inline() {
            each_link(nodes, &mut |link| {
                let text = text_of(&link.content);
                if !text.trim().is_empty() && text.trim() != text {
                    let wording =
                        Wording::new("the link text begins or ends with a space", "put the space outside the brackets");
                    found.at(link.span, wording);
                }
            });
        }
    }
}
