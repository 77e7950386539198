//! Every JSON file of the output follows the schema that lies beside it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{SAMPLES, schema_of};

/// A validator for every schema in the output.
fn validators() -> BTreeMap<String, jsonschema::Validator> {
    let name = |path: &str| Some(path.strip_prefix("schema/")?.strip_suffix(".schema.json")?.to_owned());
    let names = SAMPLES.files.keys().filter_map(|path| Some((path, name(path)?)));
    let validator = |(path, name): (&String, String)| {
        let validator = jsonschema::draft202012::new(&SAMPLES.json(path));
        (name, validator.unwrap_or_else(|error| panic!("{path} is no schema: {error}")))
    };
    names.map(validator).collect()
}

/// Where `value` breaks the schema.
fn errors(validator: &jsonschema::Validator, value: &Value) -> Vec<String> {
    validator.iter_errors(value).map(|error| format!("{} at {}", error, error.instance_path())).collect()
}

#[test]
fn every_file_follows_its_schema() {
    let validators = validators();
    // What `korak diff` prints is no file; a test of its own holds it to its schema.
    let mut used = BTreeSet::from(["delta".to_owned()]);
    for path in SAMPLES.files.keys() {
        let Some(schema) = schema_of(path) else { continue };
        let validator = validators.get(schema).unwrap_or_else(|| panic!("{path}: there is no schema {schema}"));
        let errors = errors(validator, &SAMPLES.json(path));
        assert!(errors.is_empty(), "{path}:\n{}", errors.join("\n"));
        used.insert(schema.to_owned());
    }
    assert_eq!(used, validators.keys().cloned().collect(), "schemas in the output, and those of some file");
}

#[test]
fn schemas_refuse_what_is_not_published() {
    let validators = validators();
    let (_, good) = SAMPLES.runbooks().remove(0);
    let damages: [(&str, Value); 5] = [
        ("kind", json!("poem")),
        ("dir", json!("up")),
        ("title", Value::Null),
        ("procedures", json!(1)),
        ("id", json!([])),
    ];
    for (field, value) in damages {
        let mut bad = good.clone();
        bad[field] = value;
        assert!(!errors(&validators["runbook"], &bad).is_empty(), "{field} may be anything");
        bad.as_object_mut().expect("an object").remove(field);
        assert!(!errors(&validators["runbook"], &bad).is_empty(), "{field} may be left out");
    }
}

#[test]
fn the_program_prints_the_schemas_it_publishes() {
    for (name, schema) in korak::compile::schemas() {
        assert_eq!(SAMPLES.json(&format!("schema/{name}.schema.json")), schema, "{name}");
    }
}
