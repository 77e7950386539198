//! Committing a build: what there is to do, and which of the two ways of doing it.

use std::collections::BTreeSet;

use super::ledger::Ledger;
use super::list::List;
use super::{Output, Published, WriteError, Written, paths};

/// How many files may change one by one, in the way of [`Output::replace_files`].
const FEW: usize = 64;

/// How many unchanged files are linked to in any case, in the way of [`Output::replace_whole`].
const MANY: usize = 4096;

/// What a commit does, by path.
#[derive(Debug)]
pub(super) struct Plan {
    /// All files of this build.
    pub(super) files: List,
    /// Those that are new or changed.
    pub(super) staged: List,
    /// Files of earlier builds that this one does not make.
    pub(super) stale: BTreeSet<String>,
    /// Those that a new file cannot stand beside.
    pub(super) displaced: BTreeSet<String>,
}

impl Plan {
    /// Whether so few files change among so many that only the time it takes to link the others would be seen.
    fn is_slight(&self) -> bool {
        self.staged.len() + self.stale.len() <= FEW && self.files.len() > MANY && self.displaced.is_empty()
    }
}

impl Output {
    /// Publishes the build: puts the staged files into place and removes the files of earlier builds that this one does
    /// not make. Gives what was done, and the files of the build.
    ///
    /// # Errors
    /// [`WriteError`] when a file was refused before, something is in the way that no earlier build wrote, or the disk
    /// refuses. Nothing has changed then.
    pub fn commit(self) -> Result<(Written, Published), WriteError> {
        let mut state = std::mem::take(&mut *self.state());
        if let Some(path) = state.failed.take() {
            return Err(WriteError::Incomplete { path });
        }
        let staged = List::of(state.names.staged());
        self.survey(&staged)?;
        let files = List::of(state.kept.files(&self.earlier).chain(state.names.files()));
        let stale: BTreeSet<String> = self.earlier.files().without(&files).map(str::to_owned).collect();
        let clashes = |file: &&String| {
            let digests = paths::digests(file);
            let with_kept = || state.kept.clash(file, &digests, &self.earlier);
            state.names.clash(file, &digests).or_else(with_kept).is_some()
        };
        let displaced = stale.iter().filter(clashes).cloned().collect();
        // There are as many of them as files.
        drop(state);
        let plan = Plan { files, staged, stale, displaced };
        let (removed, moved) = self.publish(&plan)?;
        let written = plan.staged.len();
        let unchanged = plan.files.len() - written;
        Ok((Written { written, unchanged, removed, moved }, Published::new(self.dir.clone(), plan.files)))
    }

    /// Publishes the staged files alone, and leaves all others of the last build as they are. Gives how many these are;
    /// `None`, and nothing has changed, where one of them is not among the files of that build: only a whole build can
    /// tell what it may stand beside.
    ///
    /// # Errors
    /// As for [`Output::commit`].
    pub fn amend(self) -> Result<Option<usize>, WriteError> {
        let state = std::mem::take(&mut *self.state());
        if let Some(path) = state.failed {
            return Err(WriteError::Incomplete { path });
        }
        let files = self.earlier.files().clone();
        let staged = List::of(state.names.staged());
        if !staged.iter().all(|path| files.contains(path)) {
            return Ok(None);
        }
        self.survey(&staged)?;
        let none = BTreeSet::new;
        let plan = Plan { files, staged, stale: none(), displaced: none() };
        if plan.staged.len() > 0 {
            self.replace_files(&plan)?;
        }
        Ok(Some(plan.staged.len()))
    }

    /// How many files are gone, and whether another folder took the place of the output.
    fn publish(&self, plan: &Plan) -> Result<(usize, bool), WriteError> {
        if plan.staged.len() == 0 && plan.stale.is_empty() {
            return Ledger::write(&self.own, &plan.files).map(|()| (0, false));
        }
        if self.stage.is_beside() && !plan.is_slight() && !self.is_worked_in() {
            match self.replace_whole(plan) {
                Err(error) if error.is_refusal() => {}
                done => return Ok((done?, true)),
            }
        }
        Ok((self.replace_files(plan)?, false))
    }

    /// Whether the user stands in the output folder, whose terminal would be left in a folder that is gone.
    fn is_worked_in(&self) -> bool {
        std::env::current_dir().is_ok_and(|folder| folder.starts_with(&self.root))
    }

