//! What a build of the sample collection writes: [`Built`], and what must be true of every file in it.

mod facts;
mod schemas;
mod themed;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use korak::assets::Assets;
use korak::cache::Shelf;
use korak::compile::{self, Input};
use korak::config::Config;
use korak::write::Output;
use serde_json::Value;

use crate::collection::{ASSETS, found};
pub(crate) use crate::properties::hold::each;

/// The sample collection, built once for all tests that look at it.
static SAMPLES: LazyLock<Built> = LazyLock::new(|| Built::of(&[Path::new(env!("CARGO_MANIFEST_DIR")).join("content")]));

/// The files of a build.
pub(crate) struct Built {
    /// Bytes by path below the output folder.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    /// Builds `sources` with all defaults.
    pub(crate) fn of(sources: &[PathBuf]) -> Self {
        Self::with(sources, &ASSETS)
    }

    /// Builds `sources` with `assets`.
    fn with(sources: &[PathBuf], assets: &Assets) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let (config, found) = (Config::default(), found(sources));
        let output = Output::open(folder.path()).expect("a folder that can be written");
        let input = Input { config: &config, assets, found: &found, locales: &[], baseline: None };
        let pages = compile::templates(&input).expect("templates");
        compile::build(&input, &pages, &output, Shelf::held(), None, None, &|| true).expect("built");
        output.commit().expect("written");
        Self { files: read(folder.path()) }
    }

    /// The JSON file at `path`.
    pub(crate) fn json(&self, path: &str) -> Value {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("the output has no {path}"));
        serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Every runbook with its path.
    pub(crate) fn runbooks(&self) -> Vec<(&str, Value)> {
        let paths = self.files.keys().filter(|path| schema_of(path) == Some("runbook"));
        paths.map(|path| (path.as_str(), self.json(path))).collect()
    }
}

/// The files below `root` without the compiler's own, by path with `/`.
pub(crate) fn read(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = walkdir::WalkDir::new(root).into_iter().filter_entry(|entry| entry.file_name() != ".korak");
    let files = walk.map(|entry| entry.expect("readable")).filter(|entry| entry.file_type().is_file());
    let file = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(root).expect("below").to_string_lossy().into_owned();
        (path.replace(std::path::MAIN_SEPARATOR, "/"), std::fs::read(entry.path()).expect("readable"))
    };
    files.map(file).collect()
}

/// The name of the schema that the file at `path` follows; none for pages, assets and schemas.
fn schema_of(path: &str) -> Option<&str> {
    let name = path.strip_suffix(".json")?;
    match name.split_once('/') {
        None => Some(name),
        Some(("schema" | "assets", _)) => None,
        Some((_, "index")) => Some("locale"),
        Some((_, "search")) => Some("search"),
        Some(_) => Some("runbook"),
    }
}

/// The text in the field `key`.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_else(|| panic!("no text in {key} of {value}"))
}

/// The list in the field `key`.
pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().unwrap_or_else(|| panic!("no list in {key} of {value}"))
}
