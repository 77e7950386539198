//! Inline meaning: flat text becomes runs. Passes in order: edges of emphasis, menu paths, controls, references.

mod control;
mod edges;
mod flow;
mod menu;
mod tokens;

pub(super) use flow::Flow;

use std::ops::Range;

use crate::model::issue::{Issue, IssueKind};
use crate::model::lexicon::Lexicon;
use crate::model::runbook::{Inline, Picture, Run, RunKind};
use flow::{FlowPiece, PieceKind};

/// What stands at a range of the text, found by a pass.
struct Claim {
    range: Range<usize>,
    kind: RunKind,
    /// The text as shown, where that is not the text as written.
    shown: Option<String>,
}

/// Where running text stands, which decides how much emphasis may mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a step or its notes: emphasis most often names controls.
    Step,
    /// Anywhere else.
    Prose,
    /// In a title: emphasis means nothing.
    Title,
}

/// Turns `flow` into runs; what is odd goes to `issues`.
pub(super) fn runs(mut flow: Flow, place: Place, lexicon: &Lexicon, issues: &mut Vec<Issue>) -> Inline {
    let empty_links = flow.links().iter().filter(|link| link.empty || link.unseen);
    issues.extend(empty_links.map(|link| Issue { kind: IssueKind::LinkWithoutText, span: link.span }));
    if place == Place::Title {
        let all = 0..flow.text().len();
        flow.unmark(std::slice::from_ref(&all));
    }
    edges::trim(&mut flow, issues);
    let mut claims = menu::claims(&flow, lexicon, issues);
    control::claim(&flow, place, lexicon, &mut claims, issues);
    tokens::claim(&flow, lexicon, &mut claims);
    claims.sort_by_key(|claim| claim.range.start);
    let mut runs = assemble(&flow, claims);
    runs.extend(flow.links().iter().filter(|link| link.empty).map(|link| Run {
        kind: RunKind::Link { href: link.href.clone() },
        text: String::new(),
        written: None,
        span: link.span,
    }));
    // They stay for as long as the article.
    runs.shrink_to_fit();
    Inline { runs }
}

/// Lays claims over the pieces: claimed ranges become one run each, the rest keeps the meaning of its style.
fn assemble(flow: &Flow, claims: Vec<Claim>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut claims = claims.into_iter().peekable();
    for piece in flow.pieces() {
        let mut at = piece.range.start;
        if piece.range.is_empty() {
            runs.extend(image(piece));
            continue;
        }
        while at < piece.range.end {
            // A claim that began in an earlier piece has been placed already; skip what it covers.
            while claims.peek().is_some_and(|claim| claim.range.end <= at) {
                claims.next();
            }
            match claims.peek() {
                Some(claim) if claim.range.start == at => {
                    let written = flow.text()[claim.range.clone()].to_owned();
                    let span = flow.span_of(&claim.range);
                    let text = claim.shown.clone().unwrap_or_else(|| written.clone());
                    let written = (text != written).then_some(written);
                    runs.push(Run { kind: claim.kind.clone(), text, written, span });
                    at = claim.range.end;
                }
                Some(claim) if claim.range.start < at => at = claim.range.end,
                Some(claim) if claim.range.start < piece.range.end => {
                    push_plain(&mut runs, flow, piece, at..claim.range.start);
                    at = claim.range.start;
                }
                _ => {
                    push_plain(&mut runs, flow, piece, at..piece.range.end);
                    at = piece.range.end;
                }
            }
        }
    }
    trim_ends(&mut runs);
    runs
}

fn image(piece: &FlowPiece) -> Option<Run> {
    let PieceKind::Image { src, alt } = &piece.kind else { return None };
    let kind = RunKind::Image(Picture::new(src, alt));
    Some(Run { kind, text: String::new(), written: None, span: piece.span })
}

/// Adds a stretch that no pass claimed.
fn push_plain(runs: &mut Vec<Run>, flow: &Flow, piece: &FlowPiece, range: Range<usize>) {
    let text = flow.text()[range.clone()].to_owned();
    let kind = match &piece.kind {
        PieceKind::Break { hard: true } => RunKind::Br,
        PieceKind::Code => RunKind::Code,
        _ if piece.style.link > 0 => RunKind::Link { href: flow.link(piece.style.link).href.clone() },
        _ if piece.style.strong > 0 => RunKind::Strong,
        _ if piece.style.em > 0 => RunKind::Em,
        PieceKind::Text | PieceKind::Break { hard: false } | PieceKind::Image { .. } => RunKind::Text,
    };
    let span = flow.span_of(&range);
    if let Some(last) = runs.last_mut()
        && last.kind == kind
        && last.written.is_none()
        && kind != RunKind::Br
    {
        last.text.push_str(&text);
        last.span = last.span.to(span);
        return;
    }
    runs.push(Run { kind, text, written: None, span });
}

/// `name` without the brackets that Japanese sets around names of controls.
fn unbracketed(name: &str) -> &str {
    [('[', ']'), ('［', '］'), ('「', '」'), ('【', '】')]
        .into_iter()
        .find_map(|(open, close)| name.strip_prefix(open)?.strip_suffix(close))
        .filter(|inner| !inner.trim().is_empty() && !inner.contains(['[', ']']))
        .unwrap_or(name)
}

/// White space and breaks at either end show nothing.
fn trim_ends(runs: &mut Vec<Run>) {
    while runs.last().is_some_and(|run| run.text.trim().is_empty() && matches!(run.kind, RunKind::Text | RunKind::Br)) {
        runs.pop();
    }
    let blank = |run: &&Run| run.text.trim().is_empty() && matches!(run.kind, RunKind::Text | RunKind::Br);
    let leading = runs.iter().take_while(blank).count();
    runs.drain(..leading);
    if let Some(run) = runs.first_mut()
        && run.written.is_none()
    {
        let cut = run.text.len() - run.text.trim_start().len();
        run.text.drain(..cut);
    }
    if let Some(run) = runs.last_mut()
        && run.written.is_none()
    {
        run.text.truncate(run.text.trim_end().len());
    }
}
