//! [`Kept`]: which files of the earlier build this one keeps, in a list that both have.

use std::collections::BTreeMap;

use super::ledger::Ledger;
use super::paths::{self, Clash};

/// The files that a build keeps of the ones in the list of the earlier build. Most builds keep nearly all.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// Whether the file in a line of the list is kept; none is where the lines end.
    lines: Vec<bool>,
    /// Folders of kept files by digest, each with the line of one that is in it.
    folders: BTreeMap<u64, usize>,
}

impl Kept {
    /// Keeps the file in a line of `earlier`, the path of which has these `digests`.
    pub(super) fn keep(&mut self, line: usize, digests: &[(usize, u64)], earlier: &Ledger) {
        if self.lines.is_empty() {
            self.lines = vec![false; earlier.files().len()];
        }
        self.lines[line] = true;
        if let Some((_, folders)) = digests.split_last() {
            folders.iter().for_each(|&(_, digest)| _ = self.folders.entry(digest).or_insert(line));
        }
    }

    /// Whether the file in a line is kept.
    pub(super) fn has(&self, line: usize) -> bool {
        self.lines.get(line).copied().unwrap_or_default()
    }

    /// The kept files, sorted.
    pub(super) fn files<'a>(&'a self, earlier: &'a Ledger) -> impl Iterator<Item = &'a str> {
        let kept = self.lines.iter().enumerate().filter(|(_, kept)| **kept);
        kept.map(|(line, _)| earlier.files().line(line))
    }

    /// What a path, which has these `digests`, would clash with.
    pub(super) fn clash(&self, path: &str, digests: &[(usize, u64)], earlier: &Ledger) -> Option<Clash> {
        let (&(_, digest), folders) = digests.split_last()?;
        let file = |digest, path: &str| {
            let kept = earlier.alike(digest).filter(|&line| self.has(line)).map(|line| earlier.files().line(line));
            kept.into_iter().find(|other| paths::same(other, path)).map(str::to_owned)
        };
        if let Some(other) = file(digest, path) {
            return Some(Clash::of_files(&other, path));
        }
        let above = || folders.iter().find_map(|&(end, digest)| file(digest, &path[..end]));
        let below = || self.folders.get(&digest).map(|&line| earlier.files().line(line).to_owned());
        below().or_else(above).map(|other| Clash::of_folder(&other))
    }
}
