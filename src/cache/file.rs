//! Files of the cache: a line that names the format, the key of what they were made for, a digest of the rest, the rest.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads and writes the cache")]

use std::collections::BTreeMap;
use std::io::{Seek, Write};
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::Trace;
use super::key::{Key, Mix, digest_of};
use super::prints::Seen;
use super::spool::Spooled;
use super::stamp::{Name, Stamp};
use crate::model::output::OutputFile;
use crate::model::words::Vocabulary;

/// How many bytes are written at once.
const AT_ONCE: usize = 1 << 18;
const FORMAT: &[u8] = b"korak cache 1\n";

/// What the file holds.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) index: Index,
    /// The summaries one behind the other, each looked at once or not at all; before them, what the index was read from.
    body: Vec<u8>,
    /// Where they begin.
    summaries: usize,
}

/// What the next file will hold. Summaries stay where they are until they are written: there are many of them.
#[derive(Debug, Default)]
pub(super) struct Next<'a> {
    pub(super) index: Index,
    summaries: Vec<Summary<'a>>,
    /// The bytes of all summaries.
    len: usize,
}

/// Where a summary is.
#[derive(Debug)]
pub(super) enum Summary<'a> {
    /// In the earlier file.
    Earlier(&'a [u8]),
    /// In the spool.
    Spooled(Range<u64>),
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Index {
    pub(super) prints: BTreeMap<Name, Seen>,
    pub(super) vocabulary: Option<(Key, Vocabulary)>,
    /// By the id of the article.
    pub(super) records: BTreeMap<String, Record>,
    /// Files that are made from several articles, by what they are called together.
    pub(super) lists: BTreeMap<String, List>,
}

/// Files that are made from what several articles have left behind.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct List {
    pub(super) key: Key,
    pub(super) outputs: Vec<Output>,
}

/// What was made of one article.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Record {
    pub(super) key: Key,
    /// Fragments that it includes.
    pub(super) fragments: Vec<(PathBuf, Key)>,
    /// Fragments that it names and that were not there, as shown to people.
    pub(super) missing: Vec<String>,
    /// The files it left in the output.
    pub(super) outputs: Vec<Output>,
    /// Where its summary stands.
    pub(super) summary: Range<usize>,
}

/// A file that an article left in the output.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Output {
    /// Below the output folder.
    pub(super) path: String,
    /// Of its content.
    pub(super) digest: Option<Key>,
    /// How it looked.
    pub(super) stamp: Stamp,
}

impl Output {
    /// Whether it is in `root` as it was.
    pub(super) fn is_there(&self, root: &Path) -> bool {
        Stamp::of(&root.join(&self.path)).as_ref() == Some(&self.stamp)
    }

    /// The file from `root`, if it holds what it held, however it was copied there.
    pub(super) fn bring(&self, root: &Path) -> Option<OutputFile> {
        let bytes = std::fs::read(root.join(&self.path)).ok()?;
        (self.digest == Some(digest_of(&bytes))).then(|| OutputFile { path: self.path.clone(), bytes })
    }

    /// Notes how the file looks in `root`, and its digest if it is not known; `false` when it is not there.
    pub(super) fn settle(&mut self, root: &Path) -> bool {
        let place = root.join(&self.path);
        let stamp = Stamp::of(&place);
        self.digest = self.digest.or_else(|| super::prints::digest(&place));
        self.stamp = stamp.clone().unwrap_or_default();
        stamp.is_some()
    }
}

impl Record {
    /// What compiling the article touched.
    pub(super) fn trace(&self) -> Trace {
        let fragments = self.fragments.iter().map(|(file, _)| file.clone()).collect();
        let outputs = self.outputs.iter().map(|output| (output.path.clone(), output.digest)).collect();
        Trace { outputs, fragments, missing: self.missing.clone() }
    }
}

impl Contents {
    /// The summary of a record.
    pub(super) fn summary(&self, record: &Record) -> Option<&[u8]> {
        self.body.get(self.summaries..)?.get(record.summary.clone())
    }
}

impl Summary<'_> {
    fn len(&self) -> usize {
        match self {
            Self::Earlier(bytes) => bytes.len(),
            Self::Spooled(range) => usize::try_from(range.end - range.start).unwrap_or(usize::MAX),
        }
    }
}

