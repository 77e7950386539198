//! Fluent bundles, one a locale, and the one place that speaks to Fluent and ICU.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use icu_calendar::{Date, Gregorian};
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_datetime::FixedCalendarDateTimeFormatter;
use icu_datetime::fieldsets::YMD;
use unic_langid::LanguageIdentifier;

use crate::assets::Catalogue;
use crate::locale::{Argument, Locale, Message, Translator};

/// The catalogues of all locales.
pub struct Catalogues {
    catalogues: BTreeMap<Locale, Lazy>,
    /// What languages call themselves, by tag.
    names: BTreeMap<String, String>,
    reference: Locale,
}

/// The catalogues of one locale, which are prepared when somebody asks for a message of it.
#[derive(Default)]
struct Lazy {
    texts: Vec<String>,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

/// The messages for readers of one locale.
pub struct Messages {
    catalogues: Arc<Catalogues>,
    locale: Locale,
    /// The locales of the fallback chain that have a bundle, nearest first.
    chain: Vec<Locale>,
    dates: Option<FixedCalendarDateTimeFormatter<Gregorian, YMD>>,
    collator: Option<CollatorBorrowed<'static>>,
}

impl Catalogues {
    /// Those of `catalogues`; `reference` is the locale that has every message.
    #[must_use]
    pub fn new(catalogues: &[Catalogue], reference: &Locale) -> Self {
        let mut all: BTreeMap<Locale, Lazy> = BTreeMap::new();
        for catalogue in catalogues {
            all.entry(catalogue.locale.clone()).or_default().texts.push(catalogue.text.clone());
        }
        Self { catalogues: all, names: BTreeMap::new(), reference: reference.clone() }
    }

    fn bundle(&self, locale: &Locale) -> Option<&FluentBundle<FluentResource>> {
        let Lazy { texts, bundle } = self.catalogues.get(locale)?;
        Some(bundle.get_or_init(|| {
            let mut bundle = FluentBundle::new_concurrent(vec![language_id(locale)]);
            for text in texts {
                // What cannot be read is left out, and the audit says so.
                let resource = FluentResource::try_new(text.clone()).unwrap_or_else(|(resource, _)| resource);
                bundle.add_resource_overriding(resource);
            }
            bundle
        }))
    }

    /// The same with `names` for languages that have no catalogue.
    #[must_use]
    pub fn named(self, names: &BTreeMap<String, String>) -> Self {
        Self { names: names.clone(), ..self }
    }

    /// The messages for readers of `locale`.
    #[must_use]
    pub fn messages(self: &Arc<Self>, locale: &Locale) -> Messages {
        let chain = locale.chain(&self.reference);
        // The catalogue of `sl-SI` serves every reader of `sl`.
        let serves = |other: &&Locale, wanted: &Locale| {
            *other != &self.reference && other.chain(&self.reference).contains(wanted)
        };
        let nearest = |wanted: &Locale| {
            let exact = self.catalogues.get_key_value(wanted).map(|(locale, _)| locale);
            exact.or_else(|| self.catalogues.keys().find(|other| serves(other, wanted)))
        };
        let mut found: Vec<Locale> = Vec::new();
        for locale in chain.iter().filter_map(nearest) {
            if !found.contains(locale) {
                found.push(locale.clone());
            }
        }
        let dates = icu_locale::Locale::try_from_str(&format!("{locale}-u-nu-latn"))
            .ok()
            .and_then(|locale| FixedCalendarDateTimeFormatter::try_new(locale.into(), YMD::long()).ok());
        let own = icu_locale::Locale::try_from_str(locale.as_str()).ok();
        let collator = own.and_then(|own| Collator::try_new((&own).into(), CollatorOptions::default()).ok());
        Messages { catalogues: Arc::clone(self), locale: locale.clone(), chain: found, dates, collator }
    }
}

impl Translator for Messages {
    fn locale(&self) -> &Locale {
        &self.locale
    }

