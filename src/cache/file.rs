//! The file of the cache: a line that names the format, the base key, a digest of the rest, the index, the summaries.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads and writes the cache")]

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::key::{Key, Mix};
use super::prints::{Seen, Stamp};
use crate::model::words::Vocabulary;

const FORMAT: &[u8] = b"korak cache 1\n";

/// What the file holds.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) index: Index,
    /// The summaries one behind the other; most are looked at once or not at all.
    summaries: Vec<u8>,
}

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Index {
    pub(super) prints: BTreeMap<PathBuf, Seen>,
    pub(super) vocabulary: Option<(Key, Vocabulary)>,
    /// By the id of the article.
    pub(super) records: BTreeMap<String, Record>,
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
    pub(super) outputs: Vec<(String, Stamp)>,
    /// Where its summary stands.
    pub(super) summary: Range<usize>,
}

impl Contents {
    /// Adds a record with its summary.
    pub(super) fn add(&mut self, id: String, record: Record, summary: &[u8]) {
        let start = self.summaries.len();
        self.summaries.extend_from_slice(summary);
        self.index.records.insert(id, Record { summary: start..self.summaries.len(), ..record });
    }

    /// The summary of a record.
    pub(super) fn summary(&self, record: &Record) -> Option<&[u8]> {
        self.summaries.get(record.summary.clone())
    }
}

/// The contents of the file; `None` when it is missing, damaged, or made for another `base`.
pub(super) fn read(place: &Path, base: &Key) -> Option<Contents> {
    let bytes = std::fs::read(place).ok()?;
    let body = bytes.strip_prefix(FORMAT)?.strip_prefix(base)?;
    let (digest, body) = body.split_first_chunk::<32>()?;
    if digest_of(body) != *digest {
        return None;
    }
    let (index, summaries) = postcard::take_from_bytes(body).ok()?;
    Some(Contents { index, summaries: summaries.to_vec() })
}

/// Writes the file, at once or not at all.
pub(super) fn write(place: &Path, base: &Key, contents: &Contents) -> std::io::Result<()> {
    let mut body = postcard::to_allocvec(&contents.index).map_err(std::io::Error::other)?;
    body.extend_from_slice(&contents.summaries);
    let bytes = [FORMAT, base, &digest_of(&body), &body].concat();
    let fresh = place.with_extension("new");
    match std::fs::remove_file(&fresh) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    std::io::Write::write_all(&mut std::fs::File::create_new(&fresh)?, &bytes)?;
    std::fs::rename(&fresh, place)
}

fn digest_of(body: &[u8]) -> Key {
    let mut key = Mix::default();
    key.add(body);
    key.key()
}

#[cfg(test)]
mod tests {
    use super::{Contents, Record, read, write};

    #[test]
    fn a_damaged_file_or_one_of_another_base_is_as_good_as_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = folder.path().join("cache");
        let mut contents = Contents::default();
        let record =
            Record { key: [1; 32], fragments: Vec::new(), missing: Vec::new(), outputs: Vec::new(), summary: 0..0 };
        contents.add("a".into(), record, b"summary");
        write(&place, &[0; 32], &contents).expect("written");
        let found = read(&place, &[0; 32]).expect("whole");
        assert_eq!(found.summary(&found.index.records["a"]), Some(&b"summary"[..]));
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
