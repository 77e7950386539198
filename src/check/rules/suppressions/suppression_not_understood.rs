//! `SU02` `suppression-not-understood`

use crate::check::is_rule;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::pragma::{Pragma, Verb};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SU02",
    name: "suppression-not-understood",
    summary: "a suppression that names no rule that exists, or asks for something unknown",
    page: include_str!("suppression_not_understood.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for pragma in view.pragmas() {
        for wording in complaints(pragma) {
            found.at(pragma.span, wording).origin(view.author());
        }
    }
}

fn complaints(pragma: &Pragma) -> Vec<Wording> {
    let Pragma { verb, rules, .. } = pragma;
    match verb {
        Verb::Unknown(word) => {
            let message = format!("`korak:{word}` is nothing that can be asked for");
            vec![Wording::new(message, "there are `korak:off`, `korak:on` and `korak:next`")]
        }
        Verb::Allow | Verb::Off | Verb::Next if rules.is_empty() => {
            let help = "name codes, names or families in front of the reason";
            vec![Wording::new("the suppression names no rule", help)]
        }
        Verb::Allow | Verb::Off | Verb::Next | Verb::On => {
            let unknown = rules.iter().filter(|word| !is_rule(word));
            let wording = |word| {
                let message = format!("`{word}` is no rule, name or family");
                Wording::new(message, "`korak explain --list` shows every rule")
            };
            unknown.map(wording).collect()
        }
    }
}
