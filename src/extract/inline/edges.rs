//! I1: punctuation and spaces at the edge of emphasis belong to the sentence, not to the label.

use super::flow::Flow;
use crate::model::issue::{Issue, IssueKind};

/// What machine translation drags into emphasis.
const PUNCTUATION: [char; 12] = ['.', ',', ':', ';', '!', '?', '»', '“', '”', '。', '、', '，'];

/// Moves edge punctuation and spaces out of emphasis.
pub(super) fn trim(flow: &mut Flow, issues: &mut Vec<Issue>) {
    let mut edges = Vec::new();
    for (range, _) in flow.emphases() {
        let text = &flow.text()[range.clone()];
        // A run of nothing but signs (`…`, `>`, `+`) is a control with an odd name, or damage of another kind.
        if !text.chars().any(char::is_alphanumeric) {
            continue;
        }
        let core_end = text.trim_end_matches(|c: char| c.is_whitespace() || PUNCTUATION.contains(&c)).len();
        let core_end = keep_closing(text, core_end);
        let core_start =
            text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';')).len();
        let moved = text[core_end..].trim_start_matches(char::is_whitespace);
        // A colon behind a label and an ellipsis in it are how labels are written.
        if moved.starts_with(['.', ',', '。', '、', '，']) && !text.ends_with("...") {
            issues.push(Issue { kind: IssueKind::EmphasisPunctuation, span: flow.span_of(&range) });
        }
        edges.push(range.start..range.start + core_start);
        edges.push(range.start + core_end..range.end);
    }
    flow.unmark(&edges);
}

/// An ellipsis is part of a name (`Options…`), and so is a closing quote that the run itself opens.
fn keep_closing(text: &str, end: usize) -> usize {
    let tail = &text[end..];
    if tail.starts_with("...") {
        return end + 3;
    }
    let opened = [('»', '«'), ('“', '„'), ('”', '“')];
    match tail.chars().next().and_then(|close| opened.iter().find(|pair| pair.0 == close)) {
        Some((close, open)) if text[..end].contains(*open) => end + close.len_utf8(),
        _ => end,
    }
}
