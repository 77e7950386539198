//! Hashes of a runbook: of what a reader sees, and of the skeleton that translations share.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::canonical::Written;
use super::runbook::Runbook;
use crate::model::href::folded;
use crate::model::runbook::{self as model, Content, Inline, RunKind, Step, content_inlines};

/// The fields that a reader sees. Call-outs of the article are among them: a portal must notice a changed warning.
const VISIBLE: [&str; 8] = ["kind", "title", "intro", "prerequisites", "procedures", "outro", "notes", "related"];

/// As long as a hash, which stands in its place as long as there is none.
pub(super) const NONE_YET: &str = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

/// The file of `runbook`, with the hash of its content, which is given too.
///
/// The hash is that of the canonical form of RFC 8785: keys sorted, no white space. Where steps stand in the file and what
/// was found in them is left out, so that a line above them changes nothing.
pub(super) fn sealed(runbook: &Runbook<'_>) -> (Vec<u8>, String) {
    let mut written = Written::of(runbook);
    let hash = digest(&written.canonical(&VISIBLE));
    (written.with("contentHash", &hash), hash)
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
    // Word order moves links within a sentence, so their order says nothing. A menu path may split a link, so each address
    // counts once.
    skeleton.links.sort_unstable();
    skeleton.links.dedup();
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

    /// Adds an address, without the locale that translation puts into it.
    fn link(&mut self, href: &str) {
        self.links.push(folded(href));
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
