//! `TK02` `command-altered`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, BlockKind, Node, each_node};
use crate::model::token::cmdlets;
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK02",
    name: "command-altered",
    summary: "a command that was translated",
    page: include_str!("command_altered.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        let Some(english) = unit.english.filter(|_| view.is_translation()) else { continue };
        let ours = folded(&text(unit.block));
        let mut spans = code_spans(unit.block).into_iter();
        for command in commands(english) {
            let at_same_place = spans.next();
            if ours.contains(&folded(&command)) {
                continue;
            }
            let altered = at_same_place.filter(|(_, text)| !folded(&self::text(english)).contains(&folded(text)));
            let span = altered.map_or(unit.block.span, |(span, _)| span);
            let wording = Wording::new(
                format!("the source's `{command}` is not in the translation as it must be typed"),
                "restore the command exactly",
            );
            found.at(span, wording);
        }
    }
}

/// Everything in `block` that must stay as it is: code, and commands in running text.
fn commands(block: &Block) -> Vec<String> {
    let mut commands: Vec<String> = code_spans(block).into_iter().map(|(_, text)| text).collect();
    for nodes in block.inline() {
        each_node(nodes, &mut |node| {
            if let Node::Text(leaf) = node {
                commands.extend(cmdlets(&leaf.text).map(str::to_owned));
            }
        });
    }
    if let BlockKind::Code { text, .. } = &block.kind {
        commands.extend(cmdlets(text).map(str::to_owned));
    }
    commands
}

fn code_spans(block: &Block) -> Vec<(Span, String)> {
    let mut spans = Vec::new();
    for nodes in block.inline() {
        each_node(nodes, &mut |node| {
            if let Node::Code(leaf) = node {
                spans.push((leaf.span, leaf.text.clone()));
            }
        });
    }
    spans
}

fn text(block: &Block) -> String {
    match &block.kind {
        BlockKind::Code { text, .. } => text.clone(),
        _ => block.text(),
    }
}

/// Text without white space, which translation may change around a command.
fn folded(text: &str) -> String {
    text.split_whitespace().collect()
}