    pub(super) fn shown(&self, path: &str) -> String {
        self.dir.join(path).display().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::WriteError;
    use crate::model::output::Sink;
    use crate::write::tests::{build, built, everywhere, file, files, open};
    use std::path::Path;
    use std::time::SystemTime;

    const OLD: [(&str, &str); 3] = [("a/x.html", "x"), ("b/c/y.html", "y"), ("index.html", "i")];

    fn write(root: &Path, path: &str, text: &str) {
        std::fs::write(root.join(path), text).expect("written");
    }

    fn message<T: std::fmt::Debug>(result: Result<T, WriteError>) -> String {
        result.expect_err("refused").to_string()
    }

    #[test]
    fn a_first_build_writes_all_and_a_second_touches_nothing() {
        everywhere(|root| {
            assert_eq!(built(root, &OLD), [3, 0, 0]);
            assert_eq!(files(root), ["a/x.html=x", "b/c/y.html=y", "index.html=i"]);
            let time =
                |path: &str| std::fs::metadata(root.join(path)).and_then(|found| found.modified()).expect("a time");
            let old = SystemTime::UNIX_EPOCH;
            for (path, _) in OLD {
                let file = std::fs::OpenOptions::new().write(true).open(root.join(path)).expect("there");
                file.set_modified(old).expect("set");
            }
            let new = [OLD[0], OLD[1], ("index.html", "j")];
            assert_eq!(built(root, &new), [1, 2, 0]);
            assert_eq!((time("a/x.html"), time("b/c/y.html")), (old, old));
            assert_ne!(time("index.html"), old);
            assert_eq!(files(root), ["a/x.html=x", "b/c/y.html=y", "index.html=j"]);
        });
    }

    #[test]
    fn files_no_longer_made_go_with_their_folders_and_foreign_ones_stay() {
        everywhere(|root| {
            build(root, &OLD).expect("built");
            write(root, "a/mine.txt", "m");
            assert_eq!(built(root, &OLD[2..]), [0, 1, 2]);
            assert_eq!(files(root), ["a/mine.txt=m", "index.html=i"]);
            assert!(!root.join("b").exists());
            assert_eq!(built(root, &[]), [0, 0, 1]);
            assert_eq!(files(root), ["a/mine.txt=m"]);
        });
    }

    #[test]
    fn a_foreign_file_in_the_way_is_refused_and_nothing_changes() {
        everywhere(|root| {
            build(root, &OLD).expect("built");
            write(root, "new.html", "m");
            let before = (files(root), std::fs::read(root.join(".korak/files.txt")).expect("a list"));
            for new in [[("index.html", "j"), ("new.html", "n")], [("index.html", "j"), ("new.html/n", "n")]] {
                let text = message(build(root, &new));
                assert!(text.contains("new.html: no earlier build wrote it\nhelp: "), "{text}");
                let list = std::fs::read(root.join(".korak/files.txt")).expect("a list");
                assert_eq!((files(root), list), before);
            }
            assert_eq!(built(root, &[("new.html", "m")]), [0, 1, 3]);
        });
    }

    #[test]
    fn a_folder_in_the_way_is_refused() {
        everywhere(|root| {
            build(root, &OLD).expect("built");
            let text = message(build(root, &[("b", "")]));
            assert!(text.starts_with("cannot write the file ") && text.contains("a folder is there"), "{text}");
            assert_eq!(files(root).len(), 3);
        });
    }

    #[test]
    fn a_file_gives_way_to_a_folder_and_to_its_own_new_spelling() {
        everywhere(|root| {
            build(root, &[("a", "1"), ("B.html", "2")]).expect("built");
            assert_eq!(built(root, &[("a/x", "1"), ("b.html", "2")]), [2, 0, 2]);
            assert_eq!(files(root), ["a/x=1", "b.html=2"]);
            assert_eq!(built(root, &[("a/x", "1"), ("b.html", "2")]), [0, 2, 0]);
        });
    }

    #[test]
    fn an_amended_build_has_all_its_files_and_no_others() {
        everywhere(|root| {
            build(root, &OLD).expect("built");
            let amend = |new: &[(&str, &str)]| {
                let output = open(root);
                new.iter().for_each(|(path, text)| output.put(file(path, text)).expect("taken"));
                output.amend().expect("amended")
            };
            assert_eq!(amend(&[("a/x.html", "X"), ("index.html", "i")]), Some(1));
            assert_eq!(files(root), ["a/x.html=X", "b/c/y.html=y", "index.html=i"]);
            for new in ["a/y.html", "A/x.html", "index.html/x"] {
                assert_eq!(amend(&[("b/c/y.html", "Y"), (new, "new")]), None, "{new}");
            }
            assert_eq!(amend(&[]), Some(0));
            assert_eq!(files(root), ["a/x.html=X", "b/c/y.html=y", "index.html=i"]);
            assert_eq!(built(root, &OLD), [1, 2, 0]);
        });
    }

    #[test]
    fn a_build_that_refused_a_file_is_not_committed() {
        everywhere(|root| {
            build(root, &OLD).expect("built");
            let output = open(root);
            for path in ["z/../b", "../a", "fine"] {
                assert_eq!(output.put(file(path, "")).is_ok(), path == "fine");
            }
            let text = message(output.commit());
            assert!(text.starts_with("the output lacks ../a,"), "{text}");
            assert_eq!(files(root).len(), 3);
        });
    }

    #[cfg(unix)]
    #[test]
    fn symbolic_links_are_never_followed() {
        use std::os::unix::fs::symlink;
        let (root, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("another"));
        build(root.path(), &OLD).expect("built");
        std::fs::rename(root.path().join("a"), other.path().join("a")).expect("moved");
        symlink(other.path().join("a"), root.path().join("a")).expect("linked");
        for new in ["x", "changed"] {
            let text = message(build(root.path(), &[("a/x.html", new), ("index.html", "j")]));
            assert!(text.contains("/a: it is a symbolic link\nhelp: "), "{text}");
        }
        assert_eq!(built(root.path(), &OLD[2..]), [0, 1, 1], "nothing is removed through it");
        symlink(other.path().join("a/x.html"), root.path().join("y.html")).expect("linked");
        assert!(message(build(root.path(), &[("y.html", "x")])).contains("y.html: it is a symbolic link"));
        assert_eq!(files(other.path()), ["a/x.html=x"]);
        assert_eq!(std::fs::read(root.path().join("index.html")).expect("there"), b"i");
    }
}
