//! `SR08` `noun-in-label`

use super::sources;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::document::{Node, each_node, text_of};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SR08",
    name: "noun-in-label",
    summary: "a label whose bold holds the kind of the control too",
    page: include_str!("noun_in_label.md"),
    severity: Severity::Info,
    enabled: false,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in sources(view) {
        for nodes in unit.block.inline() {
            // A paragraph that is all bold is a heading.
            if nodes.len() < 2 {
                continue;
            }
            each_node(nodes, &mut |node| {
                let Node::Strong(span, inner) = node else { return };
                let text = text_of(inner);
                let Some((label, noun)) = text.trim().rsplit_once(' ') else { return };
                let is_label = label.split_whitespace().all(|word| word.starts_with(char::is_uppercase));
                let is_noun = noun.starts_with(char::is_lowercase) && view.lexicon.is_generic_noun(noun);
                if is_label && is_noun && !noun.ends_with(|c: char| !c.is_alphanumeric()) {
                    let wording = Wording::new(
                        format!("the bold holds the word `{noun}`, which is not on the control"),
                        format!("close the bold behind `{label}`"),
                    );
                    let whole = view.edition().source.slice(*span) == format!("**{label} {noun}**");
                    let edit = Edit { bytes: *span, text: format!("**{label}** {noun}") };
                    found.at(*span, wording).edit(whole.then_some(edit));
                }
            });
        }
    }
}
