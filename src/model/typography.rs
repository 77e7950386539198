//! [`Typography`]: how a locale sets running text. Data, never code.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::lexicon::ScriptWords;
use crate::locale::Locale;

/// `typography.yaml` as it is written; its comments say what each line is for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct TypographyFile {
    default: Lines,
    /// By ISO 15924 code.
    scripts: BTreeMap<String, Lines>,
    languages: BTreeMap<String, Lines>,
    locales: BTreeMap<String, Lines>,
}

/// What one entry says; the rest comes from a wider one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
struct Lines {
    words: Option<ScriptWords>,
    case: Option<bool>,
    capital_nouns: Option<bool>,
    particles: Option<usize>,
    quotes: Option<Vec<String>>,
    space_in_quotes: Option<InnerSpace>,
    space_before: Option<String>,
    digits: Option<String>,
}

/// Whether a space stands inside quotation marks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum InnerSpace {
    /// It must not.
    #[default]
    Never,
    /// It must.
    Always,
    /// Some do, some do not.
    Either,
}

/// How running text is set in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typography {
    /// Whether spaces stand between words.
    pub spaced: bool,
    /// Whether the script has capitals.
    pub cased: bool,
    /// Whether a capital inside a sentence marks a name: there are capitals, and not every noun has one.
    pub capitals_mark_names: bool,
    /// How many letters may join a word across the border of markup.
    pub particles: usize,
    /// Pairs of quotation marks, the usual one first.
    pub quotes: Vec<(char, char)>,
    /// Whether a space stands inside them.
    pub space_in_quotes: InnerSpace,
    space_before: String,
    digits: Vec<char>,
}

impl TypographyFile {
    /// How `locale` sets running text: each line by the nearest of locale, language, script and default.
    #[must_use]
    pub fn of(&self, locale: &Locale) -> Typography {
        let script = locale.script().unwrap_or_default();
        let exact = self.locales.get(locale.as_str());
        let near = [exact, self.languages.get(locale.language()), self.scripts.get(&script)].into_iter().flatten();
        let near: Vec<&Lines> = near.chain([&self.default]).collect();
        let quotes = near.iter().find_map(|lines| lines.quotes.as_ref());
        let cased = near.iter().find_map(|lines| lines.case).unwrap_or(true);
        let capital_nouns = near.iter().find_map(|lines| lines.capital_nouns).unwrap_or_default();
        Typography {
            spaced: near.iter().find_map(|lines| lines.words) != Some(ScriptWords::Unspaced),
            cased,
            capitals_mark_names: cased && !capital_nouns,
            particles: near.iter().find_map(|lines| lines.particles).unwrap_or_default(),
            quotes: quotes.into_iter().flatten().filter_map(|pair| self::pair(pair)).collect(),
            space_in_quotes: near.iter().find_map(|lines| lines.space_in_quotes).unwrap_or_default(),
            space_before: near.iter().find_map(|lines| lines.space_before.clone()).unwrap_or_default(),
            digits: near
                .iter()
                .find_map(|lines| lines.digits.as_ref())
                .map(|ten| ten.chars().collect())
                .unwrap_or_default(),
        }
    }
}

impl Typography {
    /// Whether every noun is written with a capital.
    #[must_use]
    pub const fn capital_nouns(&self) -> bool {
        self.cased && !self.capitals_mark_names
    }

    /// Whether `mark` may have a space before it.
    #[must_use]
    pub fn takes_space_before(&self, mark: char) -> bool {
        self.space_before.contains(mark)
    }

    /// The pairs whose marks differ, single marks left out: one of those is the apostrophe too.
    pub fn paired_quotes(&self) -> impl Iterator<Item = (char, char)> {
        self.quotes.iter().copied().filter(|(open, close)| open != close && !"‘’‚".contains([*open, *close]))
    }

    /// The value of `digit`, from 0 to 9, in the digits of the locale.
    #[must_use]
    pub fn digit(&self, digit: char) -> Option<u8> {
        let local = || self.digits.iter().position(|known| *known == digit).map(|at| at % 10);
        let value = digit.to_digit(10).map(|value| value as usize).or_else(local)?;
        u8::try_from(value).ok()
    }
}

fn pair(text: &str) -> Option<(char, char)> {
    let mut marks = text.chars();
    Some((marks.next()?, marks.next()?))
}
