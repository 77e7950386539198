//! Hashes of a runbook: of what a reader sees, and of the skeleton that translations share.

use std::fmt::Write;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::canonical;
use super::runbook::Runbook;
use crate::model::href::folded;
use crate::model::runbook::{self as model, Content, Inline, RunKind, Step, content_inlines};

/// The fields that a reader sees. Call-outs of the article are among them: a portal must notice a changed warning.
#[derive(Serialize)]
struct Visible<'r, 'a> {
    kind: &'static str,
    title: &'r super::block::Inline<'a>,
    intro: &'r [super::block::Block<'a>],
    prerequisites: &'r [super::block::Block<'a>],
    procedures: &'r [super::step::Procedure<'a>],
    outro: &'r [super::block::Block<'a>],
    notes: &'r [super::block::Note<'a>],
    related: &'r [super::runbook::Related<'a>],
}

/// Hash of the content, by the canonical form of RFC 8785: keys sorted, no white space. Where steps stand in the file and
/// what was found in them is left out, so that a line above them changes nothing.
pub(super) fn content(runbook: &Runbook<'_>) -> String {
    let visible = Visible {
        kind: runbook.kind,
        title: &runbook.title,
        intro: &runbook.intro,
        prerequisites: &runbook.prerequisites,
        procedures: &runbook.procedures,
        outro: &runbook.outro,
        notes: &runbook.notes,
        related: &runbook.related,
    };
    digest(&canonical::bytes(&visible))
}

/// Hash of the skeleton: nesting, kinds, link targets and code, and no word of any language.
#[must_use]
pub fn shape(runbook: &model::Runbook) -> String {
    let mut skeleton = Skeleton::default();
    skeleton.content(&runbook.intro);
    skeleton.content(&runbook.prerequisites);
    for procedure in &runbook.procedures {
        let _ = write!(skeleton.text, "P{:?}{:?}", procedure.mode, procedure.origin);
        procedure.steps.iter().for_each(|step| skeleton.step(step));
        skeleton.content(&procedure.result);
        skeleton.notes(&procedure.notes);
        skeleton.content(&procedure.outro);
    }
    skeleton.content(&runbook.outro);
    skeleton.notes(&runbook.notes);
    // Word order moves links within a sentence, so their order says nothing.
    skeleton.links.sort_unstable();
    let links = skeleton.links.join("\n");
    digest(format!("{}\n{links}", skeleton.text).as_bytes())
}

#[derive(Default)]
struct Skeleton {
    text: String,
    links: Vec<String>,
}

impl Skeleton {
    fn step(&mut self, step: &Step) {
        let _ = write!(self.text, "s{:?}(", step.source_number);
        self.content(&step.content);
        self.notes(&step.notes);
        step.substeps.iter().for_each(|step| self.step(step));
        if let Some(choices) = &step.choices {
            let _ = write!(self.text, "c{}", choices.any);
            choices.options.iter().for_each(|option| self.step(option));
        }
        self.content(&step.result);
        self.text.push(')');
    }

    fn notes(&mut self, notes: &[model::Note]) {
        for note in notes {
            self.text.push('n');
            self.text.push_str(note.kind.as_str());
            self.content(&note.content);
        }
    }

    fn content(&mut self, content: &[Content]) {
        for block in content {
            match block {
                Content::Paragraph(_) => self.text.push('p'),
                Content::List { ordered, items, .. } => {
                    self.text.push(if *ordered { 'o' } else { 'u' });
                    items.iter().for_each(|item| {
                        self.text.push('(');
                        self.content(&item.content);
                        self.text.push(')');
                    });
                }
                Content::Code { text, .. } => {
                    self.text.push('k');
                    self.text.push_str(text);
                }
                Content::Image { .. } => self.text.push('i'),
                Content::Table { rows, .. } => {
                    let _ = write!(self.text, "t{}", rows.len());
                }
                Content::Quote(inner) => {
                    self.text.push('q');
                    self.content(inner);
                }
                Content::Heading { level, .. } => {
                    let _ = write!(self.text, "h{level}");
                }
                Content::Note(note) => self.notes(std::slice::from_ref(note)),
            }
            if matches!(block, Content::Paragraph(_) | Content::Heading { .. } | Content::Table { .. }) {
                let mut inlines = Vec::new();
                content_inlines(std::slice::from_ref(block), &mut inlines);
                inlines.into_iter().for_each(|inline| self.links_of(inline));
            }
        }
    }

    fn links_of(&mut self, inline: &Inline) {
        for run in &inline.runs {
            match &run.kind {
                RunKind::Link { href } => self.link(href),
                RunKind::Menu { path, .. } => {
                    path.iter().filter_map(|segment| segment.href.as_ref()).for_each(|href| self.link(href))
                }
                _ => {}
            }
        }
    }

    /// Adds an address, without the locale that translation puts into it. A menu path may split a link, so each address
    /// counts once.
    fn link(&mut self, href: &str) {
        let folded = folded(href);
        if !self.links.contains(&folded) {
            self.links.push(folded);
        }
    }
}

fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let mut text = String::with_capacity(7 + 2 * digest.len());
    text.push_str("sha256:");
    let digits = digest.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    text.extend(digits.map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)])));
    text
}
