//! N8: lettered runs (`a. … b. …`) within one paragraph become steps or choices of their own.

use super::Context;
use super::inline::{Flow, Place};
use super::steps;
use crate::model::issue::{Issue, IssueKind};
use crate::model::letters::{self, Lettered};
use crate::model::reading::{Act, Announces, Signal};
use crate::model::runbook::{Content, Step, StepKind};
use crate::source::Span;

/// A part of a run: its letter, the marker as written, and its words.
pub(super) struct Part {
    letter: char,
    marker: Flow,
    words: Flow,
}

/// Takes the lettered run out of `flow`: what stands before it, and its parts. Where the parts ask for nothing, or
/// cannot be found in this language, the text stays whole.
pub(super) fn split(flow: Flow, signal: &Signal) -> (Flow, Vec<Part>) {
    let read: Vec<char> = signal.lettered.iter().map(|part| part.letter).collect();
    let found = letters::find_like(flow.text(), &read);
    let asks = signal.lettered.iter().filter(|part| part.act != Act::Tells && part.act != Act::Names).count();
    let links = flow.is_all_links();
    if found.is_empty() || asks * 3 < found.len() * 2 || links {
        return (flow, Vec::new());
    }
    let (lead, mut rest) = flow.cut(found[0].start);
    let mut parts = Vec::new();
    let ends = found.iter().skip(1).map(|next| next.start);
    for (Lettered { letter, start, content }, end) in found.iter().zip(ends.map(Some).chain([None])) {
        let (marker, words) = rest.cut(content - start);
        let (words, tail) = match end {
            Some(end) => words.cut(end - content),
            None => (words, Flow::default()),
        };
        parts.push(Part { letter: *letter, marker, words });
        rest = tail;
    }
    (lead, parts)
}

/// Whether the parts exclude one another.
pub(super) fn chooses(signal: &Signal) -> bool {
    let conditional = signal.lettered.iter().filter(|part| part.conditional).count();
    matches!(signal.announces, Announces::OneOf | Announces::AnyOf) || conditional * 3 >= signal.lettered.len() * 2
}

/// The parts as steps.
pub(super) fn steps(parts: Vec<Part>, signal: &Signal, context: &mut Context<'_>) -> Vec<Step> {
    let mut made = Vec::new();
    context.issues.extend(translated(&parts));
    for (part, read) in parts.into_iter().zip(&signal.lettered) {
        let label = context.inline(part.marker, Place::Title);
        let words = context.inline(part.words, Place::Step);
        let span = label.span().into_iter().chain(words.span()).reduce(Span::to).unwrap_or_default();
        let kind = match read.act {
            Act::Checks => StepKind::Check,
            Act::Tells | Act::Instructs | Act::Names => StepKind::Action,
        };
        made.push(Step {
            source_number: Some(part.letter.to_string()),
            label: Some(label),
            kind,
            content: vec![Content::Paragraph(words)],
            ..steps::empty(span)
        });
    }
    made
}

/// The letters that were translated like words. Those of another alphabet, each behind the one before, were lettered
/// anew.
fn translated(parts: &[Part]) -> Vec<Issue> {
    let written: Vec<&str> = parts.iter().map(|part| part.marker.text().trim().trim_end_matches(['.', ')'])).collect();
    let ascending = written.windows(2).all(|pair| pair[0] < pair[1]);
    if ascending && written.iter().all(|word| word.chars().count() == 1 && !word.is_ascii()) {
        return Vec::new();
    }
    let differs = |(part, written): (&Part, &str)| {
        let same = written.eq_ignore_ascii_case(&part.letter.to_string());
        let start = part.marker.start().filter(|_| !same)? as usize;
        let kind = IssueKind::LetterTranslated { letter: part.letter, written: written.to_owned() };
        Some(Issue { kind, span: Span::new(start, start + written.len()) })
    };
    parts.iter().zip(written).filter_map(differs).collect()
}
