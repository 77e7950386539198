//! `FR01` `source-changed`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::Evidence;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FR01",
    name: "source-changed",
    summary: "a translation of another version of the source than the one at hand",
    page: include_str!("source_changed.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.entry.freshness.basis != Evidence::SourceChanged {
        return;
    }
    let Some(hash) = view.edition().front_matter.scalar("ms.openlocfilehash") else { return };
    let source = view.group.entries.iter().find(|entry| entry.freshness.basis == Evidence::IsSource);
    let now = source.and_then(|source| source.edition.hash.as_ref()).map_or("another hash", |hash| hash.as_str());
    let wording = Wording::new(
        format!("the source has changed since this translation was made; its hash is now {now}"),
        "hand the article off for translation again",
    );
    found.at(hash.span, wording);
}
