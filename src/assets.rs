//! Catalogues, lexicons, templates and static files: embedded in the program, overridden file by file from folders.
#![expect(clippy::disallowed_methods, reason = "a shell module: it reads overriding files")]

mod lexicons;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, OnceLock};

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::locale::Locale;
use crate::model::lexicon::Lexicon;
use crate::model::typography::{Typography, TypographyFile};
use lexicons::Lexicons;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static TEMPLATES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/templates");

/// Everything a build needs besides articles.
#[derive(Debug)]
pub struct Assets {
    /// Catalogues of messages, by locale.
    pub catalogues: Vec<Catalogue>,
    /// Templates: name and text.
    pub templates: Vec<(String, String)>,
    /// Whether one of them comes from an overriding folder.
    pub themed: bool,
    /// Files copied to `assets/` of the output: name and content.
    pub statics: Vec<(String, Vec<u8>)>,
    /// What languages call themselves, by tag.
    pub names: BTreeMap<String, String>,
    lexicons: Lexicons,
    typography: TypographyFile,
    /// Digest of the overriding files.
    overriding: Sha256,
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
    /// Whether it is one of an overriding folder.
    pub overrides: bool,
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
    /// A table of all locales is not valid.
    #[error("the table {path} is not valid: {reason}\nhelp: compare it with locales/{name}")]
    Table {
        /// The name of the table.
        name: &'static str,
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
    /// The same as [`Assets::load`] gives. What the program brings along is read once in a process, and words of a language
    /// once they are asked for: a program that watches its sources builds again and again.
    ///
    /// # Errors
    /// [`AssetError`] when an overriding folder cannot be read, or a lexicon is broken.
    pub fn shared(locales: Option<&Path>, templates: Option<&Path>) -> Result<Arc<Self>, AssetError> {
        static EMBEDDED: OnceLock<Arc<Assets>> = OnceLock::new();
        if locales.is_some() || templates.is_some() {
            return Self::load(locales, templates).map(Arc::new);
        }
        match EMBEDDED.get() {
            Some(assets) => Ok(Arc::clone(assets)),
            None => Self::load(None, None).map(|assets| Arc::clone(EMBEDDED.get_or_init(|| Arc::new(assets)))),
        }
    }

    /// The embedded assets, with the files of `locales` and `templates` in the place of those of the same name.
    ///
    /// # Errors
    /// [`AssetError`] when an overriding folder cannot be read, or a lexicon is broken.
    pub fn load(locales: Option<&Path>, templates: Option<&Path>) -> Result<Self, AssetError> {
        let mut assets = Self {
            catalogues: Vec::new(),
            templates: Vec::new(),
            themed: false,
            statics: Vec::new(),
            names: BTreeMap::new(),
            lexicons: Lexicons::default(),
            typography: TypographyFile::default(),
            overriding: Sha256::new(),
        };
        for (name, (path, bytes)) in layered(&LOCALES, "locales", locales, &mut assets.overriding)? {
            let text = || String::from_utf8_lossy(&bytes).into_owned();
            let Some((folder, file)) = name.split_once('/') else {
                match name.as_str() {
                    "typography.yaml" => assets.typography = table("typography.yaml", path, &text())?,
                    "names.yaml" => assets.names = table("names.yaml", path, &text())?,
                    _ => {}
                }
                continue;
            };
            let locale = Locale::parse(folder).map_err(|_| AssetError::Locale { path: path.clone() })?;
            match file {
                "lexicon.yaml" => assets.lexicons.add(&locale, &path, bytes)?,
                _ if file.ends_with(".ftl") => {
                    let overrides = matches!(bytes, Cow::Owned(_));
                    assets.catalogues.push(Catalogue { locale, path, text: text(), overrides });
                }
                _ => {}
            }
        }
        for (name, (_, bytes)) in layered(&TEMPLATES, "templates", templates, &mut assets.overriding)? {
            match name.strip_prefix("assets/") {
                Some(name) => assets.statics.push((name.to_owned(), bytes.into_owned())),
                None => {
                    assets.themed |= matches!(bytes, Cow::Owned(_));
                    assets.templates.push((name, String::from_utf8_lossy(&bytes).into_owned()));
                }
            }
        }
        Ok(assets)
    }

    /// A digest of the overriding files: what the program brings along differs only with the program.
    #[must_use]
    pub fn overriding(&self) -> [u8; 32] {
        self.overriding.clone().finalize().into()
    }

    /// The words of a locale; failing that, of the first locale that shares its language; for a language without a
    /// lexicon, the labels of English alone.
    #[must_use]
    pub fn lexicon(&self, locale: &Locale) -> &Lexicon {
        self.lexicons.of(locale)
    }

    /// How `locale` sets running text.
    #[must_use]
    pub fn typography(&self, locale: &Locale) -> Typography {
        self.typography.of(locale)
    }

    /// The words of English.
    #[must_use]
    pub fn english(&self) -> &Lexicon {
        self.lexicons.english()
    }
}

/// The table `text` of the file shown as `path`.
fn table<T: DeserializeOwned>(name: &'static str, path: String, text: &str) -> Result<T, AssetError> {
    serde_yaml::from_str(text).map_err(|error| AssetError::Table { name, path, reason: error.to_string() })
}

/// Files by name below the folder: the path shown to people, and the content, borrowed where it ships with the program.
type Files = BTreeMap<String, (String, Cow<'static, [u8]>)>;

fn layered(
    embedded: &Dir<'static>,
    shown: &str,
    folder: Option<&Path>,
    digest: &mut Sha256,
) -> Result<Files, AssetError> {
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
            for part in [name.as_bytes(), &bytes] {
                digest.update((part.len() as u64).to_le_bytes());
                digest.update(part);
            }
            files.insert(name, (entry.path().display().to_string(), Cow::Owned(bytes)));
        }
    }
    Ok(files)
}

