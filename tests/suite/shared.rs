//! Articles that are not part of the repository: a folder `shared` beside it, where there is one.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder `name` beside the repository; `None`, said on standard error, where it is not there.
#[expect(clippy::print_stderr, reason = "whoever runs the tests should know what was not tested")]
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared")).join(name);
    if !folder.exists() {
        eprintln!("skipped: there is no {}", folder.display());
        return None;
    }
    Some(folder.canonicalize().expect("a folder"))
}

/// Unpacks `archives` into `folder` by `script`, which stands beside them.
pub(crate) fn unpack(script: &Path, folder: &Path, archives: &[&str]) -> Vec<PathBuf> {
    let status = Command::new("bash").arg(script).arg(folder).args(archives).status().expect("bash, tar and xz");
    assert!(status.success(), "{} failed", script.display());
    archives.iter().map(|name| folder.join(name)).collect()
}
