//! `TY07` `markup-edge-space`

use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, Side, added};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Node, text_of};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY07",
    name: "markup-edge-space",
    summary: "emphasis that touches the word beside it",
    page: include_str!("markup_edge_space.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.typography.spaced {
        added(view, found, |side| {
            let mut hits = Vec::new();
            side.block.inline().for_each(|nodes| glued(nodes, side, &mut hits));
            hits
        });
    }
}

fn glued(nodes: &[Node], side: Side<'_>, hits: &mut Vec<Hit>) {
    // A single letter was set off on purpose.
    let most = side.typography.particles.max(1);
    for pair in nodes.windows(2) {
        let (span, touches) = match pair {
            [Node::Strong(span, inner) | Node::Emphasis(span, inner), Node::Text(after)] => {
                (*span, ends(&text_of(inner)) > 1 && starts(&after.text) > most)
            }
            [Node::Text(before), Node::Strong(span, inner) | Node::Emphasis(span, inner)] => {
                (*span, ends(&before.text) > most && starts(&text_of(inner)) > 1)
            }
            _ => continue,
        };
        if !touches {
            continue;
        }
        let at = if matches!(pair[0], Node::Text(_)) { span.start } else { span.end };
        let edit = Edit { bytes: Span { start: at, end: at }, text: " ".to_owned() };
        let message = format!("`{}` touches the word beside it", side.source.slice(span).trim());
        hits.push(Hit::new(span, message, "put a space between them").edit(Some(edit)));
    }
    nodes.iter().for_each(|node| glued(node.children(), side, hits));
}

/// How many letters end `text`.
fn ends(text: &str) -> usize {
    text.chars().rev().take_while(|c| c.is_alphabetic()).count()
}

/// How many letters begin `text`.
fn starts(text: &str) -> usize {
    text.chars().take_while(|c| c.is_alphabetic()).count()
}
