//! Catalogues, lexicons, templates and static files: embedded in the program, overridden file by file from folders.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads overriding files")]

use std::collections::BTreeMap;
use std::path::Path;

use include_dir::{Dir, include_dir};

use crate::locale::Locale;
use crate::model::lexicon::{Lexicon, LexiconFile};

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// The language whose labels are understood everywhere, since translation leaves some of them as they were.
const REFERENCE: &str = "en-US";

/// Everything a build needs besides articles.
#[derive(Debug)]
pub struct Assets {
    /// Catalogues of messages, by locale.
    pub catalogues: Vec<Catalogue>,
    /// Templates: name and text.
    pub templates: Vec<(String, String)>,
    /// Files copied to `assets/` of the output: name and content.
    pub statics: Vec<(String, Vec<u8>)>,
    lexicons: BTreeMap<String, Lexicon>,
    unknown: Lexicon,
}

/// The messages of one locale, as text.
#[derive(Clone, Debug)]
pub struct Catalogue {
    /// The locale.
    pub locale: Locale,
    /// The file, as shown to people.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// Why assets cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum AssetError {
    /// A file of an overriding folder cannot be read.
    #[error("cannot read {path}: {reason}")]
    Read {
        /// The file.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// A lexicon is not valid.
    #[error("the lexicon {path} is not valid: {reason}\nhelp: compare it with locales/en-US/lexicon.yaml")]
    Lexicon {
        /// The file.
        path: String,
        /// Where and why.
        reason: String,
    },
    /// A folder of locales is not named by a locale.
    #[error("the folder {path} is not named by a locale\nhelp: name it by a BCP 47 tag such as sl-SI")]
    Locale {
        /// The folder.
        path: String,
    },
}

impl Assets {
    /// The embedded assets, with the files of `locales` and `templates` in the place of those of the same name.
    ///
    /// # Errors
    /// [`AssetError`] when an overriding folder cannot be read, or a lexicon is broken.
    pub fn load(locales: Option<&Path>, templates: Option<&Path>) -> Result<Self, AssetError> {
        let mut assets = Self {
            catalogues: Vec::new(),
            templates: Vec::new(),
            statics: Vec::new(),
            lexicons: BTreeMap::new(),
            unknown: nothing(),
        };
        let mut files: BTreeMap<String, LexiconFile> = BTreeMap::new();
        for (name, (path, bytes)) in layered(&LOCALES, "locales", locales)? {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let Some((folder, file)) = name.split_once('/') else { continue };
            let locale = Locale::parse(folder).map_err(|_| AssetError::Locale { path: path.clone() })?;
            match file {
                "lexicon.yaml" => drop(files.insert(locale.to_string(), lexicon(&path, &text)?)),
                _ if file.ends_with(".ftl") => assets.catalogues.push(Catalogue { locale, path, text }),
                _ => {}
            }
        }
        let english = files.get(REFERENCE).cloned().unwrap_or_default();
        for file in files.values() {
            assets.lexicons.insert(file.language.clone(), Lexicon::new(file, &english));
        }
        assets.unknown = Lexicon::new(&LexiconFile::default(), &english);
        for (name, (_, bytes)) in layered(&TEMPLATES, "templates", templates)? {
            match name.strip_prefix("assets/") {
                Some(name) => assets.statics.push((name.to_owned(), bytes)),
                None => assets.templates.push((name, String::from_utf8_lossy(&bytes).into_owned())),
            }
        }
        Ok(assets)
    }

    /// The words of a locale's language; for a language without a lexicon, the labels of English alone.
    #[must_use]
    pub fn lexicon(&self, locale: &Locale) -> &Lexicon {
        // Norwegian goes by three codes; its lexicon is that of Bokmål.
        let language = match locale.language() {
            "no" | "nn" => "nb",
            language => language,
        };
        self.lexicons.get(language).unwrap_or(&self.unknown)
    }

    /// The words of English.
    #[must_use]
    pub fn english(&self) -> &Lexicon {
        self.lexicons.get("en").unwrap_or(&self.unknown)
    }
}

fn nothing() -> Lexicon {
    Lexicon::new(&LexiconFile::default(), &LexiconFile::default())
}

fn lexicon(path: &str, text: &str) -> Result<LexiconFile, AssetError> {
    serde_yaml::from_str(text).map_err(|error| AssetError::Lexicon { path: path.to_owned(), reason: error.to_string() })
}

/// Files by name below the folder: the path shown to people, and the content.
type Files = BTreeMap<String, (String, Vec<u8>)>;

fn layered(embedded: &Dir<'_>, shown: &str, folder: Option<&Path>) -> Result<Files, AssetError> {
    let mut files = Files::new();
    collect(embedded, shown, &mut files);
    let Some(folder) = folder else { return Ok(files) };
    let error = |path: &Path, reason: String| AssetError::Read { path: path.display().to_string(), reason };
    for entry in walkdir::WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.map_err(|cause| error(cause.path().unwrap_or(folder), cause.to_string()))?;
        if entry.file_type().is_file() {
            let name = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let name = name.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
            let bytes = std::fs::read(entry.path()).map_err(|cause| error(entry.path(), cause.to_string()))?;
            files.insert(name, (entry.path().display().to_string(), bytes));
        }
    }
    Ok(files)
}

fn collect(folder: &Dir<'_>, shown: &str, files: &mut Files) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        files.insert(name.clone(), (format!("{shown}/{name}"), file.contents().to_vec()));
    }
    folder.dirs().for_each(|folder| collect(folder, shown, files));
}

#[cfg(test)]
mod tests {
    use super::Assets;
    use crate::locale::Locale;
    use crate::model::reading::NoteKind;

    #[test]
    fn every_shipped_lexicon_loads_and_knows_its_labels() {
        let assets = Assets::load(None, None).expect("embedded assets are valid");
        let label = |tag: &str, text: &str| {
            let locale = Locale::parse(tag).expect("a locale");
            assets.lexicon(&locale).note_label(text, true).map(|(kind, _)| kind)
        };
        assert_eq!(label("sl-SI", "Opomba: x"), Some(NoteKind::Note));
        assert_eq!(label("nb-NO", "Obs! x"), Some(NoteKind::Note));
        assert_eq!(label("de-DE", "Wichtig: x"), Some(NoteKind::Important));
        assert_eq!(label("ja-JP", "重要: x"), Some(NoteKind::Important));
        assert_eq!(label("ar-SA", "تلميح: x"), Some(NoteKind::Tip));
        assert_eq!(label("fr-FR", "Note: x"), Some(NoteKind::Note), "English labels are known everywhere");
    }
}
