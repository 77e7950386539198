//! What must hold of parts of the program by themselves, whatever is put into them.

use std::collections::BTreeSet;

use korak::locale::Locale;
use korak::localize::stand_in;
use korak::model::address::{Address, url};
use korak::model::article::ArticleId;
use korak::source::{Layer, Source, Span};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

use super::config;
use super::hold::{compile, each, targets};

/// Texts with line ends, characters of one to four bytes, and lines longer than what is counted at once.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => select(&["a", "č", "日", "👩", "\n", "\r\n", "\r", " ", "\u{301}"][..]).prop_map(str::to_owned),
        1 => (select(&["x", "ž", "本"][..]), 0..700_usize).prop_map(|(letter, count)| letter.repeat(count)),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Markup, quotes and addresses, as they stand in the texts and the values of runs.
fn runs() -> impl Strategy<Value = String> {
    let kind = select(&["u", "m", "i", "k", "c", "l", "e", "s", "r", "p", "g", "t"][..]);
    let signs = select(
        &[
            "<script>",
            "\"",
            "'",
            "&",
            "&amp;",
            ">",
            " onerror=x",
            "javascript:x",
            "https://a.example/?a=\"b",
            "\t",
            "\0",
            "\u{202e}",
            "\u{2028}",
            "]]>",
            "-->",
            "</a>",
            "x",
            "ž",
            " > ",
        ][..],
    );
    let line = (kind, prop::collection::vec(signs, 0..6)).prop_map(|(kind, signs)| format!("{kind}{}", signs.concat()));
    prop::collection::vec(line, 0..6).prop_map(|lines| lines.join("\n"))
}

/// A part of an identifier: what file systems, servers and shells read otherwise.
fn part() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => select(
            &["a", "con", "con.x", "com1", "nul", "..", ".", ".git", "a.", "a ", "%2e", "%", "index", "index-2", "search",
              "a:b", "a\\b", "a?b", "č", "\u{202e}a", "\0", "\n", "~", "-", "$(x)"][..]
        ).prop_map(str::to_owned),
        1 => "[a-z.%]{1,3}",
        1 => any::<String>().prop_map(|text| format!("x{}", text.replace('/', "").to_lowercase())),
        1 => (190..260_usize).prop_map(|count| "ž".repeat(count)),
    ]
}

fn id() -> impl Strategy<Value = ArticleId> {
    prop::collection::vec(part(), 1..4).prop_map(|parts| ArticleId(parts.join("/").into()))
}

