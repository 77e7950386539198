//! [`Spool`]: what was made of articles, on its way to the cache. There is much of it, and nobody looks at it before the
//! end, so it waits on the disk.
#![expect(clippy::disallowed_methods, reason = "a shell module: it keeps a file beside the cache")]

use std::fs::File;
use std::io::{BufWriter, Read, Seek, SeekFrom, Write};
use std::ops::Range;
use std::path::Path;

/// Bytes in a file without a name, which is gone with the build.
#[derive(Debug, Default)]
pub(super) struct Spool {
    state: State,
    len: u64,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Empty,
    Open(BufWriter<File>),
    /// After an error nobody knows what stands where.
    Broken,
}

/// A spool that is read.
#[derive(Debug)]
pub(super) struct Spooled(Option<File>);

impl Spool {
    /// Adds `bytes` to the spool, whose file is made in `folder` when it is first needed; gives where they stand.
    pub(super) fn put(&mut self, folder: &Path, bytes: &[u8]) -> std::io::Result<Range<u64>> {
        let mut file = match std::mem::replace(&mut self.state, State::Broken) {
            State::Open(file) => file,
            State::Empty => BufWriter::with_capacity(1 << 16, tempfile::tempfile_in(folder)?),
            State::Broken => return Err(std::io::ErrorKind::InvalidData.into()),
        };
        file.write_all(bytes)?;
        self.state = State::Open(file);
        let start = self.len;
        self.len += bytes.len() as u64;
        Ok(start..self.len)
    }

    /// The same bytes, to be read.
    pub(super) fn finish(self) -> std::io::Result<Spooled> {
        match self.state {
            State::Empty => Ok(Spooled(None)),
            State::Open(file) => Ok(Spooled(Some(file.into_inner()?))),
            State::Broken => Err(std::io::ErrorKind::InvalidData.into()),
        }
    }
}

impl Spooled {
    /// What was put at `range`.
    pub(super) fn get(&mut self, range: &Range<u64>) -> std::io::Result<Vec<u8>> {
        let file = self.0.as_mut().ok_or(std::io::ErrorKind::NotFound)?;
        let len = usize::try_from(range.end - range.start).map_err(std::io::Error::other)?;
        let mut bytes = vec![0; len];
        file.seek(SeekFrom::Start(range.start))?;
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::Spool;

    #[test]
    fn what_was_put_is_there_in_any_order() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut spool = Spool::default();
        let [one, none, other] = [&b"one"[..], b"", b"other"].map(|part| spool.put(folder.path(), part).expect("put"));
        let mut spooled = spool.finish().expect("finished");
        assert_eq!(spooled.get(&other).expect("there"), b"other");
        assert_eq!(spooled.get(&one).expect("there"), b"one");
        assert_eq!(spooled.get(&none).expect("there"), b"");
        assert!(spooled.get(&(0..9)).is_err());
        assert_eq!(std::fs::read_dir(folder.path()).expect("readable").count(), 0);
    }
}
