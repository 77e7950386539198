//! `PA02` `block-kind`

use crate::check::rule::{ENGLISH, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, BlockKind, Document};
use crate::model::group::English;

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

const NUMBERED: &str = "a numbered list";

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(Difference { english, ours, theirs, at }) = difference(view) else { return };
    let name = |blocks: &[(&'static str, &Block)]| blocks.get(at).map_or("nothing", |(kind, _)| kind);
    let message = format!("here stands {}, in the source {}", name(&ours), name(&theirs));
    let place = ours.get(at).or(ours.last()).map(|(_, block)| block.span).unwrap_or_default();
    let finding = found.at(place, Wording::new(message, "restore the blocks of the source"));
    if let Some((_, block)) = theirs.get(at).or(theirs.last()) {
        finding.beside(&english.source, block.span, ENGLISH);
    }
}

/// Where the blocks of a translation stop being those of its source.
pub(super) struct Difference<'a> {
    english: &'a English,
    ours: Vec<(&'static str, &'a Block)>,
    theirs: Vec<(&'static str, &'a Block)>,
    at: usize,
}

/// The first difference: it shifts everything behind it, so others would tell nothing.
pub(super) fn difference<'a>(view: &View<'a>) -> Option<Difference<'a>> {
    let english = view.english().filter(|_| view.is_translation() && !view.has_twin())?;
    let ours = kinds(&view.entry.edition.document.blocks_in_order());
    let theirs = kinds(&english.document.blocks_in_order());
    let at = ours.iter().zip(&theirs).take_while(|(ours, theirs)| ours.0 == theirs.0).count();
    let differs = at < ours.len() || at < theirs.len();
    // Who puts the blank behind a number that the source forgot mends the list, and makes no block up.
    let mended = ours.get(at).is_some_and(|(kind, _)| *kind == NUMBERED) && has_glued_number(&english.document);
    (differs && !mended).then_some(Difference { english, ours, theirs, at })
}

/// Whether a line of `document` begins with a number that its text touches, so that Markdown sees no list.
fn has_glued_number(document: &Document) -> bool {
    let glued = |line: &str| {
        let text = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let text = Some(text).filter(|text| text.len() < line.len())?.strip_prefix(['.', ')'])?;
        text.starts_with(char::is_alphabetic).then_some(())
    };
    let mut paragraphs =
        document.blocks_in_order().into_iter().filter(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    paragraphs.any(|block| block.text().lines().any(|line| glued(line).is_some()))
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
        BlockKind::List { ordered: true, .. } => NUMBERED,
        BlockKind::List { ordered: false, .. } => "a bulleted list",
        BlockKind::Quote { alert: Some(_), .. } => "an alert",
        BlockKind::Quote { alert: None, .. } => "a quotation",
        BlockKind::Code { .. } => "a code block",
        BlockKind::Table { .. } => "a table",
        BlockKind::Rule => "a rule",
    }
}
