//! [`Shelf`]: what articles leave for the end of a build. There is much of it, each is looked at once or not at all, and so
//! it waits on the disk.
#![expect(clippy::disallowed_methods, reason = "a shell module: it keeps a file beside the cache, and reads caches")]

use std::fs::File;
use std::io::{ErrorKind, Result, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::key::digest_of;
use crate::model::kept::{Extent, Part};

/// How many bytes are written or copied at once.
const AT_ONCE: usize = 1 << 18;

/// The store of what this build leaves; those of earlier builds follow.
const FRESH: usize = 0;

/// What articles left, in this build and in earlier ones.
#[derive(Debug)]
pub struct Shelf {
    fresh: Mutex<Fresh>,
    /// Files of caches, and where in them the bytes of articles begin.
    earlier: Vec<(File, u64)>,
}

/// What this build leaves.
#[derive(Debug)]
enum Fresh {
    /// In memory, where no folder is to be written to; `at` counts articles.
    Held(Vec<Box<[u8]>>),
    /// In a file without a name, which is gone with the build. It is made in the folder when it is first needed.
    Spooled { folder: PathBuf, file: Option<File>, written: u64, waiting: Vec<u8> },
}

/// The bytes that one article leaves, in the making.
#[derive(Debug, Default)]
pub struct Leavings(Vec<u8>);

impl Leavings {
    /// Adds a part.
    pub fn add(&mut self, bytes: &[u8]) -> Part {
        let number = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        let mut digest = [0; 16];
        digest.copy_from_slice(&digest_of(bytes)[..16]);
        let part = Part { start: number(self.0.len()), len: number(bytes.len()), digest };
        self.0.extend_from_slice(bytes);
        part
    }

    /// All of them.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Shelf {
    /// A shelf in memory.
    #[must_use]
    pub fn held() -> Self {
        Self { fresh: Mutex::new(Fresh::Held(Vec::new())), earlier: Vec::new() }
    }

    /// A shelf in a file in `folder`.
    #[must_use]
    pub fn spooled(folder: &Path) -> Self {
        let fresh = Fresh::Spooled { folder: folder.to_owned(), file: None, written: 0, waiting: Vec::new() };
        Self { fresh: Mutex::new(fresh), earlier: Vec::new() }
    }

    /// Adds a cache, in whose file the bytes of articles begin at `from`; gives the number of the store.
    pub(super) fn lend(&mut self, file: File, from: u64) -> usize {
        self.earlier.push((file, from));
        self.earlier.len()
    }

    /// Keeps what an article leaves.
    ///
    /// # Errors
    /// When the disk does not take it.
    pub fn put(&self, leavings: &Leavings) -> Result<Extent> {
        self.keep(leavings.bytes())
    }

    /// Keeps `bytes` that no article leaves.
    pub(super) fn keep(&self, bytes: &[u8]) -> Result<Extent> {
        let len = u32::try_from(bytes.len()).map_err(|_| ErrorKind::FileTooLarge)?;
        let at = match &mut *self.fresh() {
            Fresh::Held(held) => {
                held.push(bytes.into());
                held.len() as u64 - 1
            }
            Fresh::Spooled { folder, file, written, waiting } => {
                if waiting.len() + bytes.len() > AT_ONCE {
                    spool(folder, file, written, waiting)?;
                }
                waiting.extend_from_slice(bytes);
                *written + (waiting.len() - bytes.len()) as u64
            }
        };
        Ok(Extent { store: FRESH, at, len })
    }

    /// A part of what stands at `extent`.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn get(&self, extent: &Extent, part: &Part) -> Result<Vec<u8>> {
        let mut bytes = vec![0; part.len as usize];
        self.read(extent, part.start.into(), &mut bytes)?;
        Ok(bytes)
    }

    /// All that stands at `extent`.
    pub(super) fn whole(&self, extent: &Extent) -> Result<Vec<u8>> {
        let mut bytes = vec![0; extent.len as usize];
        self.read(extent, 0, &mut bytes)?;
        Ok(bytes)
    }

    /// Copies what stands at `extents`, one behind the other, to `to`.
    pub(super) fn copy(&self, extents: &[Extent], to: &mut dyn Write) -> Result<()> {
        let mut buffer = Vec::new();
        let follows = |one: &Extent, next: &Extent| {
            one.store == next.store && one.store != FRESH && one.at + u64::from(one.len) == next.at
        };
        // What was not compiled stands in the earlier file as it is to stand in the next one.
        for run in extents.chunk_by(follows) {
            let (mut at, end) = (0, run.iter().map(|extent| u64::from(extent.len)).sum::<u64>());
            while at < end {
                buffer.resize(usize::try_from(end - at).map_or(AT_ONCE, |left| left.min(AT_ONCE)), 0);
                self.read(&run[0], at, &mut buffer)?;
                to.write_all(&buffer)?;
                at += buffer.len() as u64;
            }
        }
        Ok(())
    }

    /// Reads from `start` behind the beginning of `extent`.
    fn read(&self, extent: &Extent, start: u64, into: &mut [u8]) -> Result<()> {
        if extent.store != FRESH {
            let (file, from) = self.earlier.get(extent.store - 1).ok_or(ErrorKind::NotFound)?;
            return read_at(file, from + extent.at + start, into);
        }
        match &mut *self.fresh() {
            Fresh::Held(held) => {
                let held = usize::try_from(extent.at).ok().and_then(|at| held.get(at)).ok_or(ErrorKind::NotFound)?;
                let start = usize::try_from(start).unwrap_or(usize::MAX);
                let end = start.saturating_add(into.len());
                into.copy_from_slice(held.get(start..end).ok_or(ErrorKind::UnexpectedEof)?);
                Ok(())
            }
            Fresh::Spooled { folder, file, written, waiting } => {
                let at = extent.at + start;
                if at + into.len() as u64 > *written {
                    spool(folder, file, written, waiting)?;
                }
                file.as_ref().map_or(Ok(()), |file| read_at(file, at, into))
            }
        }
    }

    fn fresh(&self) -> MutexGuard<'_, Fresh> {
        self.fresh.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Writes what is `waiting` behind what is `written`.
fn spool(folder: &Path, file: &mut Option<File>, written: &mut u64, waiting: &mut Vec<u8>) -> Result<()> {
    if file.is_none() {
        *file = Some(tempfile::tempfile_in(folder)?);
    }
    if let Some(file) = file {
        write_at(file, *written, waiting)?;
    }
    *written += waiting.len() as u64;
    waiting.clear();
    Ok(())
}

#[cfg(unix)]
use std::os::unix::fs::FileExt;

#[cfg(unix)]
fn read_at(file: &File, at: u64, into: &mut [u8]) -> Result<()> {
    file.read_exact_at(into, at)
}

#[cfg(unix)]
fn write_at(file: &File, at: u64, bytes: &[u8]) -> Result<()> {
    file.write_all_at(bytes, at)
}

#[cfg(windows)]
use std::os::windows::fs::FileExt;

#[cfg(windows)]
fn read_at(file: &File, mut at: u64, mut into: &mut [u8]) -> Result<()> {
    while !into.is_empty() {
        match file.seek_read(into, at)? {
            0 => return Err(ErrorKind::UnexpectedEof.into()),
            read => (at, into) = (at + read as u64, &mut into[read..]),
        }
    }
    Ok(())
}

#[cfg(windows)]
fn write_at(file: &File, mut at: u64, mut bytes: &[u8]) -> Result<()> {
    while !bytes.is_empty() {
        match file.seek_write(bytes, at)? {
            0 => return Err(ErrorKind::WriteZero.into()),
            written => (at, bytes) = (at + written as u64, &bytes[written..]),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{AT_ONCE, Leavings, Shelf};

    #[test]
    fn what_was_put_is_there_in_any_order_and_leaves_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        for shelf in [Shelf::held(), Shelf::spooled(folder.path())] {
            let texts = ["one".to_owned(), String::new(), "long ".repeat(AT_ONCE / 3), "other".to_owned()];
            let put = |text: &String| {
                let mut leavings = Leavings::default();
                let parts = [leavings.add(b"before"), leavings.add(text.as_bytes())];
                (shelf.put(&leavings).expect("put"), parts)
            };
            let put: Vec<_> = texts.iter().map(put).collect();
            for (text, (extent, [before, part])) in texts.iter().zip(&put).rev() {
                assert_eq!(shelf.get(extent, before).expect("there"), b"before");
                assert_eq!(shelf.get(extent, part).expect("there"), text.as_bytes());
            }
            let (extent, [_, mut part]) = put[3];
            part.len += 1;
            assert!(shelf.get(&extent, &part).is_err());
            let extents: Vec<_> = put.iter().map(|(extent, _)| *extent).collect();
            let mut copied = Vec::new();
            shelf.copy(&extents, &mut copied).expect("copied");
            assert_eq!(String::from_utf8(copied).expect("text"), texts.map(|text| format!("before{text}")).concat());
        }
        assert_eq!(std::fs::read_dir(folder.path()).expect("readable").count(), 0);
    }
}
