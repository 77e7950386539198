//! Paths of output files: which are safe on every disk, and which cannot stand beside each other.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

/// The folder in the output that holds what `write` itself needs: lock, list of files, stage.
pub(super) const OWN: &str = ".korak";

/// The longest name of a file or folder, in bytes, that common file systems take.
const LONGEST: usize = 255;

/// The length of the longest name that [`is_device`] knows, in bytes.
const LONGEST_DEVICE: usize = "conout$".len();

/// Checks that a path stays in the output folder and means the same file on every system.
///
/// # Errors
/// The reason why it does not.
pub(super) fn check(path: &str) -> Result<(), &'static str> {
    // There are very many paths, and most are plain.
    let is_plain =
        path.bytes().fold(true, |so_far, byte| so_far & (b'!'..=b'~').contains(&byte) & !matches!(byte, b'\\' | b':'));
    if !is_plain && path.contains(|letter: char| letter.is_control()) {
        return Err("it has a control character");
    }
    // On Windows these start a drive, a stream or another part.
    if !is_plain && path.contains(['\\', ':']) {
        return Err("it has a backslash or a colon");
    }
    let mut parts = path.split('/').peekable();
    if parts.peek().is_some_and(|first| same(first, OWN)) {
        return Err("the folder .korak is kept for the compiler");
    }
    parts.try_for_each(check_part)
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
    // None begins with another letter.
    if !part.starts_with(|letter: char| "cpanl".contains(letter.to_ascii_lowercase())) {
        return false;
    }
    let end = part.bytes().position(|byte| byte == b'.').unwrap_or(part.len());
    let stem = part[..end].trim_end();
    let is = |name: &str| stem.eq_ignore_ascii_case(name);
    let is_port = || {
        let (name, number) = stem.split_at_checked(3)?;
        let is_number = matches!(number, "¹" | "²" | "³") || matches!(number.as_bytes(), [b'1'..=b'9']);
        Some(is_number && ["com", "lpt"].iter().any(|port| name.eq_ignore_ascii_case(port)))
    };
    stem.len() <= LONGEST_DEVICE
        && (["con", "prn", "aux", "nul", "conin$", "conout$"].into_iter().any(is) || is_port().unwrap_or_default())
}

/// A spelling shared by all paths that a disk may take for the same one: disks may ignore case and the form of accents.
pub(super) fn fold(path: &str) -> String {
    if path.is_ascii() { path.to_ascii_lowercase() } else { path.nfc().flat_map(char::to_lowercase).collect() }
}

/// The folders above a file, outermost first.
pub(super) fn folders(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}

/// Whether two paths are spellings of one.
pub(super) fn same(one: &str, other: &str) -> bool {
    if one.is_ascii() && other.is_ascii() { one.eq_ignore_ascii_case(other) } else { fold(one) == fold(other) }
}

/// A digest that all spellings of a path share, and few other paths.
pub(super) fn digest(path: &str) -> u64 {
    if path.is_ascii() {
        path.bytes().map(|byte| byte.to_ascii_lowercase()).fold(SEED, mixed)
    } else {
        fold(path).bytes().fold(SEED, mixed)
    }
}

/// The digests of the folders above a file, outermost first, and of the file, each with the end of its path.
pub(super) fn digests(path: &str) -> Vec<(usize, u64)> {
    let ends = folders(path).map(str::len).chain([path.len()]);
    let mut so_far = SEED;
    let mut digests = Vec::new();
    for byte in fold(path).bytes() {
        if byte == b'/' {
            digests.push(so_far);
        }
        so_far = mixed(so_far, byte);
    }
    digests.push(so_far);
    ends.zip(digests).collect()
}

/// One step of FNV-1a, and what it begins with.
fn mixed(digest: u64, byte: u8) -> u64 {
    (digest ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
}
const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// The paths that a build took so far, but for those of files that it keeps.
///
/// Paths of one folder begin alike, which makes them slow to compare: they are told apart by digests of what they fold to.
#[derive(Debug, Default)]
pub(super) struct Names {
    taken: BTreeMap<(u64, u32), Taken>,
    /// The paths, one behind the other.
    text: String,
}

/// A file, or a folder with a file in it.
#[derive(Debug)]
struct Taken {
    /// Where the path of the file begins in the text.
    start: usize,
    /// How long it is.
    len: u32,
    /// Where the path of the folder ends in it; that of the file ends where it ends.
    end: u32,
    /// Whether the file was staged.
    is_staged: bool,
}

/// Why a path cannot stand beside one taken before.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Clash {
    /// The path taken before.
    pub(super) other: String,
    /// The reason.
    pub(super) reason: &'static str,
}

impl Clash {
    /// That of the file at `path` with another one.
    pub(super) fn of_files(other: &str, path: &str) -> Self {
        let reason = if other == path { "they have the same path" } else { "their paths differ only in case" };
        Self { other: other.to_owned(), reason }
    }

    /// That of a file with a folder of its path, of which `other` is either.
    pub(super) fn of_folder(other: &str) -> Self {
        Self { other: other.to_owned(), reason: "one is a file where the other needs a folder" }
    }
}

