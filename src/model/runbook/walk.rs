//! Walks over all parts of a runbook: its pieces of visible text, its steps, its pictures.

use super::{Content, Inline, Note, Picture, Piece, Procedure, RunKind, Runbook, Step};
use crate::source::Span;

impl Runbook {
    /// Every piece of visible text the runbook holds, in no particular order.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.title.iter().for_each(|inline| inline.pieces(&mut pieces));
        content_pieces(&self.intro, &mut pieces);
        content_pieces(&self.prerequisites, &mut pieces);
        self.procedures.iter().for_each(|procedure| procedure.pieces(&mut pieces));
        content_pieces(&self.outro, &mut pieces);
        note_pieces(&self.notes, &mut pieces);
        pieces
    }

    /// Every call-out, in no particular order.
    #[must_use]
    pub fn all_notes(&self) -> Vec<&Note> {
        let mut notes: Vec<&Note> = self.notes.iter().collect();
        for procedure in &self.procedures {
            notes.extend(&procedure.notes);
            content_notes(&procedure.outro, &mut notes);
            content_notes(&procedure.result, &mut notes);
        }
        self.each_step(&mut |step: &Step| {
            notes.extend(&step.notes);
            content_notes(&step.content, &mut notes);
        });
        for content in [&self.intro, &self.prerequisites, &self.outro] {
            content_notes(content, &mut notes);
        }
        notes
    }

    /// Calls `visit` for every step, substep and option, parents first.
    pub fn each_step<'a>(&'a self, visit: &mut impl FnMut(&'a Step)) {
        self.procedures.iter().for_each(|procedure| procedure.each_step(visit));
    }
}

impl Runbook {
    /// Calls `visit` for every picture, with its bytes.
    pub fn each_image(&mut self, visit: &mut impl FnMut(&mut Picture, Span)) {
        content_images(&mut self.intro, visit);
        content_images(&mut self.prerequisites, visit);
        for procedure in &mut self.procedures {
            procedure.title.iter_mut().chain(&mut procedure.lead).for_each(|inline| inline.images(visit));
            procedure.steps.iter_mut().for_each(|step| step.images(visit));
            content_images(&mut procedure.result, visit);
            procedure.notes.iter_mut().for_each(|note| content_images(&mut note.content, visit));
            content_images(&mut procedure.outro, visit);
        }
        content_images(&mut self.outro, visit);
        self.notes.iter_mut().for_each(|note| content_images(&mut note.content, visit));
    }
}

impl Procedure {
    /// Calls `visit` for every step, substep and option, parents first.
    pub fn each_step<'a>(&'a self, visit: &mut impl FnMut(&'a Step)) {
        self.steps.iter().for_each(|step| step.each(visit));
    }

    fn pieces(&self, pieces: &mut Vec<Piece>) {
        let label = self.relation.as_ref().and_then(|relation| relation.label.as_ref());
        self.title.iter().chain(&self.lead).chain(label).for_each(|inline| inline.pieces(pieces));
        self.steps.iter().for_each(|step| step.pieces(pieces));
        content_pieces(&self.result, pieces);
        note_pieces(&self.notes, pieces);
        content_pieces(&self.outro, pieces);
    }
}

impl Step {
    /// The step's own inline texts: content, notes and result, without children.
    #[must_use]
    pub fn inlines(&self) -> Vec<&Inline> {
        let mut inlines = Vec::new();
        content_inlines(&self.content, &mut inlines);
        self.notes.iter().for_each(|note| content_inlines(&note.content, &mut inlines));
        content_inlines(&self.result, &mut inlines);
        inlines
    }

    fn each<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        self.substeps.iter().for_each(|step| step.each(visit));
        self.choices.iter().flat_map(|choices| &choices.options).for_each(|step| step.each(visit));
    }

    fn pieces(&self, pieces: &mut Vec<Piece>) {
        self.label.iter().for_each(|inline| inline.pieces(pieces));
        content_pieces(&self.content, pieces);
        note_pieces(&self.notes, pieces);
        self.substeps.iter().for_each(|step| step.pieces(pieces));
        self.choices.iter().flat_map(|choices| &choices.options).for_each(|step| step.pieces(pieces));
        content_pieces(&self.result, pieces);
    }
}

