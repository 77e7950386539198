//! One cause, one finding: whose defect it is, what follows from another finding, and which translations share it.

use crate::diagnostic::{Diagnostic, Origin};
use crate::model::group::{Edition, Entry, Provenance};

/// An edition with its findings.
pub(super) type Checked<'a> = (&'a Entry, Vec<Diagnostic>);

/// What a cause is told for in the same block: other numbers than the source's are odd numbers as well, and a path that
/// lost segments has fewer labels.
const IN_BLOCK: [(&str, &[&str]); 2] = [("NB06", &["NB01", "NB02", "NB03"]), ("UI04", &["UI01"])];

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

/// Finds out whose defect it is by the source at hand, where it corresponds block by block: what the source of the
/// version does not show was made in translation, and what a source shows in the same words was not.
fn blame(entries: &mut [Checked<'_>]) {
    let is_source = |entry: &Entry| entry.edition.provenance != Provenance::Translation;
    let known = entries.iter().filter(|(entry, _)| is_source(entry));
    let sources: Vec<(&Entry, Vec<Sign>)> =
        known.map(|(entry, found)| (*entry, found.iter().map(Sign::of).collect())).collect();
    for (entry, found) in entries.iter_mut().filter(|(entry, _)| !is_source(entry)) {
        let edition = &entry.edition;
        let Some((source, shown)) = sources.iter().find(|(source, _)| is_same_text(&source.edition, edition)) else {
            continue;
        };
        let mut shown = shown.clone();
        for finding in found.iter_mut().filter(|finding| finding.block.is_some()) {
            // Each defect of the source answers for one of the translation.
            let sign = Sign::of(finding);
            let at = shown.iter().position(|other| *other == sign);
            let same_place = shown.iter().any(|other| (other.code, other.block) == (sign.code, sign.block));
            match finding.origin {
                Origin::Source if !same_place && source.edition.same_version(edition) => {
                    finding.origin = Origin::Translation;
                }
                Origin::Translation if at.is_some() => finding.origin = Origin::Source,
                _ => {}
            }
            at.into_iter().for_each(|at| drop(shown.remove(at)));
        }
    }
}

/// By what a finding is recognized in another text.
#[derive(Clone, PartialEq)]
struct Sign {
    code: &'static str,
    block: Option<usize>,
    message: String,
}

impl Sign {
    fn of(finding: &Diagnostic) -> Self {
        Self { code: finding.code, block: finding.block, message: finding.message.clone() }
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
                    && Sign::of(known) == Sign::of(&diagnostic)
                    && (known.suppressed.is_some() == diagnostic.suppressed.is_some()
                        || (known.suppressed.is_some() && other.edition.provenance == Provenance::Original))
                    && other.edition.locale != entry.edition.locale
                    && !known.also_in.contains(&entry.edition.locale)
                    && (other.edition.same_version(&entry.edition) || is_same_text(&other.edition, &entry.edition))
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

/// Whether a block of one text is that block of the other: both were made from known versions with the same skeleton.
fn is_same_text(one: &Edition, other: &Edition) -> bool {
    one.hash.is_some() && other.hash.is_some() && one.shape == other.shape
}
