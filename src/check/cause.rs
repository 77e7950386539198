//! One cause, one finding: whose defect it is, what follows from another finding, and which translations share it.

use crate::diagnostic::{Diagnostic, Origin};
use crate::model::group::{Entry, Provenance};

/// An edition with its findings.
pub(super) type Checked<'a> = (&'a Entry, Vec<Diagnostic>);

/// What a cause is told for in the same block: other numbers than the source's are odd numbers as well.
const IN_BLOCK: [(&str, &[&str]); 1] = [("NB06", &["NB01", "NB02", "NB03"])];

/// What a cause is told for in the same text: where blocks were lost or made up, what stood in them is missing for that
/// reason.
const IN_TEXT: [(&str, &[&str]); 3] = [("PA01", CONTENTS), ("PA02", CONTENTS), ("PA09", CONTENTS)];

/// Findings about what stands in blocks, and is compared with other texts.
const CONTENTS: &[&str] = &["LK01", "LK11", "PA06", "PA07"];

/// The findings of all editions of an article, each cause told once, in the order in which they are shown.
pub(super) fn once(mut entries: Vec<Checked<'_>>) -> Vec<Diagnostic> {
    for (_, found) in &mut entries {
        without_consequences(found);
    }
    blame(&mut entries);
    once_per_source(entries)
}

/// Takes out what follows from another finding.
fn without_consequences(found: &mut Vec<Diagnostic>) {
    let causes: Vec<(&str, Option<usize>)> = found.iter().map(|finding| (finding.code, finding.block)).collect();
    let follows = |finding: &Diagnostic| {
        let covers = |table: &[(&str, &[&str])], cause: &str| {
            table.iter().any(|(code, covered)| *code == cause && covered.contains(&finding.code))
        };
        causes.iter().any(|(cause, block)| {
            covers(&IN_TEXT, cause) || (block.is_some() && *block == finding.block && covers(&IN_BLOCK, cause))
        })
    };
    found.retain(|finding| !follows(finding));
}

/// Finds out whose defect it is, where rules take it for the authors': what the source of the version, block by block
/// the same, does not show was made in translation.
fn blame(entries: &mut [Checked<'_>]) {
    type Shown = Vec<(&'static str, Option<usize>)>;
    let sources: Vec<(&Entry, Shown)> = entries
        .iter()
        .filter(|(entry, _)| entry.edition.provenance != Provenance::Translation)
        .map(|(entry, found)| (*entry, found.iter().map(|finding| (finding.code, finding.block)).collect()))
        .collect();
    for (entry, found) in entries.iter_mut() {
        let edition = &entry.edition;
        let twin = sources.iter().find(|(source, _)| {
            edition.provenance == Provenance::Translation
                && source.edition.same_version(edition)
                && source.edition.shape == edition.shape
        });
        let Some((_, shown)) = twin else { continue };
        for finding in found.iter_mut().filter(|finding| finding.origin == Origin::Source && finding.block.is_some()) {
            if !shown.contains(&(finding.code, finding.block)) {
                finding.origin = Origin::Translation;
            }
        }
    }
}

/// A finding that stands in the source is reported there, or in the first translation when there is no source at hand;
/// the others are named in it. What the source does not want reported is reported of no translation; what a translation
/// does not want reported is still reported of the others.
fn once_per_source(mut entries: Vec<Checked<'_>>) -> Vec<Diagnostic> {
    let mut kept: Vec<(&Entry, Diagnostic)> = Vec::new();
    // The source first, then translations in order of locale.
    entries.sort_by_key(|(entry, _)| entry.edition.provenance == Provenance::Translation);
    for (entry, found) in entries {
        for diagnostic in found {
            let same = |(other, known): &&mut (&Entry, Diagnostic)| {
                known.origin == Origin::Source
                    && diagnostic.origin == Origin::Source
                    && known.code == diagnostic.code
                    && known.block == diagnostic.block
                    && known.message == diagnostic.message
                    && (known.suppressed.is_some() == diagnostic.suppressed.is_some()
                        || (known.suppressed.is_some() && other.edition.provenance == Provenance::Original))
                    && other.edition.locale != entry.edition.locale
                    && other.edition.same_version(&entry.edition)
            };
            match kept.iter_mut().find(same) {
                Some((_, known)) => known.also_in.push(entry.edition.locale.clone()),
                None => kept.push((entry, diagnostic)),
            }
        }
    }
    let mut found: Vec<Diagnostic> = kept.into_iter().map(|(_, diagnostic)| diagnostic).collect();
    found.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    found
}
