//! Removing a folder that has given its place to another, or never got it, without losing what is not ours.
#![expect(clippy::disallowed_methods, reason = "a shell module: it removes what earlier builds wrote")]

use std::fs::Metadata;
use std::io::Result;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::exchange::is_same_file;
use super::list::List;
use super::{lock, paths};

/// Removes `tree`, the folder beside the output folder `root`. `ours` are the files that builds wrote to it; where no
/// list was written yet, it holds nothing else.
pub(super) fn retire(tree: &Path, root: &Path, ours: Option<&List>) -> Result<()> {
    if let Some(ours) = ours {
        rescue(tree, root, ours)?;
    }
    clear(tree)
}

/// Moves over what is not ours and came to `tree` after its files were linked into `root`.
fn rescue(tree: &Path, root: &Path, ours: &List) -> Result<()> {
    for entry in WalkDir::new(tree).into_iter().filter_entry(|entry| !is_own(entry)) {
        let entry = entry?;
        let below = entry.path().strip_prefix(tree).unwrap_or(entry.path());
        if entry.file_type().is_dir() || below.to_str().is_some_and(|path| ours.contains(path)) {
            continue;
        }
        let place = root.join(below);
        let (found, left) = (std::fs::symlink_metadata(&place).ok(), entry.metadata()?);
        if found.is_some_and(|found| is_same_file(&found, &left) || is_as_new(&found, &left)) {
            continue;
        }
        if let Some(folder) = place.parent() {
            std::fs::create_dir_all(folder)?;
        }
        std::fs::rename(entry.path(), &place)?;
    }
    Ok(())
}

fn is_as_new(found: &Metadata, left: &Metadata) -> bool {
    found.modified().ok().zip(left.modified().ok()).is_some_and(|(found, left)| found >= left)
}

/// Whether an entry is the compiler's own folder at the top of a tree.
pub(super) fn is_own(entry: &DirEntry) -> bool {
    entry.depth() == 1 && entry.file_name() == paths::OWN
}

/// Removes a tree and its lock file last: as long as anything is there, it shows whose it is.
pub(super) fn clear(tree: &Path) -> Result<()> {
    let own = tree.join(paths::OWN);
    for (folder, last) in [(tree, paths::OWN), (&own, lock::NAME)] {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for entry in entries {
            let entry = entry?;
            if entry.file_name() == last {
                continue;
            }
            if entry.file_type()?.is_dir() {
                std::fs::remove_dir_all(entry.path())?;
            } else {
                std::fs::remove_file(entry.path())?;
            }
        }
    }
    // Either may be missing: a stage in the output folder has none of its own.
    let _ = std::fs::remove_file(own.join(lock::NAME)).and_then(|()| std::fs::remove_dir(&own));
    let _ = std::fs::remove_dir(&own);
    match std::fs::remove_dir(tree) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
