//! `UI02` `label-lead-in`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::has_within;
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::label::Label;
use crate::source::{Source, Span};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI02",
    name: "label-lead-in",
    summary: "a label that swallowed the words before it",
    page: include_str!("label_lead_in.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    for unit in &view.units {
        // A source that stresses words of its sentence does not use bold for names alone.
        let english = unit.english_labels.as_deref();
        let names = english.is_none_or(|labels| !labels.is_empty() && !labels.iter().any(Label::is_lower));
        for label in unit.labels.iter().filter(|_| names) {
            let name = match unit.english {
                Some(_) => view.behind_lower_case(&label.text),
                None => view.behind_lead_in(&label.text),
            };
            let Some(name) = name else { continue };
            // "Enterprise applications" has the name of a product in another place in each language.
            let moved = |other: &Label<'_>| has_within(&other.text, name);
            let lead_in = label.text[..label.text.len() - name.len()].trim();
            // "ikke Vis vedlegg" is how a machine says "Don't show attachments".
            let negated = |other: &Label<'_>| !lead_in.contains(' ') && is_negated(&other.text);
            if english.is_some_and(|labels| labels.iter().any(|other| moved(other) || negated(other))) {
                continue;
            }
            let wording = Wording::new(
                format!("the label begins with `{lead_in}`, which belongs to the sentence"),
                format!("begin the bold at `{name}`"),
            );
            let edit = edit(&view.edition().source, label, lead_in);
            found.at(label.span, wording).lowered_if(unit.english.is_none()).edit(edit);
        }
    }
}

/// Whether a label of the source asks not to do something.
fn is_negated(label: &str) -> bool {
    let words = label.to_lowercase().replace('’', "'");
    ["don't ", "do not ", "not ", "never "].iter().any(|negation| words.starts_with(negation))
}

/// Opens the bold behind `lead_in`, where the bytes are as simple as that.
fn edit(source: &Source, label: &Label<'_>, lead_in: &str) -> Option<Edit> {
    let start = label.content.first()?.span().start;
    let marker = source.slice(Span { start: label.span.start, end: start });
    let behind = source.slice(Span { start, end: label.span.end });
    let rest = behind.strip_prefix(lead_in)?;
    let name = rest.trim_start();
    let blank = &rest[..rest.len() - name.len()];
    let simple = matches!(marker, "**" | "__") && !blank.is_empty();
    simple.then(|| Edit { bytes: label.span, text: format!("{lead_in}{blank}{marker}{name}") })
}
