//! Folders of the output, followed and removed without following links.
#![expect(clippy::disallowed_methods, reason = "a shell module: it looks at folders and removes files")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::{WriteError, paths};

/// A path of the output as one of the system.
pub(super) fn below(folder: &Path, path: &str) -> PathBuf {
    // Room for all of it at once.
    let mut place = PathBuf::with_capacity(folder.as_os_str().len() + 1 + path.len());
    place.push(folder);
    place.extend(path.split('/'));
    place
}

/// Folders of the output looked at so far: whether they are folders, and not missing, links or files.
#[derive(Debug, Default)]
pub(super) struct Folders(BTreeMap<String, bool>);

impl Folders {
    /// Whether a path can be followed without following a symbolic link.
    pub(super) fn are_real(&mut self, root: &Path, path: &str) -> bool {
        paths::folders(path).all(|folder| {
            if let Some(&real) = self.0.get(folder) {
                return real;
            }
            let real = std::fs::symlink_metadata(below(root, folder)).is_ok_and(|found| found.is_dir());
            self.0.insert(folder.to_owned(), real);
            real
        })
    }
}

/// Removes regular files and the folders that are empty without them; returns how many files were there.
pub(super) fn remove<'a>(root: &Path, files: impl Iterator<Item = &'a str>) -> Result<usize, WriteError> {
    let mut folders = Folders::default();
    let mut emptied = BTreeSet::new();
    let mut removed = 0;
    for path in files {
        if !folders.are_real(root, path) {
            continue;
        }
        // Also for a file that is gone: a build killed here left the folder.
        emptied.extend(paths::folders(path));
        let place = below(root, path);
        if std::fs::symlink_metadata(&place).is_ok_and(|found| found.is_file()) {
            std::fs::remove_file(&place).map_err(|error| WriteError::io(&place, &error))?;
            removed += 1;
        }
    }
    // Backwards, folders come before those that they are in.
    for folder in emptied.iter().rev() {
        // The system keeps a folder that is not empty, and an empty one that stays does no harm.
        let _ = std::fs::remove_dir(below(root, folder));
    }
    Ok(removed)
}
