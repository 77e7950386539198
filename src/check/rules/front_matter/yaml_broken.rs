//! `FM01` `yaml-broken`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM01",
    name: "yaml-broken",
    summary: "front matter that does not parse",
    page: include_str!("yaml_broken.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    match issue {
        IssueKind::FrontMatterBroken { reason } => Some(Wording::new(
            format!("the front matter does not parse: {reason}"),
            "correct this line so that every line is `key: value`; quote values that hold a colon",
        )),
        IssueKind::FrontMatterOpen => Some(Wording::new(
            "nothing ends the front matter; it is taken to end here",
            "write a line `---` below the last key",
        )),
        _ => None,
    }
}
