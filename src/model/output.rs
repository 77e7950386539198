//! [`OutputFile`]: bytes on their way to the output folder, and [`Sink`], the port that takes them.

use std::io::Write;

/// A file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Path below the output folder, with `/` between parts.
    pub path: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Writes the content of a file, in pieces that are each worth a call to the system.
pub type Pieces<'a> = dyn Fn(&mut dyn Write) -> std::io::Result<()> + 'a;

/// Takes the files of a compilation as they are made.
///
/// `write` implements it for a folder; `check` throws the files away. Files arrive in any order and from any thread.
pub trait Sink: Sync {
    /// Takes a file.
    ///
    /// # Errors
    /// When the file cannot be kept.
    fn put(&self, file: OutputFile) -> std::io::Result<()>;

    /// Takes the file at `path` as `pieces` writes it: one that is too large to be held.
    ///
    /// # Errors
    /// When the file cannot be kept.
    fn put_pieces(&self, path: &str, pieces: &Pieces<'_>) -> std::io::Result<()> {
        let mut bytes = Vec::new();
        pieces(&mut bytes)?;
        self.put(OutputFile { path: path.to_owned(), bytes })
    }

    /// Keeps the file that an earlier build left at `path`, and that is there as it was; `false` when the sink has none.
    fn keep(&self, path: &str) -> bool {
        let _ = path;
        false
    }
}
