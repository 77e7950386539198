//! Files of the cache: a line that names the format, which program wrote it, the key of what it was made for, a digest of
//! all that and of the head, the head, and what the head tells of.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads and writes the cache")]

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::key::{Key, Mix, digest_of};
use super::prints::{Files, Seen};
use super::program::{installed, program, wrote};
use super::stamp::Stamp;
use crate::model::kept::{Extent, Part};
use crate::model::output::OutputFile;
use crate::model::words::Vocabulary;

/// How many bytes are written at once.
const AT_ONCE: usize = 1 << 18;
const FORMAT: &[u8] = b"korak cache 5\n";
/// How long what stands before the digest is: the format and three keys.
const TITLE: usize = FORMAT.len() + 3 * size_of::<Key>();
/// How long the digest of the head and its length are together.
const SEAL: usize = size_of::<Key>() + size_of::<u64>();

#[derive(Debug, Default)]
pub(super) struct Index {
    pub(super) prints: Files,
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
    /// The files below the output folder, and how they looked.
    pub(super) files: Vec<(String, Stamp)>,
}

/// What was made of one article.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    #[serde(with = "crate::model::bytes")]
    pub(super) key: Key,
    /// Its files.
    pub(super) sources: Vec<Seen>,
    /// Fragments that it includes, and pictures that it shows.
    pub(super) files: Vec<(PathBuf, Key)>,
    /// Those that it names and that were not there, as shown to people.
    pub(super) missing: Vec<String>,
    /// The files it left in the output.
    pub(super) outputs: Vec<Output>,
    /// Where what it left begins, and how many bytes that is.
    pub(super) left: (u64, u32),
    /// A digest of all of it.
    #[serde(with = "crate::model::bytes")]
    pub(super) digest: Key,
    /// The part that is its summary.
    pub(super) summary: Part,
}

/// A file that an article left in the output.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Output {
    /// Below the output folder.
    pub(super) path: Box<str>,
    /// Of its content, where another build is to take it over.
    pub(super) digest: Option<Box<Key>>,
    /// How it looked.
    pub(super) stamp: Stamp,
}

impl Output {
    /// Whether it is in `root` as it was.
    pub(super) fn is_there(&self, root: &Path) -> bool {
        Stamp::of(&root.join(&*self.path)).as_ref() == Some(&self.stamp)
    }

    /// The file from `root`, if it holds what it held, however it was copied there.
    pub(super) fn bring(&self, root: &Path) -> Option<OutputFile> {
        let bytes = std::fs::read(root.join(&*self.path)).ok()?;
        (self.digest.as_deref() == Some(&digest_of(&bytes))).then(|| OutputFile { path: self.path.to_string(), bytes })
    }

    /// Notes how the file looks in `root`, and its digest if it `needs` one; `false` when it is not there.
    pub(super) fn settle(&mut self, root: &Path, needs: bool) -> bool {
        let place = root.join(&*self.path);
        let stamp = Stamp::of(&place);
        if needs {
            self.digest = self.digest.take().or_else(|| super::prints::digest(&place).map(Box::new));
        }
        self.stamp = stamp.clone().unwrap_or_default();
        stamp.is_some()
    }
}

impl Record {
    /// Where what it left stands in `store`.
    pub(super) fn extent(&self, store: usize) -> Extent {
        Extent { store, at: self.left.0, len: self.left.1 }
    }
}

/// The index of a cache, and where what articles left begins in its file; `None` when it is missing, damaged, or made for
/// another `base`.
pub(super) fn contents(place: &Path, base: &Key) -> Option<(Index, File, u64)> {
    let (head, file, from) = open(place, base)?;
    let ((prints, vocabulary, lists), mut rest) = postcard::take_from_bytes(&head).ok()?;
    let mut records = Vec::new();
    while !rest.is_empty() {
        let (record, more) = postcard::take_from_bytes::<(String, Record)>(rest).ok()?;
        records.push(record);
        rest = more;
    }
    Some((Index { prints, vocabulary, lists, records: records.into_iter().collect() }, file, from))
}

/// The head of a file written for `base`; `None` when it is missing, damaged, or made for another.
pub(super) fn read(place: &Path, base: &Key) -> Option<Vec<u8>> {
    Some(open(place, base)?.0)
}

/// The head of a file, the file, and where the rest of it begins.
fn open(place: &Path, base: &Key) -> Option<(Vec<u8>, File, u64)> {
    let mut file = File::open(place).ok()?;
    let mut start = [0; TITLE + SEAL];
    file.read_exact(&mut start).ok()?;
    let (title, seal) = start.split_at(TITLE);
    let (installed, rest) = title.strip_prefix(FORMAT)?.split_first_chunk::<32>()?;
    let program = rest.strip_suffix(base)?.try_into().ok()?;
    let (digest, len) = seal.split_first_chunk::<32>()?;
    let len = u64::from_le_bytes(len.try_into().ok()?);
    // A damaged number must not make room for more than there is.
    let from =
        (start.len() as u64).checked_add(len).filter(|end| file.metadata().is_ok_and(|all| *end <= all.len()))?;
    let mut head = Vec::with_capacity(usize::try_from(len).ok()?);
    (&mut file).take(len).read_to_end(&mut head).ok()?;
    let mut found = Mix::default();
    found.raw(title).raw(&head);
    (sealed(found, len) == *digest && wrote(installed, program)).then_some((head, file, from))
}

