//! [`Media`]: pictures that lie among the sources, and their way into the output.
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use sha2::{Digest, Sha256};

use super::folders::Folders;
use super::raster::{format_of, is_page, size_of};
use super::read::bounded;
use super::relative::{inside, joined};
use crate::model::href::is_raster;
use crate::model::output::{OutputFile, Sink};
use crate::model::runbook::Size;

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
    /// Where all of them lie.
    folders: Arc<Folders>,
    /// Paths below the output folder that the sink has received.
    sent: Mutex<BTreeSet<String>>,
}

#[derive(Debug)]
struct Picture {
    file: PathBuf,
    /// What became of it; `None` when the file cannot be published.
    published: OnceLock<Option<Published>>,
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

    /// The walk is over, and has met these folders.
    pub(super) fn close(&mut self, folders: Arc<Folders>) {
        self.folders = folders;
    }

    /// Every picture with the path shown to people, sorted by it; `None` where articles were named one by one, whose
    /// pictures nobody has listed.
    #[must_use]
    pub fn listed(&self) -> Option<impl Iterator<Item = (&str, &Path)>> {
        let pictures = self.roots.is_empty().then(|| self.pictures.iter())?;
        Some(pictures.map(|(shown, picture)| (shown.as_str(), picture.file.as_path())))
    }

    /// The picture shown as `path`, where the walk has met one.
    pub(super) fn file(&self, path: &str) -> Option<&Path> {
        self.pictures.get(path).map(|picture| picture.file.as_path())
    }

    /// The path that the article shown as `article` names by `src`, whether a file is there or not; `None` when no file
    /// can be meant.
    #[must_use]
    pub fn path(article: &str, src: &str) -> Option<String> {
        let folder = article.rsplit_once('/').map_or("", |(folder, _)| folder);
        if src.contains(':') { None } else { joined(folder, src) }
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
        let path = Self::path(article, src)?;
        let published = match self.pictures.get(&path) {
            Some(picture) => picture.published.get_or_init(|| self.publish(picture, sink)).clone(),
            None => self.publish(&self.unlisted(&path)?, sink),
        };
        published.map(Resolved::File)
    }

    /// Hands the file to `sink` under a name made of its content, so that equal pictures of all locales are one file.
    fn publish(&self, picture: &Picture, sink: &dyn Sink) -> Option<Published> {
        let bytes = bounded(&self.folders, &picture.file, MAX_BYTES).ok()?;
        let digest: String = Sha256::digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        // What the bytes say counts, whatever the file is called: a page by the name of a picture is none.
        let ending = format_of(&bytes).filter(|_| !is_page(&bytes))?;
        let path = format!("{FOLDER}{digest}.{ending}");
        let size = size_of(&bytes);
        // The lock is held while the file is handed over, so that nobody points at one that is not there yet.
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        if !sent.contains(&path) {
            sink.put(OutputFile { path: path.clone(), bytes }).ok()?;
            sent.insert(path.clone());
        }
        Some(Published { path, size })
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
    /// From a file of the output.
    File(Published),
}

/// A picture that is a file of the output.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    /// Its path below the output folder.
    pub path: String,
    /// How large it says it is.
    pub size: Option<Size>,
}

impl Picture {
    fn new(file: PathBuf) -> Self {
        Self { file, published: OnceLock::new() }
    }
}
