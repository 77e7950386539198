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

use std::io::{Result, Write};

use serde::Serialize;

use super::runbook::Runbook;
use crate::locale::Locale;
use crate::model::article::ArticleId;
use crate::model::publication::Publication;
use crate::model::summary::{GroupSummary, RunbookSummary, SearchText};

/// The place of a list whose entries are written already.
#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Entered([(); 0]);

/// How such a list is written before its entries are.
const EMPTY: &str = "[]";

/// Entries of a list as they stand in a file, one or several at a time.
pub type Items<'a> = &'a mut dyn Iterator<Item = Result<Vec<u8>>>;

/// The entries of a runbook in the list of runbooks of its locale, and in what a search box looks through. `search` has
/// its words, and `best` is the locale to show instead, where there is one.
#[must_use]
pub fn entries(
    summary: &RunbookSummary,
    publication: &Publication<'_>,
    published: &Runbook<'_>,
    search: &SearchText,
    best: Option<&Locale>,
) -> [Vec<u8>; 2] {
    let index = text(&locale::listed(summary, publication, published, best));
    let search = text(&search::searchable(summary, publication, search));
    [index, search]
}

/// `values` as they stand in a list, without its brackets.
#[must_use]
pub fn items(values: impl Iterator<Item = impl Serialize>) -> Vec<u8> {
    let mut all = Vec::new();
    for value in values {
        if !all.is_empty() {
            all.push(b',');
        }
        all.append(&mut text(&value));
    }
    all
}

/// Writes the file `head`, whose empty lists are the last that it holds, with the `items` of each.
///
/// # Errors
/// When some cannot be read, or `to` takes no more.
pub fn assemble(head: &impl Serialize, lists: &mut [Items<'_>], to: &mut dyn Write) -> Result<()> {
    let head = String::from_utf8(text(head)).unwrap_or_default();
    // Text of articles is not in the head, so brackets in it are those of the lists.
    let mut parts = head.splitn(lists.len() + 1, EMPTY);
    let mut next = || parts.next().unwrap_or_default();
    for items in lists {
        write!(to, "{}[", next())?;
        let mut between = "";
        for item in items {
            let item = item?;
            if !item.is_empty() {
                to.write_all(between.as_bytes())?;
                to.write_all(&item)?;
                between = ",";
            }
        }
        to.write_all(b"]")?;
    }
    writeln!(to, "{}", next())
}

/// `value` as it stands in a file.
fn text(value: &impl Serialize) -> Vec<u8> {
    let mut text = super::file(value);
    // The line end.
    text.pop();
    text
}

/// Every locale of `groups`, sorted by tag.
#[must_use]
pub fn locales(groups: &[GroupSummary]) -> Vec<&Locale> {
    let all: std::collections::BTreeSet<&Locale> =
        groups.iter().flat_map(|group| &group.runbooks).map(|runbook| &runbook.locale).collect();
    all.into_iter().collect()
}

/// What the indexes of `locale` are made of: for every article its runbook in that locale, or the one that stands in.
pub fn indexed<'a>(
    locale: &'a Locale,
    groups: &'a [GroupSummary],
    stand_in: impl Fn(&'a GroupSummary) -> Option<&'a RunbookSummary>,
) -> impl Iterator<Item = (&'a ArticleId, Option<&'a RunbookSummary>)> {
    groups.iter().filter(|group| !group.runbooks.is_empty()).map(move |group| {
        let own = group.runbooks.iter().find(|runbook| &runbook.locale == locale);
        (&group.id, own.or_else(|| stand_in(group)))
    })
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
