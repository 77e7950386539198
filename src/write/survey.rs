//! Looking for what stands in the way of a build, before anything changes.
#![expect(clippy::disallowed_methods, reason = "a shell module: it looks at what is in the output")]

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::Metadata;
use std::io::ErrorKind;

use super::folders::below;
use super::list::List;
use super::{Output, WriteError, paths};

impl Output {
    /// Looks for anything in the way of the staged files, and changes nothing.
    ///
    /// # Errors
    /// [`WriteError`] when something is there that no earlier build wrote.
    pub(super) fn survey(&self, staged: &List) -> Result<(), WriteError> {
        // Folders looked at so far, and whether there is anything in them that could be in the way.
        let mut seen = BTreeMap::new();
        for path in staged.iter() {
            let mut is_there = true;
            for folder in paths::folders(path) {
                is_there = match seen.entry(folder) {
                    Entry::Occupied(known) => *known.get(),
                    Entry::Vacant(place) => *place.insert(is_there && self.has_folder(folder)?),
                };
            }
            if !is_there {
                continue;
            }
            if let Some(found) = self.found(path)? {
                if found.is_dir() {
                    return Err(WriteError::Folder { path: self.shown(path) });
                }
                if !self.is_ours(path) {
                    return Err(WriteError::Foreign { path: self.shown(path) });
                }
            }
        }
        Ok(())
    }

    /// Whether there is a folder in the output, and not nothing or a file of ours.
    fn has_folder(&self, folder: &str) -> Result<bool, WriteError> {
        match self.found(folder)? {
            Some(found) if found.is_dir() => Ok(true),
            // A file of an earlier build is no longer made, or it would have clashed; it is removed first.
            Some(_) if !self.is_ours(folder) => Err(WriteError::Foreign { path: self.shown(folder) }),
            _ => Ok(false),
        }
    }

    /// What is at a path of the output, if anything; a symbolic link is an error.
    fn found(&self, path: &str) -> Result<Option<Metadata>, WriteError> {
        let place = below(&self.root, path);
        match std::fs::symlink_metadata(&place) {
            Ok(found) if found.is_symlink() => Err(WriteError::Link { path: self.shown(path) }),
            Ok(found) => Ok(Some(found)),
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
            Err(error) => Err(WriteError::io(&place, &error)),
        }
    }

    /// Whether an earlier build wrote the file, be it, on a disk that ignores case, in another spelling.
    fn is_ours(&self, path: &str) -> bool {
        // A disk that tells the spellings apart gives each its own canonical path.
        let real = |path: &str| std::fs::canonicalize(below(&self.root, path)).ok();
        let same_file = |other: &str| real(other).is_some_and(|other| real(path) == Some(other));
        self.earlier.files().contains(path) || self.earlier.respelled(path).any(same_file)
    }
}
