//! Files of the cache: a line that names the format, the key of what they were made for, a digest of the head, the head,
//! and what the head tells of.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads and writes the cache")]

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::Files;
use super::key::{Key, digest_of};
use super::prints::Seen;
use super::shelf::Shelf;
use super::stamp::Stamp;
use crate::model::kept::{Extent, Part};
use crate::model::output::OutputFile;
use crate::model::words::Vocabulary;

/// How many bytes are written at once.
const AT_ONCE: usize = 1 << 18;
const FORMAT: &[u8] = b"korak cache 3\n";

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Index {
    pub(super) prints: Files<Seen>,
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
    pub(super) path: String,
    /// Of its content, where another build is to take it over.
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

    /// Notes how the file looks in `root`, and its digest if it `needs` one; `false` when it is not there.
    pub(super) fn settle(&mut self, root: &Path, needs: bool) -> bool {
        let place = root.join(&self.path);
        let stamp = Stamp::of(&place);
        if needs {
            self.digest = self.digest.or_else(|| super::prints::digest(&place));
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
    Some((postcard::from_bytes(&head).ok()?, file, from))
}

/// Writes a cache: the index, and what articles left, from one place behind the other.
pub(super) fn write_contents(
    place: &Path,
    base: &Key,
    index: &Index,
    left: &[Extent],
    shelf: &Shelf,
) -> std::io::Result<()> {
    let head = postcard::to_allocvec(index).map_err(std::io::Error::other)?;
    write(place, base, &head, |to| shelf.copy(left, to))
}

/// The head of a file written for `base`; `None` when it is missing, damaged, or made for another.
pub(super) fn read(place: &Path, base: &Key) -> Option<Vec<u8>> {
    Some(open(place, base)?.0)
}

/// The head of a file, the file, and where the rest of it begins.
fn open(place: &Path, base: &Key) -> Option<(Vec<u8>, File, u64)> {
    let mut file = File::open(place).ok()?;
    let mut start = [0; FORMAT.len() + 32 + 32 + 8];
    file.read_exact(&mut start).ok()?;
    let rest = start.strip_prefix(FORMAT)?.strip_prefix(base)?;
    let (digest, len) = rest.split_first_chunk::<32>()?;
    let len = u64::from_le_bytes(len.try_into().ok()?);
    // A damaged number must not make room for more than there is.
    let from =
        (start.len() as u64).checked_add(len).filter(|end| file.metadata().is_ok_and(|all| *end <= all.len()))?;
    let mut head = Vec::with_capacity(usize::try_from(len).ok()?);
    (&mut file).take(len).read_to_end(&mut head).ok()?;
    (digest_of(&head) == *digest).then_some((head, file, from))
}

/// Writes a file for `base` with this head, and what `rest` writes behind it, at once or not at all.
pub(super) fn write(
    place: &Path,
    base: &Key,
    head: &[u8],
    rest: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let fresh = place.with_extension("new");
    match std::fs::remove_file(&fresh) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut to = std::io::BufWriter::with_capacity(AT_ONCE, File::create_new(&fresh)?);
    for part in [FORMAT, base, &digest_of(head), &(head.len() as u64).to_le_bytes(), head] {
        to.write_all(part)?;
    }
    rest(&mut to)?;
    drop(to.into_inner()?);
    std::fs::rename(&fresh, place)
}

#[cfg(test)]
mod tests {
    use super::{Index, Record, contents, read, write_contents};
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
        let index = Index { records: BTreeMap::from([("a".to_owned(), record)]), ..Index::default() };
        write_contents(&place, &[0; 32], &index, &[extent], &shelf).expect("written");
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
