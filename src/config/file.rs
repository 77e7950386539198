//! Finding and reading `korak.toml`, and the glossary it names.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads the configuration and the glossary")]

use std::path::{Path, PathBuf};

use super::Config;
use super::schema::{File, Glossary};
use super::terms::Term;
use crate::source::Source;

/// The name looked for in the working folder.
const NAME: &str = "korak.toml";

/// Why the configuration cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A file cannot be read.
    #[error("cannot read the {what} {path}: {source}")]
    Read {
        /// What the file is for.
        what: &'static str,
        /// The file.
        path: String,
        /// What the system says.
        source: std::io::Error,
    },
    /// A file is not valid.
    #[error("the {what} {path} is not valid\n{source}\nhelp: correct that line, or remove it to use the default")]
    Parse {
        /// What the file is for.
        what: &'static str,
        /// The file.
        path: String,
        /// Where and why.
        source: Box<toml::de::Error>,
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
    let source = read("configuration", &path)?;
    let mut file: File = parse("configuration", &source)?;
    let mut glossary = Vec::new();
    if let Some(name) = file.glossary_file.take() {
        // Named from where the configuration lies, wherever the program is run.
        let source = read("glossary", &path.parent().unwrap_or(Path::new("")).join(name))?;
        glossary = parse::<Glossary>("glossary", &source)?.into_terms();
    }
    let mut config = file.into_config(source);
    add(&mut config.terms.glossary, glossary);
    Ok(config)
}

/// Adds what `more` has and `terms` has not: what stands in `korak.toml` itself wins.
fn add(terms: &mut Vec<Term>, more: Vec<Term>) {
    for term in more {
        if !terms.iter().any(|known| known.source == term.source) {
            terms.push(term);
        }
    }
    terms.sort_by(|a, b| a.source.cmp(&b.source));
}

fn read(what: &'static str, path: &Path) -> Result<Source, ConfigError> {
    let shown = path.display().to_string().replace(std::path::MAIN_SEPARATOR, "/");
    let text = std::fs::read_to_string(path);
    let text = text.map_err(|source| ConfigError::Read { what, path: shown.clone(), source })?;
    Ok(Source::new(shown, text))
}

fn parse<T: serde::de::DeserializeOwned>(what: &'static str, source: &Source) -> Result<T, ConfigError> {
    let invalid = |error| ConfigError::Parse { what, path: source.path().to_owned(), source: Box::new(error) };
    toml::from_str(source.text()).map_err(invalid)
}
