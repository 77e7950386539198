//! K: what kind of article it is.

use super::Context;
use super::sections::Sections;
use crate::model::document::{Block, BlockKind, Document, Node, text_of};
use crate::model::reading::{Act, Line};
use crate::model::runbook::Kind;

/// The most words a redirect has in sentences without a link.
const FREE_WORDS: usize = 60;

/// Judges an article whose parts have been sorted: steps first, then events, then links.
pub(super) fn kind(sections: &Sections, document: &Document, context: &Context<'_>) -> Kind {
    if !sections.procedures.is_empty() {
        return Kind::Procedure;
    }
    let mut count = Sentences::default();
    let mut blocks = Vec::new();
    document.each_block(&mut |block| blocks.push(block));
    for (at, block) in blocks.iter().enumerate().skip(1) {
        count.add(block, blocks.get(at + 1).copied(), context);
    }
    if count.dated_events > 0 && (count.has_date || count.placeholders > 0) {
        Kind::Notice
    } else if count.linked > 0 && count.free <= count.linked && count.free_words <= FREE_WORDS {
        Kind::Redirect
    } else {
        Kind::Reference
    }
}

/// The sentences of a body, counted as the labelling guide counts them.
#[derive(Default)]
struct Sentences {
    linked: usize,
    free: usize,
    free_words: usize,
    dated_events: usize,
    placeholders: usize,
    has_date: bool,
}

impl Sentences {
    fn add(&mut self, block: &Block, next: Option<&Block>, context: &Context<'_>) {
        let BlockKind::Paragraph(nodes) = &block.kind else { return };
        let signal = context.signal(block.id);
        let text = text_of(nodes);
        self.dated_events += usize::from(signal.dated_event);
        self.placeholders += text.matches('{').count();
        self.has_date |= has_year(&text) || signal.names_day;
        let heading = matches!(nodes.as_slice(), [Node::Strong(..)]) && !matches!(signal.line(0), Line::Note(_));
        let above_list = next.is_some_and(|next| matches!(next.kind, BlockKind::List { .. }));
        let introduces = above_list && text.trim_end().ends_with([':', '：']) && signal.act != Act::Instructs;
        if heading || introduces {
            return;
        }
        for (sentence, linked) in sentences(nodes) {
            if linked {
                self.linked += 1;
            } else {
                self.free += 1;
                self.free_words += words(&sentence, context);
            }
        }
    }
}

fn words(text: &str, context: &Context<'_>) -> usize {
    if context.lexicon.is_spaced() {
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
    } else {
        text.chars().filter(|c| c.is_alphanumeric()).count().div_ceil(2)
    }
}

/// The sentences of running text, each with whether a link stands in it.
fn sentences(nodes: &[Node]) -> Vec<(String, bool)> {
    // A link is one mark in the text, whatever stands in it, so that full stops in link texts end nothing early.
    const LINK: char = '\u{fffc}';
    let mut flat = String::new();
    flatten(nodes, LINK, &mut flat);
    let bare_addresses = flat.contains("http");
    let mut found = Vec::new();
    let mut current = String::new();
    let mut characters = flat.chars().peekable();
    while let Some(character) = characters.next() {
        current.push(character);
        let next = characters.peek().copied();
        let stop = matches!(character, '.' | '!' | '?') && next.is_none_or(char::is_whitespace);
        let ordinal = character == '.' && current.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
        if (stop && !(ordinal && next.is_some())) || matches!(character, '。' | '！' | '？' | '\n') || next.is_none()
        {
            if current.chars().any(|c| c.is_alphanumeric() || c == LINK) {
                let linked = current.contains(LINK) || (bare_addresses && current.contains("http"));
                found.push((std::mem::take(&mut current), linked));
            } else {
                current.clear();
            }
        }
    }
    found
}

fn flatten(nodes: &[Node], link: char, flat: &mut String) {
    for node in nodes {
        match node {
            Node::Link(_) => flat.push(link),
            Node::Text(leaf) | Node::Code(leaf) => flat.push_str(&leaf.text),
            Node::Break { hard, .. } => flat.push(if *hard { '\n' } else { ' ' }),
            Node::Strong(..) | Node::Emphasis(..) => flatten(node.children(), link, flat),
            Node::Image { .. } => {}
        }
    }
}

/// Whether a year of our time stands in `text`.
fn has_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4 && ("1990".."2100").contains(&digits))
}
