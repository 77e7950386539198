//! `ST01` `no-steps`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST01",
    name: "no-steps",
    summary: "an article that promises a procedure and has no steps",
    page: include_str!("no_steps.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

/// Values of `ms.topic` that promise steps.
const TOPICS: [&str; 6] = ["how-to", "how-to-article", "how-to-guide", "procedure", "quickstart", "tutorial"];

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(topic) = view.edition().front_matter.scalar("ms.topic") else { return };
    let promises = TOPICS.iter().any(|known| known.eq_ignore_ascii_case(topic.value.trim()));
    if promises && view.entry.runbook.procedures.is_empty() {
        let message = format!("the topic `{}` promises steps, and the article has none", topic.value);
        let help = "write the instructions as a numbered list, or give the article the topic that it has";
        found.at(topic.span, Wording::new(message, help));
    }
}
