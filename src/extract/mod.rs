//! `extract`: a document and its reading become a runbook. Reads no language itself but for what emphasis means.
//!
//! Rooms, in the order in which text passes through them: `parts` (blocks to parts, broken lists joined), `numbering`
//! (authors' numbers), `classify` (what a list is), `steps` (items to steps), `sections` (parts to procedures),
//! `kind` (what the article is); `inline` and `content` turn running text and blocks into their final shape.

mod classify;
mod content;
mod inline;
mod kind;
mod labelled;
mod lettered;
mod numbering;
mod parts;
mod references;
mod related;
mod relations;
mod sections;
mod steps;

use crate::model::decision::{Decision, ReadingRule};
use crate::model::document::{BlockId, BlockKind, Document, Node};
use crate::model::group::{Drift, Edition, Provenance, Translation};
use crate::model::issue::{Issue, IssueKind, Renumbering};
use crate::model::lexicon::Lexicon;
use crate::model::reading::{Basis, Reading, Signal};
use crate::model::runbook::{Flag, Inline, Kind, Runbook};
use inline::{Flow, Place};

/// Makes the runbook of `edition`, whose blocks say what `reading` tells.
#[must_use]
pub fn extract(edition: &Edition, reading: &Reading, lexicon: &Lexicon) -> Runbook {
    let document = &edition.document;
    let mut context = Context { reading, lexicon, issues: Vec::new(), decisions: Vec::new(), fallback_text: false };
    let (anchor, title, body) = split_title(document);
    let title = title.map(|content| context.inline(Flow::new(content), Place::Title));
    let parts = parts::parts(body, &mut context);
    let mut sections = sections::arrange(parts, &mut context);
    references::resolve(&mut sections.procedures, &mut context);
    let kind = kind::kind(&sections, document, &context);
    let related = related::links(kind, &sections, lexicon);
    let mut runbook = Runbook {
        anchor,
        kind,
        title,
        intro: sections.intro,
        prerequisites: sections.prerequisites,
        procedures: sections.procedures,
        outro: sections.outro,
        notes: sections.notes,
        related,
        flags: Vec::new(),
        basis: reading.basis.clone(),
        issues: context.issues,
        decisions: context.decisions,
    };
    runbook.flags = flags(edition, &runbook, context.fallback_text);
    runbook
}

/// What every room of the stage needs.
struct Context<'a> {
    reading: &'a Reading,
    lexicon: &'a Lexicon,
    issues: Vec<Issue>,
    decisions: Vec<Decision>,
    /// Whether text behind steps says how to go on when they did not help.
    fallback_text: bool,
}

impl<'a> Context<'a> {
    /// Remembers what `block` was taken for, by which rule.
    fn decide(&mut self, block: BlockId, rule: ReadingRule, verdict: impl Into<String>) {
        self.decisions.push(Decision { block, rule, verdict: verdict.into() });
    }

    fn signal(&self, id: BlockId) -> &'a Signal {
        self.reading.of(id)
    }

    fn inline(&mut self, flow: Flow, place: Place) -> Inline {
        inline::runs(flow, place, self.lexicon, &mut self.issues)
    }
}

type Title<'a> = (Option<String>, Option<&'a [Node]>, &'a [crate::model::document::Block]);

/// The first heading, when the body begins with one, and the rest of the body.
fn split_title(document: &Document) -> Title<'_> {
    match document.blocks.split_first() {
        Some((block, rest)) => match &block.kind {
            BlockKind::Heading { anchor, content, .. } => (anchor.clone(), Some(content.as_slice()), rest),
            _ => (None, None, &document.blocks),
        },
        None => (None, None, &[]),
    }
}

fn flags(edition: &Edition, runbook: &Runbook, fallback_text: bool) -> Vec<Flag> {
    let has = |test: fn(&IssueKind) -> bool| runbook.issues.iter().any(|issue| test(&issue.kind));
    let repaired = has(|kind| {
        matches!(kind, IssueKind::ListSplit { .. } | IssueKind::NumberBackwards { reading: Renumbering::Substeps, .. })
    });
    let alone = runbook.basis == Basis::Alone && edition.provenance == Provenance::Translation;
    let weak = |rule| matches!(rule, ReadingRule::C6Cue | ReadingRule::C8 | ReadingRule::C8Alone | ReadingRule::D2);
    let doubtful = repaired
        || has(|kind| matches!(kind, IssueKind::NumberBackwards { .. }))
        || runbook.decisions.iter().any(|decision| weak(decision.rule));
    let mut flags = Vec::new();
    let mut add = |flag, holds: bool| flags.extend(holds.then_some(flag));
    add(Flag::Mt, edition.translation == Translation::Machine);
    add(Flag::Bilingual, edition.segments.is_some());
    add(Flag::Recovered, edition.provenance == Provenance::Recovered);
    add(Flag::Variants, runbook.procedures.iter().any(|procedure| !procedure.variants.is_empty()));
    add(Flag::MenuBroken, has(|kind| matches!(kind, IssueKind::PathBroken { .. })));
    add(Flag::StructureInferred, repaired);
    add(Flag::StructureFromEnglish, runbook.basis == Basis::English && edition.provenance == Provenance::Translation);
    add(Flag::StructureFromMajority, matches!(runbook.basis, Basis::Majority(_)));
    add(Flag::StructureUnconfirmed, alone && doubtful);
    add(Flag::LocaleShapeDrift, edition.drift != Drift::None);
    add(Flag::ProseInstructions, runbook.kind != Kind::Procedure && has_prose_instructions(runbook));
    add(Flag::FallbackText, fallback_text);
    flags
}

/// Whether a paragraph outside procedures names two controls or a menu path.
fn has_prose_instructions(runbook: &Runbook) -> bool {
    use crate::model::runbook::{RunKind, content_inlines};
    let mut inlines = Vec::new();
    content_inlines(&runbook.intro, &mut inlines);
    inlines.iter().any(|inline| {
        let count = |test: fn(&RunKind) -> bool| inline.runs.iter().filter(|run| test(&run.kind)).count();
        count(|kind| matches!(kind, RunKind::Menu { .. })) > 0 || count(|kind| matches!(kind, RunKind::Ui { .. })) >= 2
    })
}