    fn message(&self, id: &str, arguments: &[(&str, Argument)]) -> Message {
        let mut values = FluentArgs::new();
        for (name, value) in arguments {
            match value {
                Argument::Number(number) => values.set(*name, FluentValue::from(*number)),
                Argument::Text(text) => values.set(*name, FluentValue::from(text.clone())),
            }
        }
        for locale in &self.chain {
            let Some(bundle) = self.catalogues.bundle(locale) else { continue };
            let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
            let mut errors = Vec::new();
            let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
            if errors.is_empty() {
                let fallback = (locale.language() != self.locale.language()).then(|| locale.clone());
                return Message { text: text.into_owned(), fallback };
            }
        }
        // An id that no catalogue has is a mistake in a template; showing nothing is better than showing the id.
        Message { text: String::new(), fallback: None }
    }

    fn name(&self) -> String {
        let names = &self.catalogues.names;
        let own =
            Some(self.message("locale-name", &[])).filter(|name| name.fallback.is_none() && !name.text.is_empty());
        let written = self.chain.first() == Some(&self.locale);
        // The catalogue of another region knows the language, a line of the table the region as well.
        let exact = names.get(self.locale.as_str()).filter(|_| !written || own.is_none());
        let parents = self.locale.chain(&self.catalogues.reference);
        let nearest = || {
            parents
                .iter()
                .filter(|parent| **parent != self.catalogues.reference)
                .find_map(|parent| names.get(parent.as_str()).cloned())
        };
        exact.cloned().or_else(|| own.map(|name| name.text)).or_else(nearest).unwrap_or_else(|| self.locale.to_string())
    }

    fn order(&self, text: &str) -> Vec<u8> {
        let Some(collator) = &self.collator else { return text.as_bytes().to_vec() };
        let mut key = Vec::new();
        let Ok(()) = collator.write_sort_key_to(text, &mut key);
        key
    }

    fn date(&self, (year, month, day): (i32, u8, u8)) -> String {
        let date = Date::try_new_gregorian(year, month, day).ok();
        let formatted = date.zip(self.dates.as_ref()).map(|(date, dates)| dates.format(&date).to_string());
        formatted.unwrap_or_else(|| format!("{year:04}-{month:02}-{day:02}"))
    }
}

fn language_id(locale: &Locale) -> LanguageIdentifier {
    locale.without_script().as_str().parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::audit::audit;
    use super::Catalogues;
    use crate::assets::{Assets, Catalogue};
    use crate::locale::{Argument, Locale, Translator};
    use crate::model::message::CatalogueIssueKind;

    fn locale(tag: &str) -> Locale {
        Locale::parse(tag).expect("a locale")
    }

    fn plain(text: &str) -> String {
        text.chars().filter(|c| !matches!(c, '\u{2068}' | '\u{2069}')).collect()
    }

    fn shipped() -> Arc<Catalogues> {
        let assets = Assets::load(None, None).expect("embedded assets are valid");
        let issues = audit(&assets.catalogues, &locale("en-US"));
        assert!(issues.is_empty(), "{issues:?}");
        Arc::new(Catalogues::new(&assets.catalogues, &locale("en-US")))
    }

    #[test]
    fn plurals_follow_cldr() {
        let catalogues = shipped();
        let steps = |tag: &str, n| {
            plain(&catalogues.messages(&locale(tag)).message("step-count", &[("n", Argument::Number(n))]).text)
        };
        let slovenian: Vec<String> = [1, 2, 3, 5, 101, 102, 103, 105].into_iter().map(|n| steps("sl-SI", n)).collect();
        let expected =
            ["1 korak", "2 koraka", "3 koraki", "5 korakov", "101 korak", "102 koraka", "103 koraki", "105 korakov"];
        assert_eq!(slovenian, expected);
        assert_eq!((steps("en-US", 1), steps("en-US", 101)), ("1 step".into(), "101 steps".into()));
        assert_eq!((steps("nb-NO", 1), steps("nb-NO", 5)), ("1 trinn".into(), "5 trinn".into()));
        let arabic: Vec<String> = [0, 1, 2, 3, 11, 100].into_iter().map(|n| steps("ar-SA", n)).collect();
        assert_eq!(arabic, ["لا خطوات", "خطوة واحدة", "خطوتان", "3 خطوات", "11 خطوة", "100 خطوة"]);
        assert_eq!(steps("ja-JP", 5), "5 ステップ");
    }

    #[test]
    fn dates_are_long_gregorian_and_in_ascii_digits() {
        let catalogues = shipped();
        let date = |tag: &str| catalogues.messages(&locale(tag)).date((2021, 8, 13));
        assert_eq!(date("en-US"), "August 13, 2021");
        assert_eq!(date("sl-SI"), "13. avgust 2021");
        assert_eq!(date("nb-NO"), "13. august 2021");
        assert_eq!(date("ja-JP"), "2021年8月13日");
        assert_eq!(date("ar-SA"), "13 أغسطس 2021");
        assert!(date("th-TH").contains("2021"), "no other calendar");
    }

    #[test]
    fn languages_have_names_in_themselves_with_a_catalogue_and_without() {
        let assets = Assets::load(None, None).expect("embedded assets are valid");
        let catalogues = Catalogues::new(&assets.catalogues, &locale("en-US"));
        let catalogues = Arc::new(catalogues.named(&assets.names));
        let names = [
            ("sl-SI", "slovenščina"),
            ("sl", "slovenščina"),
            ("de-AT", "Deutsch (Österreich)"),
            ("en-GB", "English (United Kingdom)"),
            ("th-TH", "ไทย"),
            ("zh-TW", "繁體中文"),
            ("zh-CN", "简体中文"),
            ("sr-Latn-RS", "srpski (latinica)"),
            ("sr-RS", "српски"),
            ("no", "norsk"),
            ("tlh", "tlh"),
        ];
        for (tag, name) in names {
            assert_eq!(catalogues.messages(&locale(tag)).name(), name, "{tag}");
        }
    }

    #[test]
    fn titles_are_in_the_order_of_the_language() {
        let catalogues = shipped();
        let sorted = |tag: &str, mut titles: Vec<&'static str>| {
            let messages = catalogues.messages(&locale(tag));
            titles.sort_by_cached_key(|title| messages.order(title));
            titles.concat()
        };
        assert_eq!(sorted("sl-SI", vec!["d", "č", "c", "ž", "z"]), "cčdzž");
        assert_eq!(sorted("nb-NO", vec!["å", "a", "ø", "z", "æ"]), "azæøå");
        assert_eq!(sorted("de-DE", vec!["z", "ä", "a", "b"]), "aäbz");
    }

