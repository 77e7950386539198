//! `FM05` `translation-type-invalid`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::front_matter::Value;
use crate::model::group::Translation;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM05",
    name: "translation-type-invalid",
    summary: "a translation that does not say whether a machine or people made it",
    page: include_str!("translation_type_invalid.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let edition = view.edition();
    if !view.is_translation() || edition.translation != Translation::Unknown {
        return;
    }
    let help = "write `MT` for a machine, or `HT` for people";
    match edition.front_matter.entry("ms.translationtype") {
        Some(entry) => {
            // A list in its place is another rule's.
            let Value::Scalar(text) = &entry.value else { return };
            let message = format!("`{}` is no kind of translation, so readers are not told who made it", text.value);
            let span = if text.value.is_empty() { entry.key.span } else { text.span };
            found.at(span, Wording::new(message, help));
        }
        // Whatever hands translations off writes both keys.
        None => {
            let Some(hash) = edition.front_matter.entry("ms.lasthandoff") else { return };
            let message = "`ms.translationtype` is missing, so readers are not told who made the translation";
            found.at(hash.key.span, Wording::new(message, help));
        }
    }
}
