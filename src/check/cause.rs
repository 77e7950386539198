//! One cause, one finding: whose defect it is, what follows from another finding, and which translations share it.

use std::collections::{BTreeMap, BTreeSet, btree_map};

use crate::diagnostic::{Diagnostic, Origin};
use crate::model::group::{Edition, Entry, Provenance};

/// An edition with its findings.
pub(super) type Checked<'a> = (&'a Entry, Vec<Diagnostic>);

/// What a cause is told for in the same block: other numbers than the source's are odd numbers as well, a path that lost
/// segments has fewer labels, code that is not the source's has other commands and other words to type, and letters in
/// a wrong encoding look like numbers.
const IN_BLOCK: [(&str, &[&str]); 4] =
    [("NB06", &["NB01", "NB02", "NB03"]), ("UI04", &["UI01"]), ("PA04", &["TK02", "TK03"]), ("TY11", &["TK05"])];

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
    let mut in_text: BTreeSet<&str> = BTreeSet::new();
    let mut in_block: BTreeSet<(&str, Option<usize>)> = BTreeSet::new();
    for finding in found.iter() {
        let covered = |table: &[(&str, &'static [&'static str])]| {
            table.iter().find(|(cause, _)| *cause == finding.code).map_or(&[][..], |(_, covered)| *covered)
        };
        in_text.extend(covered(&IN_TEXT));
        in_block.extend(covered(&IN_BLOCK).iter().map(|code| (*code, finding.block)));
    }
    found.retain(|finding| {
        let here = finding.block.is_some() && in_block.contains(&(finding.code, finding.block));
        !here && !in_text.contains(finding.code)
    });
}

/// Finds out whose defect it is by the source at hand, where it corresponds block by block: what the source of the
/// version does not show was made in translation, and what a source shows in the same words was not.
fn blame(entries: &mut [Checked<'_>]) {
    let is_source = |entry: &Entry| entry.edition.provenance != Provenance::Translation;
    let known = entries.iter().filter(|(entry, _)| is_source(entry));
    let sources: Vec<(&Entry, Shown)> = known.map(|(entry, found)| (*entry, Shown::of(found))).collect();
    for (entry, found) in entries.iter_mut().filter(|(entry, _)| !is_source(entry)) {
        let edition = &entry.edition;
        let Some((source, shown)) = sources.iter().find(|(source, _)| is_same_text(&source.edition, edition)) else {
            continue;
        };
        let mut shown = shown.clone();
        for finding in found.iter_mut().filter(|finding| finding.block.is_some()) {
            // Each defect of the source answers for one of the translation.
            let same_place = shown.has_at(finding);
            let same = shown.take(sign(finding));
            match finding.origin {
                Origin::Source if !same_place && source.edition.same_version(edition) => {
                    finding.origin = Origin::Translation;
                }
                Origin::Translation if same => finding.origin = Origin::Source,
                _ => {}
            }
        }
    }
}

/// By what a finding is recognized in another text: code, block and message.
type Sign = (&'static str, Option<usize>, String);

/// The sign of `finding`.
fn sign(finding: &Diagnostic) -> Sign {
    (finding.code, finding.block, finding.message.clone())
}

/// What a source shows: how often each sign.
#[derive(Clone)]
struct Shown(BTreeMap<Sign, usize>);

impl Shown {
    fn of(found: &[Diagnostic]) -> Self {
        let mut shown = BTreeMap::new();
        found.iter().for_each(|finding| *shown.entry(sign(finding)).or_default() += 1);
        Self(shown)
    }

    /// Whether anything is left of the same rule in the block of `finding`.
    fn has_at(&self, finding: &Diagnostic) -> bool {
        let first = self.0.range((finding.code, finding.block, String::new())..).next();
        first.is_some_and(|((code, block, _), _)| (*code, *block) == (finding.code, finding.block))
    }

    /// Takes one of `sign` away, if any is left.
    fn take(&mut self, sign: Sign) -> bool {
        match self.0.entry(sign) {
            btree_map::Entry::Vacant(_) => false,
            btree_map::Entry::Occupied(one) if *one.get() == 1 => one.remove() == 1,
            btree_map::Entry::Occupied(mut many) => {
                *many.get_mut() -= 1;
                true
            }
        }
    }
}

/// A finding that stands in the source is reported there, or in the first translation when there is no source at hand;
/// the others are named in it. What the source does not want reported is reported of no translation; what a translation
/// does not want reported is still reported of the others.
fn once_per_source(mut entries: Vec<Checked<'_>>) -> Vec<Diagnostic> {
    let mut kept: Vec<(&Entry, Diagnostic)> = Vec::new();
    // Findings of editions before, by which those of the source are known again.
    let mut known: BTreeMap<Sign, Vec<usize>> = BTreeMap::new();
    // The source first, then translations in order of locale.
    entries.sort_by_key(|(entry, _)| entry.edition.provenance == Provenance::Translation);
    for (entry, found) in entries {
        let before = kept.len();
        // How far `known` has been looked through for this edition: what does not fit one finding of a sign fits no
        // other, and what fits one names the locale and fits no second.
        let mut seen: BTreeMap<(Sign, bool), usize> = BTreeMap::new();
        for diagnostic in found {
            let silent = diagnostic.suppressed.is_some();
            let same = |at: &&usize| {
                let (other, known) = &kept[**at];
                (known.suppressed.is_some() == silent
                    || (known.suppressed.is_some() && other.edition.provenance == Provenance::Original))
                    && other.edition.locale != entry.edition.locale
                    && !known.also_in.contains(&entry.edition.locale)
                    && (other.edition.same_version(&entry.edition) || is_same_text(&other.edition, &entry.edition))
            };
            let sign = sign(&diagnostic);
            let mut at = None;
            if let Some(candidates) = known.get(&sign).filter(|_| diagnostic.origin == Origin::Source) {
                let seen = seen.entry((sign, silent)).or_default();
                let rest = candidates[*seen..].iter();
                let skipped = rest.clone().take_while(|at| !same(at)).count();
                at = rest.clone().nth(skipped).copied();
                *seen = (*seen + skipped + 1).min(candidates.len());
            }
            match at {
                Some(at) => kept[at].1.also_in.push(entry.edition.locale.clone()),
                None => kept.push((entry, diagnostic)),
            }
        }
        let new = kept.iter().enumerate().skip(before).filter(|(_, (_, found))| found.origin == Origin::Source);
        new.for_each(|(at, (_, found))| known.entry(sign(found)).or_default().push(at));
    }
    let mut found: Vec<Diagnostic> = kept.into_iter().map(|(_, diagnostic)| diagnostic).collect();
    found.sort_by(|a, b| a.sort_key().cmp(&b.sort_key()));
    found
}

/// Whether a block of one text is that block of the other: both were made from known versions with the same skeleton.
fn is_same_text(one: &Edition, other: &Edition) -> bool {
    one.hash.is_some() && other.hash.is_some() && one.shape == other.shape
}
