//! [`Config`]: how a build is run, resolved from `korak.toml`; everything has a default.

mod file;
mod levels;

pub use file::{ConfigError, load};
pub use levels::{Level, Levels};

use crate::locale::Locale;

/// The settings of a build.
#[derive(Clone, Debug)]
pub struct Config {
    /// Path of the file, as shown to people; `None` when there is none.
    pub path: Option<String>,
    /// Name of the collection, shown in the manifest.
    pub collection: String,
    /// The locale articles are written in and fall back to.
    pub source_locale: Locale,
    /// Locales of folders whose names do not say, by folder name.
    pub folder_locales: Vec<(String, Locale)>,
    /// Levels of rules.
    pub levels: Levels,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            path: None,
            collection: "runbooks".to_owned(),
            source_locale: Locale::parse("en-US").expect("a well-formed tag"),
            folder_locales: Vec::new(),
            levels: Levels::default(),
        }
    }
}
