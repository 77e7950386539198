//! The baseline on disk: a line a finding, sorted, so that changes of it can be read and merged.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads and writes the baseline")]

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;

use super::{Baseline, Entry};
use crate::diagnostic::Fingerprint;

/// The first line, with the version of the form.
const HEAD: &str = "# korak baseline 1";

/// Why a baseline cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum BaselineError {
    /// It cannot be read.
    #[error("cannot read the baseline {path}: {source}\nhelp: `korak check --write-baseline {path}` makes one")]
    Read {
        /// The file.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// It cannot be written.
    #[error("cannot write the baseline {path}: {source}")]
    Write {
        /// The file.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// It is something else, or damaged.
    #[error(
        "the baseline {path} is damaged: line {line} is not {expected}\nhelp: take the file back from version control, or write it anew with --write-baseline"
    )]
    Damaged {
        /// The file.
        path: String,
        /// The first bad line.
        line: usize,
        /// What it should be.
        expected: &'static str,
    },
}

/// Reads the baseline at `path`.
///
/// # Errors
/// [`BaselineError`] when it cannot be read, or a line of it is not understood: one finding fewer would be a finding
/// more.
pub fn read(path: &Path) -> Result<Baseline, BaselineError> {
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|source| BaselineError::Read { path: shown.clone(), source })?;
    parse(&text).map_err(|(line, expected)| BaselineError::Damaged { path: shown, line, expected })
}

/// Writes `baseline` to `path`; readers see the old file or the new one, never a part.
///
/// # Errors
/// [`BaselineError`] when the system refuses.
pub fn write(baseline: &Baseline, path: &Path) -> Result<(), BaselineError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let put = || {
        let mut new = tempfile::Builder::new().prefix(".korak-baseline-").tempfile_in(folder)?;
        new.write_all(text(baseline).as_bytes())?;
        // What is made for the time being is for its owner alone; a baseline is for all who read the repository.
        #[cfg(unix)]
        new.as_file().set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))?;
        new.as_file().sync_all()?;
        new.persist(path).map_err(|error| error.error)
    };
    put().map(drop).map_err(|source| BaselineError::Write { path: path.display().to_string(), source })
}

fn text(baseline: &Baseline) -> String {
    let mut text = format!("{HEAD}\n");
    for (entry, count) in &baseline.entries {
        for _ in 0..*count {
            let _ = writeln!(text, "{entry}");
        }
    }
    text
}

/// The baseline in `text`, or the first line that is not what it should be.
fn parse(text: &str) -> Result<Baseline, (usize, &'static str)> {
    let mut lines = text.lines().enumerate();
    if lines.next().is_none_or(|(_, head)| head.trim_end() != HEAD) {
        return Err((1, "`# korak baseline 1`"));
    }
    let mut baseline = Baseline::default();
    for (at, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        let entry = entry(line).ok_or((at + 1, "article, locale, rule and fingerprint with tabs between them"))?;
        *baseline.entries.entry(entry).or_default() += 1;
    }
    Ok(baseline)
}

fn entry(line: &str) -> Option<Entry> {
    let mut fields = line.split('\t').map(str::to_owned);
    let (article, locale, code) = (fields.next()?, fields.next()?, fields.next()?);
    let fingerprint = Fingerprint::parse(&fields.next()?)?;
    let whole = fields.next().is_none() && [&article, &locale, &code].iter().all(|field| !field.is_empty());
    whole.then_some(Entry { article, locale, code, fingerprint })
}

#[cfg(test)]
mod tests {
    use super::{parse, text};

    #[test]
    fn what_is_written_is_read_again() {
        let sorted = "# korak baseline 1\na b\t-\tFM14\t0123456789ab\nč\tsl-SI\tLK02\t0123456789ab\nč\tsl-SI\tLK02\t0123456789ab\n";
        let baseline = parse(sorted).expect("a baseline");
        assert_eq!((baseline.len(), text(&baseline).as_str()), (3, sorted));
        let mut lines: Vec<&str> = sorted.lines().collect();
        lines[1..].reverse();
        assert_eq!(parse(&lines.join("\r\n")), Ok(baseline), "neither order nor line ends count");
    }

    #[test]
    fn damage_is_named_by_its_line() {
        let line = |text: &str| parse(text).expect_err(text).0;
        assert_eq!(["", "a\tsl-SI\tLK02\t0123456789ab\n", "# korak baseline 2\n"].map(line), [1, 1, 1]);
        let good = "a\tsl-SI\tLK02\t0123456789ab";
        for bad in [
            "<<<<<<< ours",
            "a\tsl-SI\tLK02",
            "a\tsl-SI\tLK02\t0123456789a",
            "a\tsl-SI\tLK02\t0123456789ab\tx",
            "\tsl-SI\tLK02\t0123456789ab",
        ] {
            assert_eq!(line(&format!("# korak baseline 1\n{good}\n\n{bad}\n{good}\n")), 4, "{bad}");
        }
    }
}
