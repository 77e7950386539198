//! `FM15` `value-not-text`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::front_matter::{TEXT_KEYS, Value};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM15",
    name: "value-not-text",
    summary: "a front-matter key with a list or keys where one text belongs",
    page: include_str!("value_not_text.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

/// The keys without which readers get another article, or none. What the others say is for support and search.
const FOR_READERS: [&str; 2] = ["title", "ms.contentlocale"];

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let is_one_of = |keys: &[&str], key: &str| keys.iter().any(|known| known.eq_ignore_ascii_case(key));
    for entry in &view.edition().front_matter.entries {
        let key = &entry.key.value;
        if matches!(entry.value, Value::Scalar(_)) || !is_one_of(&TEXT_KEYS, key) {
            continue;
        }
        let wording = Wording::new(
            format!("the value of `{key}` is no text, so it is left out"),
            "write one text; set it in quotation marks when it holds brackets, braces or a colon",
        );
        let severity = if is_one_of(&FOR_READERS, key) { Severity::Error } else { Severity::Warning };
        found.at(entry.key.span, wording).severity(severity);
    }
}
