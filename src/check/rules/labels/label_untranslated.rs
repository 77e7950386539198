//! `UI08` `label-untranslated`

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::check::rules::labels::{Use, by_source};
use crate::diagnostic::{Origin, Severity};
use crate::model::summary::GroupSummary;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI08",
    name: "label-untranslated",
    summary: "a label left in the source's language that other articles translate",
    page: include_str!("label_untranslated.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Collection(check),
};

/// How many articles have to translate a label.
const TRANSLATED: usize = 3;

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    for uses in by_source(groups) {
        let (kept, translated): (Vec<&Use<'_>>, Vec<&Use<'_>>) =
            uses.iter().partition(|used| used.label.untranslated.is_some());
        // A name that most articles leave as it is needs no translation.
        if translated.len() < TRANSLATED || kept.len() * 2 > translated.len() {
            continue;
        }
        for used in kept {
            let text = used.label.untranslated.as_deref().unwrap_or_default();
            let count = translated.len();
            let message = format!("the label `{text}` is not translated; {count} other articles of this locale do it");
            let example = &translated[0].label.place;
            let help = format!("write it as in {}:{}", example.path, example.line);
            found.place(used.label.place.clone(), Wording::new(message, help)).about(used.article, used.locale);
        }
    }
}
