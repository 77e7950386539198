//! `NB01` `number-backwards`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::{IssueKind, Renumbering};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "NB01",
    name: "number-backwards",
    summary: "step numbers that jump back",
    page: include_str!("number_backwards.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    super::issues(view, word, found);
}

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::NumberBackwards { number, previous, reading, shared } = issue else { return None };
    let (how, help) = match reading {
        Renumbering::Substeps => (
            format!("the steps from here are read as parts of step {previous}"),
            "indent them under the step they belong to",
        ),
        Renumbering::Continuation => (
            "the steps go on as one procedure".to_owned(),
            "renumber the list, or put a heading where a new procedure begins",
        ),
        Renumbering::Variant => (
            format!("the steps from here are read as a second version of steps {number} to {previous}"),
            "keep one version, or put a heading over each",
        ),
    };
    let help = match shared {
        Some(control) => format!("remove the version that no longer holds; both name `{control}`"),
        None => help.to_owned(),
    };
    Some(Wording::new(format!("step {number} follows step {previous} in the same list; {how}"), help))
}
