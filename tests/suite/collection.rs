//! [`Collection`]: articles in a folder of their own, checked through the library.

use std::path::{Path, PathBuf};

use korak::assets::Assets;
use korak::compile::{self, Compilation, Input};
use korak::config::Config;
use korak::discover::{self, Found};
use tempfile::TempDir;

pub(crate) use crate::properties::hold::ASSETS;

/// A folder of articles that goes away with the value.
pub(crate) struct Collection {
    folder: TempDir,
}

impl Collection {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    /// The folder of articles. It has a name of its own, because the name of a temporary folder might be a locale.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("articles")
    }

    /// Writes an article.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let file = self.root().join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(file, text).expect("written");
    }

    /// What checking all articles finds with `settings`, the text of a `korak.toml`.
    pub(crate) fn check_with(&self, settings: &str) -> Compilation {
        let file = self.folder.path().join("korak.toml");
        std::fs::write(&file, settings).expect("written");
        let config = korak::config::load(Some(&file)).expect("settings that can be read");
        check(&config, &[self.root()])
    }

    /// What checking all articles and the catalogues of `assets` finds.
    pub(crate) fn check_with_assets(&self, assets: &Assets) -> Compilation {
        checked(&Config::default(), assets, &[self.root()])
    }
}

/// What `sources` hold.
pub(crate) fn found(sources: &[PathBuf]) -> Found {
    found_with(&Config::default(), sources)
}

fn found_with(config: &Config, sources: &[PathBuf]) -> Found {
    discover::discover(config, sources, Path::new("dist")).expect("sources that can be read")
}

/// Checks everything in `sources`.
pub(crate) fn check(config: &Config, sources: &[PathBuf]) -> Compilation {
    checked(config, &ASSETS, sources)
}

fn checked(config: &Config, assets: &Assets, sources: &[PathBuf]) -> Compilation {
    let found = found_with(config, sources);
    compile::check(&Input { config, assets, found: &found, locales: &[], baseline: None }, &|| ()).expect("checked")
}
