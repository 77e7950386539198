//! [`WriteError`]: why the output cannot be written.

use std::io::ErrorKind;
use std::path::Path;

use super::exchange;
use super::paths::Clash;

/// Why the output cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The output folder, or the compiler's own folder in it, is something else.
    #[error("{path} is not a folder\nhelp: move it away, or name another output folder")]
    NoFolder {
        /// What is there.
        path: String,
    },
    /// Another build writes to the folder.
    #[error("{holder} is writing to {path}\nhelp: wait until it ends, or name another output folder")]
    Locked {
        /// The output folder.
        path: String,
        /// The other build, as `process` with its number where that is known.
        holder: String,
    },
    /// The system refuses.
    #[error(
        "cannot write {path}: {reason}\nhelp: make sure that the output folder may be written and its disk has room"
    )]
    Io {
        /// The file or folder.
        path: String,
        /// What the system says.
        reason: String,
        /// What sort of refusal it is.
        kind: ErrorKind,
    },
    /// A path cannot be used on every disk.
    #[error("cannot use the output path {path:?}: {reason}\nhelp: rename the article or file that it comes from")]
    Unsafe {
        /// The path below the output folder.
        path: String,
        /// Why.
        reason: &'static str,
    },
    /// Two files of the build cannot stand beside each other.
    #[error("cannot write both {first} and {second}: {reason}\nhelp: rename one of the articles that they come from")]
    Clash {
        /// The first by path, below the output folder.
        first: String,
        /// The second.
        second: String,
        /// Why.
        reason: &'static str,
    },
    /// A file is in the way that no earlier build wrote.
    #[error("will not replace {path}: no earlier build wrote it\nhelp: move it away, or name another output folder")]
    Foreign {
        /// The file.
        path: String,
    },
    /// A folder is where a file goes.
    #[error("cannot write the file {path}: a folder is there\nhelp: move it away, or name another output folder")]
    Folder {
        /// The folder.
        path: String,
    },
    /// Something that no build left has the name of the folder that a build collects its files in.
    #[error("will not replace {path}: it was not left by a build of this folder\nhelp: move it away, or remove it")]
    Taken {
        /// The folder.
        path: String,
    },
    /// A symbolic link is where a file or folder goes.
    #[error("will not follow {path}: it is a symbolic link\nhelp: remove the link, or name another output folder")]
    Link {
        /// The link.
        path: String,
    },
    /// A file could not be taken, so that the output would lack it.
    #[error(
        "the output lacks {path}, which could not be taken\nhelp: correct what was reported about it, then build again"
    )]
    Incomplete {
        /// The path below the output folder.
        path: String,
    },
}

impl WriteError {
    pub(super) fn io(path: &Path, error: &std::io::Error) -> Self {
        Self::Io { path: path.display().to_string(), reason: error.to_string(), kind: error.kind() }
    }

    /// Whether the disk cannot do this in any case, so that another way may be tried.
    pub(super) fn is_refusal(&self) -> bool {
        matches!(self, Self::Io { kind, .. } if exchange::is_refusal(*kind))
    }

    /// A clash, worded the same whichever of the files came first.
    pub(super) fn clash(path: &str, clash: Clash) -> Self {
        let (first, second) = (path.to_owned().min(clash.other.clone()), path.to_owned().max(clash.other));
        Self::Clash { first, second, reason: clash.reason }
    }
}
