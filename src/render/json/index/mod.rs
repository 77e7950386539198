//! Published indexes: what exists, by collection, by locale, by identifier, and for search.

mod collection;
mod identifiers;
mod locale;
mod search;
mod sources;

pub use collection::{Collection, Generator};
pub use identifiers::Identifiers;
pub use locale::{LocaleIndex, locale_index};
pub use search::{SearchIndex, search_index};
pub use sources::Sources;

use serde::Serialize;

use super::runbook::Runbook;
use crate::locale::Locale;
use crate::model::publication::Publication;
use crate::model::summary::{Entries, GroupSummary, RunbookSummary, SearchText};

/// The place of a list whose entries are written already.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Entered([(); 0]);

/// How such a list is written before its entries are.
const EMPTY: &str = "[]";

/// The entries of a runbook in the indexes of its locale. `search` has its words, and `best` is the locale to show
/// instead, where there is one.
#[must_use]
pub fn entries(
    summary: &RunbookSummary,
    publication: &Publication<'_>,
    published: &Runbook<'_>,
    search: &SearchText,
    best: Option<&Locale>,
) -> Entries {
    let index = text(&locale::listed(summary, publication, published, best));
    let search = text(&search::searchable(summary, publication, search));
    // A copy fits, where the text itself has room for a file.
    Entries { index: index.as_str().into(), search: search.as_str().into() }
}

/// `value` as it stands in a file.
fn text(value: &impl Serialize) -> String {
    let mut text = String::from_utf8(super::file(value)).unwrap_or_default();
    text.truncate(text.trim_end_matches('\n').len());
    text
}

/// The file `head`, whose two lists are the last that it holds, with their entries.
fn assembled<'a>(
    head: &impl Serialize,
    one: impl Iterator<Item = &'a str>,
    other: impl Iterator<Item = String>,
) -> Vec<u8> {
    let head = text(head);
    // Text of articles is not in the head, so brackets in it are those of the lists.
    let mut parts = head.splitn(3, EMPTY);
    let mut next = || parts.next().unwrap_or_default();
    let mut bytes = Vec::new();
    bytes.extend_from_slice(next().as_bytes());
    list(&mut bytes, one);
    bytes.extend_from_slice(next().as_bytes());
    list(&mut bytes, other);
    bytes.extend_from_slice(next().as_bytes());
    bytes.push(b'\n');
    bytes
}

fn list<T: AsRef<str>>(bytes: &mut Vec<u8>, entries: impl Iterator<Item = T>) {
    let mut before = b'[';
    for entry in entries {
        bytes.push(before);
        bytes.extend_from_slice(entry.as_ref().as_bytes());
        before = b',';
    }
    if before == b'[' {
        bytes.push(b'[');
    }
    bytes.push(b']');
}

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
