//! Publishing a build file by file: where few files change in a large output, and where nothing better works.
#![expect(clippy::disallowed_methods, reason = "a shell module: it writes the output")]

use std::collections::BTreeSet;
use std::path::Path;

use super::backup::Backup;
use super::commit::Plan;
use super::exchange::{exchange, is_refusal};
use super::folders::{below, remove};
use super::ledger::Ledger;
use super::list::List;
use super::{Output, WriteError, paths};

impl Output {
    /// Puts the staged files into place one by one; returns how many files of earlier builds are gone.
    ///
    /// # Errors
    /// [`WriteError`] when the disk refuses. What was done is undone then, or, where the disk refuses that too, when the
    /// output is opened again.
    pub(super) fn replace_files(&self, plan: &Plan) -> Result<usize, WriteError> {
        // A list that was damaged is made whole, so that the backup has one.
        Ledger::write(&self.own, self.earlier.files())?;
        let backup =
            Backup::make(&self.root, &self.own, plan.staged.iter().chain(plan.stale.iter().map(String::as_str)))?;
        let done = self.put_into_place(plan).and_then(|removed| backup.discard().map(|()| removed));
        if done.is_err() {
            // The error that is reported is the first; this may be another one.
            let _ = backup.restore(&self.root);
        }
        done
    }

    fn put_into_place(&self, plan: &Plan) -> Result<usize, WriteError> {
        let earlier = self.earlier.files();
        let is_other = plan.files != *earlier;
        if is_other {
            // Whoever undoes a part of this finds here every file that it may have written.
            Ledger::write(&self.own, &List::of(earlier.iter().chain(plan.files.iter())))?;
        }
        // What a new file displaces, such as its own old spelling, goes first; all else stays till the new is there.
        let displaced = remove(&self.root, plan.displaced.iter().map(String::as_str))?;
        let mut made = BTreeSet::new();
        for path in plan.staged.iter() {
            let place = below(&self.root, path);
            let failed = |error: std::io::Error| WriteError::io(&place, &error);
            if let Some(folder) = paths::folders(path).last().filter(|folder| made.insert(*folder)) {
                std::fs::create_dir_all(below(&self.root, folder)).map_err(failed)?;
            }
            put(&below(self.stage.folder(), path), &place).map_err(failed)?;
        }
        let removed = remove(&self.root, plan.stale.difference(&plan.displaced).map(String::as_str))?;
        if is_other {
            Ledger::write(&self.own, &plan.files)?;
        }
        Ok(displaced + removed)
    }
}

/// Puts a file into its place, be there another one or not.
fn put(file: &Path, place: &Path) -> std::io::Result<()> {
    if std::fs::symlink_metadata(place).is_ok() {
        // A disk writes a file out at once when it is renamed over another, which costs more than all else here.
        match exchange(file, place) {
            Err(error) if is_refusal(error.kind()) => {}
            done => return done,
        }
    }
    std::fs::rename(file, place)
}
