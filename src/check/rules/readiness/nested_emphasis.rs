//! `SR03` `nested-emphasis`

use super::sources;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Node, each_node};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SR03",
    name: "nested-emphasis",
    summary: "emphasis of a few words inside other emphasis",
    page: include_str!("nested_emphasis.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in sources(view) {
        for nodes in unit.block.inline() {
            each_node(nodes, &mut |node| {
                if !matches!(node, Node::Strong(..) | Node::Emphasis(..)) || node.children().len() < 2 {
                    return;
                }
                for inner in node.children() {
                    if let Node::Strong(span, _) | Node::Emphasis(span, _) = inner {
                        let wording = Wording::new(
                            "this emphasis begins and ends inside other emphasis",
                            "close the one before the other opens",
                        );
                        found.at(*span, wording);
                    }
                }
            });
        }
    }
}
