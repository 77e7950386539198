//! [`Docsets`]: what `docfx.json` files of a repository say is an article.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads docfx.json")]

use std::path::{Path, PathBuf};

use globset::{Candidate, Glob, GlobSet, GlobSetBuilder};
use serde::Deserialize;
use walkdir::DirEntry;

use super::DiscoverError;
use super::folders::Folders;
use super::identity;
use crate::config::Config;
use crate::locale::Locale;
use crate::model::article::{Opener, SkipReason};

/// The name of the file that makes a folder a docset.
const NAME: &str = "docfx.json";

/// How deep below a source a docset may begin.
const DEPTH: usize = 4;

/// The docsets of one source; without any, the whole source is one.
#[derive(Debug)]
pub(super) struct Docsets(Vec<Docset>);

#[derive(Debug)]
struct Docset {
    /// The file that makes it one.
    file: PathBuf,
    /// Folder below the source, ending in `/` unless it is the source itself.
    root: String,
    /// The locale that one of its folders names.
    locale: Option<Locale>,
    include: GlobSet,
    exclude: GlobSet,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct File {
    build: Build,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Build {
    content: Vec<Content>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Content {
    files: OneOrMany,
    exclude: OneOrMany,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl Docsets {
    /// Reads every `docfx.json` among the `files` of `source`.
    pub(super) fn among(
        folders: &Folders,
        files: &[DirEntry],
        source: &Path,
        config: &Config,
    ) -> Result<Self, DiscoverError> {
        let is_docset =
            |entry: &&DirEntry| entry.file_name() == NAME && entry.depth() <= DEPTH && entry.file_type().is_file();
        let docset = |entry: &DirEntry| Docset::read(folders, source, entry.path(), config);
        Ok(Self(files.iter().filter(is_docset).map(docset).collect::<Result<_, _>>()?))
    }

    /// The files that make them docsets.
    pub(super) fn files(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().map(|docset| docset.file.as_path())
    }

    /// The path of an article inside its docset and the locale that the folders of the docset name, or why the file at
    /// `path` below the source is none.
    pub(super) fn place<'a>(&'a self, path: &'a str) -> Result<(&'a str, Option<&'a Locale>), SkipReason> {
        if self.0.is_empty() {
            return Ok((path, None));
        }
        // The innermost docset wins where one lies in another.
        let docset =
            self.0.iter().filter(|docset| path.starts_with(&docset.root)).max_by_key(|docset| docset.root.len());
        let docset = docset.ok_or(SkipReason::Excluded)?;
        let relative = &path[docset.root.len()..];
        let candidate = Candidate::new(relative);
        if docset.include.is_match_candidate(&candidate) && !docset.exclude.is_match_candidate(&candidate) {
            Ok((relative, docset.locale.as_ref()))
        } else {
            Err(SkipReason::Excluded)
        }
    }
}

impl Docset {
    fn read(folders: &Folders, source: &Path, path: &Path, config: &Config) -> Result<Self, DiscoverError> {
        let error = |reason: String| DiscoverError::Docset { path: path.display().to_string(), reason };
        let text = folders.open(path).and_then(std::io::read_to_string).map_err(|cause| error(cause.to_string()))?;
        let text = text.trim_start_matches('\u{feff}');
        let file: File = serde_json::from_str(text).map_err(|cause| error(cause.to_string()))?;
        let folder = path.parent().and_then(|folder| folder.strip_prefix(source).ok()).unwrap_or(Path::new(""));
        let mut root = folder.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        if !root.is_empty() {
            root.push('/');
        }
        let content = file.build.content;
        let include = content.iter().flat_map(|content| content.files.patterns());
        let include: Vec<&str> = if content.is_empty() { vec!["**/*.md"] } else { include.collect() };
        let exclude = content.iter().flat_map(|content| content.exclude.patterns());
        Ok(Self {
            file: path.to_path_buf(),
            locale: identity::locale_in(&root, config),
            root,
            include: globs(include).map_err(|cause| error(cause.to_string()))?,
            exclude: globs(exclude).map_err(|cause| error(cause.to_string()))?,
        })
    }
}

impl Default for OneOrMany {
    fn default() -> Self {
        Self::Many(Vec::new())
    }
}

impl OneOrMany {
    fn patterns(&self) -> impl Iterator<Item = &str> {
        let patterns = match self {
            Self::One(pattern) => std::slice::from_ref(pattern),
            Self::Many(patterns) => patterns,
        };
        patterns.iter().map(String::as_str)
    }
}

fn globs<'a>(patterns: impl IntoIterator<Item = &'a str>) -> Result<GlobSet, globset::Error> {
    let mut set = GlobSetBuilder::new();
    for pattern in patterns {
        set.add(Glob::new(pattern)?);
    }
    set.build()
}

/// The folder a single file's identity is relative to: the docset above it, else the folder named by a locale, else
/// the file's own folder.
pub(super) fn root_above(file: &Path) -> PathBuf {
    let absolute = std::path::absolute(file).unwrap_or_else(|_| file.to_path_buf());
    let folder = file.parent().unwrap_or(Path::new(""));
    let docset = absolute.ancestors().skip(1).find(|folder| folder.join(NAME).is_file());
    let locale = absolute.ancestors().skip(1).find(|folder| identity::is_locale_folder(folder));
    let Some(root) = docset.or(locale) else { return folder.to_path_buf() };
    // Keep the path as given, so that findings name the file as the user did.
    let depth = absolute.strip_prefix(root).map_or(1, |path| path.components().count());
    file.ancestors().nth(depth).map_or_else(|| root.to_path_buf(), Path::to_path_buf)
}
