//! Findings as a SARIF 2.1.0 log, which code hosts and editors read.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::Options;
use crate::diagnostic::{Diagnostic, Edit, Place, Severity, Suppressed, safe};
use crate::locale::Locale;

const SCHEMA: &str = "https://json.schemastore.org/sarif-2.1.0.json";

pub(super) fn print(diagnostics: &[Diagnostic], options: &Options<'_>) -> String {
    let codes: BTreeMap<_, _> = diagnostics.iter().map(|diagnostic| (diagnostic.code, diagnostic.name)).collect();
    let index: BTreeMap<&str, usize> = codes.keys().enumerate().map(|(at, code)| (*code, at)).collect();
    let rules: Vec<Value> = codes.into_iter().map(|(code, name)| rule(code, name, options)).collect();
    let results: Vec<Value> = diagnostics.iter().map(|diagnostic| result(diagnostic, index[diagnostic.code])).collect();
    let driver = json!({ "name": "korak", "semanticVersion": env!("CARGO_PKG_VERSION"), "rules": rules });
    let run = json!({ "tool": { "driver": driver }, "columnKind": "unicodeCodePoints", "results": results });
    let log = json!({ "$schema": SCHEMA, "version": "2.1.0", "runs": [run] });
    safe::json(format!("{log:#}\n"))
}

fn rule(code: &str, name: &str, options: &Options<'_>) -> Value {
    let mut rule = json!({ "id": code, "name": name, "shortDescription": { "text": name.replace('-', " ") } });
    if let Some(meaning) = options.meanings.and_then(|meanings| meanings(code)) {
        rule["shortDescription"]["text"] = meaning.summary.into();
        rule["defaultConfiguration"] = json!({ "level": level(meaning.severity), "enabled": meaning.enabled });
        rule["help"] = json!({ "text": format!("korak explain {code}"), "markdown": meaning.page });
    }
    if let Some(page) = options.rules_url {
        rule["helpUri"] = format!("{page}#{}-{name}", code.to_ascii_lowercase()).into();
    }
    rule
}

