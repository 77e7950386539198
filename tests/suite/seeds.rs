//! The two articles this project began with: their runbooks by hand, and the findings they must yield.

use serde_json::{Value, json};

use crate::output::{Built, each, list, text};
use crate::shared::shared;

/// The article with a restarted list, lost menu segments and swallowed punctuation.
const UNBLOCK: &str = "sl-SI/commercial-dialogues/unblock-email";

/// What must be found in it: code and line.
const FINDINGS: [(&str, u64); 15] = [
    ("UI06", 26),
    ("TY01", 27),
    ("LK02", 27),
    ("UI03", 28),
    ("UI09", 29),
    ("ST04", 31),
    ("NB01", 32),
    ("TY01", 32),
    ("LK04", 32),
    ("UI04", 32),
    ("UI02", 32),
    ("UI06", 32),
    ("UI09", 33),
    ("ST04", 35),
    ("LK02", 37),
];

/// Where our runbooks are known to depart from those made by hand.
const DEPARTURES: [&str; 0] = [];

/// What two runbooks of one article must have in common, whoever made them: structure and names, not wording of
/// findings, hashes, or what depends on the other articles of a build.
fn skeleton(runbook: &Value) -> Value {
    let procedure = |procedure: &Value| {
        let mut kept = pick(procedure, &["id", "titleSource", "mode", "ordered", "origin", "relation", "variants"]);
        kept["steps"] = steps(procedure);
        kept["notes"] = notes(procedure);
        kept["lead"] = procedure["lead"]["text"].clone();
        kept
    };
    let mut kept = pick(runbook, &["id", "anchor", "kind", "dir", "locale", "navTitle", "related", "meta"]);
    kept["title"] = runbook["title"]["text"].clone();
    kept["notes"] = notes(runbook);
    kept["intro"] = texts(&runbook["intro"]);
    kept["outro"] = texts(&runbook["outro"]);
    kept["procedures"] = list(runbook, "procedures").iter().map(procedure).collect();
    kept["translation"] =
        pick(&runbook["translation"], &["type", "sourceHash", "sourceHashAlgo", "handoff", "fileId", "bilingual"]);
    kept
}

fn steps(parent: &Value) -> Value {
    let step = |step: &Value| {
        let mut kept = pick(step, &["id", "number", "sourceNumber", "optional", "variant", "inputs", "keys", "src"]);
        kept["substeps"] = steps(&json!({ "steps": step["substeps"] }));
        kept["notes"] = notes(step);
        kept["content"] = texts(&step["content"]);
        kept["controls"] = list(step, "controls").iter().map(|control| control["name"].clone()).collect();
        kept["menuPaths"] = list(step, "menuPaths").iter().map(|menu| menu["path"].clone()).collect();
        kept["links"] = list(step, "links").iter().map(|link| link["href"].clone()).collect();
        kept
    };
    list(parent, "steps").iter().map(step).collect()
}

fn notes(parent: &Value) -> Value {
    let note = |note: &Value| json!([note["type"], note["label"], texts(&note["content"])]);
    list(parent, "notes").iter().map(note).collect()
}

/// The texts in `blocks`, in order.
fn texts(blocks: &Value) -> Value {
    let mut texts = Vec::new();
    each(blocks, &mut |value| {
        if value.get("runs").is_some() {
            texts.push(value["text"].clone());
        }
    });
    Value::Array(texts)
}

fn pick(value: &Value, keys: &[&str]) -> Value {
    keys.iter().map(|key| ((*key).to_owned(), value[*key].clone())).collect()
}

/// Where two values differ, as JSON pointers.
fn differences(at: &str, ours: &Value, theirs: &Value, found: &mut Vec<String>) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(_)) => {
            a.keys().for_each(|key| differences(&format!("{at}/{key}"), &ours[key], &theirs[key], found));
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            a.iter().zip(b).enumerate().for_each(|(n, (a, b))| differences(&format!("{at}/{n}"), a, b, found));
        }
        _ if ours == theirs => {}
        _ => found.push(format!("{at}: is {ours}, should be {theirs}")),
    }
}

#[test]
fn seeds_become_the_runbooks_made_by_hand() {
    let (Some(seeds), Some(examples)) = (shared("seeds"), shared("gold/EXAMPLES")) else { return };
    let built = Built::of(&[seeds]);
    let cases: [(&str, &str, &[&str]); 2] = [
        (UNBLOCK, "sl-SI--unblock-email", &DEPARTURES),
        ("nb-NO/sender-blocked-for-sending-too-much-spam", "nb-NO--sender-blocked-for-sending-too-much-spam", &[]),
    ];
    for (place, example, departures) in cases {
        let bytes = std::fs::read(examples.join(format!("{example}.json"))).expect("an example");
        let example: Value = serde_json::from_slice(&bytes).expect("JSON");
        let mut found = Vec::new();
        differences("", &skeleton(&built.json(&format!("{place}.json"))), &skeleton(&example), &mut found);
        assert_eq!(found, departures, "{place}");
    }
}

#[test]
fn the_damaged_seed_yields_its_findings() {
    let Some(seeds) = shared("seeds") else { return };
    let built = Built::of(&[seeds]);
    let all = built.json("diagnostics.json");
    let here = list(&all, "diagnostics").iter().filter(|found| text(found, "file").ends_with(&format!("{UNBLOCK}.md")));
    let found: Vec<(&str, u64)> =
        here.map(|found| (text(found, "code"), found["line"].as_u64().unwrap_or(0))).collect();
    let missing: Vec<_> = FINDINGS.iter().filter(|wanted| !found.contains(wanted)).collect();
    assert!(missing.is_empty(), "not found: {missing:?}\nfound: {found:?}");
    for (code, line) in &found {
        assert!(FINDINGS.contains(&(code, *line)), "{code} in line {line} is new: is it true?");
    }
}
