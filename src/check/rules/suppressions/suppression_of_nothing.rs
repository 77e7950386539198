//! `SU03` `suppression-of-nothing`

use crate::check::rule::{Pass, Rule, Silence, Wording};
use crate::diagnostic::{Origin, Severity};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SU03",
    name: "suppression-of-nothing",
    summary: "a suppression where there is nothing to suppress",
    page: include_str!("suppression_of_nothing.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Idle(word),
};

fn word(rules: &str, silence: Silence) -> Wording {
    match silence {
        Silence::File => Wording::new(format!("nothing in this file is found by {rules}"), "remove the suppression"),
        Silence::Part => {
            let help =
                "remove it; what is about the file as a whole is suppressed by `korak.allow` in its front matter";
            Wording::new(format!("nothing here is found by {rules}"), help)
        }
        Silence::End => {
            Wording::new("this ends no suppression", "remove it, or name the same rules as the `korak:off` before it")
        }
    }
}
