//! The SARIF log follows the schema of the standard, whatever is found.

use korak::check;
use korak::diagnostic::{Diagnostic, Origin, Place};
use korak::report::{self, Format, Options};
use serde_json::Value;

use crate::rules;

const SCHEMA: &str = include_str!("../fixtures/sarif/sarif-schema-2.1.0.json");

/// What is published at the address below.
const RULES: &str = include_str!("../../docs/rules.md");
const RULES_URL: &str = "https://docs.example.com/rules.html";

fn log(diagnostics: &[Diagnostic]) -> Value {
    let options = Options { meanings: Some(check::meaning), rules_url: Some(RULES_URL), ..Options::default() };
    serde_json::from_str(&report::print(Format::Sarif, diagnostics, &options)).expect("JSON")
}

/// Where `log` breaks the schema.
fn errors(log: &Value) -> Vec<String> {
    // One pattern has a bracket too many, which the regular expressions of browsers take for itself and others refuse.
    let schema = SCHEMA.replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::draft4::new(&schema).expect("a schema");
    validator.iter_errors(log).map(|error| format!("{error} at {}", error.instance_path())).collect()
}

#[test]
fn the_findings_of_every_rule_follow_the_schema() {
    let mut found = rules::bad_examples();
    // Findings about files as a whole and about a line alone, as those on settings and catalogues are.
    let whole = Diagnostic { place: Place::file("de-DE/a b%\u{1b}.md"), origin: Origin::Pipeline, ..found[0].clone() };
    let line = Place { line: 3, column: 1, ..Place::file("korak.toml") };
    found.extend([Diagnostic { place: line, edit: None, ..whole.clone() }, whole]);
    let log = log(&found);
    let errors = errors(&log);
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    let results = log["runs"][0]["results"].as_array().expect("results");
    assert_eq!(results.len(), found.len());
    let with = |key: &str| results.iter().filter(|result| result.get(key).is_some()).count();
    assert_eq!(with("fixes"), found.iter().filter(|finding| finding.edit.is_some()).count());
    assert_eq!(with("relatedLocations"), found.iter().filter(|finding| finding.counterpart.is_some()).count());
    assert!(with("fixes") > 2 && with("relatedLocations") > 2 && with("partialFingerprints") == found.len());
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().expect("rules");
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small")];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["help"]["markdown"].as_str().is_some_and(|page| page.contains("## Why is this bad?")));
        // The table of the document has the fragment by which readers get to the rule.
        let fragment = rule["helpUri"].as_str().and_then(|link| link.strip_prefix(RULES_URL)).expect("a link");
        assert!(RULES.contains(&format!("| [{}]({fragment}) |", rule["id"].as_str().expect("a code"))), "{fragment}");
    }
}

#[test]
fn the_schema_is_not_one_that_takes_anything() {
    let mut log = log(&rules::bad_examples()[..1]);
    assert_eq!(errors(&log), Vec::<String>::new());
    log["runs"][0]["results"][0]["level"] = "fatal".into();
    assert!(!errors(&log).is_empty());
    assert!(!errors(&log["runs"]).is_empty());
}
