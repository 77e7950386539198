//! [`Lexicons`]: the words of every language, each prepared when it is first asked for.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::AssetError;
use crate::locale::Locale;
use crate::model::lexicon::{Lexicon, LexiconFile};

/// The language whose labels are understood everywhere, since translation leaves some of them as they were.
const REFERENCE: &str = "en-US";

/// The lexicons by the tag of their locale: two locales of one language may say things differently.
///
/// Dozens ship, and a run needs two or three of them.
#[derive(Debug, Default)]
pub(super) struct Lexicons {
    entries: BTreeMap<String, Entry>,
    english: OnceLock<LexiconFile>,
    unknown: OnceLock<Lexicon>,
}

#[derive(Debug)]
struct Entry {
    language: String,
    text: Cow<'static, [u8]>,
    lexicon: OnceLock<Lexicon>,
}

impl Lexicons {
    /// Adds the lexicon of `locale`. One that does not ship with the program is read at once, since it may be broken.
    ///
    /// # Errors
    /// [`AssetError::Lexicon`] when it is.
    pub(super) fn add(&mut self, locale: &Locale, path: &str, text: Cow<'static, [u8]>) -> Result<(), AssetError> {
        if let Cow::Owned(text) = &text {
            parse(text).map_err(|reason| AssetError::Lexicon { path: path.to_owned(), reason })?;
        }
        let entry = Entry { language: language(locale).to_owned(), text, lexicon: OnceLock::new() };
        self.entries.insert(locale.to_string(), entry);
        Ok(())
    }

    /// The words of a locale; failing that, of the first locale that shares its language; for a language without a
    /// lexicon, the labels of English alone.
    pub(super) fn of(&self, locale: &Locale) -> &Lexicon {
        let kin = || self.entries.values().find(|entry| entry.language == language(locale));
        match self.entries.get(locale.as_str()).or_else(kin) {
            Some(entry) => entry.lexicon.get_or_init(|| Lexicon::new(&file(entry), self.english_file())),
            None => self.unknown(),
        }
    }

    /// The words of English.
    pub(super) fn english(&self) -> &Lexicon {
        match self.entries.get(REFERENCE) {
            Some(entry) => entry.lexicon.get_or_init(|| Lexicon::new(self.english_file(), self.english_file())),
            None => self.unknown(),
        }
    }

    fn unknown(&self) -> &Lexicon {
        self.unknown.get_or_init(|| Lexicon::new(&LexiconFile::default(), self.english_file()))
    }

    fn english_file(&self) -> &LexiconFile {
        self.english.get_or_init(|| self.entries.get(REFERENCE).map(file).unwrap_or_default())
    }
}

/// The language by which a lexicon is found. Norwegian goes by three codes; its lexicon is that of Bokmål.
fn language(locale: &Locale) -> &str {
    match locale.language() {
        "no" | "nn" => "nb",
        language => language,
    }
}

fn file(entry: &Entry) -> LexiconFile {
    parse(&entry.text).expect("a lexicon that ships is read by a test, and any other was read when it was added")
}

fn parse(text: &[u8]) -> Result<LexiconFile, String> {
    serde_yaml::from_str(&String::from_utf8_lossy(text)).map_err(|error| error.to_string())
}
