//! Reading one candidate.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads articles")]

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
    let unreadable = |error: std::io::Error| problem(ProblemKind::Unreadable { reason: error.to_string() });
    let bytes = std::fs::metadata(&candidate.file).map_err(unreadable)?.len();
    if bytes > MAX_BYTES {
        return Err(problem(ProblemKind::TooLarge { bytes }));
    }
    let bytes = std::fs::read(&candidate.file).map_err(unreadable)?;
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
