//! `FM04` `locale-mismatch`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM04",
    name: "locale-mismatch",
    summary: "an article that names another locale than its folder",
    page: include_str!("locale_mismatch.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Pipeline,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    match issue {
        IssueKind::LocaleMismatch { tag, folder } => Some(Wording::new(
            format!("the article says it is {tag}, but its folder says {folder}; the article is believed"),
            "move the file to the folder of its locale, or correct `ms.contentlocale`",
        )),
        IssueKind::LocaleUnknown { tag } => Some(Wording::new(
            format!("`{tag}` is no locale; the folder is believed"),
            "set `ms.contentlocale` to a tag such as sl-SI",
        )),
        _ => None,
    }
}
