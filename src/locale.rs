//! [`Locale`] tags, their direction and fallback chains, and [`Translator`], the port to translated messages.

use serde::{Deserialize, Deserializer, Serialize};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use icu_locale::fallback::LocaleFallbackConfig;
use icu_locale::{LocaleCanonicalizer, LocaleDirectionality, LocaleExpander, LocaleFallbacker};

/// A locale as a BCP 47 tag in canonical case, such as `sl-SI` or `sr-Latn-RS`.
///
/// Everything that is kept of an article names locales, and a collection has few of them: each tag is held once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Locale(Arc<str>);

/// The tags of locales.
struct Tags {
    held: BTreeSet<Arc<str>>,
    /// How many there may be before those are given up that nothing names any more: whoever asks a server may invent many.
    enough: usize,
}

impl Tags {
    /// The tag, held from now on if it was not.
    fn hold(&mut self, tag: &str) -> Arc<str> {
        // Another thread may have been here meanwhile.
        if let Some(known) = self.held.get(tag) {
            return Arc::clone(known);
        }
        if self.held.len() >= self.enough {
            self.held.retain(|tag| Arc::strong_count(tag) > 1);
            self.enough = self.enough.max(2 * self.held.len());
        }
        let tag: Arc<str> = tag.into();
        self.held.insert(Arc::clone(&tag));
        tag
    }
}

/// Which way a script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// A tag that is no BCP 47 locale.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is not a BCP 47 locale tag such as sl-SI or sr-Latn-RS")]
pub struct UnknownLocale(pub String);

/// The messages of a user interface in one locale.
///
/// `localize` implements it, `render` receives it: neither has to know the other.
pub trait Translator: Sync {
    /// The locale asked for.
    fn locale(&self) -> &Locale;
    /// The text of message `id`, and the locale it is written in, which differs when the message is missing.
    fn message(&self, id: &str, arguments: &[(&str, Argument)]) -> Message;
    /// What the locale calls itself, or its tag where nobody knows.
    fn name(&self) -> String;
    /// `date` in the long form of the locale, Gregorian, with ASCII digits.
    fn date(&self, date: (i32, u8, u8)) -> String;
    /// Bytes that sort as readers of the locale expect `text` to: `č` after `c` in Slovenian, `å` last in Norwegian.
    fn order(&self, text: &str) -> Vec<u8>;
}

/// The value of a variable in a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A count; selects the plural form.
    Number(usize),
    /// Text that stands in the message as it is.
    Text(String),
}

/// A translated message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The text, with directional isolates around its variables.
    pub text: String,
    /// The locale the text is written in, where that is not the one asked for.
    pub fallback: Option<Locale>,
}

impl Locale {
    /// Parses and canonicalizes a tag.
    ///
    /// A bare region, a language of fewer than two letters and the undetermined language are refused: none of them
    /// names a locale that articles are written in.
    ///
    /// # Errors
    /// [`UnknownLocale`] when `tag` is not a well-formed tag with a language.
    pub fn parse(tag: &str) -> Result<Self, UnknownLocale> {
        static CANONICALIZER: LazyLock<LocaleCanonicalizer> = LazyLock::new(LocaleCanonicalizer::new_common);
        let mut locale = icu_locale::Locale::from_str(tag.trim()).map_err(|_| UnknownLocale(tag.to_owned()))?;
        if locale.id.language.is_unknown() || !locale.extensions.is_empty() {
            return Err(UnknownLocale(tag.to_owned()));
        }
        CANONICALIZER.canonicalize(&mut locale);
        Ok(Self::held(&locale.to_string()))
    }

