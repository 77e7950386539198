//! `UI09` `label-affirmation`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Node, each_node, text_of};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI09",
    name: "label-affirmation",
    summary: "a label that repeats its word, as in `Yes, yes`",
    page: include_str!("label_affirmation.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        for nodes in unit.block.inline() {
            each_node(nodes, &mut |node| {
                let Node::Strong(span, inner) = node else { return };
                if let Some(word) = repeated(&text_of(inner)) {
                    let wording = Wording::new(
                        format!("the label says `{word}` twice; no button is called that"),
                        format!("keep one `{word}` in bold; the other word is the sentence's"),
                    );
                    found.at(*span, wording);
                }
            });
        }
    }
}

/// The word of a text that is one word, a comma, and the same word again.
fn repeated(text: &str) -> Option<&str> {
    let (first, second) = text.trim().split_once([',', '、', '，'])?;
    let (first, second) = (first.trim(), second.trim().trim_end_matches(['.', ',']));
    let same = first.to_lowercase() == second.to_lowercase();
    (same && !first.is_empty() && !first.contains(char::is_whitespace)).then_some(first)
}
