//! `UI05` `label-case`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI05",
    name: "label-case",
    summary: "a label in small letters where the source's begin with a capital",
    page: include_str!("label_case.md"),
    severity: Severity::Info,
    enabled: false,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() || !view.typography.cased {
        return;
    }
    for unit in &view.units {
        let english = unit.english_labels.as_deref().unwrap_or_default();
        if english.is_empty() || !english.iter().all(|label| label.text.starts_with(char::is_uppercase)) {
            continue;
        }
        for label in unit.labels.iter().filter(|label| label.is_lower()) {
            let text = &label.text;
            // Words of the sentence that slipped into a label are findings of their own.
            let slipped = view.behind_lead_in(text).is_some() || view.lexicon.is_function_word(text);
            if !slipped && !view.has_learned(text) {
                let message = format!("the label `{text}` begins with a small letter, the source's with a capital");
                found.at(label.span, Wording::new(message, "write the name as it stands on the screen"));
            }
        }
    }
}
