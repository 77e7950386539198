//! Reading one candidate.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads articles")]

use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use sha1::{Digest, Sha1};

use super::folders::Folders;
use super::resolved;
use crate::model::article::{Article, Candidate, Opener};
use crate::model::problem::{Problem, ProblemKind};
use crate::source::Source;

/// The largest file that is taken for an article, in bytes. Real ones stay below 200 KB.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// Reads the file of `candidate`, which lies in one of `folders`.
pub(super) fn read(folders: &Folders, candidate: &Candidate) -> Result<Article, Problem> {
    let problem = |kind| Problem { path: candidate.file.shown().to_string(), kind };
    let file: &Path = if candidate.named { &resolved(candidate.file.path()) } else { candidate.file.path() };
    let bytes = bounded(folders, file, MAX_BYTES).map_err(|error| {
        problem(match error {
            Bounded::Special => ProblemKind::Unreadable { reason: "it is no ordinary file".to_owned() },
            Bounded::TooLarge(bytes) => ProblemKind::TooLarge { bytes },
            Bounded::Refused(error) => ProblemKind::Unreadable { reason: error.to_string() },
        })
    })?;
    article(candidate, bytes)
}

/// The article in the file of `candidate`, which holds these `bytes`.
pub(super) fn article(candidate: &Candidate, bytes: Vec<u8>) -> Result<Article, Problem> {
    let problem = |kind| Problem { path: candidate.file.shown().to_string(), kind };
    if bytes.trim_ascii().is_empty() {
        return Err(problem(ProblemKind::Empty));
    }
    let text = text(bytes).map_err(|(line, column)| problem(ProblemKind::NotUtf8 { line, column }))?;
    let sha1 = crlf_sha1(&text);
    let source = Source::new(Arc::clone(candidate.file.shown()), text);
    Ok(Article { id: candidate.id.clone(), source, folder_locale: candidate.folder_locale.clone(), sha1 })
}

/// Why a file of the sources is not read.
pub(super) enum Bounded {
    /// It is no ordinary file; reading a pipe would wait without end.
    Special,
    /// It has more bytes than allowed.
    TooLarge(u64),
    /// The system refused.
    Refused(std::io::Error),
}

/// The bytes of an ordinary file that has at most `limit` of them, even when it grows meanwhile.
///
/// What the file is, is asked of the file that was opened: its name may have come to mean another one since the walk.
pub(super) fn bounded(folders: &Folders, file: &Path, limit: u64) -> Result<Vec<u8>, Bounded> {
    let open = folders.open(file).map_err(|error| match std::fs::symlink_metadata(file) {
        Ok(kind) if !kind.is_file() => Bounded::Special,
        _ => Bounded::Refused(error),
    })?;
    let kind = open.metadata().map_err(Bounded::Refused)?;
    if !kind.is_file() {
        return Err(Bounded::Special);
    }
    if kind.len() > limit {
        return Err(Bounded::TooLarge(kind.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(kind.len()).unwrap_or_default() + 1);
    let len = open.take(limit + 1).read_to_end(&mut bytes).map_err(Bounded::Refused)? as u64;
    if len > limit { Err(Bounded::TooLarge(len)) } else { Ok(bytes) }
}

/// SHA-1 of `text` with every line end written as CRLF: the digest that translations of a source carry, whatever line
/// ends it was checked out with.
fn crlf_sha1(text: &str) -> String {
    // Line ends of one byte are made two first: bytes that stand together are digested faster than line by line.
    let mut ends = text.match_indices('\n').map(|(at, _)| at).filter(|at| !text[..*at].ends_with('\r')).peekable();
    let digest = if ends.peek().is_none() {
        Sha1::digest(text)
    } else {
        let mut windows = String::with_capacity(text.len() + text.len() / 16);
        let mut done = 0;
        for at in ends {
            windows.push_str(&text[done..at]);
            windows.push_str("\r\n");
            done = at + 1;
        }
        windows.push_str(&text[done..]);
        Sha1::digest(&windows)
    };
    let digit = |value: u8| char::from(b"0123456789abcdef"[usize::from(value)]);
    digest.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

/// `bytes` as text; the line and column of the first byte that is none.
///
/// Latin letters in UTF-16 are valid UTF-8 with a NUL beside each; text has a stray one at most.
fn text(bytes: Vec<u8>) -> Result<String, (u32, u32)> {
    let nuls = if bytes.contains(&0) { bytes.iter().filter(|&&byte| byte == 0).count() } else { 0 };
    let is_wide = nuls >= bytes.len().div_ceil(8);
    let wide = is_wide.then(|| bytes.iter().position(|&byte| byte == 0)).flatten();
    String::from_utf8(bytes)
        .map_err(|error| (error.utf8_error().valid_up_to(), error.into_bytes()))
        .and_then(|text| if let Some(at) = wide { Err((at, text.into_bytes())) } else { Ok(text) })
        .map_err(|(good, bytes)| end_position(&String::from_utf8_lossy(&bytes[..good])))
}

/// 1-based line and column (in characters) after the last character of `text`.
fn end_position(text: &str) -> (u32, u32) {
    let line = text.matches('\n').count() + 1;
    let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::{Bounded, Folders, bounded, crlf_sha1};
    use std::path::Path;

    #[test]
    #[cfg(unix)]
    fn what_has_become_a_link_since_the_walk_is_not_followed() {
        let folder = tempfile::tempdir().expect("a folder");
        let (file, link) = (folder.path().join("a.md"), folder.path().join("b.md"));
        std::fs::write(&file, "text").expect("written");
        std::os::unix::fs::symlink(&file, &link).expect("a link");
        let bounded = |file: &Path, limit| bounded(&Folders::default(), file, limit);
        assert_eq!(bounded(&file, 4).ok().as_deref(), Some(&b"text"[..]));
        assert!(matches!(bounded(&link, 4), Err(Bounded::Special)));
        assert!(matches!(bounded(folder.path(), 4), Err(Bounded::Special)));
        assert!(matches!(bounded(&file, 3), Err(Bounded::TooLarge(4))));
    }

    #[test]
    fn line_ends_do_not_change_the_hash() {
        let windows = crlf_sha1("a\r\nb\r\n");
        assert_eq!(crlf_sha1("a\nb\n"), windows);
        assert_ne!(crlf_sha1("a\nb"), windows);
        // printf 'a\r\nb\r\n' | sha1sum
        assert_eq!(windows, "72dd82ee6968b55d1833597e2d6e1638a100c2ea");
    }
}