    #[test]
    fn step_of_total_is_one_message() {
        let catalogues = shipped();
        let arguments = [("n", Argument::Number(2)), ("total", Argument::Number(5))];
        let text = |tag: &str| plain(&catalogues.messages(&locale(tag)).message("step-of", &arguments).text);
        assert_eq!(text("sl-SI"), "2. korak od 5");
        assert_eq!(text("nb-NO"), "Trinn 2 av 5");
        assert_eq!(text("fr-FR"), "Étape 2 sur 5");
        assert_eq!(text("ko-KR"), "5단계 중 2단계");
        assert_eq!(text("et-EE"), "2. samm 5-st");
        assert_eq!(text("hu-HU"), "2. lépés (összesen 5)");
        assert_eq!(text("tlh"), "Step 2 of 5", "without a catalogue");
    }

    #[test]
    fn numbers_choose_the_form_of_their_language() {
        let catalogues = shipped();
        let steps = |tag: &str, n| {
            plain(&catalogues.messages(&locale(tag)).message("step-count", &[("n", Argument::Number(n))]).text)
        };
        let forms: [(&str, &[usize], &[&str]); 21] = [
            ("bg-BG", &[1, 2], &["1 стъпка", "2 стъпки"]),
            ("cs-CZ", &[1, 4, 5], &["1 krok", "4 kroky", "5 kroků"]),
            ("el-GR", &[1, 2], &["1 βήμα", "2 βήματα"]),
            ("et-EE", &[1, 2], &["1 samm", "2 sammu"]),
            ("fi-FI", &[1, 2], &["1 vaihe", "2 vaihetta"]),
            ("fr-FR", &[0, 1, 2], &["0 étape", "1 étape", "2 étapes"]),
            ("he-IL", &[1, 2, 3], &["שלב אחד", "שני שלבים", "3 שלבים"]),
            ("hr-HR", &[1, 2, 5, 21], &["1 korak", "2 koraka", "5 koraka", "21 korak"]),
            ("hu-HU", &[1, 2], &["1 lépés", "2 lépés"]),
            ("id-ID", &[1, 2], &["1 langkah", "2 langkah"]),
            ("lt-LT", &[1, 9, 10, 21], &["1 veiksmas", "9 veiksmai", "10 veiksmų", "21 veiksmas"]),
            ("lv-LV", &[0, 1, 11, 21, 22], &["0 darbību", "1 darbība", "11 darbību", "21 darbība", "22 darbības"]),
            ("pl-PL", &[1, 2, 5, 12, 22], &["1 krok", "2 kroki", "5 kroków", "12 kroków", "22 kroki"]),
            ("pt-PT", &[0, 1, 2], &["0 passos", "1 passo", "2 passos"]),
            ("ro-RO", &[1, 2, 19, 20], &["1 pas", "2 pași", "19 pași", "20 de pași"]),
            ("ru-RU", &[1, 3, 11, 21], &["1 шаг", "3 шага", "11 шагов", "21 шаг"]),
            ("sk-SK", &[1, 4, 5], &["1 krok", "4 kroky", "5 krokov"]),
            ("sr-Latn-RS", &[1, 2, 5, 21], &["1 korak", "2 koraka", "5 koraka", "21 korak"]),
            ("th-TH", &[1, 2], &["1 ขั้นตอน", "2 ขั้นตอน"]),
            ("uk-UA", &[1, 3, 11, 21], &["1 крок", "3 кроки", "11 кроків", "21 крок"]),
            ("vi-VN", &[1, 2], &["1 bước", "2 bước"]),
        ];
        for (tag, numbers, expected) in forms {
            let found: Vec<String> = numbers.iter().map(|n| steps(tag, *n)).collect();
            assert_eq!(found, expected, "{tag}");
        }
    }

