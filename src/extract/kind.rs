//! K: what kind of article it is.

use super::Context;
use super::sections::Sections;
use crate::model::document::{Block, BlockKind, Document};
use crate::model::reading::{Act, Line, Sentences};
use crate::model::runbook::Kind;

/// The most words a redirect has in sentences without a link.
const FREE_WORDS: usize = 60;

/// Judges an article whose parts have been sorted: steps first, then events, then links.
pub(super) fn kind(sections: &Sections, document: &Document, context: &Context<'_>) -> Kind {
    if !sections.procedures.is_empty() {
        return Kind::Procedure;
    }
    let mut body = Body::default();
    let blocks = document.blocks_in_order();
    for (at, block) in blocks.iter().enumerate().skip(1) {
        body.add(block, blocks.get(at + 1).copied(), context);
    }
    let Sentences { linked, free, free_words } = body.sentences;
    if body.event && (body.date || body.placeholder) {
        Kind::Notice
    } else if linked > 0 && free <= linked && free_words <= FREE_WORDS {
        Kind::Redirect
    } else {
        Kind::Reference
    }
}

/// What the blocks of a body come to.
#[derive(Default)]
struct Body {
    sentences: Sentences,
    event: bool,
    date: bool,
    placeholder: bool,
}

impl Body {
    fn add(&mut self, block: &Block, next: Option<&Block>, context: &Context<'_>) {
        if !matches!(block.kind, BlockKind::Paragraph(_)) {
            return;
        }
        let signal = context.signal(block.id);
        self.event |= signal.dated_event;
        self.placeholder |= signal.form.has_placeholder;
        self.date |= signal.form.names_year || signal.names_day;
        let heading = signal.form.bold_line && !matches!(signal.line(0), Line::Note(_));
        let above_list = next.is_some_and(|next| matches!(next.kind, BlockKind::List { .. }));
        let introduces = above_list && signal.form.ends_in_colon && signal.act != Act::Instructs;
        if !heading && !introduces {
            let Sentences { linked, free, free_words } = signal.form.sentences;
            self.sentences.linked += linked;
            self.sentences.free += free;
            self.sentences.free_words += free_words;
        }
    }
}
