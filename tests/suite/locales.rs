//! Catalogues: the same messages in every locale, the plurals of each language, and nothing that no page
//! shows.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, Message, Pattern, PatternElement, VariantKey};
use korak::locale::Locale;
use korak::localize::audit;
use korak::model::verdict::Reason;

use crate::collection::ASSETS;

/// The plural categories by language, those of fractions and of millions included, as CLDR 48 lists them (supplemental/plurals.xml, cardinal).
const PLURALS: [(&str, &[&str]); 35] = [
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
    ("bg", &["one", "other"]),
    ("cs", &["one", "few", "many", "other"]),
    ("da", &["one", "other"]),
    ("de", &["one", "other"]),
    ("el", &["one", "other"]),
    ("en", &["one", "other"]),
    ("es", &["one", "many", "other"]),
    ("et", &["one", "other"]),
    ("fi", &["one", "other"]),
    ("fr", &["one", "many", "other"]),
    ("he", &["one", "two", "other"]),
    ("hr", &["one", "few", "other"]),
    ("hu", &["one", "other"]),
    ("id", &["other"]),
    ("it", &["one", "many", "other"]),
    ("ja", &["other"]),
    ("ko", &["other"]),
    ("lt", &["one", "few", "many", "other"]),
    ("lv", &["zero", "one", "other"]),
    ("nb", &["one", "other"]),
    ("nl", &["one", "other"]),
    ("pl", &["one", "few", "many", "other"]),
    ("pt", &["one", "many", "other"]),
    ("ro", &["one", "few", "other"]),
    ("ru", &["one", "few", "many", "other"]),
    ("sk", &["one", "few", "many", "other"]),
    ("sl", &["one", "two", "few", "other"]),
    ("sr", &["one", "few", "other"]),
    ("sv", &["one", "other"]),
    ("th", &["other"]),
    ("tr", &["one", "other"]),
    ("uk", &["one", "few", "many", "other"]),
    ("vi", &["other"]),
    ("zh", &["other"]),
];

/// Messages whose ids are made of a beginning and a word of the published shapes.
const COMPOSED: [(&str, &[&str]); 3] = [
    ("kind-", &["procedure", "reference", "redirect", "notice", "template"]),
    ("note-", &["note", "tip", "important", "warning", "caution"]),
    ("hold-", &["empty", "template", "broken", "stale", "errors", "review", "recovered", "machine-translated"]),
];

/// Messages that code asks for by name.
const IN_CODE: [&str; 8] = [
    "input-label",
    "key-combination",
    "list-title",
    "locale-name",
    "locales-title",
    "menu-path",
    "menu-then",
    "notice-fallback",
];

/// The locales that pages are made in.
const WITH_CATALOGUE: [&str; 37] = [
    "ar-SA",
    "bg-BG",
    "cs-CZ",
    "da-DK",
    "de-DE",
    "el-GR",
    "en-US",
    "es-ES",
    "et-EE",
    "fi-FI",
    "fr-FR",
    "he-IL",
    "hr-HR",
    "hu-HU",
    "id-ID",
    "it-IT",
    "ja-JP",
    "ko-KR",
    "lt-LT",
    "lv-LV",
    "nb-NO",
    "nl-NL",
    "pl-PL",
    "pt-BR",
    "pt-PT",
    "ro-RO",
    "ru-RU",
    "sk-SK",
    "sl-SI",
    "sr-Latn-RS",
    "sv-SE",
    "th-TH",
    "tr-TR",
    "uk-UA",
    "vi-VN",
    "zh-CN",
    "zh-TW",
];

fn english() -> Locale {
    Locale::parse("en-US").expect("a locale")
}

/// Calls `visit` for every message of every catalogue.
fn each_message(visit: &mut dyn FnMut(&Locale, &Message<&str>)) {
    for catalogue in &ASSETS.catalogues {
        let resource = fluent_syntax::parser::parse(catalogue.text.as_str()).expect("a valid catalogue");
        for entry in &resource.body {
            if let Entry::Message(message) = entry {
                visit(&catalogue.locale, message);
            }
        }
    }
}

