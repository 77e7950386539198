//! [`Output`]: a finished output folder, read as consumers read it.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads two outputs")]

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Why two outputs cannot be compared.
#[derive(Debug, thiserror::Error)]
pub enum DeltaError {
    /// A file cannot be read.
    #[error("cannot read {path}: {source}\nhelp: name two folders that `korak build` wrote")]
    Read {
        /// The file.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file is not what a build writes.
    #[error("{path} is not a file of an output: {reason}\nhelp: build that folder again")]
    Shape {
        /// The file.
        path: String,
        /// Why.
        reason: String,
    },
}

/// An output folder.
#[derive(Debug)]
pub(super) struct Output {
    folder: PathBuf,
    index: Index,
    locales: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Index {
    schema_version: String,
    default_locale: String,
    locales: Vec<LocaleRow>,
}

#[derive(Debug, Deserialize)]
struct LocaleRow {
    locale: String,
}

#[derive(Debug, Deserialize)]
struct LocaleIndex {
    runbooks: Vec<Row>,
}

/// What the index of a locale tells of a runbook.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Row {
    id: String,
    href: String,
    pub(super) title: String,
    pub(super) publish: String,
    pub(super) source_hash: Option<String>,
    pub(super) content_hash: String,
    pub(super) shape_hash: String,
}

/// A runbook, as far as its steps go. A step stays as it is written, so that nothing in it is overlooked.
#[derive(Debug, Deserialize)]
pub(super) struct Runbook {
    pub(super) procedures: Vec<Procedure>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Procedure {
    pub(super) steps: Vec<serde_json::Value>,
}

impl Output {
    pub(super) fn open(folder: &Path) -> Result<Self, DeltaError> {
        let index: Index = read(folder, "index.json")?;
        if index.schema_version.split('.').next() != Some("1") {
            let reason = format!("its schema version is {}, and only 1 is known", index.schema_version);
            return Err(DeltaError::Shape { path: folder.join("index.json").display().to_string(), reason });
        }
        let locales = index.locales.iter().map(|row| row.locale.clone()).collect();
        Ok(Self { folder: folder.to_path_buf(), index, locales })
    }

    /// The locale articles are written in.
    pub(super) fn source(&self) -> &str {
        &self.index.default_locale
    }

    pub(super) fn locales(&self) -> impl Iterator<Item = &String> {
        self.locales.iter()
    }

    /// The runbooks of a locale by id; none when the output does not have it.
    pub(super) fn rows(&self, locale: &str) -> Result<BTreeMap<String, Row>, DeltaError> {
        if !self.locales.iter().any(|known| known == locale) {
            return Ok(BTreeMap::new());
        }
        let index: LocaleIndex = read(&self.folder, &format!("{locale}/index.json"))?;
        Ok(index.runbooks.into_iter().map(|row| (row.id.clone(), row)).collect())
    }

    pub(super) fn runbook(&self, locale: &str, row: &Row) -> Result<Runbook, DeltaError> {
        read(&self.folder, &format!("{locale}/{}", row.href))
    }
}

fn read<T: DeserializeOwned>(folder: &Path, path: &str) -> Result<T, DeltaError> {
    let file = folder.join(path);
    let shown = || file.display().to_string();
    if !Path::new(path).components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(DeltaError::Shape { path: shown(), reason: "it lies outside the folder".to_owned() });
    }
    let bytes = std::fs::read(&file).map_err(|source| DeltaError::Read { path: shown(), source })?;
    serde_json::from_slice(&bytes).map_err(|error| DeltaError::Shape { path: shown(), reason: error.to_string() })
}
