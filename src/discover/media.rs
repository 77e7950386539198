//! [`Media`]: pictures that lie among the sources, and their way into the output.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use sha2::{Digest, Sha256};

use super::read::bounded;
use super::relative::{inside, joined};
use crate::model::href::is_raster;
use crate::model::output::{OutputFile, Sink};

/// Endings of the pictures that pages show. SVG is left out: it can hold script.
const ENDINGS: [&str; 5] = ["png", "jpg", "jpeg", "gif", "webp"];
/// Where pictures lie in the output.
const FOLDER: &str = "assets/media/";
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

    /// Every picture with the path shown to people, sorted by it; `None` where articles were named one by one, whose
    /// pictures nobody has listed.
    #[must_use]
    pub fn listed(&self) -> Option<impl Iterator<Item = (&str, &Path)>> {
        let pictures = self.roots.is_empty().then(|| self.pictures.iter())?;
        Some(pictures.map(|(shown, picture)| (shown.as_str(), picture.file.as_path())))
    }

    /// The address to show for the picture `src` of the article shown as `article`: `src` itself for pictures on the
    /// web and small ones in the text, a path below the output folder for files, which `sink` receives once. `None`
    /// when pages cannot show it.
    ///
    /// Only files below the sources can be named, whatever links lie in the way: no address leads out of them.
    pub fn resolve(&self, article: &str, src: &str, sink: &dyn Sink) -> Option<Resolved> {
        if let Some((scheme, rest)) = src.split_once(':') {
            let inline = is_raster(src) && src.len() <= MAX_INLINE;
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
        let bytes = bounded(&picture.file, MAX_BYTES).ok()?;
        let digest: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        // What the bytes say counts, whatever the file is called: a page by the name of a picture is none.
        let ending = format_of(&bytes).filter(|_| !is_page(&bytes))?;
        let path = format!("{FOLDER}{digest}.{ending}");
        // The lock is held while the file is handed over, so that nobody points at one that is not there yet.
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if !sent.contains(&path) {
            sink.put(OutputFile { path: path.clone(), bytes }).ok()?;
            sent.insert(path.clone());
        }
        Some(path)
    }

    /// Hands over a file that another build made of an article; a picture only once, since many articles may show it.
    ///
    /// # Errors
    /// When `sink` does not take it.
    pub fn bring(&self, file: OutputFile, sink: &dyn Sink) -> std::io::Result<()> {
        if !file.path.starts_with(FOLDER) {
            return sink.put(file);
        }
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if sent.insert(file.path.clone()) { sink.put(file) } else { Ok(()) }
    }

    /// A picture beside an article that was named alone.
    fn unlisted(&self, path: &str) -> Option<Picture> {
        let file = self.roots.iter().find_map(|root| inside(root, path)).filter(|_| Self::is_picture(path))?;
        Some(Picture::new(file))
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

/// Whether a picture is a page at once: old browsers called it one when its first bytes held such an element.
fn is_page(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(1024)].to_ascii_lowercase();
    ["<!doctype", "<html", "<head", "<body", "<script", "<iframe", "<svg"]
        .iter()
        .any(|element| head.windows(element.len()).any(|window| window == element.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::{format_of, is_page};

    #[test]
    fn bytes_say_what_a_picture_is() {
        assert_eq!(format_of(b"\x89PNG\r\n\x1a\n\0\0"), Some("png"));
        assert_eq!(format_of(b"RIFF\0\0\0\0WEBPVP8 "), Some("webp"));
        assert_eq!(format_of(b"<html><script>"), None);
        assert_eq!(format_of(b"GIF8"), None);
    }

    #[test]
    fn a_picture_that_is_a_page_too_is_none() {
        assert!(is_page(b"GIF89a/*\0\0*/=1;//<SCRIPT src=a>") && is_page(b"RIFF\0\0\0\0WEBP<!doctype html>"));
        assert!(!is_page(b"\x89PNG\r\n\x1a\n\0\0<?xpacket begin=''?><x:xmpmeta><rdf:RDF>") && !is_page(b"GIF"));
    }
}
