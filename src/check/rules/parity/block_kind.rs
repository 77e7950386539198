//! `PA02` `block-kind`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, BlockKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA02",
    name: "block-kind",
    summary: "a translation whose blocks are not those of its source",
    page: include_str!("block_kind.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(english) = view.english().filter(|_| view.is_translation() && !view.has_twin()) else { return };
    let ours: Vec<(&'static str, &Block)> = kinds(&view.document().blocks_in_order());
    let theirs: Vec<(&'static str, &Block)> = kinds(&english.document.blocks_in_order());
    // One difference shifts everything behind it, so only the first is reported.
    let same = ours.iter().zip(&theirs).take_while(|(ours, theirs)| ours.0 == theirs.0).count();
    if same == ours.len() && same == theirs.len() {
        return;
    }
    let name = |blocks: &[(&'static str, &Block)]| blocks.get(same).map_or("nothing", |(kind, _)| kind);
    let message = format!("here stands {}, in the source {}", name(&ours), name(&theirs));
    let place = ours.get(same).or(ours.last()).map(|(_, block)| block.span).unwrap_or_default();
    let finding = found.at(place, Wording::new(message, "restore the blocks of the source"));
    if let Some((_, block)) = theirs.get(same).or(theirs.last()) {
        finding.beside(&english.source, block.span, "the English source");
    }
}

/// Blocks with their kinds; items of one list are the step counter's business.
fn kinds<'a>(blocks: &[&'a Block]) -> Vec<(&'static str, &'a Block)> {
    let named = blocks.iter().map(|block| (kind(block), *block));
    let mut kinds: Vec<(&'static str, &Block)> = Vec::new();
    for (kind, block) in named {
        // Runs of paragraphs count once, or every lost item would show as a block as well.
        if kind != "a paragraph" || kinds.last().is_none_or(|(last, _)| *last != kind) {
            kinds.push((kind, block));
        }
    }
    kinds
}

fn kind(block: &Block) -> &'static str {
    match &block.kind {
        BlockKind::Heading { .. } => "a heading",
        BlockKind::Paragraph(_) => "a paragraph",
        BlockKind::List { ordered: true, .. } => "a numbered list",
        BlockKind::List { ordered: false, .. } => "a bulleted list",
        BlockKind::Quote { alert: Some(_), .. } => "an alert",
        BlockKind::Quote { alert: None, .. } => "a quotation",
        BlockKind::Code { .. } => "a code block",
        BlockKind::Table { .. } => "a table",
        BlockKind::Rule => "a rule",
    }
}