fn collect(folder: &Dir<'static>, shown: &str, files: &mut Files) {
    for file in folder.files() {
        let name = file.path().to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        files.insert(name.clone(), (format!("{shown}/{name}"), Cow::Borrowed(file.contents())));
    }
    folder.dirs().for_each(|folder| collect(folder, shown, files));
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_yaml::Value;

    use super::{Assets, LOCALES};
    use crate::locale::Locale;
    use crate::model::lexicon::Lexicon;
    use crate::model::reading::{Line, NoteKind};

    /// The locales whose lexicon has some lists only.
    const IN_PART: [&str; 4] = ["et-EE", "fi-FI", "lt-LT", "lv-LV"];

    /// The lists that only few languages have anything for, with the full lexicons that do.
    const FEW: [(&str, &[&str]); 3] = [
        ("polite-endings", &["hu-HU", "ja-JP", "ko-KR", "sl-SI", "th-TH", "tr-TR", "uk-UA", "zh-CN", "zh-TW"]),
        (
            "compound-suffixes",
            &["da-DK", "de-DE", "hu-HU", "ko-KR", "nb-NO", "nl-NL", "sv-SE", "tr-TR", "zh-CN", "zh-TW"],
        ),
        (
            "doubled-words",
            &[
                "cs-CZ", "da-DK", "de-DE", "el-GR", "en-US", "fr-FR", "hu-HU", "it-IT", "nb-NO", "nl-NL", "sv-SE",
                "tr-TR", "vi-VN",
            ],
        ),
    ];

    /// The lists that a few languages have nothing for, with these.
    const EMPTY: [(&str, &[&str]); 2] = [("refer-verbs", &["ja-JP"]), ("modals", &["ja-JP", "nl-NL"])];

    /// What a lexicon in part has at least.
    const PART: [&str; 16] = [
        "language",
        "script-words",
        "notes",
        "note-false-friends",
        "alert-keywords",
        "step-labels",
        "method-labels",
        "part-labels",
        "or-lines",
        "sequence-cues",
        "choose-one",
        "related-titles",
        "months",
        "example-cues",
        "step-references",
        "vague-links",
    ];

    const KINDS: [&str; 5] = ["note", "tip", "important", "warning", "caution"];

    fn assets() -> Assets {
        Assets::load(None, None).expect("embedded assets are valid")
    }

    fn lexicon<'a>(assets: &'a Assets, tag: &str) -> &'a Lexicon {
        assets.lexicon(&Locale::parse(tag).expect("a locale"))
    }

    /// The text of every lexicon that ships, by its folder.
    fn shipped() -> BTreeMap<&'static str, &'static str> {
        let file = |folder: &'static include_dir::Dir<'static>| {
            let file = folder.get_file(folder.path().join("lexicon.yaml"))?;
            Some((folder.path().to_str()?, file.contents_utf8()?))
        };
        LOCALES.dirs().filter_map(file).collect()
    }

    fn is_empty(value: &Value) -> bool {
        match value {
            Value::Sequence(list) => list.is_empty(),
            Value::Mapping(_) => KINDS.iter().any(|kind| value.get(kind).is_none_or(is_empty)),
            Value::String(text) => text.is_empty(),
            _ => true,
        }
    }

    #[test]
    fn every_shipped_lexicon_has_its_lists() {
        let shipped = shipped();
        let parse = |tag: &str| serde_yaml::from_str::<Value>(shipped[tag]).expect("a lexicon is YAML");
        let english = parse("en-US");
        let keys: Vec<&str> = english.as_mapping().expect("a mapping").keys().filter_map(Value::as_str).collect();
        assert_eq!(shipped.len(), 37, "a new lexicon is full or has the lists of one in part");
        for tag in shipped.keys() {
            let lists = parse(tag);
            let full = !IN_PART.contains(tag);
            let wanted = if full { &keys[..] } else { &PART[..] };
            for key in wanted {
                let lacks = |(list, tags): &(&str, &[&str])| list == key && tags.contains(tag);
                let has_not = |(list, tags): &(&str, &[&str])| list == key && !tags.contains(tag);
                let may_be_empty = EMPTY.iter().any(lacks) || FEW.iter().any(has_not);
                let empty = lists.get(key).is_none_or(is_empty);
                assert_eq!(empty, full && may_be_empty, "{key} of {tag}");
            }
            let order: Vec<&str> = lists.as_mapping().expect("a mapping").keys().filter_map(Value::as_str).collect();
            let sorted: Vec<&str> = keys.iter().copied().filter(|key| order.contains(key)).collect();
            assert_eq!(order, sorted, "the keys of {tag} stand in the order of English");
            if !full {
                let first = shipped[tag].lines().next().unwrap_or_default();
                assert!(first.starts_with('#') && first.contains("in part"), "{tag} says that it is not complete");
            }
        }
    }

    #[test]
    fn every_shipped_lexicon_speaks_the_language_of_its_folder() {
        let assets = assets();
        for tag in shipped().keys() {
            let locale = Locale::parse(tag).expect("a locale");
            assert_eq!(assets.lexicon(&locale).language(), locale.language(), "{tag}");
            assert_eq!(lexicon(&assets, tag).knows_verbs(), !IN_PART.contains(tag), "{tag}");
        }
    }

    #[test]
    fn every_line_of_typography_comes_from_the_nearest_entry() {
        use crate::model::typography::InnerSpace;
        let assets = assets();
        let of = |tag: &str| assets.typography(&Locale::parse(tag).expect("a locale"));
        for tag in ["ja-JP", "zh-CN", "zh-TW", "th-TH", "lo-LA", "km-KH", "my-MM"] {
            assert!(!of(tag).spaced && !of(tag).cased, "{tag}");
        }
        for tag in ["ko-KR", "ar-SA", "he-IL", "hi-IN"] {
            assert!(of(tag).spaced && !of(tag).cased, "{tag}");
        }
        for tag in ["sl-SI", "nb-NO", "ru-RU", "el-GR", "sr-Latn-RS", "xx-XX"] {
            assert!(of(tag).spaced && of(tag).cased, "{tag}");
        }
        let first = |tag: &str| of(tag).quotes.first().map(|(open, close)| format!("{open}{close}"));
        for (tag, quotes) in [
            ("sl-SI", "»«"),
            ("nb-NO", "«»"),
            ("nn-NO", "«»"),
            ("da-DK", "»«"),
            ("sv-SE", "””"),
            ("fi-FI", "””"),
            ("is-IS", "„“"),
            ("de-DE", "„“"),
            ("de-CH", "«»"),
            ("fr-CH", "«»"),
            ("ja-JP", "「」"),
            ("zh-TW", "「」"),
            ("zh-CN", "“”"),
            ("ar-SA", "«»"),
            ("en-GB", "“”"),
        ] {
            assert_eq!(first(tag).as_deref(), Some(quotes), "{tag}");
        }
        let spaces = [("fr-FR", InnerSpace::Always), ("fr-CH", InnerSpace::Either), ("de-DE", InnerSpace::Never)];
        for (tag, expected) in spaces {
            assert_eq!(of(tag).space_in_quotes, expected, "{tag}");
        }
        assert!("?!:;»".chars().all(|mark| of("fr-FR").takes_space_before(mark)));
        assert!(!of("fr-FR").takes_space_before('.') && !of("sl-SI").takes_space_before(':'));
        for (tag, digits) in [("ar-SA", "٣۳3"), ("hi-IN", "३3"), ("th-TH", "๓3"), ("my-MM", "၃3"), ("ja-JP", "３3")]
        {
            assert!(digits.chars().all(|digit| of(tag).digit(digit) == Some(3)), "{tag}");
        }
        assert_eq!(of("sl-SI").digit('٣'), None);
    }

    #[test]
    fn every_false_friend_is_a_label() {
        let assets = assets();
        for (tag, text) in shipped() {
            let lists: Value = serde_yaml::from_str(text).expect("a lexicon is YAML");
            let friends = lists["note-false-friends"].as_sequence().into_iter().flatten().filter_map(Value::as_str);
            for friend in friends {
                let closed = format!("{friend}: x");
                assert!(lexicon(&assets, tag).note_label(&closed, false).is_some(), "{friend} of {tag}");
            }
        }
    }

    #[test]
    fn labels_of_call_outs_are_known() {
        let assets = assets();
        let kind = |tag: &str, text: &str, marked| lexicon(&assets, tag).note_label(text, marked).map(|(kind, _)| kind);
        for (tag, text, expected) in [
            ("sl-SI", "Opomba: x", NoteKind::Note),
            ("nb-NO", "Obs! x", NoteKind::Note),
            ("de-DE", "Wichtig: x", NoteKind::Important),
            ("ja-JP", "重要: x", NoteKind::Important),
            ("ar-SA", "تلميح: x", NoteKind::Tip),
            ("fr-FR", "Remarque : x", NoteKind::Note),
            ("fr-FR", "Attention\u{a0}: x", NoteKind::Caution),
            ("es-ES", "Tenga en cuenta: x", NoteKind::Note),
            ("es-ES", "Sugerencia: x", NoteKind::Tip),
            ("bg-BG", "Важно: x", NoteKind::Important),
            ("cs-CZ", "Poznámka: x", NoteKind::Note),
            ("da-DK", "Bemærk: x", NoteKind::Note),
            ("el-GR", "ΣΗΜΕΙΩΣΗ: x", NoteKind::Note),
            ("et-EE", "NB! x", NoteKind::Important),
            ("fi-FI", "Vihje: x", NoteKind::Tip),
            ("he-IL", "שים לב: x", NoteKind::Note),
            ("hr-HR", "Savjet: x", NoteKind::Tip),
            ("hu-HU", "Figyelem! x", NoteKind::Caution),
            ("id-ID", "Catatan: x", NoteKind::Note),
            ("it-IT", "Suggerimento: x", NoteKind::Tip),
            ("ko-KR", "참고: x", NoteKind::Note),
            ("lt-LT", "Pastaba: x", NoteKind::Note),
            ("lv-LV", "Piezīme: x", NoteKind::Note),
            ("nl-NL", "Let op: x", NoteKind::Caution),
            ("pl-PL", "Uwaga: x", NoteKind::Note),
            ("pt-BR", "Observação: x", NoteKind::Note),
            ("pt-PT", "Sugestão: x", NoteKind::Tip),
            ("ro-RO", "Notă: x", NoteKind::Note),
            ("ru-RU", "Внимание! x", NoteKind::Caution),
            ("sk-SK", "Upozornenie: x", NoteKind::Caution),
            ("sr-Latn-RS", "Važno: x", NoteKind::Important),
            ("sv-SE", "OBS! x", NoteKind::Note),
            ("th-TH", "หมายเหตุ: x", NoteKind::Note),
            ("tr-TR", "ÖNEMLİ: x", NoteKind::Important),
            ("uk-UA", "Зверніть увагу: x", NoteKind::Note),
            ("vi-VN", "Mẹo: x", NoteKind::Tip),
            ("zh-CN", "重要提示：x", NoteKind::Important),
            ("zh-TW", "附註: x", NoteKind::Note),
            ("cy-GB", "Note: x", NoteKind::Note),
        ] {
            assert_eq!(kind(tag, text, false), Some(expected), "{text} of {tag}");
        }
        // A full stop closes a label that is marked, unless the label also starts sentences.
        for (tag, text) in [("et-EE", "Märkus. x"), ("ru-RU", "Примечание. x"), ("uk-UA", "Примітка. x")]
        {
            assert_eq!(kind(tag, text, true), Some(NoteKind::Note), "{text} of {tag}");
            assert_eq!(kind(tag, text, false), None, "{text} of {tag}");
        }
        assert_eq!(kind("ru-RU", "Важно. x", true), Some(NoteKind::Important));
        assert_eq!(kind("ru-RU", "Учтите, что x", true), None);
        assert_eq!(kind("fr-FR", "Notez que x", true), None);
    }

    #[test]
    fn labels_with_numbers_are_known() {
        let assets = assets();
        let line = |tag: &str, text: &'static str| {
            let label = lexicon(&assets, tag).numbered_label(text);
            label.map(|(line, len)| (line, &text[len..]))
        };
        assert_eq!(line("fr-FR", "Étape 2\u{a0}: x"), Some((Line::Step(2), " x")));
        assert_eq!(line("es-ES", "Método 1: x"), Some((Line::Method(1), " x")));
        assert_eq!(line("et-EE", "3. juhis. x"), Some((Line::Step(3), " x")));
        assert_eq!(line("hu-HU", "2. módszer: x"), Some((Line::Method(2), " x")));
        assert_eq!(line("ko-KR", "1단계: x"), Some((Line::Step(1), " x")));
        assert_eq!(line("lt-LT", "1 būdas: x"), Some((Line::Method(1), " x")));
        assert_eq!(line("th-TH", "ขั้นตอนที่ 4: x"), Some((Line::Step(4), " x")));
        assert_eq!(line("zh-TW", "步驟1：x"), Some((Line::Step(1), "x")));
    }

    #[test]
    fn a_locale_has_its_own_lexicon_before_that_of_its_language() {
        let assets = assets();
        let same = |one: &str, other: &str| std::ptr::eq(lexicon(&assets, one), lexicon(&assets, other));
        assert!(!same("pt-BR", "pt-PT") && !same("zh-CN", "zh-TW"));
        assert!(same("pt-AO", "pt-BR"), "the first in the order of locales stands in for its language");
        assert!(same("de-AT", "de-DE") && same("nn-NO", "nb-NO") && same("no", "nb-NO"));
        assert!(std::ptr::eq(assets.english(), lexicon(&assets, "en-GB")));
        assert_eq!(lexicon(&assets, "cy-GB").language(), "");
    }
}
