//! [`Folders`]: the folders of the sources, below which files are opened without following a link.
#![expect(clippy::disallowed_methods, reason = "a shell module: it opens articles")]

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::Result;
use std::path::{Component, Path, PathBuf};

use crate::model::article::Opener;
use below::Held;

/// How many folders stay open at most: a process may have few files open at once.
const HELD: usize = 16;

/// The folders of the sources.
///
/// A walk meets no link, but a folder that it has met may be replaced by one before its files are read. So each file is
/// opened from its source folder on, by a call that refuses links on the way. Where a source folder lies is for the user
/// to say, by links as well.
#[derive(Debug, Default)]
pub(super) struct Folders(BTreeMap<PathBuf, Option<Held>>);

impl Folders {
    /// Adds the folder `root`.
    pub(super) fn add(&mut self, root: PathBuf) {
        if !self.0.contains_key(&root) {
            let held = if self.0.len() < HELD { below::folder(&root).ok() } else { None };
            self.0.insert(root, held);
        }
    }

    /// The innermost folder that `file` lies below, and the way from there.
    fn above<'a>(&'a self, file: &'a Path) -> Option<(&'a Path, Option<&'a Held>, &'a Path)> {
        let (root, held) = file.ancestors().skip(1).find_map(|above| self.0.get_key_value(above))?;
        let way = file.strip_prefix(root).ok()?;
        let is_plain = way.components().all(|part| matches!(part, Component::Normal(_)));
        is_plain.then_some((root, held.as_ref(), way))
    }
}

impl Opener for Folders {
    fn open(&self, file: &Path) -> Result<File> {
        match self.above(file) {
            Some((root, Some(held), way)) => below::open(root, held, way),
            Some((root, None, way)) => below::open(root, &below::folder(root)?, way),
            None => options().open(file),
        }
    }
}

/// Opens no link, and waits for no writer of a pipe.
fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(&mut options, libc::O_NOFOLLOW | libc::O_NONBLOCK);
    options
}

#[cfg(any(target_os = "linux", target_os = "android"))]
mod below {
    use std::fs::File;
    use std::io::{Error, Result};
    use std::os::fd::OwnedFd;
    use std::path::Path;

    use rustix::fs::{CWD, Mode, OFlags, ResolveFlags, openat, openat2};
    use rustix::io::{Errno, retry_on_intr};

    /// A folder that is open.
    pub(super) type Held = OwnedFd;

    /// Folders on the way need not be readable.
    const FOLDER: OFlags = OFlags::PATH.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
    const FILE: OFlags = OFlags::RDONLY.union(OFlags::NOFOLLOW).union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);

    /// The folder at `root`, whatever links lead there.
    pub(super) fn folder(root: &Path) -> Result<Held> {
        Ok(retry_on_intr(|| openat(CWD, root, FOLDER, Mode::empty()))?)
    }

    /// The file that lies along `way` below the folder at `root`, with no link among them.
    pub(super) fn open(_: &Path, folder: &Held, way: &Path) -> Result<File> {
        let resolve = ResolveFlags::BENEATH.union(ResolveFlags::NO_SYMLINKS);
        match retry_on_intr(|| openat2(folder, way, FILE, Mode::empty(), resolve)) {
            // Systems before Linux 5.6 lack the call, and some sandboxes refuse what they do not know.
            Err(Errno::NOSYS | Errno::PERM | Errno::AGAIN) => by_steps(folder, way),
            opened => opened,
        }
        .map_or_else(|error| Err(told(error)), |file| Ok(file.into()))
    }

    /// The same, with one call for each folder on the way.
    pub(super) fn by_steps(folder: &Held, way: &Path) -> std::result::Result<OwnedFd, Errno> {
        let mut above: Option<Held> = None;
        for part in way.parent().into_iter().flatten() {
            let next = openat(above.as_ref().unwrap_or(folder), part, FOLDER | OFlags::NOFOLLOW, Mode::empty());
            // A link is told as what it is not: a folder.
            above = Some(next.map_err(|error| if error == Errno::NOTDIR { Errno::LOOP } else { error })?);
        }
        let name = way.file_name().unwrap_or_default();
        openat(above.as_ref().unwrap_or(folder), name, FILE, Mode::empty())
    }

    /// What the system calls "too many links" here is the first one.
    fn told(error: Errno) -> Error {
        if error == Errno::LOOP { Error::other("a folder that it lies in has become a link") } else { error.into() }
    }
}

