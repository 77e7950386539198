//! [`Media`]: pictures that lie among the sources, and their way into the output.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads pictures")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Mutex, OnceLock, PoisonError};

use sha2::{Digest, Sha256};

use crate::model::output::{OutputFile, Sink};

/// Endings of the pictures that pages show. SVG is left out: it can hold script.
const ENDINGS: [&str; 5] = ["png", "jpg", "jpeg", "gif", "webp"];
/// The largest picture that is published, in bytes.
const MAX_BYTES: u64 = 8 * 1024 * 1024;
/// The largest picture that may stand in an article itself, in characters of its `data:` address.
const MAX_INLINE: usize = 8 * 1024;

/// The pictures of all sources.
#[derive(Debug, Default)]
pub struct Media {
    /// By the path shown to people.
    pictures: BTreeMap<String, Picture>,
    /// Folders of articles that were named one by one, whose pictures nobody has listed.
    roots: Vec<PathBuf>,
    /// Paths below the output folder that the sink has received.
    sent: Mutex<BTreeSet<String>>,
}

#[derive(Debug)]
struct Picture {
    file: PathBuf,
    /// Path below the output folder once published; `None` when the file cannot be.
    published: OnceLock<Option<String>>,
}

impl Media {
    /// Whether a file of this name is a picture.
    pub(super) fn is_picture(name: &str) -> bool {
        name.rsplit_once('.').is_some_and(|(_, ending)| ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known)))
    }

    pub(super) fn add(&mut self, shown: String, file: PathBuf) {
        self.pictures.insert(shown, Picture::new(file));
    }

    pub(super) fn add_root(&mut self, root: PathBuf) {
        self.roots.push(root);
    }

    /// The address to show for the picture `src` of the article shown as `article`: `src` itself for pictures on the
    /// web and small ones in the text, a path below the output folder for files, which `sink` receives once. `None`
    /// when pages cannot show it.
    ///
    /// Only files below the sources can be named, whatever links lie in the way: no address leads out of them.
    pub fn resolve(&self, article: &str, src: &str, sink: &dyn Sink) -> Option<Resolved> {
        if let Some((scheme, rest)) = src.split_once(':') {
            let inline = scheme.eq_ignore_ascii_case("data") && is_small_raster(rest) && src.len() <= MAX_INLINE;
            let remote = scheme.eq_ignore_ascii_case("https") && rest.starts_with("//");
            return (inline || remote).then_some(Resolved::AsWritten);
        }
        let folder = article.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = joined(folder, src)?;
        let published = match self.pictures.get(&path) {
            Some(picture) => picture.published.get_or_init(|| self.publish(picture, sink)).clone(),
            None => self.publish(&self.unlisted(&path)?, sink),
        };
        published.map(Resolved::File)
    }

    /// Hands the file to `sink` under a name made of its content, so that equal pictures of all locales are one file.
    fn publish(&self, picture: &Picture, sink: &dyn Sink) -> Option<String> {
        if std::fs::metadata(&picture.file).ok()?.len() > MAX_BYTES {
            return None;
        }
        let bytes = std::fs::read(&picture.file).ok()?;
        let digest: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        // What the bytes say counts, whatever the file is called: a page by the name of a picture is none.
        let ending = format_of(&bytes)?;
        let path = format!("assets/media/{digest}.{ending}");
        // The lock is held while the file is handed over, so that nobody points at one that is not there yet.
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if !sent.contains(&path) {
            sink.put(OutputFile { path: path.clone(), bytes }).ok()?;
            sent.insert(path.clone());
        }
        Some(path)
    }

    /// A picture beside an article that was named alone.
    fn unlisted(&self, path: &str) -> Option<Picture> {
        let file = std::fs::canonicalize(path).ok()?;
        let inside = |root: &PathBuf| std::fs::canonicalize(root).is_ok_and(|root| file.starts_with(root));
        (Self::is_picture(path) && self.roots.iter().any(inside)).then(|| Picture::new(file.clone()))
    }
}

/// Where a picture is to be loaded from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// From the address in the article.
    AsWritten,
    /// From this path below the output folder.
    File(String),
}

impl Picture {
    fn new(file: PathBuf) -> Self {
        Self { file, published: OnceLock::new() }
    }
}

fn is_small_raster(rest: &str) -> bool {
    let kinds = ["image/png;base64,", "image/gif;base64,", "image/jpeg;base64,", "image/webp;base64,"];
    let data = kinds.into_iter().find_map(|kind| rest.strip_prefix(kind));
    data.is_some_and(|data| data.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte)))
}

/// `src` as seen from `folder`, with `.` and `..` worked out; `None` when it leads above the first folder.
fn joined(folder: &str, src: &str) -> Option<String> {
    let src = src.split(['?', '#']).next().unwrap_or(src).replace("%20", " ");
    if src.starts_with('/') || src.contains('\\') {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').collect();
    for part in src.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The ending for a picture that starts with these bytes; `None` when it is no picture that pages show.
fn format_of(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{format_of, is_small_raster, joined};

    #[test]
    fn bytes_say_what_a_picture_is() {
        assert_eq!(format_of(b"\x89PNG\r\n\x1a\n\0\0"), Some("png"));
        assert_eq!(format_of(b"RIFF\0\0\0\0WEBPVP8 "), Some("webp"));
        assert_eq!(format_of(b"<html><script>"), None);
        assert_eq!(format_of(b"GIF8"), None);
    }

    #[test]
    fn paths_are_worked_out_and_never_lead_up_too_far() {
        assert_eq!(joined("content/sl-SI/mail", "../../media/a.png").as_deref(), Some("content/media/a.png"));
        assert_eq!(joined("a", "./b%20c.png?x").as_deref(), Some("a/b c.png"));
        assert_eq!(joined("a", "../../../etc/passwd"), None);
        assert_eq!(joined("a", "/etc/a.png"), None);
        assert_eq!(joined("/abs", "../x.png").as_deref(), Some("/x.png"));
    }

    #[test]
    fn only_plain_raster_data_stands_in_a_page() {
        assert!(is_small_raster("image/png;base64,AAAA"));
        assert!(!is_small_raster("image/svg+xml;base64,AAAA") && !is_small_raster("image/png;base64,<script>"));
    }
}
