//! [`Findings`]: what was found in all articles. There may be very much of it, and most is looked at once or not at all: it
//! waits on the shelf, and only what is counted and sorted stays at hand.

use std::io::{Error, Result, Write};
use std::sync::Arc;

use rayon::prelude::*;

use crate::baseline::{self, Baseline};
use crate::cache::{Leavings, Shelf};
use crate::diagnostic::{self, Diagnostic};
use crate::model::article::Roots;
use crate::model::kept::Extent;
use crate::model::summary::{FileFindings, GroupSummary, Tally};
use crate::render::json;
use crate::report;

/// Every finding of a compilation, in the order of files and places.
#[derive(Debug)]
pub struct Findings {
    /// One entry a file, sorted by path, with the place of what its findings are parts of.
    files: Vec<(Extent, FileFindings)>,
    shelf: Shelf,
    /// What paths are not to tell of where findings are published; `None` where they are not.
    roots: Option<Roots>,
}

/// Leaves what was found in an article, or in all of them: an entry for each file, sorted by path. Where findings are
/// published, their paths tell nothing of `roots`.
pub(super) fn leave(
    mut found: Vec<Diagnostic>,
    roots: Option<&Roots>,
    left: &mut Leavings,
) -> Result<Vec<FileFindings>> {
    diagnostic::sort(&mut found);
    // A fragment is read as often as it is included, but its defects are there once.
    found.dedup_by(|a, b| {
        a.place.line > 0
            && a.sort_key() == b.sort_key()
            && (&a.place, &a.locale, a.is_reported()) == (&b.place, &b.locale, b.is_reported())
    });
    found.chunk_by(|a, b| a.place.path == b.place.path).map(|found| of_file(found, roots, left)).collect()
}

fn of_file(found: &[Diagnostic], roots: Option<&Roots>, left: &mut Leavings) -> Result<FileFindings> {
    let mut articles: Vec<Arc<str>> = found.iter().filter_map(|found| found.article.clone()).collect();
    articles.sort_unstable();
    articles.dedup();
    // These stay until the end, for each file.
    articles.shrink_to_fit();
    let published = roots.map(|roots| json::items(found.iter().map(|found| report::published(found, roots))));
    Ok(FileFindings {
        path: found.first().map(|found| Arc::clone(&found.place.path)).unwrap_or_default(),
        articles,
        tallies: tallies(found),
        whole: left.add(&postcard::to_allocvec(found).map_err(Error::other)?),
        published: left.add(&published.unwrap_or_default()),
    })
}

/// How many findings of each kind there are, sorted.
fn tallies(found: &[Diagnostic]) -> Vec<Tally> {
    let one = |found: &Diagnostic| Tally {
        locale: found.locale.clone(),
        code: found.code,
        severity: found.severity,
        standing: found.standing(),
        count: 1,
    };
    let mut tallies: Vec<Tally> = found.iter().map(one).collect();
    tallies.sort_unstable();
    tallies.dedup_by(|next, first| {
        let same = Tally { count: first.count, ..next.clone() } == *first;
        first.count += usize::from(same);
        same
    });
    tallies.shrink_to_fit();
    tallies
}

impl Findings {
    /// Those of all `groups`, which leave them, and `others`.
    pub(super) fn of(
        groups: &mut [GroupSummary],
        others: Vec<Diagnostic>,
        shelf: Shelf,
        roots: Option<Roots>,
    ) -> Result<Self> {
        let leave = |group: &mut GroupSummary| {
            let kept = group.kept;
            std::mem::take(&mut group.findings).into_iter().map(move |file| (kept, file))
        };
        let files = groups.iter_mut().flat_map(leave).collect();
        let mut findings = Self { files, shelf, roots };
        findings.add(others)?;
        Ok(findings)
    }

    /// Takes in more, each in its place.
    ///
    /// # Errors
    /// When the disk does not take them, or does not give back what it took.
    pub fn add(&mut self, found: Vec<Diagnostic>) -> Result<()> {
        let more = self.shelve(found)?;
        self.files.extend(more);
        self.files.sort_by(|(_, one), (_, other)| one.path.cmp(&other.path));
        // What several articles say of one file, such as a fragment, is told together.
        let same: Vec<_> = self.files.chunk_by(|(_, one), (_, other)| one.path == other.path).collect();
        let together = same.par_iter().filter(|same| same.len() > 1).map(|same| {
            let found = same.iter().map(|file| self.whole(file)).collect::<Result<Vec<_>>>()?.concat();
            self.shelve(found)
        });
        let together: Vec<_> = together.collect::<Result<Vec<_>>>()?.concat();
        self.files.dedup_by(|(_, next), (_, first)| next.path == first.path);
        let mut places = self.files.iter_mut();
        for (extent, file) in together {
            // Both are sorted, and every path of the one is in the other.
            if let Some(place) = places.find(|(_, place)| place.path == file.path) {
                *place = (extent, file);
            }
        }
        Ok(())
    }

    /// Forgets what was found in files that are not wanted.
    pub fn retain(&mut self, wants: impl Fn(&str) -> bool) {
        self.files.retain(|(_, file)| wants(&file.path));
    }