impl<'a> Next<'a> {
    /// Adds a record with its summary.
    pub(super) fn add(&mut self, id: String, record: Record, summary: Summary<'a>) {
        let end = self.len + summary.len();
        self.index.records.insert(id, Record { summary: self.len..end, ..record });
        self.summaries.push(summary);
        self.len = end;
    }

    /// Writes the file for `base`, at once or not at all.
    pub(super) fn write(self, place: &Path, base: &Key, mut spooled: Spooled) -> std::io::Result<()> {
        let index = postcard::to_allocvec(&self.index).map_err(std::io::Error::other)?;
        write(place, base, index.len() + self.len, |to| {
            to.write_all(&index)?;
            self.summaries.iter().try_for_each(|summary| match summary {
                Summary::Earlier(bytes) => to.write_all(bytes),
                Summary::Spooled(range) => to.write_all(&spooled.get(range)?),
            })
        })
    }
}

/// Writes on, and takes the digest of what it writes.
struct Digesting {
    to: std::io::BufWriter<std::fs::File>,
    digest: Mix,
}

impl Write for Digesting {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.digest.raw(bytes);
        self.to.write_all(bytes).map(|()| bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.to.flush()
    }
}

/// The contents of the cache; `None` when it is missing, damaged, or made for another `base`.
pub(super) fn contents(place: &Path, base: &Key) -> Option<Contents> {
    let body = read(place, base)?;
    let (index, summaries) = postcard::take_from_bytes(&body).ok()?;
    let summaries = body.len() - summaries.len();
    Some(Contents { index, body, summaries })
}

/// What stands in a file written for `base`; `None` when it is missing, damaged, or made for another.
pub(super) fn read(place: &Path, base: &Key) -> Option<Vec<u8>> {
    let mut bytes = std::fs::read(place).ok()?;
    let body = bytes.strip_prefix(FORMAT)?.strip_prefix(base)?;
    let (digest, body) = body.split_first_chunk::<32>()?;
    let whole = digest_of(body) == *digest;
    let head = bytes.len() - body.len();
    bytes.drain(..head);
    whole.then_some(bytes)
}

/// Writes a file for `base` that holds the `len` bytes that `body` writes, at once or not at all.
pub(super) fn write(
    place: &Path,
    base: &Key,
    len: usize,
    body: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let fresh = place.with_extension("new");
    match std::fs::remove_file(&fresh) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut to = std::io::BufWriter::with_capacity(AT_ONCE, std::fs::File::create_new(&fresh)?);
    // The digest is known at the end, and its place is kept for it.
    for head in [FORMAT, base, &Key::default()] {
        to.write_all(head)?;
    }
    let mut digest = Mix::default();
    digest.raw(&(len as u64).to_le_bytes());
    let mut digesting = Digesting { to, digest };
    body(&mut digesting)?;
    let mut file = digesting.to.into_inner()?;
    file.seek(std::io::SeekFrom::Start((FORMAT.len() + base.len()) as u64))?;
    file.write_all(&digesting.digest.key())?;
    drop(file);
    std::fs::rename(&fresh, place)
}

#[cfg(test)]
mod tests {
    use super::{Next, Record, Summary, contents, read};
    use crate::cache::spool::Spool;

    #[test]
    fn a_damaged_file_or_one_of_another_base_is_as_good_as_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("cache");
        let mut made = Next::default();
        let record =
            Record { key: [1; 32], fragments: Vec::new(), missing: Vec::new(), outputs: Vec::new(), summary: 0..0 };
        made.add("a".into(), record.clone(), Summary::Earlier(b"summary"));
        let mut spool = Spool::default();
        let spooled = spool.put(folder.path(), b"another").expect("put");
        made.add("b".into(), record, Summary::Spooled(spooled));
        made.write(&place, &[0; 32], spool.finish().expect("finished")).expect("written");
        let found = contents(&place, &[0; 32]).expect("whole");
        for (id, summary) in [("a", b"summary"), ("b", b"another")] {
            assert_eq!(found.summary(&found.index.records[id]), Some(&summary[..]));
        }
        assert!(read(&place, &[9; 32]).is_none());
        let whole = std::fs::read(&place).expect("there");
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            std::fs::write(&place, &damaged).expect("written");
            assert!(read(&place, &[0; 32]).is_none(), "byte {at} was changed");
            std::fs::write(&place, &whole[..at]).expect("written");
            assert!(read(&place, &[0; 32]).is_none(), "cut at byte {at}");
        }
    }
}
