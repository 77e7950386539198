//! [`Library`]: the port through which `[!INCLUDE [title](path)]` reaches other files.

/// Hands out fragments by the address that a directive writes.
pub trait Library: Sync {
    /// The file at `href`, as seen from the file shown as `from`.
    ///
    /// # Errors
    /// A [`Refusal`] when there is no such file, or none that may be included.
    fn fetch(&self, from: &str, href: &str) -> Result<Fragment, Refusal>;
}

/// A file that is included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragment {
    /// The path shown to people, the same for every way to write it.
    pub path: String,
    /// The text.
    pub text: String,
}

/// Why a directive is not followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is no relative path, or leads out of the sources.
    Outside,
    /// No ordinary file of the sources is there.
    Missing,
    /// The file is no Markdown.
    NotMarkdown,
    /// The system refused.
    Unreadable {
        /// What it said.
        reason: String,
    },
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The file includes itself, directly or through others.
    Loop,
    /// Fragments in fragments past the cap.
    TooDeep,
    /// The article includes more than the cap.
    TooMuch,
}
