//! Whether a message has the forms that the numbers of its language need.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Variant, VariantKey};
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};

use crate::locale::Locale;
use crate::model::message::CatalogueIssueKind;

/// Pages count steps and articles; categories that only larger numbers or fractions have are not asked for.
const COUNTED: u32 = 1000;

/// What is wrong with the forms of a message for the numbers of `locale`.
pub(super) fn issues(locale: &Locale, id: &str, variants: &[Variant<&str>]) -> Vec<CatalogueIssueKind> {
    let numbers: BTreeSet<&str> = variants.iter().filter_map(|variant| number(&variant.key)).collect();
    let names: BTreeSet<&str> = variants.iter().filter_map(|variant| name(&variant.key)).collect();
    // Names of anything else choose by a word.
    let by_number = names.iter().all(|name| PluralCategory::get_for_cldr_string(name).is_some());
    let Some(rules) = rules(locale).filter(|_| by_number) else { return Vec::new() };
    let known: BTreeSet<&str> = rules.categories().map(word).collect();
    // Counting costs more than all the rest, and most messages have every form.
    let counted = if known.is_subset(&names) { 0..0 } else { 0..COUNTED + 1 };
    let mut lacking: BTreeMap<PluralCategory, u32> = BTreeMap::new();
    for counted in counted {
        let category = rules.category_for(counted);
        if !names.contains(word(category)) && !numbers.contains(counted.to_string().as_str()) {
            lacking.entry(category).or_insert(counted);
        }
    }
    let surplus = names
        .difference(&known)
        .map(|category| CatalogueIssueKind::PluralSurplus { id: id.to_owned(), category: (*category).to_owned() });
    let of_category = |text: &&&str, category| text.parse::<u32>().is_ok_and(|n| rules.category_for(n) == category);
    let lacking = lacking.into_iter().map(|(category, number)| {
        let (id, name) = (id.to_owned(), word(category));
        match numbers.iter().find(|text| of_category(text, category)) {
            Some(text) => {
                let written = (*text).to_owned();
                CatalogueIssueKind::NumberForPlural { id, written, category: name, number }
            }
            None => CatalogueIssueKind::PluralLacking { id, category: name, number },
        }
    });
    lacking.chain(surplus).collect()
}

fn rules(locale: &Locale) -> Option<PluralRules> {
    let locale = icu_locale::Locale::try_from_str(locale.without_script().as_str()).ok()?;
    PluralRules::try_new(locale.into(), PluralRulesOptions::default()).ok()
}

fn word(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    }
}

fn number<'a>(key: &VariantKey<&'a str>) -> Option<&'a str> {
    match key {
        VariantKey::NumberLiteral { value } => Some(value),
        VariantKey::Identifier { .. } => None,
    }
}

fn name<'a>(key: &VariantKey<&'a str>) -> Option<&'a str> {
    match key {
        VariantKey::Identifier { name } => Some(name),
        VariantKey::NumberLiteral { .. } => None,
    }
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::{Pattern, Variant, VariantKey};

    use super::issues;
    use crate::locale::Locale;

    /// The issues of a message with `keys`, each as `lacking few 3`.
    fn of(tag: &str, keys: &[&'static str]) -> Vec<String> {
        use crate::model::message::CatalogueIssueKind as Kind;
        let key = |text: &'static str| match text.parse::<u32>() {
            Ok(_) => VariantKey::NumberLiteral { value: text },
            Err(_) => VariantKey::Identifier { name: text },
        };
        let variant = |text: &&'static str| Variant {
            key: key(text),
            value: Pattern { elements: Vec::new() },
            default: *text == "other",
        };
        let variants: Vec<Variant<&str>> = keys.iter().map(variant).collect();
        let line = |kind| match kind {
            Kind::PluralLacking { category, number, .. } => format!("lacking {category} {number}"),
            Kind::PluralSurplus { category, .. } => format!("surplus {category}"),
            Kind::NumberForPlural { written, category, number, .. } => format!("{written} for {category} {number}"),
            other => format!("{other:?}"),
        };
        issues(&Locale::parse(tag).expect("a locale"), "n", &variants).into_iter().map(line).collect()
    }

    #[test]
    fn every_language_has_its_own_forms() {
        assert_eq!(of("sl-SI", &["one", "two", "few", "other"]), [""; 0]);
        assert_eq!(of("ar-SA", &["zero", "one", "two", "few", "many", "other"]), [""; 0]);
        assert_eq!(of("ja-JP", &["other"]), [""; 0]);
        assert_eq!(of("fr-FR", &["one", "other"]), [""; 0], "`many` is for millions");
        assert_eq!(of("fr-FR", &["one", "many", "other"]), [""; 0]);
        assert_eq!(of("pl-PL", &["one", "few", "other"]), ["lacking many 0"]);
        assert_eq!(of("sl-SI", &["one", "other"]), ["lacking two 2", "lacking few 3"]);
        assert_eq!(of("sr-Latn-RS", &["one", "other"]), of("sr-RS", &["one", "other"]), "whatever the script");
        assert_eq!(of("sr-Latn-RS", &["one", "other"]), ["lacking few 2"]);
        assert_eq!(of("ja-JP", &["one", "other"]), ["surplus one"]);
    }

    #[test]
    fn a_number_stands_for_itself_only() {
        assert_eq!(of("en-US", &["0", "1", "other"]), [""; 0]);
        assert_eq!(of("sl-SI", &["1", "two", "few", "other"]), ["1 for one 101"]);
        assert_eq!(of("sl-SI", &["1", "one", "two", "few", "other"]), [""; 0]);
    }

    #[test]
    fn forms_chosen_by_a_word_are_no_plurals() {
        assert_eq!(of("sl-SI", &["windows", "mac", "other"]), [""; 0]);
    }
}