/// Other systems have no such call; there a link in the place of the file itself is refused.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
mod below {
    use std::fs::File;
    use std::io::Result;
    use std::path::Path;

    /// Nothing: no file is opened from there.
    #[derive(Debug)]
    pub(super) struct Held;

    pub(super) fn folder(_: &Path) -> Result<Held> {
        Ok(Held)
    }

    pub(super) fn open(root: &Path, _: &Held, way: &Path) -> Result<File> {
        super::options().open(root.join(way))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::{Folders, HELD, Opener, below};
    use std::os::unix::fs::symlink;
    use std::path::Path;

    /// A folder `a/b/c.md` with the same folder elsewhere, which a link in the place of `a` or `b` leads to.
    fn sources(link: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        for place in ["real", "elsewhere"] {
            std::fs::create_dir_all(folder.path().join(place).join("a/b")).expect("made");
            std::fs::write(folder.path().join(place).join("a/b/c.md"), place).expect("written");
        }
        if !link.is_empty() {
            let (real, elsewhere) = (folder.path().join("real").join(link), folder.path().join("elsewhere").join(link));
            std::fs::rename(&real, folder.path().join("moved")).expect("moved");
            symlink(elsewhere, real).expect("a link");
        }
        folder
    }

    fn text(folders: &Folders, file: &Path) -> std::io::Result<String> {
        folders.open(file).and_then(std::io::read_to_string)
    }

    #[test]
    fn no_link_is_followed_below_a_source_folder_and_any_above_it() {
        for (link, expected) in [("", Some("real")), ("a", None), ("a/b", None), ("a/b/c.md", None)] {
            let folder = sources(link);
            let root = folder.path().join("root");
            symlink(folder.path().join("real"), &root).expect("a link");
            let mut folders = Folders::default();
            folders.add(root.clone());
            assert_eq!(text(&folders, &root.join("a/b/c.md")).ok().as_deref(), expected, "{link}");
            let held = below::folder(&root).expect("opened");
            let by_steps = below::by_steps(&held, Path::new("a/b/c.md"));
            let by_steps = by_steps.map(|file| std::io::read_to_string(std::fs::File::from(file)).expect("read"));
            assert_eq!(by_steps.ok().as_deref(), expected, "{link}");
        }
    }

    #[test]
    fn a_source_folder_inside_another_one_may_be_a_link() {
        let folder = sources("a/b");
        let mut folders = Folders::default();
        folders.add(folder.path().join("real"));
        folders.add(folder.path().join("real/a/b"));
        assert_eq!(text(&folders, &folder.path().join("real/a/b/c.md")).expect("read"), "elsewhere");
    }

    #[test]
    fn few_folders_stay_open_and_the_others_are_opened_when_needed() {
        let folder = sources("a");
        let mut folders = Folders::default();
        for number in 0..=HELD {
            let root = folder.path().join(number.to_string());
            symlink(folder.path().join(if number == 0 { "elsewhere" } else { "real" }), &root).expect("a link");
            folders.add(root);
        }
        assert_eq!(folders.0.values().filter(|held| held.is_some()).count(), HELD);
        let last = folder.path().join(HELD.to_string());
        assert!(text(&folders, &last.join("a/b/c.md")).is_err(), "its folder is a link");
        std::fs::write(last.join("d.md"), "d").expect("written");
        assert_eq!(text(&folders, &last.join("d.md")).expect("read"), "d");
    }
}