/// Ids by locale.
fn messages() -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    each_message(&mut |locale, message| {
        messages.entry(locale.to_string()).or_default().insert(message.id.name.to_owned());
    });
    messages
}

/// The cases of every choice in `pattern`.
fn choices<'a>(pattern: &'a Pattern<&'a str>, found: &mut Vec<Vec<&'a VariantKey<&'a str>>>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression: Expression::Select { variants, .. } } = element {
            found.push(variants.iter().map(|variant| &variant.key).collect());
            variants.iter().for_each(|variant| choices(&variant.value, found));
        }
    }
}

#[test]
fn catalogues_agree() {
    let issues = audit(&ASSETS.catalogues, &english());
    assert_eq!(issues, [], "messages or variables that differ from en-US");
    let messages = messages();
    let tags: Vec<&str> = messages.keys().map(String::as_str).collect();
    assert_eq!(tags, WITH_CATALOGUE, "locales with a catalogue");
    for (tag, ids) in &messages {
        let foreign: Vec<_> = ids.difference(&messages["en-US"]).collect();
        assert!(foreign.is_empty(), "{tag} has messages that en-US lacks: {foreign:?}");
    }
}

#[test]
fn plurals_have_the_categories_of_their_language() {
    let mut numbers = 0;
    each_message(&mut |locale, message| {
        let mut found = Vec::new();
        message.value.iter().for_each(|pattern| choices(pattern, &mut found));
        let (_, wanted) = PLURALS.iter().find(|(language, _)| *language == locale.language()).expect("a language");
        for keys in found {
            let name = |key: &&VariantKey<&str>| match key {
                VariantKey::Identifier { name } => Some((*name).to_owned()),
                // A number of its own, such as 0, stands beside the categories.
                VariantKey::NumberLiteral { .. } => None,
            };
            let has: BTreeSet<String> = keys.iter().filter_map(name).collect();
            let wanted: BTreeSet<String> = wanted.iter().map(ToString::to_string).collect();
            assert_eq!(has, wanted, "{locale}: {}", message.id.name);
            numbers += 1;
        }
    });
    assert!(numbers > 20, "{numbers} plurals");
}

/// The ids that templates ask for; those made of a beginning and a word end in `-`.
fn asked() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for (name, text) in &ASSETS.templates {
        for start in ["t(id=", "t_attr(id="] {
            for (at, _) in text.match_indices(start) {
                let quoted = &text[at + start.len()..];
                let quote = quoted.chars().next().filter(|c| matches!(c, '"' | '\''));
                let id = quote.and_then(|quote| quoted[1..].split(quote).next());
                ids.insert(id.unwrap_or_else(|| panic!("{name}: {start} without a quoted id")).to_owned());
            }
        }
    }
    ids
}

#[test]
fn templates_ask_for_messages_that_exist_and_for_all_of_them() {
    let mut used: BTreeSet<String> = BTreeSet::new();
    for id in asked() {
        match COMPOSED.iter().find(|(beginning, _)| *beginning == id) {
            Some((_, words)) => used.extend(words.iter().map(|word| format!("{id}{word}"))),
            None => drop(used.insert(id)),
        }
    }
    used.extend(IN_CODE.iter().map(ToString::to_string));
    assert_eq!(used, messages()["en-US"], "messages asked for, and messages of en-US");
}

#[test]
fn composed_messages_cover_the_published_words() {
    let schemas = korak::compile::schemas();
    let (_, runbook) = schemas.iter().find(|(name, _)| *name == "runbook").expect("a schema");
    let words = |pointer: &str| {
        let words = runbook.pointer(pointer).and_then(|words| words.as_array()).expect("an enumeration");
        words.iter().map(|word| word.as_str().expect("a word").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(words("/properties/kind/enum"), COMPOSED[0].1);
    assert_eq!(words("/$defs/Note/properties/type/enum"), COMPOSED[1].1);
    assert_eq!(Reason::ALL.map(Reason::as_str), COMPOSED[2].1);
}
