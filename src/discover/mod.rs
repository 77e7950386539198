//! Finding articles: walks the sources, tells articles from other files, and groups editions of one article.
#![expect(clippy::disallowed_methods, reason = "a shell module: it walks the sources")]

mod docset;
mod folders;
mod identity;
mod includes;
mod media;
mod raster;
mod read;
mod relative;

pub use includes::Includes;
pub use media::{Media, Resolved};

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::config::Config;
use crate::locale::Locale;
use crate::model::article::{Article, ArticleId, Bundle, Candidate, Location, Opener, Roots, SkipReason, Skipped};
use crate::model::problem::Problem;
use docset::Docsets;
use folders::Folders;
use identity::Identity;

/// What the sources hold.
#[derive(Debug, Default)]
pub struct Found {
    /// Articles with all their files, sorted by id.
    pub bundles: Vec<Bundle>,
    /// Files that are no articles, sorted by path.
    pub skipped: Vec<Skipped>,
    /// Pictures that articles may show.
    pub media: Media,
    /// Fragments that articles may include.
    pub includes: Includes,
    /// Where all of them lie.
    pub roots: Roots,
    /// Folders that were listed.
    pub walked: Vec<PathBuf>,
    /// Files that tell what is an article.
    pub docsets: Vec<PathBuf>,
    folders: Arc<Folders>,
}

impl Found {
    /// Reads the file of `candidate`.
    ///
    /// # Errors
    /// A [`Problem`] that names the file when it is unreadable, too large, empty or not UTF-8.
    pub fn read(&self, candidate: &Candidate) -> Result<Article, Problem> {
        read::read(&self.folders, candidate)
    }

    /// The article in the file of `candidate`, which holds these `bytes`.
    ///
    /// # Errors
    /// As for [`Found::read`].
    pub fn article(&self, candidate: &Candidate, bytes: Vec<u8>) -> Result<Article, Problem> {
        read::article(candidate, bytes)
    }

    /// The fragment or picture shown as `path`, where the walk has met one.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&Path> {
        self.includes.file(path).or_else(|| self.media.file(path))
    }

    /// Opens files of the sources as they are read, for whoever asks what they hold.
    #[must_use]
    pub fn opener(&self) -> Arc<dyn Opener> {
        Arc::<Folders>::clone(&self.folders)
    }
}

/// Why a source cannot be walked.
#[derive(Debug, thiserror::Error)]
pub enum DiscoverError {
    /// It is not there, or may not be read.
    #[error("cannot read the source {path}: {reason}\nhelp: name a folder of articles or a Markdown file that exists")]
    Source {
        /// The source or the folder in it.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// A docset file is broken.
    #[error("cannot use {path}: {reason}\nhelp: correct the file, or remove it to compile every Markdown file")]
    Docset {
        /// The file.
        path: String,
        /// Why.
        reason: String,
    },
}

/// Walks `sources` in the order given; `output` is never entered.
///
/// # Errors
/// [`DiscoverError`] when a source cannot be walked or its docset file cannot be used.
pub fn discover(config: &Config, sources: &[PathBuf], output: &Path) -> Result<Found, DiscoverError> {
    let mut walk = Walk {
        config,
        output: std::path::absolute(output).ok(),
        bundles: BTreeMap::new(),
        skipped: Vec::new(),
        media: Media::default(),
        includes: Includes::default(),
        folders: Folders::default(),
        walked: Vec::new(),
        docset_files: Vec::new(),
    };
    for source in sources {
        walk.source(source)?;
    }
    walk.skipped.sort();
    walk.skipped.dedup();
    let bundle = |(id, mut candidates): (ArticleId, Vec<Candidate>)| {
        // There are very many, and they stay until the end.
        candidates.shrink_to_fit();
        Bundle { id, candidates }
    };
    let bundles = std::mem::take(&mut walk.bundles).into_iter().map(bundle).collect();
    let roots = Roots::of(sources.iter().map(|source| identity::shown(source)));
    let Walk { skipped, mut media, mut includes, folders, walked, docset_files: docsets, .. } = walk;
    let folders = Arc::new(folders);
    media.close(Arc::clone(&folders));
    includes.close(Arc::clone(&folders));
    Ok(Found { bundles, skipped, media, includes, roots, walked, docsets, folders })
}

struct Walk<'a> {
    config: &'a Config,
    output: Option<PathBuf>,
    bundles: BTreeMap<ArticleId, Vec<Candidate>>,
    skipped: Vec<Skipped>,
    media: Media,
    includes: Includes,
    folders: Folders,
    walked: Vec<PathBuf>,
    docset_files: Vec<PathBuf>,
}

