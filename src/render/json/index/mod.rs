//! Published indexes: what exists, by collection, by locale, by identifier, and for search.

mod collection;
mod identifiers;
mod locale;
mod search;
mod sources;

pub use collection::{Collection, Generator};
pub use identifiers::Identifiers;
pub use locale::LocaleIndex;
pub use search::SearchIndex;
pub use sources::Sources;

use crate::locale::Locale;
use crate::model::summary::{GroupSummary, RunbookSummary};

/// Every locale of `groups`, sorted by tag.
#[must_use]
pub fn locales(groups: &[GroupSummary]) -> Vec<&Locale> {
    let all: std::collections::BTreeSet<&Locale> =
        groups.iter().flat_map(|group| &group.runbooks).map(|runbook| &runbook.locale).collect();
    all.into_iter().collect()
}

/// The runbooks of `locale` with their groups, sorted by id.
pub(in crate::render) fn runbooks<'a>(
    groups: &'a [GroupSummary],
    locale: &'a Locale,
) -> impl Iterator<Item = (&'a GroupSummary, &'a RunbookSummary)> {
    let of = move |group: &'a GroupSummary| group.runbooks.iter().find(|runbook| &runbook.locale == locale);
    groups.iter().filter_map(move |group| Some((group, of(group)?)))
}

/// The runbooks that stand in where `locale` lacks one, with their groups, sorted by id.
pub(in crate::render) fn missing<'a>(
    groups: &'a [GroupSummary],
    locale: &'a Locale,
    stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
) -> impl Iterator<Item = (&'a GroupSummary, &'a RunbookSummary)> {
    let lacking = groups.iter().filter(move |group| group.runbooks.iter().all(|runbook| &runbook.locale != locale));
    lacking.filter_map(move |group| Some((group, stand_in(group)?)))
}
