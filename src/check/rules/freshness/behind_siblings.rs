//! `FR02` `behind-siblings`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::Evidence;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FR02",
    name: "behind-siblings",
    summary: "a translation older than that of another locale, of another source version",
    page: include_str!("behind_siblings.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Evidence::Behind(sibling) = &view.entry.freshness.basis else { return };
    let Some(hash) = view.edition().front_matter.scalar("ms.openlocfilehash").filter(|_| view.is_translation()) else {
        return;
    };
    let since = view.entry.freshness.newest.map(|date| format!(" on {date}")).unwrap_or_default();
    let wording = Wording::new(
        format!("{sibling} was translated{since} from a newer version of the source"),
        "hand the article off for translation again",
    );
    found.at(hash.span, wording);
}
