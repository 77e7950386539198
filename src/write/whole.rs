//! Publishing a whole build in one step: the stage gets what stays, and then changes places with the output folder.
#![expect(clippy::disallowed_methods, reason = "a shell module: it links files of the output")]

use std::collections::BTreeSet;
use std::fs::Metadata;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::commit::Plan;
use super::exchange::exchange;
use super::ledger::{self, Ledger};
use super::{Output, WriteError, paths, retire};

impl Output {
    /// Lets the build take the place of the earlier one in one step; returns how many files of that one are gone.
    ///
    /// # Errors
    /// [`WriteError`] when the disk refuses; the output is as it was then.
    pub(super) fn replace_whole(&self, plan: &Plan) -> Result<usize, WriteError> {
        let tree = self.stage.folder();
        // The list comes first: it tells the files of the build from what is linked to below.
        Ledger::write(&tree.join(paths::OWN), &plan.files)?;
        let mut carrier = Carrier::new(&self.root, tree, plan);
        carrier.carry_own()?;
        carrier.carry()?;
        exchange(tree, &self.root).map_err(|error| WriteError::io(&self.root, &error))?;
        // The build is out. What cannot be removed now is removed when the output is opened again.
        let _ = retire::retire(tree, &self.root, Some(self.earlier.files()));
        Ok(carrier.stale)
    }
}

/// Brings what stays from the earlier output into the stage: files by hard link, so that they are the same files still,
/// and folders made alike.
struct Carrier<'a> {
    root: &'a Path,
    tree: &'a Path,
    plan: &'a Plan,
    /// Folders of staged files, which the stage has.
    staged: BTreeSet<&'a str>,
    /// Folders of files that are no longer made; they stay only for what else is in them.
    left: BTreeSet<&'a str>,
    /// Folders that have been made alike.
    alike: BTreeSet<PathBuf>,
    /// How many files of the earlier build stay.
    kept: usize,
    /// How many do not, and were there.
    stale: usize,
}

impl<'a> Carrier<'a> {
    fn new(root: &'a Path, tree: &'a Path, plan: &'a Plan) -> Self {
        let staged = plan.staged.iter().flat_map(paths::folders).collect();
        let left = plan.stale.iter().flat_map(|file| paths::folders(file)).collect();
        Self { root, tree, plan, staged, left, alike: BTreeSet::new(), kept: 0, stale: 0 }
    }

    /// Links what the compiler keeps for itself, but for what each build makes: lists, and what is half done.
    fn carry_own(&mut self) -> Result<(), WriteError> {
        let own = self.root.join(paths::OWN);
        for entry in WalkDir::new(&own).min_depth(1).max_depth(1) {
            let entry = entry.map_err(|error| WriteError::io(&own, &error.into()))?;
            let place = self.tree.join(paths::OWN).join(entry.file_name());
            let name = entry.file_name().to_string_lossy();
            let is_made = name == ledger::NAME || name.ends_with(".new");
            if entry.file_type().is_file() && !is_made && std::fs::symlink_metadata(&place).is_err() {
                link(entry.path(), &place)?;
            }
        }
        Ok(())
    }

    fn carry(&mut self) -> Result<(), WriteError> {
        for entry in WalkDir::new(self.root).into_iter().filter_entry(|entry| !retire::is_own(entry)) {
            let entry = entry.map_err(|error| WriteError::io(self.root, &error.into()))?;
            let below = entry.path().strip_prefix(self.root).unwrap_or(entry.path());
            let name = below.to_str().unwrap_or_default();
            if entry.file_type().is_dir() {
                if !self.left.contains(name) || self.staged.contains(name) {
                    self.folder(below)?;
                }
                continue;
            }
            if self.plan.staged.contains(name) {
                continue;
            }
            if entry.file_type().is_file() && self.plan.stale.contains(name) {
                self.stale += 1;
                continue;
            }
            self.folder(below.parent().unwrap_or(below))?;
            link(entry.path(), &self.tree.join(below))?;
            self.kept += usize::from(self.plan.files.contains(name));
        }
        // Somebody may have removed a file since it was found unchanged.
        if self.kept + self.plan.staged.len() < self.plan.files.len() {
            let is_missing = |path: &&str| std::fs::symlink_metadata(self.tree.join(path)).is_err();
            let path = self.plan.files.iter().find(is_missing).unwrap_or_default().to_owned();
            return Err(WriteError::Incomplete { path });
        }
        Ok(())
    }