    /// Parses a folder name that is meant as a locale: like [`Locale::parse`], but a bare language is refused,
    /// since topics have names such as `ads` or `ui`.
    #[must_use]
    pub fn from_folder(name: &str) -> Option<Self> {
        let locale = Self::parse(name).ok()?;
        let region = locale.0.rsplit('-').next().unwrap_or_default();
        let has_region = region.len() == 2 && region.bytes().all(|byte| byte.is_ascii_uppercase());
        (has_region && is_written(&locale)).then_some(locale)
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language alone: `sr` of `sr-Latn-RS`.
    #[must_use]
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// The script articles of the locale are written in, by its ISO 15924 code: `Latn` for `sl-SI`.
    #[must_use]
    pub fn script(&self) -> Option<String> {
        script_of(self).map(|script| script.to_string())
    }

    /// The locale without its script: `sr-RS` of `sr-Latn-RS`.
    ///
    /// Plural forms belong to the language however it is written; tables of them know `sr` and not `sr-Latn`.
    #[must_use]
    pub fn without_script(&self) -> Self {
        let mut locale = self.icu();
        locale.id.script = None;
        Self::held(&locale.to_string())
    }

    /// Which way the locale's script runs.
    #[must_use]
    pub fn direction(&self) -> Direction {
        static DIRECTIONS: LazyLock<LocaleDirectionality> = LazyLock::new(LocaleDirectionality::new_extended);
        if DIRECTIONS.is_right_to_left(&self.icu().id) { Direction::Rtl } else { Direction::Ltr }
    }

    /// The locale, then what stands in for it in order of nearness, then `default`.
    ///
    /// Parents come from CLDR: `nb-NO` has `nb` and `no`, `zh-TW` has `zh-Hant` but never `zh`.
    #[must_use]
    pub fn chain(&self, default: &Self) -> Vec<Self> {
        static FALLBACKER: LazyLock<LocaleFallbacker> = LazyLock::new(|| LocaleFallbacker::new().static_to_owned());
        static EXPANDER: LazyLock<LocaleExpander> = LazyLock::new(LocaleExpander::new_extended);
        let mut chain = vec![self.clone()];
        let mut steps = FALLBACKER.for_config(LocaleFallbackConfig::default()).fallback_for((&self.icu()).into());
        // A script that is not the language's usual one has to be written out: the parent of `zh-TW` is `zh-Hant`.
        let mut expanded = self.icu().id;
        EXPANDER.maximize(&mut expanded);
        while !steps.get().is_unknown() {
            let parent = Self::held(&steps.get().to_string());
            if !chain.contains(&parent) && script_of(&parent) == expanded.script {
                chain.push(parent);
            }
            steps.step();
        }
        if !chain.contains(default) {
            chain.push(default.clone());
        }
        chain
    }

    /// The locale with this tag, which is canonical.
    fn held(tag: &str) -> Self {
        static TAGS: RwLock<Tags> = RwLock::new(Tags { held: BTreeSet::new(), enough: 1024 });
        let known = TAGS.read().unwrap_or_else(PoisonError::into_inner).held.get(tag).cloned();
        Self(known.unwrap_or_else(|| TAGS.write().unwrap_or_else(PoisonError::into_inner).hold(tag)))
    }

    fn icu(&self) -> icu_locale::Locale {
        icu_locale::Locale::from_str(&self.0).unwrap_or(icu_locale::Locale::UNKNOWN)
    }
}

/// Whether the language has a code of two letters, or CLDR knows how it is written: folders have names such as `xss-md`.
fn is_written(locale: &Locale) -> bool {
    static KNOWN: LazyLock<LocaleExpander> = LazyLock::new(LocaleExpander::new_common);
    let mut language = icu_locale::LanguageIdentifier::from(locale.icu().id.language);
    locale.language().len() == 2 || KNOWN.maximize(&mut language) == icu_locale::TransformResult::Modified
}

fn script_of(locale: &Locale) -> Option<icu_locale::subtags::Script> {
    static EXPANDER: LazyLock<LocaleExpander> = LazyLock::new(LocaleExpander::new_extended);
    let mut id = locale.icu().id;
    EXPANDER.maximize(&mut id);
    id.script
}

impl<'de> Deserialize<'de> for Locale {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Tag<'a>(#[serde(borrow)] Cow<'a, str>);
        Ok(Self::held(&Tag::deserialize(deserializer)?.0))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Direction {
    /// The value of an HTML `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::sync::Arc;

    use super::{Direction, Locale, Tags};

    fn chain(tag: &str) -> Vec<String> {
        let english = Locale::parse("en-US").expect("a locale");
        let chain = Locale::parse(tag).expect("a locale").chain(&english);
        chain.iter().map(|locale| locale.as_str().to_owned()).collect()
    }

    #[test]
    fn tags_that_nothing_names_any_more_are_given_up() {
        let mut tags = Tags { held: BTreeSet::new(), enough: 8 };
        let kept: Vec<_> = (0..20).map(|number| tags.hold(&format!("k-{number}"))).collect();
        (0..1000).for_each(|number| _ = tags.hold(&format!("x-{number}")));
        assert!(tags.held.len() < 64, "{}", tags.held.len());
        assert!(kept.iter().all(|tag| Arc::ptr_eq(tag, &tags.hold(tag))));
    }

    #[test]
    fn parents_come_from_cldr_and_never_change_the_script() {
        assert_eq!(chain("sl-SI"), ["sl-SI", "sl", "en-US"]);
        assert_eq!(chain("nb-NO"), ["nb-NO", "nb", "no", "en-US"]);
        assert_eq!(chain("zh-TW"), ["zh-TW", "zh-Hant", "en-US"]);
        assert_eq!(chain("sr-Latn-RS"), ["sr-Latn-RS", "sr-Latn", "en-US"]);
        assert_eq!(chain("pt-PT"), ["pt-PT", "pt", "en-US"]);
        assert_eq!(chain("en-US"), ["en-US", "en"]);
    }

    #[test]
    fn a_locale_without_its_script_keeps_its_region() {
        let without = |tag| Locale::parse(tag).expect("a locale").without_script().to_string();
        assert_eq!(without("sr-Latn-RS"), "sr-RS");
        assert_eq!(without("zh-Hant"), "zh");
        assert_eq!(without("sl-SI"), "sl-SI");
    }

    #[test]
    fn directions_are_known_for_every_script() {
        let direction = |tag| Locale::parse(tag).expect("a locale").direction();
        assert_eq!(direction("ar-SA"), Direction::Rtl);
        assert_eq!(direction("he-IL"), Direction::Rtl);
        assert_eq!(direction("nb-NO"), Direction::Ltr);
        assert_eq!(direction("sr-Latn-RS"), Direction::Ltr);
    }

    #[test]
    fn folders_are_locales_where_the_language_is_known() {
        for tag in ["sl-SI", "fil-PH", "hsb-DE", "sr-Latn-RS", "nn-NO", "chr-US", "zh-Hant-TW"] {
            assert!(Locale::from_folder(tag).is_some(), "{tag}");
        }
        for folder in ["xss-md", "ads", "ui", "foo-io"] {
            assert_eq!(Locale::from_folder(folder), None, "{folder}");
        }
    }

    #[test]
    fn tags_are_canonical_and_nonsense_is_refused() {
        assert_eq!(Locale::parse("SL-si").expect("a locale").as_str(), "sl-SI");
        assert!(Locale::parse("not a locale").is_err());
        assert!(Locale::from_folder("mail").is_none());
        assert!(Locale::from_folder("ui").is_none());
        assert_eq!(Locale::from_folder("ja-jp").expect("a folder").as_str(), "ja-JP");
    }
}
