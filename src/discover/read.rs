//! Reading one candidate.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads articles")]

use std::io::Read;
use std::path::Path;

use sha1::{Digest, Sha1};

use crate::model::article::{Article, Candidate};
use crate::model::problem::{Problem, ProblemKind};
use crate::source::Source;

/// The largest file that is taken for an article, in bytes. Real ones stay below 200 KB.
const MAX_BYTES: u64 = 8 * 1024 * 1024;

/// Reads the file of `candidate`.
///
/// # Errors
/// A [`Problem`] that names the file when it is unreadable, too large, empty or not UTF-8.
pub fn read(candidate: &Candidate) -> Result<Article, Problem> {
    let problem = |kind| Problem { path: candidate.shown.clone(), kind };
    let bytes = bounded(&candidate.file, MAX_BYTES).map_err(|error| {
        problem(match error {
            Bounded::Special => ProblemKind::Unreadable { reason: "it is no ordinary file".to_owned() },
            Bounded::TooLarge(bytes) => ProblemKind::TooLarge { bytes },
            Bounded::Refused(error) => ProblemKind::Unreadable { reason: error.to_string() },
        })
    })?;
    if bytes.trim_ascii().is_empty() {
        return Err(problem(ProblemKind::Empty));
    }
    let sha1 = crlf_sha1(&bytes);
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let (line, column) = end_position(&String::from_utf8_lossy(good));
        problem(ProblemKind::NotUtf8 { line, column })
    })?;
    let source = Source::new(candidate.shown.clone(), text);
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
pub(super) fn bounded(file: &Path, limit: u64) -> Result<Vec<u8>, Bounded> {
    let kind = std::fs::metadata(file).map_err(Bounded::Refused)?;
    if !kind.is_file() {
        return Err(Bounded::Special);
    }
    if kind.len() > limit {
        return Err(Bounded::TooLarge(kind.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(kind.len()).unwrap_or_default() + 1);
    let open = std::fs::File::open(file).map_err(Bounded::Refused)?;
    let len = open.take(limit + 1).read_to_end(&mut bytes).map_err(Bounded::Refused)? as u64;
    if len > limit { Err(Bounded::TooLarge(len)) } else { Ok(bytes) }
}

/// SHA-1 of `bytes` with every line end written as CRLF: the digest that translations of a source carry, whatever line
/// ends it was checked out with.
fn crlf_sha1(bytes: &[u8]) -> String {
    let mut digest = Sha1::new();
    let mut lines = bytes.split(|&byte| byte == b'\n').peekable();
    while let Some(line) = lines.next() {
        digest.update(line.strip_suffix(b"\r").filter(|_| lines.peek().is_some()).unwrap_or(line));
        if lines.peek().is_some() {
            digest.update(b"\r\n");
        }
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 1-based line and column (in characters) after the last character of `text`.
fn end_position(text: &str) -> (u32, u32) {
    let line = text.matches('\n').count() + 1;
    let column = text.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::crlf_sha1;

    #[test]
    fn line_ends_do_not_change_the_hash() {
        let windows = crlf_sha1(b"a\r\nb\r\n");
        assert_eq!(crlf_sha1(b"a\nb\n"), windows);
        assert_ne!(crlf_sha1(b"a\nb"), windows);
        // printf 'a\r\nb\r\n' | sha1sum
        assert_eq!(windows, "72dd82ee6968b55d1833597e2d6e1638a100c2ea");
    }
}