fn locale() -> impl Strategy<Value = Locale> {
    let tags = [
        "en-US",
        "en-GB",
        "en",
        "sl-SI",
        "sl",
        "nb-NO",
        "nn-NO",
        "no",
        "de-DE",
        "de-AT",
        "zh-CN",
        "zh-TW",
        "zh-Hant-HK",
        "sr-Latn-RS",
        "sr-Cyrl-RS",
        "pt-BR",
        "pt-PT",
        "es-MX",
        "ar-SA",
        "he-IL",
        "ja-JP",
    ];
    select(tags.to_vec()).prop_map(|tag| Locale::parse(tag).expect("a locale"))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn fragments_show_just_their_text(text in runs()) {
        targets::encoder(text.as_bytes());
    }

    #[test]
    fn any_bytes_go_through_what_the_fuzzers_run(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        targets::TARGETS.iter().for_each(|(_, target)| target(&bytes));
    }

    #[test]
    fn lines_and_columns_are_those_that_counting_gives(text in text()) {
        let source = Source::new("a.md".to_owned(), text.clone());
        for at in text.char_indices().map(|(at, _)| at).chain([text.len()]) {
            let (before, byte) = (&text[..at], Span::new(at, at).start);
            let start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let line = u32::try_from(before.matches('\n').count() + 1)?;
            let column = u32::try_from(text[start..at].chars().count() + 1)?;
            prop_assert_eq!(source.line_column(byte), (line, column));
            prop_assert_eq!(source.line(byte), line);
            let (line_start, shown) = source.line_text(byte);
            prop_assert_eq!(line_start as usize, start);
            prop_assert_eq!(shown, text[start..].split('\n').next().unwrap_or_default().trim_end_matches('\r'));
        }
    }

    #[test]
    fn what_a_layer_keeps_is_found_where_it_stands(text in text(), cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..8)) {
        let mut cuts: Vec<usize> = cuts.iter().map(|cut| text.floor_char_boundary(cut.index(text.len() + 1))).collect();
        cuts.sort_unstable();
        let edits: Vec<_> = cuts.chunks_exact(2).map(|pair| (pair[0]..pair[1], "«»")).collect();
        let Some(layer) = Layer::of(&text, 0).edited(&edits) else { return Ok(()) };
        let mut wanted = text.clone();
        edits.iter().rev().for_each(|(range, with)| wanted.replace_range(range.clone(), with));
        prop_assert_eq!(layer.text(), &wanted);
        for (at, character) in layer.text().char_indices() {
            let span = layer.to_source(at..at + character.len_utf8());
            let written = text.get(span.range());
            prop_assert!(written.is_some(), "{span:?} cuts a character");
            prop_assert!(span.is_empty() || written == Some(&character.to_string()), "{span:?} of {character:?}");
        }
    }

    #[test]
    fn an_address_stays_in_its_folder_and_is_nobody_elses(one in id(), other in id(), locale in locale()) {
        let address = Address::new(&locale, &one);
        prop_assert_eq!(address == Address::new(&locale, &other), one == other);
        for path in [address.html(), address.json()] {
            let parts: Vec<&str> = path.split('/').collect();
            prop_assert_eq!(parts.len(), one.as_str().split('/').count() + 1);
            for part in &parts {
                prop_assert!(!part.is_empty() && !part.starts_with('.') && part.len() <= 255, "{part:?}");
                prop_assert!(!part.contains(['\\', ':', '?', '*', '<', '>', '|', '"']), "{part:?}");
                prop_assert!(!part.chars().any(char::is_control), "{part:?}");
                prop_assert!(!["con", "nul", "com1"].contains(&part.split('.').next().unwrap_or_default()), "{part:?}");
            }
            // A browser asks for the file that was written, and for nothing above it.
            let page = url::Url::parse("https://a.example/b/")?.join(&url(&path))?;
            let asked: Vec<u8> = percent_encoding::percent_decode_str(page.path()).collect();
            prop_assert_eq!(String::from_utf8(asked)?, format!("/b/{path}"));
        }
    }

    #[test]
    fn who_stands_in_is_there_and_is_the_nearest(wanted in locale(), others in prop::collection::vec(locale(), 0..5), source in locale()) {
        let available: Vec<&Locale> = others.iter().collect();
        let found = stand_in(&wanted, &available, &source);
        let chain = wanted.chain(&source);
        prop_assert!(chain[0] == wanted && chain.contains(&source));
        prop_assert_eq!(chain.iter().collect::<BTreeSet<_>>().len(), chain.len());
        let Some(found) = found else {
            prop_assert!(!others.iter().any(|other| chain.contains(other)));
            return Ok(());
        };
        prop_assert!(others.contains(found));
        prop_assert!(!others.contains(&wanted) || *found == wanted);
        prop_assert!(*found == source || (found.language() == wanted.language() || chain.iter().any(|near| found.chain(&source).contains(near))));
    }

    #[test]
    fn every_item_stands_once_and_under_the_number_of_its_author(numbers in prop::collection::vec(0..12_u32, 1..14)) {
        let items = numbers.iter().enumerate().map(|(at, number)| format!("{number}. Izberite **w{at}w**.\n"));
        let compiled = compile(&[format!("# T\n\nNaredite to:\n\n{}", items.collect::<String>())]);
        let page: Value = serde_json::from_str(&compiled.pages[0].json)?;
        let (mut shown, mut ids) = (Vec::new(), Vec::new());
        each(&page, &mut |value| {
            if value.get("runs").is_some() && value["text"].as_str().is_some_and(|text| text.starts_with("Izberite")) {
                shown.push(value["text"].clone());
            }
            let Some(number) = value.get("sourceNumber").filter(|number| !number.is_null()) else { return };
            ids.push(value["id"].clone());
            let text = value["content"][0]["inline"]["text"].as_str().unwrap_or_default();
            let at = text.strip_prefix("Izberite w").and_then(|rest| rest.strip_suffix("w.")?.parse::<usize>().ok());
            assert_eq!(at.map(|at| numbers[at].to_string()).as_deref(), number.as_str(), "{text}");
        });
        let wanted: Vec<String> = (0..numbers.len()).map(|at| format!("Izberite w{at}w.")).collect();
        prop_assert_eq!(shown, wanted);
        let count = ids.len();
        ids.sort_by_key(Value::to_string);
        ids.dedup();
        prop_assert_eq!(ids.len(), count);
    }
}
