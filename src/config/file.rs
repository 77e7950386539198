//! Finding and reading `korak.toml`.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads the configuration file")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::levels::Entry;
use super::{Config, Level, Levels};
use crate::diagnostic::Severity;
use crate::locale::{Locale, UnknownLocale};

/// The name looked for in the working folder.
const NAME: &str = "korak.toml";

/// The file as written.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct File {
    collection: Option<String>,
    source_locale: Option<String>,
    locales: BTreeMap<String, String>,
    rules: BTreeMap<String, toml::Spanned<RuleLevel>>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RuleLevel {
    Off,
    Info,
    Warning,
    Error,
}

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The file cannot be read.
    #[error("cannot read the configuration {path}: {source}")]
    Read {
        /// The file.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// The file is not valid.
    #[error(
        "the configuration {path} is not valid\n{source}\nhelp: correct that line, or remove it to use the default"
    )]
    Parse {
        /// The file.
        path: String,
        /// Where and why.
        source: Box<toml::de::Error>,
    },
    /// A locale tag is not valid.
    #[error("the configuration {path} names an unknown locale: {source}")]
    Locale {
        /// The file.
        path: String,
        /// Which.
        source: UnknownLocale,
    },
}

/// Reads the file `given`, or `korak.toml` in the working folder when there is one.
///
/// # Errors
/// [`ConfigError`] when a file that exists or was asked for cannot be used.
pub fn load(given: Option<&Path>) -> Result<Config, ConfigError> {
    let path = given.map_or_else(|| PathBuf::from(NAME), Path::to_path_buf);
    if given.is_none() && !path.is_file() {
        return Ok(Config::default());
    }
    let shown = path.display().to_string();
    let text = std::fs::read_to_string(&path).map_err(|source| ConfigError::Read { path: shown.clone(), source })?;
    parse(&text, shown)
}

fn parse(text: &str, path: String) -> Result<Config, ConfigError> {
    let file: File =
        toml::from_str(text).map_err(|source| ConfigError::Parse { path: path.clone(), source: Box::new(source) })?;
    let locale = |tag: &str| Locale::parse(tag).map_err(|source| ConfigError::Locale { path: path.clone(), source });
    let default = Config::default();
    let folder_locales =
        file.locales.iter().map(|(folder, tag)| Ok((folder.clone(), locale(tag)?))).collect::<Result<_, _>>()?;
    let source_locale = file.source_locale.as_deref().map(locale).transpose()?.unwrap_or(default.source_locale);
    let line = |at: usize| u32::try_from(text[..at.min(text.len())].matches('\n').count() + 1).unwrap_or(u32::MAX);
    let entry = |(key, level): (String, toml::Spanned<RuleLevel>)| {
        let line = line(level.span().start);
        Entry { key, level: level.into_inner().into(), line }
    };
    let levels = file.rules.into_iter().map(entry).collect();
    Ok(Config {
        collection: file.collection.unwrap_or(default.collection),
        source_locale,
        folder_locales,
        levels: Levels::new(levels, path.clone()),
        path: Some(path),
    })
}

impl From<RuleLevel> for Level {
    fn from(level: RuleLevel) -> Self {
        match level {
            RuleLevel::Off => Self::Off,
            RuleLevel::Info => Self::At(Severity::Info),
            RuleLevel::Warning => Self::At(Severity::Warning),
            RuleLevel::Error => Self::At(Severity::Error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn settings_are_read_and_mistakes_are_named() {
        let text = "source-locale = 'en-gb'\n[locales]\ndeutsch = 'de-DE'\n[rules]\nLK02 = 'error'\nTY = 'off'\n";
        let config = parse(text, "korak.toml".into()).expect("valid");
        assert_eq!(config.source_locale.as_str(), "en-GB");
        assert_eq!(config.folder_locales[0].1.as_str(), "de-DE");
        let error = parse("soruce-locale = 'en'\n", "korak.toml".into()).expect_err("a typing mistake").to_string();
        assert!(error.contains("soruce-locale") && error.contains("line 1"), "{error}");
        assert!(parse("[rules]\nLK02 = 'loud'\n", "korak.toml".into()).is_err());
        assert!(parse("source-locale = '??'\n", "korak.toml".into()).is_err());
    }
}
