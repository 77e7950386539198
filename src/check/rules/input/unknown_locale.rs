//! `IN04` `unknown-locale`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN04",
    name: "unknown-locale",
    summary: "an article whose language cannot be told",
    page: include_str!("unknown_locale.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    let ProblemKind::UnknownLocale { tag } = problem else { return None };
    let what = if tag.is_empty() {
        "the file is a translation, but neither it nor its folder names a locale".to_owned()
    } else {
        format!("`{tag}` is no locale, and the folder names none")
    };
    Some(Wording::new(what, "set `ms.contentlocale` to a tag such as sl-SI"))
}
