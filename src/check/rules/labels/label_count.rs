//! `UI01` `label-count`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::label::Label;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI01",
    name: "label-count",
    summary: "text with more or fewer labels in bold than its source",
    page: include_str!("label_count.md"),
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
        let Some(wanted) = unit.english_labels.as_deref() else { continue };
        let here = &unit.labels;
        if wanted.len() != here.len() {
            let message = format!("the source has {} here, this text has {}", counted(wanted), counted(here));
            found.at(unit.block.span, Wording::new(message, help(wanted)));
        }
    }
}

fn counted(labels: &[Label<'_>]) -> String {
    match labels.len() {
        0 => "no bold".to_owned(),
        1 => "1 label in bold".to_owned(),
        count => format!("{count} labels in bold"),
    }
}

fn help(wanted: &[Label<'_>]) -> String {
    const SHOWN: usize = 4;
    if wanted.is_empty() {
        return "take the bold out".to_owned();
    }
    let names: Vec<String> = wanted.iter().take(SHOWN).map(|label| format!("`{}`", label.text)).collect();
    let more = if wanted.len() > SHOWN { " and the others" } else { "" };
    format!("set in bold what stands for {}{more}, each on its own", names.join(", "))
}
