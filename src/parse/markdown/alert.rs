//! Alerts: block quotes that begin with `[!NOTE]` or its like.

use unicode_normalization::char::is_combining_mark;

use crate::model::document::{Alert, Block, BlockKind, Leaf, Link, Node};
use crate::source::Span;

/// What stands in brackets at the start of a quote.
pub(super) struct Directive {
    /// The keyword of an alert; `None` for `[!VIDEO …]`, which becomes a link.
    pub(super) alert: Option<Alert>,
    /// Visible characters that are markup after all: before and after what stays of the directive.
    pub(super) hidden: (usize, usize),
    /// Visible characters that stay between the two.
    pub(super) shown: usize,
}

/// Takes the directive out of the first paragraph of a quote, when there is one.
pub(super) fn take(blocks: &mut Vec<Block>) -> Option<Directive> {
    let BlockKind::Paragraph(nodes) = &mut blocks.first_mut()?.kind else { return None };
    let mut text = String::new();
    let mut used = 0;
    for node in nodes.iter() {
        let Node::Text(leaf) = node else { break };
        text.push_str(&leaf.text);
        used += 1;
        if text.contains(']') {
            break;
        }
    }
    let (inner, rest) = text.strip_prefix("[!")?.split_once(']')?;
    let span = nodes[0].span().to(nodes[used - 1].span());
    let (keyword, argument) = inner.split_once(char::is_whitespace).unwrap_or((inner, ""));
    // Thai sets tones above its letters, which are no letters themselves.
    if keyword.is_empty() || !keyword.chars().all(|c| c.is_alphabetic() || is_combining_mark(c)) {
        return None;
    }
    let directive = if keyword.eq_ignore_ascii_case("VIDEO") && argument.contains("://") {
        let href = argument.trim().to_owned();
        let shown = count(&href);
        let leaf = Leaf { text: href.clone(), span };
        let link = Link { span, href, autolink: true, content: vec![Node::Text(leaf)] };
        nodes.splice(..used, [Node::Link(link)]);
        return Some(Directive { alert: None, hidden: (count("[!VIDEO"), 1), shown });
    } else if argument.is_empty() {
        let end = span.end - Span::new(0, rest.len()).end;
        let alert = Alert { keyword: keyword.to_owned(), span: Span { start: span.start, end } };
        Directive { alert: Some(alert), hidden: (count(inner) + 3, 0), shown: 0 }
    } else {
        return None;
    };
    let after = rest.trim_start();
    let kept = (!after.is_empty()).then(|| {
        let end = nodes[used - 1].span().end;
        Node::Text(Leaf { text: after.to_owned(), span: Span { start: end - Span::new(0, after.len()).end, end } })
    });
    let starts_new_line = kept.is_none() && matches!(nodes.get(used), Some(Node::Break { .. }));
    nodes.splice(..used + usize::from(starts_new_line), kept);
    if nodes.is_empty() {
        blocks.remove(0);
    }
    Some(directive)
}

fn count(text: &str) -> usize {
    text.chars().filter(|c| !c.is_whitespace()).count()
}
