//! `ST20` `directive-visible`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Leaf, Node, each_node};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST20",
    name: "directive-visible",
    summary: "a directive of another publishing system that readers would see as text",
    page: include_str!("directive_visible.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        let mut visible = Vec::new();
        for nodes in unit.block.inline() {
            each_node(nodes, &mut |node| {
                if let Node::Text(leaf) = node {
                    visible.extend(directive(leaf));
                }
            });
        }
        for (name, span) in visible {
            let message = format!("`:::{name}` is no Markdown, so readers see it as text");
            let help = "remove the directive, and say in plain Markdown what it was for";
            found.at(span, Wording::new(message, help));
        }
    }
}

/// The name of the directive that `leaf` begins with.
fn directive(leaf: &Leaf) -> Option<(&str, Span)> {
    let text = leaf.text.trim_start();
    let inner = text.strip_prefix(":::")?.trim_start();
    let name = &inner[..inner.find(|c: char| !c.is_alphanumeric() && c != '-').unwrap_or(inner.len())];
    (!name.is_empty()).then_some((name, leaf.span))
}