    /// Marks what `baseline` knows. Gives the entries that fit nothing.
    pub(super) fn mark(&mut self, baseline: &Baseline) -> Result<Vec<baseline::Entry>> {
        let mut known = baseline.known();
        for at in 0..self.files.len() {
            let mut found = self.whole(&self.files[at])?;
            if known.mark(&mut found)
                && let Some(marked) = self.shelve(found)?.pop()
            {
                self.files[at] = marked;
            }
        }
        Ok(known.left())
    }

    /// How many findings of each kind there are, file by file.
    pub fn tallies(&self) -> impl Iterator<Item = &Tally> {
        self.files.iter().flat_map(|(_, file)| &file.tallies)
    }

    /// How many are reported.
    #[must_use]
    pub fn reported(&self) -> usize {
        self.tallies().filter(|tally| tally.is_reported()).map(|tally| tally.count).sum()
    }

    /// The findings of the files that `wants` picks, whether they are reported or not.
    ///
    /// # Errors
    /// When the disk does not give back what it took.
    pub fn load(&self, wants: impl Fn(&FileFindings) -> bool) -> Result<Vec<Diagnostic>> {
        let wanted = self.files.iter().filter(|(_, file)| wants(file));
        Ok(wanted.map(|file| self.whole(file)).collect::<Result<Vec<_>>>()?.concat())
    }

    /// Every finding that is reported.
    ///
    /// # Errors
    /// When the disk does not give back what it took.
    pub fn all_reported(&self) -> Result<Vec<Diagnostic>> {
        let mut found = self.load(|file| file.tallies.iter().any(Tally::is_reported))?;
        found.retain(Diagnostic::is_reported);
        Ok(found)
    }

    /// What tells whether the file that holds all of them is still the same.
    pub(super) fn digests(&self) -> impl Iterator<Item = &[u8]> {
        self.files.iter().map(|(_, file)| &file.published.digest[..])
    }

    /// Writes `diagnostics.json`.
    pub(super) fn publish(&self, to: &mut dyn Write) -> Result<()> {
        let roots = Roots::default();
        let head = report::DiagnosticsFile::new([], &roots);
        let mut items = self.files.iter().map(|(extent, file)| self.shelf.get(extent, &file.published));
        json::assemble(&head, &mut [&mut items], to)
    }

    /// Where what articles left waits.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    fn whole(&self, (extent, file): &(Extent, FileFindings)) -> Result<Vec<Diagnostic>> {
        postcard::from_bytes(&self.shelf.get(extent, &file.whole)?).map_err(Error::other)
    }

    fn shelve(&self, found: Vec<Diagnostic>) -> Result<Vec<(Extent, FileFindings)>> {
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let mut left = Leavings::default();
        let files = leave(found, self.roots.as_ref(), &mut left)?;
        let extent = self.shelf.put(&left)?;
        Ok(files.into_iter().map(|file| (extent, file)).collect())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Findings, Leavings, leave};
    use crate::cache::Shelf;
    use crate::diagnostic::{Diagnostic, Place, Severity, Suppressed, sample};

    fn at(path: &str, line: u32) -> Diagnostic {
        let mut found = sample::slovenian();
        found.place = Place { path: path.into(), line, ..found.place };
        found
    }

    fn findings(found: Vec<Diagnostic>) -> Findings {
        Findings::of(&mut [], found, Shelf::held(), None).expect("kept")
    }

    #[test]
    fn what_is_said_of_one_file_stands_together_once_and_in_order() {
        let mut all = findings(vec![at("b", 2), at("a", 9), at("b", 1)]);
        let silent = Diagnostic { suppressed: Some(Suppressed::Baseline), ..at("b", 2) };
        all.add(vec![at("b", 2), silent, at("c", 1)]).expect("kept");
        let places = |found: Vec<Diagnostic>| {
            found
                .into_iter()
                .map(|found| (found.place.path.clone(), found.place.line, found.is_reported()))
                .collect::<Vec<_>>()
        };
        let place = |path: &str, line, reported| (Arc::<str>::from(path), line, reported);
        let [a, b1, b2, c] = [place("a", 9, true), place("b", 1, true), place("b", 2, true), place("c", 1, true)];
        let silent = place("b", 2, false);
        assert_eq!(places(all.load(|_| true).expect("read")), [a, b1.clone(), b2.clone(), silent, c]);
        assert_eq!(all.reported(), 4);
        all.retain(|path| path == "b");
        assert_eq!(places(all.all_reported().expect("read")), [b1, b2]);
    }

    #[test]
    fn tallies_count_what_is_alike() {
        let mild = |found| Diagnostic { severity: Severity::Info, ..found };
        let found = vec![at("a", 1), mild(at("a", 2)), at("a", 3)];
        let files = leave(found, None, &mut Leavings::default()).expect("kept");
        let tallies: Vec<_> = files[0].tallies.iter().map(|tally| (tally.severity, tally.count)).collect();
        assert_eq!(tallies, [(Severity::Info, 1), (sample::slovenian().severity, 2)]);
    }
}
