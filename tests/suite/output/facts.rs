//! What holds between the files of an output, and within a runbook, beyond what a schema can say.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{Built, SAMPLES, each, list, schema_of, text};

/// The path below the output folder that `href` in the file `from` leads to.
fn target(from: &str, href: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop().expect("no way out of the output")),
            part => parts.push(part),
        }
    }
    decoded(&parts.join("/"))
}

/// `url` with every `%` and two digits as the byte they stand for.
fn decoded(url: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = url.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = after.get(..2).filter(|_| *first == b'%').and_then(|digits| std::str::from_utf8(digits).ok());
        let byte = escaped.and_then(|digits| u8::from_str_radix(digits, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).expect("UTF-8 in an address")
}

/// The inline texts of a runbook: whatever has text, its fragment and its runs.
fn each_inline<'a>(runbook: &'a Value, visit: &mut dyn FnMut(&'a Value)) {
    each(runbook, &mut |value| {
        if value.get("runs").is_some() {
            visit(value);
        }
    });
}

/// The ids of all steps, substeps and options, in order.
fn step_ids(runbook: &Value) -> Vec<&str> {
    let mut ids = Vec::new();
    each(&runbook["procedures"], &mut |value| {
        if value.get("src").is_some() {
            ids.push(text(value, "id"));
        }
    });
    ids
}

#[test]
fn every_way_from_an_index_leads_to_a_file() {
    let mut ways = 0;
    for path in SAMPLES.files.keys().filter(|path| matches!(schema_of(path), Some("index" | "locale" | "search"))) {
        each(&SAMPLES.json(path), &mut |value| {
            for key in ["href", "html"] {
                let Some(href) = value.get(key).and_then(Value::as_str) else { continue };
                assert!(SAMPLES.files.contains_key(&target(path, href)), "{path}: {href} leads nowhere");
                ways += 1;
            }
        });
    }
    assert!(ways > SAMPLES.runbooks().len() * 3, "{ways} ways");
}

#[test]
fn indexes_list_every_runbook_once_and_say_what_it_says() {
    let mut listed = BTreeSet::new();
    for path in SAMPLES.files.keys().filter(|path| schema_of(path) == Some("locale")) {
        for entry in list(&SAMPLES.json(path), "runbooks") {
            let place = target(path, text(entry, "href"));
            let runbook = SAMPLES.json(&place);
            for key in ["id", "kind", "contentHash", "shapeHash"] {
                assert_eq!(entry[key], runbook[key], "{place}: {key}");
            }
            assert_eq!(entry["title"], runbook["title"]["text"], "{place}");
            assert_eq!(entry["publish"], runbook["publish"]["verdict"], "{place}");
            assert!(listed.insert(place.clone()), "{place} is listed twice");
            // The sample has the source of everything, so that something always stands in.
            assert_eq!(entry["publish"] == "fallback", !entry["best"].is_null(), "{place}");
            if let Some(href) = entry["best"]["href"].as_str() {
                let stand_in = SAMPLES.json(&target(path, href));
                assert!(["ok", "notice"].contains(&text(&stand_in["publish"], "verdict")), "{place}");
                assert_eq!((&stand_in["id"], &stand_in["locale"]), (&entry["id"], &entry["best"]["locale"]));
            }
        }
    }
    let there: BTreeSet<String> = SAMPLES.runbooks().iter().map(|(path, _)| (*path).to_owned()).collect();
    assert_eq!(listed, there);
}

#[test]
fn alternates_are_mutual() {
    let mut pairs = 0;
    for (path, runbook) in SAMPLES.runbooks() {
        let others = list(&runbook, "alternates");
        let locales: Vec<&str> = others.iter().map(|other| text(other, "locale")).collect();
        assert!(locales.is_sorted() && !locales.contains(&text(&runbook, "locale")), "{path}: {locales:?}");
        for other in others {
            let place = target(path, text(other, "href"));
            let twin = SAMPLES.json(&place);
            assert_eq!((&twin["id"], &twin["locale"]), (&runbook["id"], &other["locale"]), "{path}");
            let back = list(&twin, "alternates").iter().find(|back| target(&place, text(back, "href")) == path);
            let back = back.unwrap_or_else(|| panic!("{place} does not lead back to {path}"));
            assert_eq!(back["sameSource"], other["sameSource"], "{path} and {place}");
            assert_eq!(back["sameShape"], other["sameShape"], "{path} and {place}");
            let same = twin["shapeHash"] == runbook["shapeHash"];
            assert_eq!(other["sameShape"], Value::Bool(same), "{path} and {place}");
            if same {
                assert_eq!(step_ids(&runbook), step_ids(&twin), "{path} and {place}");
            }
            pairs += 1;
        }
    }
    assert!(pairs > 20, "{pairs} pairs");
}

#[test]
fn identifiers_name_runbooks_that_carry_them() {
    let runbooks = SAMPLES.runbooks();
    let mut carried: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for (_, runbook) in &runbooks {
        for id in list(&runbook["meta"], "customIds") {
            carried.entry(id.as_str().expect("text").to_owned()).or_default().insert(text(runbook, "id"));
        }
    }
    let ids = SAMPLES.json("ids.json");
    let named = |values: &Value| -> Vec<String> {
        values.as_array().expect("a list").iter().map(|id| id.as_str().expect("text").to_owned()).collect()
    };
    let stated: BTreeMap<String, Vec<String>> =
        ids["ids"].as_object().expect("a map").iter().map(|(id, articles)| (id.clone(), named(articles))).collect();
    let carried: BTreeMap<String, Vec<String>> =
        carried.into_iter().map(|(id, articles)| (id, articles.into_iter().map(str::to_owned).collect())).collect();
    assert!(!stated.is_empty());
    assert_eq!(stated, carried);
}

#[test]
fn nothing_is_lost_and_the_views_of_a_text_agree() {
    for (path, runbook) in SAMPLES.runbooks() {
        assert_eq!(runbook["quality"]["coverage"], 1.0, "{path}");
        let mut inlines = 0;
        each_inline(&runbook, &mut |inline| {
            let runs: String = list(inline, "runs").iter().map(|run| text(run, "s")).collect();
            assert_eq!(text(inline, "text"), runs, "{path}");
            inlines += 1;
        });
        assert!(inlines > 0, "{path} has no text");
    }
}

#[test]
fn ids_of_steps_are_unique_and_those_referred_to_exist() {
    for (path, runbook) in SAMPLES.runbooks() {
        let ids = step_ids(&runbook);
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(unique.len(), ids.len(), "{path}: {ids:?}");
        assert_eq!(ids.is_empty(), runbook["kind"] != "procedure", "{path}");
        each(&runbook, &mut |value| {
            let target = value.get("target").and_then(Value::as_str);
            assert!(target.is_none_or(|target| unique.contains(target)), "{path}: {value}");
            for step in value.get("variants").and_then(Value::as_array).into_iter().flatten() {
                let steps = list(step, "steps");
                assert!(steps.iter().all(|id| unique.contains(id.as_str().expect("an id"))), "{path}: {steps:?}");
            }
        });
    }
}

#[test]
fn no_file_holds_what_could_run_or_reorder() {
    // The marks that Fluent puts around variables belong to pages alone.
    let forbidden = ["<script", "javascript:", "\u{2068}", "\u{2069}"];
    for (path, bytes) in SAMPLES.files.iter().filter(|(path, _)| path.ends_with(".json")) {
        let raw = String::from_utf8(bytes.clone()).expect("UTF-8");
        let found = forbidden.iter().find(|word| raw.to_lowercase().contains(*word));
        assert_eq!(found, None, "{path}");
        if schema_of(path) != Some("runbook") {
            continue;
        }
        each(&SAMPLES.json(path), &mut |value| {
            let html = value.get("html").and_then(Value::as_str).unwrap_or_default().to_lowercase();
            assert!(!html.contains("<script") && !html.contains("href=\"javascript:"), "{path}: {html}");
        });
    }
}

#[test]
fn every_page_has_its_data_beside_it() {
    let Built { files } = &*SAMPLES;
    let pages: BTreeSet<&str> = files.keys().filter_map(|path| path.strip_suffix(".html")).collect();
    let listed = files.keys().filter(|path| matches!(schema_of(path), Some("runbook" | "locale" | "index" | "status")));
    let data: BTreeSet<&str> = listed.filter_map(|path| path.strip_suffix(".json")).collect();
    assert_eq!(pages, data);
}