/// Writes a file for `base` with this head and nothing else, at once or not at all.
pub(super) fn write(place: &Path, base: &Key, head: &[u8]) -> std::io::Result<()> {
    let mut file = Head::begin(place, base)?;
    file.write(head)?;
    file.finish(|_| Ok(()))
}

/// A file in the making. Its head may be long, so it is written as it comes; how long it is and its digest are put before
/// it at the end.
pub(super) struct Head<'a> {
    place: &'a Path,
    to: BufWriter<File>,
    digest: Mix,
    len: u64,
}

impl<'a> Head<'a> {
    /// Begins a file for `base`.
    pub(super) fn begin(place: &'a Path, base: &Key) -> std::io::Result<Self> {
        let fresh = fresh(place);
        match std::fs::remove_file(&fresh) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut to = BufWriter::with_capacity(AT_ONCE, File::create_new(&fresh)?);
        let title = [FORMAT, &installed(), &program(), base].concat();
        to.write_all(&title)?;
        to.write_all(&[0; SEAL])?;
        let mut digest = Mix::default();
        digest.raw(&title);
        Ok(Self { place, to, digest, len: 0 })
    }

    /// Adds something to the head.
    pub(super) fn add(&mut self, part: &impl Serialize) -> std::io::Result<()> {
        self.write(&postcard::to_allocvec(part).map_err(std::io::Error::other)?)
    }

    fn write(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        self.digest.raw(bytes);
        self.len += bytes.len() as u64;
        self.to.write_all(bytes)
    }

    /// Ends the head, and writes what `rest` gives behind it. Only now there is a file in the place.
    pub(super) fn finish(self, rest: impl FnOnce(&mut dyn Write) -> std::io::Result<()>) -> std::io::Result<()> {
        let Self { place, mut to, digest, len } = self;
        rest(&mut to)?;
        let mut file = to.into_inner()?;
        file.seek(SeekFrom::Start(TITLE as u64))?;
        file.write_all(&[&sealed(digest, len)[..], &len.to_le_bytes()].concat())?;
        drop(file);
        std::fs::rename(fresh(place), place)
    }
}

/// Where a file is until it is whole.
fn fresh(place: &Path) -> PathBuf {
    place.with_extension("new")
}

/// The digest of a title and a head of `len` bytes.
fn sealed(mut bytes: Mix, len: u64) -> Key {
    bytes.raw(&len.to_le_bytes());
    bytes.key()
}

#[cfg(test)]
mod tests {
    use super::{Files, Head, List, Record, contents, read};
    use crate::cache::shelf::{Leavings, Shelf};
    use std::collections::BTreeMap;

    #[test]
    fn a_damaged_file_or_one_of_another_base_is_as_good_as_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("cache");
        let (mut shelf, mut left) = (Shelf::spooled(folder.path()), Leavings::default());
        let summary = left.add(b"summary");
        let extent = shelf.put(&left).expect("put");
        let record = Record {
            key: [1; 32],
            sources: Vec::new(),
            files: Vec::new(),
            missing: Vec::new(),
            outputs: Vec::new(),
            left: (0, extent.len),
            digest: [3; 32],
            summary,
        };
        let mut head = Head::begin(&place, &[0; 32]).expect("begun");
        head.add(&(Files::default(), None::<()>, BTreeMap::<String, List>::new())).expect("written");
        head.add(&("a", record)).and_then(|()| head.finish(|to| shelf.copy(&[extent], to))).expect("written");
        let (found, file, from) = contents(&place, &[0; 32]).expect("whole");
        let store = shelf.lend(file, from);
        let record = &found.records["a"];
        assert_eq!(shelf.get(&record.extent(store), &record.summary).expect("there"), b"summary");
        assert!(read(&place, &[9; 32]).is_none());
        let whole = std::fs::read(&place).expect("there");
        let head = usize::try_from(from).expect("small");
        for at in 0..head {
            let mut damaged = whole.clone();
            damaged[at] ^= 1;
            std::fs::write(&place, &damaged).expect("written");
            assert!(read(&place, &[0; 32]).is_none(), "byte {at} was changed");
            std::fs::write(&place, &whole[..at]).expect("written");
            assert!(read(&place, &[0; 32]).is_none(), "cut at byte {at}");
        }
    }
}
