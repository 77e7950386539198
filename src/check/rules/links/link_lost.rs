//! `LK11` `link-lost`

use super::{Target, targets};
use std::cell::LazyCell;

use crate::check::rule::{AGREEING, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::group::Provenance;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK11",
    name: "link-lost",
    summary: "a translation without a link that all others of the same source have",
    page: include_str!("link_lost.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    // With the source at hand, LK01 compares with it.
    if view.english().is_some() || !view.is_translation() {
        return;
    }
    let translations = view.siblings().map(|entry| &entry.edition);
    let translations = translations.filter(|other| other.provenance == Provenance::Translation);
    let others: Vec<_> = translations.collect();
    let Some((first, rest)) = others.split_first().filter(|_| others.len() >= AGREEING) else { return };
    let (ours, theirs) = (targets(view.document()), targets(&first.document));
    // Of most articles every translation has all links, and there may be very many translations.
    let rest = LazyCell::new(|| rest.iter().map(|other| targets(&other.document)).collect::<Vec<_>>());
    let mut reported: Vec<&str> = Vec::new();
    for link in &theirs {
        let fits =
            |other: &Target| other.address == link.address || view.config.links.may_replace(&link.href, &other.href);
        let has = |targets: &[Target]| targets.iter().any(fits);
        if has(&ours) || reported.contains(&link.address.as_str()) || !rest.iter().all(|targets| has(targets)) {
            continue;
        }
        reported.push(&link.address);
        let start = view.place_of(first, link.span);
        let message = format!("the link to {} is missing; {} other translations have it", link.href, others.len());
        let finding = found.at(start, Wording::new(message, "restore the link around the words that it belongs to"));
        finding.beside(&first.source, link.span, "another translation");
    }
}
