//! Paths of output files: which are safe on every disk, and which cannot stand beside each other.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

/// The folder in the output that holds what `write` itself needs: lock, list of files, stage.
pub(super) const OWN: &str = ".korak";

/// The longest name of a file or folder, in bytes, that common file systems take.
const LONGEST: usize = 255;

/// Checks that a path stays in the output folder and means the same file on every system.
///
/// # Errors
/// The reason why it does not.
pub(super) fn check(path: &str) -> Result<(), &'static str> {
    if path.contains(|letter: char| letter.is_control()) {
        return Err("it has a control character");
    }
    // On Windows these start a drive, a stream or another part.
    if path.contains(['\\', ':']) {
        return Err("it has a backslash or a colon");
    }
    if path.split('/').next().is_some_and(|first| fold(first) == OWN) {
        return Err("the folder .korak is kept for the compiler");
    }
    path.split('/').try_for_each(check_part)
}

fn check_part(part: &str) -> Result<(), &'static str> {
    if part.is_empty() {
        return Err("it has an empty part");
    }
    if part == "." || part == ".." {
        return Err("it has a part `.` or `..`");
    }
    if part.len() > LONGEST {
        return Err("it has a part longer than 255 bytes");
    }
    if part.ends_with([' ', '.']) {
        return Err("it has a part that ends in a space or a dot");
    }
    if is_device(part) { Err("it has a name that Windows reserves for a device") } else { Ok(()) }
}

/// Whether Windows takes the name for a device, which it does whatever the extension.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end().to_ascii_lowercase();
    let port = || stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt"));
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul" | "conin$" | "conout$")
        || port().is_some_and(|number| matches!(number, "¹" | "²" | "³") || matches!(number.as_bytes(), [b'1'..=b'9']))
}

/// A spelling shared by all paths that a disk may take for the same one: disks may ignore case and the form of accents.
pub(super) fn fold(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.nfc().flat_map(char::to_lowercase).collect() }
}

/// The folders above a file, outermost first.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// The paths taken so far.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Files, by folded path.
    files: BTreeMap<String, String>,
    /// For each folder, by folded path, a file in it.
    folders: BTreeMap<String, String>,
}

/// Why a path cannot stand beside one taken before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Clash {
    /// The path taken before.
    pub(super) other: String,
    /// The reason.
    pub(super) reason: &'static str,
}

impl Names {
    /// Takes a path that passed [`check`].
    ///
    /// # Errors
    /// [`Clash`] when it cannot stand beside one taken before; it is not taken then.
    pub(super) fn claim(&mut self, path: &str) -> Result<(), Clash> {
        if let Some(clash) = self.clash(path) {
            return Err(clash);
        }
        let folded = fold(path);
        for folder in folders(&folded) {
            if !self.folders.contains_key(folder) {
                self.folders.insert(folder.to_owned(), path.to_owned());
            }
        }
        self.files.insert(folded, path.to_owned());
        Ok(())
    }

    /// What a path would clash with.
    pub(super) fn clash(&self, path: &str) -> Option<Clash> {
        let folded = fold(path);
        if let Some(other) = self.files.get(&folded) {
            let reason = if other == path { "they have the same path" } else { "their paths differ only in case" };
            return Some(Clash { other: other.clone(), reason });
        }
        let inside = self.folders.get(&folded);
        let other = inside.or_else(|| folders(&folded).find_map(|folder| self.files.get(folder)))?;
        Some(Clash { other: other.clone(), reason: "one is a file where the other needs a folder" })
    }

    /// Whether the file is taken, in this spelling.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.files.get(&fold(path)).is_some_and(|file| file == path)
    }

    /// All files taken.
    pub(super) fn files(&self) -> impl Iterator<Item = &String> {
        self.files.values()
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, check, fold, folders};

    #[test]
    fn unsafe_paths_are_refused() {
        let long = "a".repeat(256);
        let bad =
            ["", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a\\b", "a\0b", "a\nb", "a\u{85}b", "c:/a", "a:b"];
        let worse =
            [".korak", ".korak/lock", ".KORAK/files.txt", "con", "a/Con.html", "NUL.tar.gz", "com1", "x/LPT9.json"];
        let worst = ["aux .txt", "com¹", "a /b", "a./b", "a/b.", "b ", long.as_str()];
        for path in bad.iter().chain(&worse).chain(&worst) {
            assert!(check(path).is_err(), "{path:?}");
        }
    }

    #[test]
    fn common_paths_are_safe() {
        let long = "č".repeat(127);
        let good =
            ["index.html", "sl-SI/a/index.html", ".well-known/x", "a/.korak", "console", "com0", "com10", "comé"];
        for path in good.iter().chain(&["日本語/重要.json", "a b/c", "..a", "...a", "lpt", long.as_str()]) {
            assert_eq!(check(path), Ok(()), "{path:?}");
        }
    }

    #[test]
    fn paths_clash_by_case_accents_and_folders() {
        let mut names = Names::default();
        names.claim("a/Čas.html").expect("the first is free");
        names.claim("b").expect("another is free");
        let other = |path: &str| names.clash(path).map(|clash| clash.other);
        assert_eq!(other("a/Čas.html").as_deref(), Some("a/Čas.html"));
        assert_eq!(other("A/čas.HTML").as_deref(), Some("a/Čas.html"));
        assert_eq!(other("a/C\u{30c}as.html").as_deref(), Some("a/Čas.html"), "the same letters, composed otherwise");
        assert_eq!(other("A").as_deref(), Some("a/Čas.html"), "a file in the place of a folder");
        assert_eq!(other("B/c/d").as_deref(), Some("b"), "a folder in the place of a file");
        assert_eq!(other("a/cas.html"), None);
        assert_eq!(other("a/b"), None);
    }

    #[test]
    fn folding_keeps_letters_that_differ_by_more_than_case() {
        assert_eq!(fold("A/É"), fold("a/é"));
        assert_ne!(fold("ılık"), fold("ilik"), "Turkish has two letters i");
        assert_eq!(folders("a/b/c").collect::<Vec<_>>(), ["a", "a/b"]);
    }
}