impl Walk<'_> {
    fn source(&mut self, source: &Path) -> Result<(), DiscoverError> {
        let shown = source.display().to_string();
        let kind = std::fs::metadata(source)
            .map_err(|error| DiscoverError::Source { path: shown.clone(), reason: error.to_string() })?;
        if kind.is_file() {
            let root = docset::root_above(source);
            let relative = source.strip_prefix(&root).unwrap_or(source);
            let relative = identity::with_slashes(relative);
            let identity = Identity::of(&relative, identity::folder_of(&root, self.config), self.config);
            self.article(Location::new(source, &identity::shown(source)), identity, true);
            let root = if root.as_os_str().is_empty() { PathBuf::from(".") } else { root };
            // What is not listed is opened by its path without links.
            self.folders.add(resolved(&root));
            self.includes.add_root(root.clone());
            self.media.add_root(root);
            return Ok(());
        }
        self.folders.add(source.to_path_buf());
        // It may be a link, which a walk does not call a folder.
        self.walked.push(source.to_path_buf());
        let outer = identity::folder_of(source, self.config);
        // What is compared lies in one folder, so that its path is in the order of its name.
        let by_name = |one: &DirEntry, other: &DirEntry| one.path().as_os_str().cmp(other.path().as_os_str());
        let walk = WalkDir::new(source).follow_links(false).sort_by(by_name);
        let output = self.output.clone();
        let entries = walk.into_iter().filter_entry(|entry| {
            let hidden = entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
            let is_output = || output.is_some() && std::path::absolute(entry.path()).ok() == output;
            !hidden && (entry.file_type().is_file() || !is_output())
        });
        let mut files = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| walk_error(&shown, &error))?;
            if !entry.file_type().is_dir() {
                files.push(entry);
            } else if entry.depth() > 0 {
                self.walked.push(entry.into_path());
            }
        }
        let docsets = Docsets::among(&self.folders, &files, source, self.config)?;
        self.docset_files.extend(docsets.files().map(Path::to_path_buf));
        for file in &files {
            self.file(&docsets, source, file, outer.as_ref());
        }
        Ok(())
    }

    fn file(&mut self, docsets: &Docsets, source: &Path, entry: &DirEntry, outer: Option<&Locale>) {
        let shown = identity::shown(entry.path());
        let Some(path) = below(source, entry.path()) else { return self.skip(shown, SkipReason::Name) };
        let path = &*identity::with_slashes(Path::new(path));
        let markdown =
            Path::new(entry.file_name()).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("md"));
        if entry.file_type().is_symlink() {
            return self.skip(shown, SkipReason::Link);
        }
        if !entry.file_type().is_file() {
            return self.skip(shown, SkipReason::Special);
        }
        let no_article = identity::not_an_article(path, markdown);
        if !markdown {
            match no_article {
                Some(reason) => self.skip(shown, reason),
                None if Media::is_picture(path) => self.media.add(shown, entry.path().to_path_buf()),
                None => {}
            }
            return;
        }
        let place = no_article.map_or_else(|| docsets.place(path), Err);
        let file = Location::new(entry.path(), &shown);
        self.includes.add(file.clone(), place.is_ok());
        match place {
            Ok((relative, own)) => {
                self.article(file, Identity::of(relative, own.or(outer).cloned(), self.config), false);
            }
            Err(reason) => self.skip(shown, reason),
        }
    }

    fn article(&mut self, file: Location, identity: Identity, named: bool) {
        let Identity { id, folder_locale } = identity;
        match self.bundles.entry(id) {
            Entry::Vacant(place) => {
                let id = place.key().clone();
                place.insert(vec![Candidate { file, named, id, folder_locale }]);
            }
            Entry::Occupied(mut place) => {
                let id = place.key().clone();
                place.get_mut().push(Candidate { file, named, id, folder_locale });
            }
        }
    }

    fn skip(&mut self, path: String, reason: SkipReason) {
        self.skipped.push(Skipped { path, reason });
    }
}

/// The path of a file that a walk of `source` met, below it; `None` where that is no text.
fn below<'a>(source: &Path, file: &'a Path) -> Option<&'a str> {
    // A walk puts its root before every path as it is, so that nothing has to be taken apart.
    let bytes = |path: &'a Path| path.as_os_str().as_encoded_bytes();
    let path = std::str::from_utf8(bytes(file).strip_prefix(source.as_os_str().as_encoded_bytes())?).ok()?;
    Some(path.trim_start_matches(std::path::is_separator))
}

fn walk_error(source: &str, error: &walkdir::Error) -> DiscoverError {
    let path = error.path().map_or_else(|| source.to_owned(), |path| path.display().to_string());
    let reason = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
    DiscoverError::Source { path, reason }
}

/// `path` from the root, with links followed as far as the path exists.
#[must_use]
pub fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let known = absolute.ancestors().find_map(|above| Some((above, std::fs::canonicalize(above).ok()?)));
    let Some((above, real)) = known else { return absolute };
    let rest = absolute.strip_prefix(above).unwrap_or(Path::new(""));
    // Joining nothing would leave a slash behind.
    if rest.as_os_str().is_empty() { real } else { real.join(rest) }
}
