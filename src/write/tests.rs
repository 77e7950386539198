//! What holds for any build of an output folder, from opening it to the commit.

use std::path::Path;

use super::{Output, WriteError, Written};
use crate::model::output::{OutputFile, Sink};

pub(super) fn file(path: &str, text: &str) -> OutputFile {
    OutputFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

pub(super) fn open(root: &Path) -> Output {
    Output::open(root).expect("a folder that can be written")
}

/// Builds the files, whose paths may be refused only by the commit.
pub(super) fn build(root: &Path, files: &[(&str, &str)]) -> Result<Written, WriteError> {
    let output = open(root);
    for (path, text) in files {
        let _ = output.put(file(path, text));
    }
    output.commit().map(|(written, _)| written)
}

/// Builds the files, and counts those written, unchanged and removed.
pub(super) fn built(root: &Path, files: &[(&str, &str)]) -> [usize; 3] {
    let Written { written, unchanged, removed, .. } = build(root, files).expect("built");
    [written, unchanged, removed]
}

/// Checks what holds in every output folder: in one that another can take the place of, and in one whose name is too
/// long for a folder beside it, so that files are replaced one by one.
pub(super) fn everywhere(check: impl Fn(&Path)) {
    let folder = tempfile::tempdir().expect("a folder");
    let parent = folder.path().join("not/yet");
    for name in ["out".to_owned(), "o".repeat(250)] {
        check(&parent.join(name));
    }
    let left: Vec<_> = std::fs::read_dir(&parent).expect("readable").map(|entry| entry.expect("there")).collect();
    assert_eq!(left.len(), 2, "nothing stays beside them: {left:?}");
}

/// The files of a folder with their text, sorted, without the compiler's own and without what links lead to.
pub(super) fn files(root: &Path) -> Vec<String> {
    let walk = walkdir::WalkDir::new(root).into_iter().filter_entry(|entry| entry.file_name() != ".korak");
    let entries = walk.map(|entry| entry.expect("readable")).filter(|entry| entry.file_type().is_file());
    let mut files: Vec<String> = entries
        .map(|entry| {
            let path = entry.path().strip_prefix(root).expect("below").display().to_string().replace('\\', "/");
            format!("{path}={}", std::fs::read_to_string(entry.path()).expect("text"))
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_build_dropped_without_commit_leaves_all_as_it_was() {
    everywhere(|root| {
        build(root, &[("a", "1"), ("b", "2")]).expect("built");
        let output = open(root);
        output.put(file("a", "changed")).expect("taken");
        output.put(file("c/d", "new")).expect("taken");
        assert_eq!(files(output.stage.folder()), ["a=changed", "c/d=new"]);
        let stage = output.stage.folder().to_owned();
        drop(output);
        assert_eq!(files(root), ["a=1", "b=2"]);
        assert!(!stage.exists());
    });
}

#[test]
fn what_a_killed_build_staged_is_cleared() {
    everywhere(|root| {
        let killed = open(root);
        killed.put(file("x/y", "left")).expect("taken");
        // The system frees the lock of a process that is gone, and nothing else.
        let Output { stage, state, _lock, .. } = killed;
        let left = stage.folder().to_owned();
        std::mem::forget((stage, state));
        drop(_lock);
        std::fs::write(root.join(".korak/lock"), "4000000000\n").expect("written");
        assert!(left.join("x/y").exists());
        let output = open(root);
        assert!(output.stage.folder() == left && files(&left).is_empty());
        output.put(file("x", "1")).expect("taken");
        output.commit().expect("built");
        assert_eq!(files(root), ["x=1"]);
    });
}

#[test]
fn a_second_build_is_refused_until_the_first_is_over() {
    let root = tempfile::tempdir().expect("a folder");
    let first = open(root.path());
    first.put(file("a", "1")).expect("taken");
    let text = Output::open(root.path()).expect_err("locked").to_string();
    let holder = if cfg!(windows) { String::new() } else { format!("process {} is writing to ", std::process::id()) };
    assert!(text.starts_with(&holder) && text.contains("\nhelp: wait"), "{text}");
    first.commit().expect("the refused build left the stage alone");
    drop(open(root.path()));
    drop(open(root.path()));
}

#[test]
fn unsafe_paths_are_refused_by_name() {
    let root = tempfile::tempdir().expect("a folder");
    let output = open(root.path());
    for path in ["../a", "/a", "a//b", ".korak/lock", "nul.html", "a\nb"] {
        let text = output.put(file(path, "")).expect_err("unsafe").to_string();
        assert!(text.contains(&format!("{path:?}")), "{text}");
    }
}

#[test]
fn paths_that_differ_only_in_case_are_refused_with_both_names() {
    for [first, second] in [["a/B.html", "a/b.html"], ["a/b.html", "a/B.html"]] {
        let root = tempfile::tempdir().expect("a folder");
        let output = open(root.path());
        output.put(file(first, "")).expect("taken");
        let text = output.put(file(second, "")).expect_err("refused").to_string();
        assert!(text.starts_with("cannot write both a/B.html and a/b.html: their paths differ only in case"), "{text}");
        let text = output.put(file(first, "")).expect_err("refused").to_string();
        assert!(text.contains("they have the same path"), "{text}");
    }
}

#[test]
fn what_is_no_folder_is_refused() {
    let root = tempfile::tempdir().expect("a folder");
    std::fs::write(root.path().join("file"), "").expect("written");
    assert!(matches!(Output::open(&root.path().join("file")), Err(WriteError::NoFolder { .. })));
    assert!(matches!(Output::open(&root.path().join("file/below")), Err(WriteError::Io { .. })));
    std::fs::write(root.path().join(".korak"), "").expect("written");
    assert!(matches!(Output::open(root.path()), Err(WriteError::NoFolder { .. })));
}

#[cfg(unix)]
#[test]
fn links_in_the_own_folder_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (root, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("another"));
    std::fs::write(other.path().join("mine"), "m").expect("written");
    symlink(other.path(), root.path().join(".korak")).expect("linked");
    assert!(matches!(Output::open(root.path()), Err(WriteError::Link { .. })));
    std::fs::remove_file(root.path().join(".korak")).expect("removed");
    std::fs::create_dir(root.path().join(".korak")).expect("made");
    symlink(other.path().join("mine"), root.path().join(".korak/lock")).expect("linked");
    assert!(matches!(Output::open(root.path()), Err(WriteError::Link { .. })));
    std::fs::remove_file(root.path().join(".korak/lock")).expect("removed");
    symlink(other.path(), root.path().join(".korak/stage")).expect("linked");
    symlink(other.path().join("mine"), root.path().join(".korak/files.txt.new")).expect("linked");
    build(root.path(), &[("a", "1")]).expect("built");
    assert_eq!(files(other.path()), ["mine=m"]);
}

#[test]
fn files_may_come_from_many_threads() {
    let root = tempfile::tempdir().expect("a folder");
    let output = open(root.path());
    std::thread::scope(|scope| {
        for thread in 0..8 {
            let output = &output;
            scope.spawn(move || {
                for number in 0..50 {
                    output.put(file(&format!("{}/{thread}-{number}", number % 5), "x")).expect("taken");
                }
            });
        }
    });
    assert_eq!(output.commit().expect("built").0.written, 400);
    assert_eq!(files(root.path()).len(), 400);
}

#[test]
fn a_file_written_in_pieces_is_one_like_any_other() {
    everywhere(|root| {
        let build = |pieces: &[&str]| {
            let output = open(root);
            output.put_pieces("a/b", &|to| pieces.iter().try_for_each(|piece| to.write_all(piece.as_bytes())))?;
            output.commit().map(|(done, _)| [done.written, done.unchanged, done.removed]).map_err(std::io::Error::other)
        };
        let long = "x".repeat(100_000);
        assert_eq!(build(&[&long, "y"]).expect("built"), [1, 0, 0]);
        assert_eq!(build(&[&long, "y"]).expect("built"), [0, 1, 0]);
        assert_eq!(build(&[&long, "z"]).expect("built"), [1, 0, 0]);
        assert_eq!(files(root), [format!("a/b={long}z")]);
        let output = open(root);
        let failing = output.put_pieces("a/b", &|_| Err(std::io::Error::other("no more")));
        assert!(failing.is_err() && output.commit().is_err());
        assert_eq!(files(root), [format!("a/b={long}z")]);
    });
}
