//! `IN08` `not-opened`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::article::SkipReason;
use crate::model::problem::ProblemKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN08",
    name: "not-opened",
    summary: "a link on the disk or another file that is not opened",
    page: include_str!("not_opened.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Problem(word),
};

fn word(problem: &ProblemKind) -> Option<Wording> {
    let ProblemKind::NotOpened { reason } = problem else { return None };
    let (message, help) = match reason {
        SkipReason::Link => {
            ("a symbolic link, which is not followed", "put the file itself here, or name its folder as a source")
        }
        SkipReason::Special => {
            ("a pipe, a socket or a device, which is not opened", "keep only files and folders among articles")
        }
        SkipReason::Name => ("the name is not UTF-8, so it cannot be an identifier", "rename the file"),
        SkipReason::Include | SkipReason::Repository | SkipReason::Template | SkipReason::Excluded => return None,
    };
    Some(Wording::new(message, help))
}