fn result(diagnostic: &Diagnostic, index: usize) -> Value {
    let text = format!("{}\n{}", diagnostic.message, diagnostic.help);
    let mut result = json!({
        "ruleId": diagnostic.code,
        "ruleIndex": index,
        "level": level(diagnostic.severity),
        "message": { "text": text.trim_end() },
        "locations": [{ "physicalLocation": location(&diagnostic.place) }],
        "partialFingerprints": { "korak/v1": diagnostic.fingerprint.to_string() },
        "properties": properties(diagnostic),
    });
    if let Some(suppressed) = &diagnostic.suppressed {
        result["suppressions"] = json!([suppression(suppressed)]);
    }
    if let Some(counterpart) = &diagnostic.counterpart {
        let message = json!({ "text": counterpart.label });
        let related = json!({ "id": 1, "physicalLocation": location(&counterpart.place), "message": message });
        result["relatedLocations"] = json!([related]);
    }
    if let Some(edit) = &diagnostic.edit {
        result["fixes"] = json!([fix(diagnostic, edit)]);
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn fix(diagnostic: &Diagnostic, edit: &Edit) -> Value {
    let place = &diagnostic.place;
    // Lines and columns are read by more viewers than bytes are.
    let region = if edit.bytes == place.bytes && place.line > 0 {
        region(place)
    } else {
        json!({ "byteOffset": edit.bytes.start, "byteLength": edit.bytes.len() })
    };
    let replacement = json!({ "deletedRegion": region, "insertedContent": { "text": edit.text } });
    let change = json!({ "artifactLocation": { "uri": uri(&place.path) }, "replacements": [replacement] });
    json!({ "description": { "text": diagnostic.help }, "artifactChanges": [change] })
}

fn suppression(suppressed: &Suppressed) -> Value {
    match suppressed {
        Suppressed::InFile(reason) => json!({ "kind": "inSource", "justification": reason }),
        Suppressed::Baseline => json!({ "kind": "external", "justification": "in the baseline" }),
    }
}

fn location(place: &Place) -> Value {
    let mut location = json!({ "artifactLocation": { "uri": uri(&place.path) } });
    if place.line > 0 {
        location["region"] = region(place);
    }
    location
}

fn region(place: &Place) -> Value {
    // A finding about a line alone has no end.
    if place.end_line == 0 {
        return json!({ "startLine": place.line, "startColumn": place.column });
    }
    json!({
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    })
}

fn properties(diagnostic: &Diagnostic) -> Map<String, Value> {
    let also: Vec<&str> = diagnostic.also_in.iter().map(Locale::as_str).collect();
    let known = [
        ("alsoIn", (!also.is_empty()).then(|| json!(also))),
        ("article", diagnostic.article.as_deref().map(Value::from)),
        ("certainty", Some(diagnostic.certainty.as_str().into())),
        ("fixed", diagnostic.fixed.then(|| true.into())),
        ("locale", diagnostic.locale.as_ref().map(|locale| locale.as_str().into())),
        ("origin", Some(diagnostic.origin.as_str().into())),
        ("step", diagnostic.at.as_deref().map(Value::from)),
    ];
    known.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// `path` as a relative reference: every byte escaped but those that never have a meaning, and `/`.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    path.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{print, uri};
    use crate::diagnostic::sample;
    use crate::diagnostic::{Diagnostic, Meaning, Severity, Suppressed};
    use crate::report::Options;

    fn run(found: &[Diagnostic], options: &Options<'_>) -> Value {
        let log: Value = serde_json::from_str(&print(found, options)).expect("JSON");
        assert_eq!(log["version"], "2.1.0");
        log["runs"][0].clone()
    }

    #[test]
    fn a_finding_is_a_result_with_both_places() {
        let run = run(&[sample::slovenian()], &Options::default());
        assert_eq!(run["columnKind"], "unicodeCodePoints");
        let region =
            |line, from, to| json!({ "startLine": line, "startColumn": from, "endLine": line, "endColumn": to });
        let deleted = region(3, 13, 30);
        let expected = json!({
            "ruleId": "LK02",
            "ruleIndex": 0,
            "level": "warning",
            "message": { "text": "the link text takes in the full stop\nmove the full stop behind the link" },
            "locations": [{ "physicalLocation": {
                "artifactLocation": { "uri": "sl-SI/share.md" },
                "region": region(3, 13, 30),
            } }],
            "partialFingerprints": { "korak/v1": run["results"][0]["partialFingerprints"]["korak/v1"] },
            "fixes": [{
                "description": { "text": "move the full stop behind the link" },
                "artifactChanges": [{
                    "artifactLocation": { "uri": "sl-SI/share.md" },
                    "replacements": [{ "deletedRegion": deleted, "insertedContent": { "text": "[Skupna raba](s)." } }],
                }],
            }],
            "relatedLocations": [{
                "id": 1,
                "message": { "text": "the English source" },
                "physicalLocation": {
                    "artifactLocation": { "uri": "en-US/share.md" },
                    "region": region(5, 11, 21),
                },
            }],
            "properties": {
                "article": "share", "certainty": "certain", "fixed": true, "locale": "sl-SI", "origin": "translation",
                "step": "p1.s1",
            },
        });
        assert_eq!(run["results"], json!([expected]));
    }

    #[test]
    fn rules_are_named_once_and_whole_files_have_no_region() {
        let all = [sample::whole_file(), sample::japanese(), sample::slovenian(), sample::arabic()];
        let run = run(&all, &Options::default());
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        let ids: Vec<&Value> = rules.iter().map(|rule| &rule["id"]).collect();
        assert_eq!(ids, ["IN04", "LB03", "LK02"]);
        assert_eq!(rules[1]["shortDescription"]["text"], "label punct");
        assert_eq!(run["results"][0]["level"], "error");
        assert_eq!(run["results"][3]["level"], "note");
        assert_eq!(run["results"][0]["locations"][0]["physicalLocation"].get("region"), None);
        assert_eq!(run["results"][0]["properties"].get("locale"), None);
    }

    #[test]
    fn rules_bring_their_pages_where_they_are_known() {
        let meaning =
            |_: &str| Some(Meaning { summary: "a link", page: "## Why", severity: Severity::Info, enabled: false });
        let run = run(&[sample::slovenian()], &Options { meanings: Some(meaning), ..Options::default() });
        let rule = &run["tool"]["driver"]["rules"][0];
        assert_eq!(rule["help"]["markdown"], "## Why");
        assert_eq!(rule["defaultConfiguration"], json!({ "level": "note", "enabled": false }));
    }

    #[test]
    fn rules_are_linked_where_their_pages_are_published() {
        let link = |rules_url| {
            let run = run(&[sample::slovenian()], &Options { rules_url, ..Options::default() });
            run["tool"]["driver"]["rules"][0].get("helpUri").cloned()
        };
        assert_eq!(
            link(Some("https://docs.example.com/rules")),
            Some("https://docs.example.com/rules#lk02-punct-in-link".into())
        );
        assert_eq!(link(None), None);
    }

    #[test]
    fn suppressed_findings_say_by_whom() {
        let baseline = Diagnostic { suppressed: Some(Suppressed::Baseline), ..sample::arabic() };
        let run = run(&[sample::suppressed(), baseline, sample::japanese()], &Options::default());
        let of = |at: usize| run["results"][at]["suppressions"].clone();
        assert_eq!(of(0), json!([{ "kind": "inSource", "justification": "the title ends so" }]));
        assert_eq!(of(1)[0]["kind"], "external");
        assert_eq!(of(2), Value::Null);
    }

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("ja-JP/設定 50%:a.md"), "ja-JP/%E8%A8%AD%E5%AE%9A%2050%25%3Aa.md");
    }
}
