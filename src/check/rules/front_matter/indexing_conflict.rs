//! `FM11` `indexing-conflict`

use crate::check::rule::{AGREEING, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::front_matter::FrontMatter;
use crate::model::group::Provenance;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM11",
    name: "indexing-conflict",
    summary: "an article hidden from search engines whose other locales are not, or the other way round",
    page: include_str!("indexing_conflict.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if !view.is_translation() {
        return;
    }
    let own = hidden(&view.edition().front_matter);
    let source = view.group.entries.iter().find(|entry| entry.edition.provenance == Provenance::Original);
    let conflict = match source {
        Some(source) => hidden(&source.edition.front_matter) != own,
        None => {
            let others = || view.siblings().filter(|other| other.edition.provenance == Provenance::Translation);
            others().count() >= AGREEING && others().all(|other| hidden(&other.edition.front_matter) != own)
        }
    };
    if !conflict {
        return;
    }
    let front_matter = &view.edition().front_matter;
    let place = front_matter.scalar("ROBOTS").map(|text| text.span).or(front_matter.span).unwrap_or_default();
    let (this, others) = if own { ("hidden from", "shown to") } else { ("shown to", "hidden from") };
    let message = format!("the article is {this} search engines here, and {others} them in its other locales");
    found.at(place, Wording::new(message, "give `ROBOTS` the same value in all locales"));
}

fn hidden(front_matter: &FrontMatter) -> bool {
    front_matter.values("ROBOTS").iter().any(|value| value.eq_ignore_ascii_case("NOINDEX"))
}
