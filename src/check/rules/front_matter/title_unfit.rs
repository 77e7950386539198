//! `FM18` `title-unfit`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::front_matter::Value;

/// The longest title that lists and tabs can show, in characters; real ones stay below 160.
const LONGEST: usize = 300;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM18",
    name: "title-unfit",
    summary: "a title in the front matter that is none",
    page: include_str!("title_unfit.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let edition = view.edition();
    let Some(entry) = edition.front_matter.entry("title") else { return };
    let Value::Scalar(title) = &entry.value else { return };
    let written = edition.source.slice(title.span).trim();
    if title.value.trim().is_empty() || matches!(written, "~" | "null" | "Null" | "NULL") {
        found.at(entry.key.span, Wording::new("the title is empty", "write the title of the article"));
    } else if title.value.chars().count() > LONGEST {
        let count = title.value.chars().count();
        let message = format!("the title has {count} characters, more than {LONGEST}");
        found.at(entry.key.span, Wording::new(message, "write a title that fits on a line"));
    } else if is_cut(edition.source.text(), title.span.end as usize) && !written.ends_with(['"', '\'']) {
        let message = "the title ends at `#`, with which a comment begins";
        found.at(title.span, Wording::new(message, "set the title in quotation marks when the sign belongs to it"));
    }
}

/// Whether a comment follows on the line on which a value ends at byte `end` of `text`.
fn is_cut(text: &str, end: usize) -> bool {
    text[end..].lines().next().is_some_and(|rest| rest.starts_with([' ', '\t']) && rest.trim_start().starts_with('#'))
}