    /// Makes a folder of the output in the stage, and those above it.
    fn folder(&mut self, below: &Path) -> Result<(), WriteError> {
        if self.alike.contains(below) {
            return Ok(());
        }
        if let Some(above) = below.parent() {
            self.folder(above)?;
        }
        let (there, here) = (self.root.join(below), self.tree.join(below));
        make_alike(&there, &here).map_err(|error| WriteError::io(&there, &error))?;
        self.alike.insert(below.to_owned());
        Ok(())
    }
}

fn link(file: &Path, place: &Path) -> Result<(), WriteError> {
    std::fs::hard_link(file, place).map_err(|error| WriteError::io(file, &error))
}

/// Makes the folder `here`, if it is missing, and gives it the permissions of `there`.
fn make_alike(there: &Path, here: &Path) -> std::io::Result<()> {
    match std::fs::create_dir(here) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    let (wanted, made) = (std::fs::symlink_metadata(there)?, std::fs::symlink_metadata(here)?);
    if !has_same_owner(&wanted, &made) || attributes(there) != attributes(here) {
        return Err(std::io::ErrorKind::Unsupported.into());
    }
    if wanted.permissions() == made.permissions() {
        Ok(())
    } else {
        std::fs::set_permissions(here, wanted.permissions())
    }
}

/// Whether two folders are of one user and one group, and on one disk; anything else cannot be made anew by everyone.
#[cfg(unix)]
fn has_same_owner(wanted: &Metadata, made: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    (wanted.uid(), wanted.gid(), wanted.dev()) == (made.uid(), made.gid(), made.dev())
}

#[cfg(not(unix))]
fn has_same_owner(_: &Metadata, _: &Metadata) -> bool {
    true
}

