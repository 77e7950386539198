//! `ST19` `heading-levels`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::BlockKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST19",
    name: "heading-levels",
    summary: "a second title, or a heading that skips a level",
    page: include_str!("heading_levels.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let mut above: Option<u8> = None;
    for block in view.document().blocks_in_order() {
        let BlockKind::Heading { level, .. } = block.kind else { continue };
        let wording = match above {
            Some(_) if level == 1 => Some(Wording::new(
                "a second heading of the first level stands here; an article has one title",
                "make it a heading of the second level",
            )),
            Some(above) if level > above + 1 => Some(Wording::new(
                format!("the heading skips from level {above} to level {level}"),
                format!("write it with {} number signs", above + 1),
            )),
            _ => None,
        };
        if let Some(wording) = wording {
            found.at(block.span, wording);
        }
        above = Some(level);
    }
}
