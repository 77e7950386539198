//! [`Ledger`]: the list of files that earlier builds wrote, so that a build replaces and removes only those.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads and writes the list of files")]

use std::fs::File;
use std::io::{ErrorKind, Write};
use std::path::Path;

use super::list::List;
use super::{WriteError, paths};

/// The name of the file in the compiler's own folder.
pub(super) const NAME: &str = "files.txt";

/// The first line: the format and its version.
const FORMAT: &str = "korak 1";

/// The files that earlier builds wrote.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    files: List,
    /// The lines of the list, sorted by the digests that all spellings of a path share.
    spellings: Vec<(u64, usize)>,
    /// Whether no two files have the same digest.
    distinct: bool,
}

impl Ledger {
    /// Reads the list in the compiler's own folder; a missing or damaged list counts as empty.
    pub(super) fn read(own: &Path) -> Self {
        let files = Self::load(own).unwrap_or_default();
        let mut spellings: Vec<(u64, usize)> = files.iter().map(paths::digest).zip(0..).collect();
        spellings.sort_unstable();
        let distinct = spellings.windows(2).all(|pair| pair[0].0 != pair[1].0);
        Self { files, spellings, distinct }
    }

    /// The files of the list in a folder; `None` when it is missing or damaged.
    pub(super) fn load(own: &Path) -> Option<List> {
        std::fs::read_to_string(own.join(NAME)).ok().and_then(parse)
    }

    /// Writes a list, at once or not at all; an equal list is left alone.
    ///
    /// # Errors
    /// [`WriteError::Io`] when the file cannot be written.
    pub(super) fn write(own: &Path, files: &List) -> Result<(), WriteError> {
        let place = own.join(NAME);
        let is_same = |old: Vec<u8>| {
            let text = old.strip_prefix(FORMAT.as_bytes()).and_then(|text| text.strip_prefix(b"\n"));
            text == Some(files.text().as_bytes())
        };
        if std::fs::read(&place).is_ok_and(is_same) {
            return Ok(());
        }
        let text = format!("{FORMAT}\n{}", files.text());
        replace(&place, &own.join("files.txt.new"), &text).map_err(|error| WriteError::io(&place, &error))
    }

    /// The files.
    pub(super) fn files(&self) -> &List {
        &self.files
    }

    /// The line of a path, if the list has it, and no other spelling of it.
    pub(super) fn alone(&self, path: &str) -> Option<usize> {
        let mut alike = self.spelled(path);
        let line = alike.find(|&line| self.files.line(line) == path)?;
        (self.distinct || self.respelled(path).next().is_none()).then_some(line)
    }

    /// Other spellings of a path in the list, which a disk that ignores case takes for the same file.
    pub(super) fn respelled(&self, path: &str) -> impl Iterator<Item = &str> {
        let alike = self.spelled(path).map(|line| self.files.line(line));
        alike.filter(move |file| *file != path && paths::same(file, path))
    }

    /// The lines of the paths that share the digest of this one, which a first build need not know.
    fn spelled(&self, path: &str) -> impl Iterator<Item = usize> {
        let digest = (!self.spellings.is_empty()).then(|| paths::digest(path));
        digest.into_iter().flat_map(|digest| self.alike(digest))
    }

    /// The lines of the paths that share a digest.
    pub(super) fn alike(&self, digest: u64) -> impl Iterator<Item = usize> {
        let alike = &self.spellings[self.spellings.partition_point(|(other, _)| *other < digest)..];
        alike.iter().take_while(move |(other, _)| *other == digest).map(|&(_, line)| line)
    }
}

/// Writes a file beside its place, then renames it there, so that the place never holds half of it.
fn replace(place: &Path, fresh: &Path, text: &str) -> std::io::Result<()> {
    let mut file = File::create_new(fresh).or_else(|error| {
        if error.kind() != ErrorKind::AlreadyExists {
            return Err(error);
        }
        // A killed build left it, or it is a link, which opening it would follow.
        std::fs::remove_file(fresh)?;
        File::create_new(fresh)
    })?;
    file.write_all(text.as_bytes())?;
    // Pages lost in a power cut are made again; a lost list would turn all of them into foreign files.
    file.sync_all()?;
    drop(file);
    std::fs::rename(fresh, place)
}

/// The files of a list, or nothing when it is not one that a build wrote to its end.
fn parse(mut text: String) -> Option<List> {
    let head = text.strip_prefix(FORMAT)?.strip_prefix('\n')?;
    let start = text.len() - head.len();
    text.drain(..start);
    // A path that leaves the folder would make the build remove files of others.
    List::parse(text, |file| paths::check(file).is_ok())
}

#[cfg(test)]
mod tests {
    use super::{Ledger, NAME, parse};
    use crate::write::list::List;

    #[test]
    fn a_list_is_read_as_written() {
        let own = tempfile::tempdir().expect("a folder");
        let files = List::of(["b", "a/B", "a/b"]);
        Ledger::write(own.path(), &files).expect("written");
        let text = std::fs::read_to_string(own.path().join(NAME)).expect("there");
        assert_eq!(text, "korak 1\na/B\na/b\nb\n");
        let ledger = Ledger::read(own.path());
        assert_eq!(ledger.files(), &files);
        let spellings = |path| ledger.respelled(path).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(spellings("A/b"), ["a/B", "a/b"].into());
        assert_eq!(spellings("a/b"), ["a/B"].into());
        assert!(spellings("b").is_empty());
        assert_eq!(["a/B", "a/b", "b", "B"].map(|path| ledger.alone(path)), [None, None, Some(2), None]);
    }

    #[test]
    fn a_missing_or_damaged_list_is_empty() {
        let own = tempfile::tempdir().expect("a folder");
        assert_eq!(Ledger::read(own.path()).files().len(), 0);
        std::fs::write(own.path().join(NAME), b"korak 1\na\n\xff\n").expect("written");
        assert_eq!(Ledger::read(own.path()).files().len(), 0);
        for text in
            ["", "korak 2\na\n", "korak 1", "korak 1\na\nb.ht", "korak 1\na\n../b\n", "korak 1\n\na\n", "a\nb\n"]
        {
            assert_eq!(parse(text.to_owned()), None, "{text:?}");
        }
        assert_eq!(parse("korak 1\n".to_owned()), Some(List::default()));
    }
}
