//! What a walk of the sources met: where no folder has changed since, it would meet the same, and need not be walked.
//!
//! A folder changes when something in it appears, goes or gets another name, and on Unix no one can set the time of that;
//! elsewhere no walk is kept.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use serde::{Deserialize, Serialize};

use super::file::{self, Head};
use super::key::Key;
use super::last::{Sources, World};
use super::stamp::Stamp;

/// A folder that was listed, and how it looked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Listed {
    path: PathBuf,
    stamp: Stamp,
}

impl Listed {
    /// The folder at `path`, unless it may have changed since a walk that `began` then.
    pub(super) fn of(path: &Path, began: SystemTime) -> Option<Self> {
        let stamp = Stamp::of_folder(path).filter(|stamp| stamp.was_settled(began))?;
        Some(Self { path: path.to_owned(), stamp })
    }

    fn holds(&self) -> bool {
        Stamp::of_folder(&self.path).as_ref() == Some(&self.stamp)
    }
}

/// The sources as they look now, if the walk that is kept in `place` for `base` would meet what it met.
#[must_use]
pub fn walked(place: &Path, base: &Key) -> Option<Sources> {
    let head = file::read(place, base)?;
    let ((names, folders), mut rest): ((Key, Vec<Listed>), _) = postcard::take_from_bytes(&head).ok()?;
    if !folders.iter().all(Listed::holds) {
        return None;
    }
    let mut world = World::named(names);
    while !rest.is_empty() {
        let (path, more) = postcard::take_from_bytes::<&str>(rest).ok()?;
        world.source(Path::new(path));
        rest = more;
    }
    Some(world.finish())
}

/// Keeps the walk that met `sources` and these `files` in `place`, for `base`. Nothing is kept of one that a later one could
/// not be told from.
///
/// # Errors
/// When the disk does not take it; the next build then walks.
pub fn keep_walk<'p>(
    place: &Path,
    base: &Key,
    sources: &Sources,
    mut files: impl Iterator<Item = &'p Path>,
) -> std::io::Result<()> {
    let Some(folders) = sources.folders.as_ref().filter(|_| cfg!(unix) && sources.key.is_some()) else { return Ok(()) };
    let mut head = Head::begin(place, base)?;
    head.add(&(sources.names, folders))?;
    files.try_for_each(|path| head.add(&path.to_str().ok_or(std::io::ErrorKind::InvalidFilename)?))?;
    head.finish(|_| Ok(()))
}

#[cfg(test)]
mod tests {
    use super::{World, keep_walk, walked};
    use std::path::Path;
    use std::time::{Duration, SystemTime};

    #[test]
    fn a_walk_is_believed_while_its_folders_and_files_are_as_they_were() {
        let root = env!("CARGO_MANIFEST_DIR");
        let kept = tempfile::tempdir().expect("a folder");
        let (place, folder) = (kept.path().join("walk"), Path::new(root).join("src"));
        let file = Path::new(root).join("src/lib.rs");
        let world = |began| {
            let mut world = World::new(&[1; 32], began);
            world.add(b"lib.rs");
            world.source(&file);
            world.folder(&folder);
            world.finish()
        };
        let soon = SystemTime::now() + Duration::from_hours(1);
        let sources = world(soon);
        keep_walk(&place, &[2; 32], &sources, [file.as_path()].into_iter()).expect("kept");
        let known = walked(&place, &[2; 32]).map(|known| known.key);
        assert_eq!(known, sources.key.is_some().then_some(sources.key));
        assert!(walked(&place, &[3; 32]).is_none(), "another call");
        let other = kept.path().join("other");
        let lately = world(SystemTime::UNIX_EPOCH);
        keep_walk(&other, &[2; 32], &lately, [file.as_path()].into_iter()).expect("nothing to keep");
        assert!(walked(&other, &[2; 32]).is_none(), "the folder may have changed since");
    }
}