/// The names of what else a file system notes about a folder, such as access lists, which are not copied.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn attributes(folder: &Path) -> Option<Vec<u8>> {
    let mut names = vec![0; 4096];
    let length = rustix::fs::llistxattr(folder, &mut names[..]).ok()?;
    names.truncate(length);
    Some(names)
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn attributes(_: &Path) -> Option<Vec<u8>> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use crate::write::list::List;
    use crate::write::tests::{build, built, files, open};
    use crate::write::{WriteError, exchange, retire};
    use std::fs::Permissions;
    use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
    use std::path::Path;

    fn inode(path: &Path) -> u64 {
        std::fs::symlink_metadata(path).expect("there").ino()
    }

    #[test]
    fn what_stays_is_the_same_and_the_folder_is_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = &folder.path().join("out");
        build(root, &[("a/x", "1"), ("b/y", "2"), ("c/z", "3")]).expect("built");
        for foreign in ["a/mine", ".git/mine", "mine", "c/z.mine"] {
            std::fs::create_dir_all(root.join(foreign).parent().expect("a folder")).expect("made");
            std::fs::write(root.join(foreign), "m").expect("written");
        }
        std::fs::create_dir(root.join("empty")).expect("made");
        std::fs::write(root.join(".korak/cache"), "kept").expect("written");
        symlink("nowhere", root.join("link")).expect("linked");
        for (path, mode) in [("", 0o750), ("a", 0o710), ("a/mine", 0o604)] {
            std::fs::set_permissions(root.join(path), Permissions::from_mode(mode)).expect("set");
        }
        let same = ["a/mine", ".git/mine", "mine", "c/z.mine", "link", "b/y", ".korak/cache", ".korak/lock"];
        let before = same.map(|path| inode(&root.join(path)));
        let (shown, list) = (inode(root), inode(&root.join(".korak/files.txt")));
        assert_eq!(built(root, &[("a/x", "changed"), ("b/y", "2")]), [1, 1, 1]);
        assert_eq!(files(root), [".git/mine=m", "a/mine=m", "a/x=changed", "b/y=2", "c/z.mine=m", "mine=m"]);
        assert_eq!(same.map(|path| inode(&root.join(path))), before);
        assert!(root.join("empty").is_dir());
        let mode = |path: &str| std::fs::metadata(root.join(path)).expect("there").mode() & 0o777;
        assert_eq!([mode(""), mode("a"), mode("a/mine")], [0o750, 0o710, 0o604]);
        if exchange::POSSIBLE {
            assert_ne!((inode(root), inode(&root.join(".korak/files.txt"))), (shown, list));
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_folder_that_cannot_be_made_alike_stays_the_same() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = &folder.path().join("out");
        build(root, &[("a/x", "1")]).expect("built");
        let noted = rustix::fs::setxattr(root.join("a"), "user.note", b"n", rustix::fs::XattrFlags::empty());
        let before = (inode(root), inode(&root.join("a")));
        assert_eq!(built(root, &[("a/x", "changed"), ("b", "new")]), [2, 0, 0]);
        assert_eq!(files(root), ["a/x=changed", "b=new"]);
        // Some disks take no notes.
        assert_eq!((inode(root), inode(&root.join("a"))) == before, noted.is_ok());
    }

    #[test]
    fn a_link_to_the_output_stays_a_link() {
        let folder = tempfile::tempdir().expect("a folder");
        let (real, link) = (folder.path().join("real"), folder.path().join("out"));
        std::fs::create_dir(&real).expect("made");
        symlink("real", &link).expect("linked");
        for text in ["1", "2"] {
            build(&link, &[("a", text)]).expect("built");
            assert_eq!(files(&real), [format!("a={text}")]);
        }
        assert!(std::fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(std::fs::read_dir(folder.path()).expect("readable").count(), 2);
    }

    #[test]
    fn a_file_removed_since_it_was_found_unchanged_stops_the_commit() {
        let folder = tempfile::tempdir().expect("a folder");
        let root = &folder.path().join("out");
        build(root, &[("a", "1"), ("b", "2")]).expect("built");
        let output = open(root);
        for (path, text) in [("a", "changed"), ("b", "2")] {
            crate::model::output::Sink::put(&output, crate::write::tests::file(path, text)).expect("taken");
        }
        std::fs::remove_file(root.join("b")).expect("removed");
        assert!(matches!(output.commit(), Err(WriteError::Incomplete { path }) if path == "b"));
        assert_eq!(files(root), ["a=1"]);
        assert_eq!(built(root, &[("a", "changed"), ("b", "2")]), [2, 0, 0]);
    }

    #[test]
    fn a_file_that_came_at_the_last_moment_goes_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let (root, tree) = (folder.path().join("out"), folder.path().join("old"));
        for place in [&root, &tree] {
            std::fs::create_dir_all(place.join("a")).expect("made");
            std::fs::write(place.join("page"), place.as_os_str().as_encoded_bytes()).expect("written");
        }
        std::fs::write(root.join("mine"), "m").expect("written");
        std::fs::hard_link(root.join("mine"), tree.join("mine")).expect("linked");
        std::fs::write(root.join("saved"), "before").expect("written");
        let saved = std::fs::File::options().write(true).open(root.join("saved")).expect("there");
        saved.set_modified(std::time::SystemTime::UNIX_EPOCH).expect("set");
        std::fs::write(tree.join("saved"), "after").expect("written");
        std::fs::write(tree.join("a/late"), "l").expect("written");
        std::fs::create_dir(tree.join("b")).expect("made");
        std::fs::write(tree.join("b/late"), "l").expect("written");
        retire::retire(&tree, &root, Some(&List::of(["page"]))).expect("retired");
        let page = format!("page={}", root.display());
        assert_eq!(files(&root), ["a/late=l", "b/late=l", "mine=m", &page, "saved=after"]);
        assert!(!tree.exists());
    }
}
