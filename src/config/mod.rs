//! [`Config`]: how a build is run, resolved from `korak.toml`; everything has a default.

mod file;
mod known;
mod levels;
mod policy;
mod schema;
mod scope;
mod terms;

pub use file::{ConfigError, load};
pub use known::{Ids, Links};
pub use levels::{Level, LevelSet, Levels};
pub use policy::Policy;
pub use scope::{PathGlob, Placed, Scope, covers};
pub use terms::{Term, Terms};

use std::num::NonZeroU16;

use crate::locale::Locale;
use crate::source::Source;

/// The settings of a build.
#[derive(Clone, Debug)]
pub struct Config {
    /// The file, which findings about settings point into; `None` when there is none.
    pub file: Option<Source>,
    /// Name of the collection, shown in the manifest.
    pub collection: String,
    /// The locale articles are written in and fall back to.
    pub source_locale: Locale,
    /// Locales of folders whose names do not say, by folder name.
    pub folder_locales: Vec<(String, Locale)>,
    /// Where the output will be published, with a slash at its end; `None` when nobody knows.
    pub base_url: Option<String>,
    /// Where `docs/rules.md` is published as a page; `None` when nobody knows.
    pub rules_url: Option<String>,
    /// Levels of rules.
    pub levels: Levels,
    /// Which runbooks to show.
    pub publish: Policy,
    /// Identifiers that are known.
    pub ids: Ids,
    /// Links that may differ.
    pub links: Links,
    /// After how many months a hand-off is old, where the file says so.
    pub old_after_months: Option<Placed<NonZeroU16>>,
    /// Names and words with a fixed translation.
    pub terms: Terms,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            file: None,
            collection: "runbooks".to_owned(),
            source_locale: Locale::parse("en-US").expect("a well-formed tag"),
            folder_locales: Vec::new(),
            base_url: None,
            rules_url: None,
            levels: Levels::default(),
            publish: Policy::default(),
            ids: Ids::default(),
            links: Links::default(),
            old_after_months: None,
            terms: Terms::default(),
        }
    }
}
