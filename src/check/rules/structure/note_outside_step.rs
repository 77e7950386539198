//! `ST03` `note-outside-step`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, BlockKind};
use crate::model::reading::Line;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST03",
    name: "note-outside-step",
    summary: "a call-out between two bullets that belongs to neither",
    page: include_str!("note_outside_step.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // Numbers tell that a list goes on, and then ST02 reports it; bullets do not.
    let bullets = |block: &Block| matches!(&block.kind, BlockKind::List { ordered: false, .. });
    let is_note = |block: &Block| match &block.kind {
        BlockKind::Quote { alert, .. } => alert.is_some(),
        BlockKind::Paragraph(_) => matches!(view.entry.reading.of(block.id).line(0), Line::Note(_)),
        _ => false,
    };
    for window in view.document().blocks.windows(3) {
        if let [before, note, after] = window
            && bullets(before)
            && is_note(note)
            && bullets(after)
        {
            let message = "the call-out is not indented, so it cuts the list in two and belongs to no item";
            let help = "indent it under the item that it is about, or set it behind the list";
            found.at(note.span, Wording::new(message, help));
        }
    }
}
