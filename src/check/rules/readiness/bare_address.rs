//! `SR06` `bare-address`

use super::sources;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::Node;
use crate::model::href::addresses;
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SR06",
    name: "bare-address",
    summary: "an address without angle brackets or a link text",
    page: include_str!("bare_address.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in sources(view) {
        for nodes in unit.block.inline() {
            bare(nodes, found);
        }
    }
}

/// Addresses in text outside links and code.
fn bare(nodes: &[Node], found: &mut Found<'_>) {
    for node in nodes {
        match node {
            Node::Text(leaf) if leaf.text.len() == leaf.span.len() => {
                for range in addresses(&leaf.text) {
                    let start = leaf.span.start as usize;
                    let wording = Wording::new(
                        "the address is plain text",
                        "put it in angle brackets, give it a link text, or mark it as code if it is not to be opened",
                    );
                    found.at(Span::new(start + range.start, start + range.end), wording);
                }
            }
            Node::Strong(..) | Node::Emphasis(..) => bare(node.children(), found),
            Node::Text(_) | Node::Code(_) | Node::Link(_) | Node::Image { .. } | Node::Break { .. } => {}
        }
    }
}
