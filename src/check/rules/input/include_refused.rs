//! `IN07` `include-refused`

use crate::check::rule::{Pass, Rule, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::include::Refusal;
use crate::model::issue::IssueKind;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "IN07",
    name: "include-refused",
    summary: "a fragment that cannot be included",
    page: include_str!("include_refused.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Issue(word),
};

fn word(issue: &IssueKind) -> Option<Wording> {
    let IssueKind::IncludeRefused { href, refusal, article } = issue else { return None };
    let (why, help) = match refusal {
        Refusal::Outside => (
            "its address is no relative path inside the sources".to_owned(),
            "name a file below the folder of articles",
        ),
        Refusal::Missing => ("no ordinary file is there".to_owned(), "correct the path, upper and lower case included"),
        Refusal::NotMarkdown => ("it is no Markdown file".to_owned(), "include a file whose name ends in `.md`"),
        Refusal::Unreadable { reason } => (format!("it cannot be read: {reason}"), "let this user read it"),
        Refusal::NotUtf8 => ("it is not UTF-8".to_owned(), "save the fragment as UTF-8"),
        Refusal::Loop => ("it includes itself".to_owned(), "break the circle of fragments"),
        Refusal::TooDeep => ("fragments include fragments more than 20 levels deep".to_owned(), "include it directly"),
        Refusal::TooMuch => (
            "the article includes more than 100 fragments or 1 MB of them".to_owned(),
            "write the text out, or split the article",
        ),
    };
    let within = article.as_ref().map(|article| format!("; this is a fragment of {article}")).unwrap_or_default();
    Some(Wording::new(format!("`{href}` is not included: {why}{within}"), help))
}