impl Inline {
    fn pieces(&self, pieces: &mut Vec<Piece>) {
        let visible = self.runs.iter().filter(|run| !matches!(run.kind, RunKind::Image { .. } | RunKind::Br));
        pieces.extend(
            visible.map(|run| Piece { text: run.written.as_ref().unwrap_or(&run.text).clone(), at: run.span.start }),
        );
    }
}

impl Step {
    fn images(&mut self, visit: &mut impl FnMut(&mut Picture, Span)) {
        content_images(&mut self.content, visit);
        self.notes.iter_mut().for_each(|note| content_images(&mut note.content, visit));
        self.substeps.iter_mut().for_each(|step| step.images(visit));
        self.choices.iter_mut().flat_map(|choices| &mut choices.options).for_each(|step| step.images(visit));
        content_images(&mut self.result, visit);
    }
}

impl Inline {
    fn images(&mut self, visit: &mut impl FnMut(&mut Picture, Span)) {
        for run in &mut self.runs {
            if let RunKind::Image(picture) = &mut run.kind {
                visit(picture, run.span);
            }
        }
    }
}

fn content_images(content: &mut [Content], visit: &mut impl FnMut(&mut Picture, Span)) {
    for block in content {
        match block {
            Content::Image { picture, span } => visit(picture, *span),
            Content::Paragraph(inline) | Content::Heading { inline, .. } => inline.images(visit),
            Content::List { items, .. } => items.iter_mut().for_each(|item| content_images(&mut item.content, visit)),
            Content::Table { header, rows } => {
                header.iter_mut().chain(rows.iter_mut().flatten()).for_each(|inline| inline.images(visit));
            }
            Content::Quote(content) => content_images(content, visit),
            Content::Note(note) => content_images(&mut note.content, visit),
            Content::Code { .. } => {}
        }
    }
}

/// The inline texts of `content`, in order, those of nested content included.
pub fn content_inlines<'a>(content: &'a [Content], inlines: &mut Vec<&'a Inline>) {
    for block in content {
        match block {
            Content::Paragraph(inline) | Content::Heading { inline, .. } => inlines.push(inline),
            Content::List { items, .. } => items.iter().for_each(|item| content_inlines(&item.content, inlines)),
            Content::Table { header, rows } => inlines.extend(header.iter().chain(rows.iter().flatten())),
            Content::Quote(content) => content_inlines(content, inlines),
            Content::Note(note) => content_inlines(&note.content, inlines),
            Content::Code { .. } | Content::Image { .. } => {}
        }
    }
}

fn content_pieces(content: &[Content], pieces: &mut Vec<Piece>) {
    for block in content {
        match block {
            Content::Paragraph(inline) | Content::Heading { inline, .. } => inline.pieces(pieces),
            Content::List { items, .. } => items.iter().for_each(|item| content_pieces(&item.content, pieces)),
            Content::Table { header, rows } => {
                header.iter().chain(rows.iter().flatten()).for_each(|inline| inline.pieces(pieces));
            }
            Content::Quote(content) => content_pieces(content, pieces),
            Content::Note(note) => note_pieces(std::slice::from_ref(note), pieces),
            Content::Code { text, span, .. } => pieces.push(Piece { text: text.clone(), at: span.start }),
            Content::Image { .. } => {}
        }
    }
}

fn note_pieces(notes: &[Note], pieces: &mut Vec<Piece>) {
    for note in notes {
        pieces.extend(note.marker.clone());
        content_pieces(&note.content, pieces);
    }
}

fn content_notes<'a>(content: &'a [Content], notes: &mut Vec<&'a Note>) {
    for block in content {
        match block {
            Content::Note(note) => notes.push(note),
            Content::List { items, .. } => items.iter().for_each(|item| content_notes(&item.content, notes)),
            Content::Quote(inner) => content_notes(inner, notes),
            Content::Paragraph(_)
            | Content::Code { .. }
            | Content::Image { .. }
            | Content::Table { .. }
            | Content::Heading { .. } => {}
        }
    }
}
