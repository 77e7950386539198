//! `SU01` `suppression-without-reason`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::pragma::Verb;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SU01",
    name: "suppression-without-reason",
    summary: "a suppression that does not say why, and so suppresses nothing",
    page: include_str!("suppression_without_reason.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let silencing = |verb: &Verb| matches!(verb, Verb::Allow | Verb::Off | Verb::Next);
    for pragma in view.pragmas().filter(|pragma| silencing(&pragma.verb) && pragma.reason.is_none()) {
        let message = "the suppression gives no reason, and suppresses nothing";
        let help = "say why behind the rules, after two hyphens: `UI02 -- the product spells it so`";
        found.at(pragma.span, Wording::new(message, help)).origin(view.author());
    }
}
