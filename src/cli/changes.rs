//! Asks `git` which files have changed, for checks of pull requests.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Failure;
use crate::discover;

/// Asks for files in which a line changed that names a source version.
const VERSION: &str = "-G^ms\\.openlocfilehash:";

/// Files that have changed.
pub(super) struct Changes {
    /// All of them.
    changed: BTreeSet<PathBuf>,
    /// Those that were there before and name the source version that they named then.
    edited: BTreeSet<PathBuf>,
}

impl Changes {
    /// What has changed in the repositories of `sources` since `revision`: commits, the working tree, and new files.
    pub(super) fn since(revision: &str, sources: &[PathBuf]) -> Result<Self, Failure> {
        if revision.is_empty() || revision.starts_with('-') {
            return Err(Failure(format!(
                "'{revision}' is no revision\nhelp: name a branch, a tag or a commit, such as origin/main"
            )));
        }
        let roots = sources.iter().map(|source| root(source)).collect::<Result<BTreeSet<PathBuf>, Failure>>()?;
        let (mut changed, mut edited) = (BTreeSet::new(), BTreeSet::new());
        for root in roots {
            let base = base(&root, revision)?;
            let files = |arguments: &[&str]| -> Result<BTreeSet<PathBuf>, Failure> {
                let output = git(&root, arguments)?;
                Ok(output.split('\0').filter(|name| !name.is_empty()).map(|name| root.join(name)).collect())
            };
            let differ = |more: &[&str]| {
                let all = [&["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff"], more, &[&base, "--"]];
                files(&all.concat())
            };
            let (modified, renewed) = (differ(&["--diff-filter=M"])?, differ(&[VERSION])?);
            edited.extend(modified.difference(&renewed).cloned());
            changed.extend(differ(&[])?);
            changed.extend(files(&["ls-files", "--others", "--exclude-standard", "-z"])?);
        }
        Ok(Self { changed, edited })
    }

    /// Whether the file that findings call `path` has changed.
    pub(super) fn has(&self, path: &str) -> bool {
        self.changed.contains(&discover::resolved(Path::new(path)))
    }

    /// Whether the file that findings call `path` has changed, and not the source version that it names.
    pub(super) fn edits(&self, path: &str) -> bool {
        self.edited.contains(&discover::resolved(Path::new(path)))
    }
}

/// The root of the repository that holds `source`.
fn root(source: &Path) -> Result<PathBuf, Failure> {
    let resolved = discover::resolved(source);
    let is_article = resolved.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
    let folder = if is_article { resolved.parent().unwrap_or(&resolved) } else { &resolved };
    let top = git(folder, &["rev-parse", "--show-toplevel"]).map_err(|Failure(reason)| {
        let source = source.display();
        Failure(format!("cannot tell what has changed in {source}: {reason}\nhelp: --changed-since needs git, and sources in a repository of it; leave the option out to check everything"))
    })?;
    Ok(discover::resolved(Path::new(top.trim_end_matches(['\n', '\r']))))
}

/// The commit to compare with: where the branch left `revision`, so that what others did there since is not taken for a
/// change of this branch. Where the history is too short to tell, `revision` itself.
fn base(root: &Path, revision: &str) -> Result<String, Failure> {
    let commit = format!("{revision}^{{commit}}");
    let named = git(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &commit]).map_err(|_| {
        let root = root.display();
        Failure(format!("the repository {root} has no revision '{revision}'\nhelp: fetch it first; a shallow clone lacks most revisions (`git fetch origin main`)"))
    })?;
    let named = named.trim().to_owned();
    Ok(git(root, &["merge-base", &named, "HEAD"]).map_or(named, |base| base.trim().to_owned()))
}

/// What `git` prints when it is run in `folder`.
fn git(folder: &Path, arguments: &[&str]) -> Result<String, Failure> {
    let mut command = Command::new("git");
    // Nothing that the repository configures is to run.
    command.arg("-C").arg(folder).args(["-c", "core.fsmonitor=false"]).args(arguments.iter().map(OsStr::new));
    let output = command.output().map_err(|error| Failure(format!("cannot run git: {error}")))?;
    if !output.status.success() {
        let reason = String::from_utf8_lossy(&output.stderr);
        return Err(Failure(reason.lines().next().unwrap_or("git failed").to_owned()));
    }
    // A name that is not UTF-8 is no article's.
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