    #[test]
    fn plurals_do_not_depend_on_the_script() {
        let text = "n = { $n ->\n    [one] one\n    [few] few\n   *[other] other\n }\n".to_owned();
        let catalogue =
            Catalogue { locale: locale("sr-Latn-RS"), path: "sr-Latn-RS.ftl".into(), text, overrides: true };
        let issues = audit(std::slice::from_ref(&catalogue), &locale("sr-Latn-RS"));
        assert!(issues.is_empty(), "{issues:?}");
        let catalogues = Catalogues::new(&[catalogue], &locale("sr-Latn-RS"));
        let messages = Arc::new(catalogues).messages(&locale("sr-Latn-RS"));
        let form = |n| messages.message("n", &[("n", Argument::Number(n))]).text;
        assert_eq!([1, 2, 5, 21].map(form), ["one", "few", "other", "one"]);
    }

    #[test]
    fn a_missing_or_broken_message_falls_back_and_is_noticed() {
        let catalogue = |tag: &str, text: &str| {
            let (locale, path) = (locale(tag), format!("{tag}.ftl"));
            Catalogue { locale, path, text: text.into(), overrides: true }
        };
        let english = catalogue("en-US", "a = A\nb = B { $n }\nc = C\n");
        let slovenian = catalogue("sl-SI", "a = Á\nb = B { $m }\nc = { broken\n");
        let all = [english, slovenian];
        let (catalogues, issues) = (Catalogues::new(&all, &locale("en-US")), audit(&all, &locale("en-US")));
        let messages = Arc::new(catalogues).messages(&locale("sl-SI"));
        assert_eq!(messages.message("a", &[]).text, "Á");
        let fallback = messages.message("c", &[]);
        assert_eq!((fallback.text.as_str(), fallback.fallback), ("C", Some(locale("en-US"))));
        assert!(issues.iter().any(|issue| matches!(issue.kind, CatalogueIssueKind::Syntax { .. }) && issue.line == 3));
        assert!(issues.iter().any(|issue| issue.kind == CatalogueIssueKind::Missing { id: "c".into() }));
        assert!(issues.iter().any(|issue| matches!(issue.kind, CatalogueIssueKind::Variables { .. })));
    }
}