impl Taken {
    fn is_file(&self) -> bool {
        self.end == self.len
    }
}

impl Names {
    /// Takes a path that passed [`check`], whose `digests` these are.
    ///
    /// # Errors
    /// [`Clash`] when it cannot stand beside one taken before; it is not taken then.
    pub(super) fn claim(&mut self, path: &str, digests: &[(usize, u64)]) -> Result<(), Clash> {
        if let Some(clash) = self.clash(path, digests) {
            return Err(clash);
        }
        let start = self.text.len();
        let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        for &(end, digest) in digests {
            if end < path.len() && self.find(digest, &path[..end], false).is_some() {
                continue;
            }
            let alike = number(self.alike(digest).count());
            let taken = Taken { start, len: number(path.len()), end: number(end), is_staged: false };
            self.taken.insert((digest, alike), taken);
        }
        self.text.push_str(path);
        Ok(())
    }

    /// What a path, whose `digests` these are, would clash with.
    pub(super) fn clash(&self, path: &str, digests: &[(usize, u64)]) -> Option<Clash> {
        let (&(_, digest), folders) = digests.split_last()?;
        if let Some(other) = self.find(digest, path, true) {
            return Some(Clash::of_files(self.file(other), path));
        }
        let above = || folders.iter().find_map(|&(end, digest)| self.find(digest, &path[..end], true));
        let other = self.find(digest, path, false).or_else(above)?;
        Some(Clash::of_folder(self.file(other)))
    }

    /// Whether the file is taken, in this spelling.
    pub(super) fn holds(&self, path: &str) -> bool {
        self.find(digest(path), path, true).is_some_and(|file| self.file(file) == path)
    }

    /// Notes that a file that is taken was staged.
    pub(super) fn stage(&mut self, path: &str) {
        let digest = digest(path);
        let is_it = |taken: &Taken| taken.is_file() && self.file(taken) == path;
        let places = (0..).map(|number| (digest, number));
        let place = places.map_while(|place| Some((place, self.taken.get(&place)?))).find(|(_, taken)| is_it(taken));
        if let Some(place) = place.map(|(place, _)| place)
            && let Some(taken) = self.taken.get_mut(&place)
        {
            taken.is_staged = true;
        }
    }

    /// All files taken.
    pub(super) fn files(&self) -> impl Iterator<Item = &str> {
        self.taken.values().filter(|taken| taken.is_file()).map(|file| self.file(file))
    }

    /// Those that were staged.
    pub(super) fn staged(&self) -> impl Iterator<Item = &str> {
        self.taken.values().filter(|taken| taken.is_staged).map(|file| self.file(file))
    }

    /// The path of the file.
    fn file(&self, taken: &Taken) -> &str {
        &self.text[taken.start..taken.start + taken.len as usize]
    }

    fn find(&self, digest: u64, path: &str, is_file: bool) -> Option<&Taken> {
        self.alike(digest)
            .find(|taken| taken.is_file() == is_file && same(&self.file(taken)[..taken.end as usize], path))
    }

    fn alike(&self, digest: u64) -> impl Iterator<Item = &Taken> {
        (0..).map_while(move |number| self.taken.get(&(digest, number)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Names, check, digests, fold, folders};

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
        names.claim("a/Čas.html", &digests("a/Čas.html")).expect("the first is free");
        names.claim("b", &digests("b")).expect("another is free");
        let other = |path: &str| names.clash(path, &digests(path)).map(|clash| clash.other);
        assert_eq!(other("a/Čas.html").as_deref(), Some("a/Čas.html"));
        assert_eq!(other("A/čas.HTML").as_deref(), Some("a/Čas.html"));
        assert_eq!(other("a/C\u{30c}as.html").as_deref(), Some("a/Čas.html"), "the same letters, composed otherwise");
        assert_eq!(other("A").as_deref(), Some("a/Čas.html"), "a file in the place of a folder");
        assert_eq!(other("B/c/d").as_deref(), Some("b"), "a folder in the place of a file");
        assert_eq!(other("a/cas.html"), None);
        assert_eq!(other("a/b"), None);
        assert!(names.holds("a/Čas.html") && !names.holds("a/čas.html") && !names.holds("a"));
        names.claim("A/d", &digests("A/d")).expect("a folder in another spelling");
        assert_eq!(names.files().collect::<std::collections::BTreeSet<_>>(), ["A/d", "a/Čas.html", "b"].into());
        assert_eq!(names.staged().count(), 0);
        names.stage("a/čas.html");
        names.stage("b");
        assert_eq!(names.staged().collect::<Vec<_>>(), ["b"], "the other spelling is no file that was taken");
    }

    #[test]
    fn folding_keeps_letters_that_differ_by_more_than_case() {
        assert_eq!(fold("A/É"), fold("a/é"));
        assert_ne!(fold("ılık"), fold("ilik"), "Turkish has two letters i");
        assert_eq!(folders("a/b/c").collect::<Vec<_>>(), ["a", "a/b"]);
    }
}
