//! `UI07` `label-inconsistent`

use std::collections::BTreeMap;

use crate::check::rule::{Found, Pass, Rule, Wording};
use crate::check::rules::labels::{Use, by_source};
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::summary::GroupSummary;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI07",
    name: "label-inconsistent",
    summary: "a label translated otherwise than in most articles",
    page: include_str!("label_inconsistent.md"),
    severity: Severity::Info,
    enabled: false,
    origin: Origin::Translation,
    pass: Pass::Collection(check),
};

/// How many articles a label has to stand in, and how many of a hundred of them have to agree.
const USES: usize = 8;
const AGREEING: usize = 60;

fn check(groups: &[GroupSummary], found: &mut Found<'_>) {
    for uses in by_source(groups).into_iter().filter(|uses| uses.len() >= USES) {
        let mut forms: BTreeMap<u64, Vec<&Use<'_>>> = BTreeMap::new();
        uses.iter().for_each(|used| forms.entry(used.label.text).or_default().push(used));
        let Some(usual) = forms.values().max_by_key(|form| form.len()) else { continue };
        if usual.len() * 100 < uses.len() * AGREEING {
            continue;
        }
        let example = &usual[0].label.place;
        for used in uses.iter().filter(|used| used.label.text != usual[0].label.text) {
            let message = format!(
                "{} of {} articles translate the source's label otherwise than this one",
                usual.len(),
                uses.len()
            );
            let help = format!("write it as in {}:{}, unless the screen says otherwise", example.path, example.line);
            let finding = found.place(used.label.place.clone(), Wording::new(message, help));
            finding.about(used.article, used.locale).certainty(Certainty::Hint);
        }
    }
}
