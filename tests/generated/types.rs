//! `templates/assets/korak-types.d.ts`: the published shapes as TypeScript, made from their JSON Schemas.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Map, Value};

const HEAD: &str = "\
// The files of an output, as TypeScript. Generated from the JSON Schemas: `UPDATE=1 cargo test generated` rewrites it.
// Within one major version fields and values of enumerations may be added: ignore what you do not know.
";

/// The name of the type of each file, by the name of its schema.
const ROOTS: [(&str, &str); 9] = [
    ("delta", "Delta"),
    ("diagnostics", "Diagnostics"),
    ("ids", "Identifiers"),
    ("index", "Collection"),
    ("locale", "LocaleIndex"),
    ("runbook", "Runbook"),
    ("search", "SearchIndex"),
    ("sources", "Sources"),
    ("status", "Status"),
];

#[test]
fn generated_types_are_those_of_the_schemas() {
    let schemas = korak::compile::schemas();
    assert_eq!(schemas.iter().map(|(name, _)| *name).collect::<Vec<_>>(), ROOTS.map(|(name, _)| name));
    let mut types: BTreeMap<String, Value> = BTreeMap::new();
    for ((_, schema), (_, root)) in schemas.iter().zip(ROOTS) {
        let mut schema = schema.clone();
        let fields = schema.as_object_mut().expect("an object");
        let definitions = fields.remove("$defs").and_then(|defs| defs.as_object().cloned()).unwrap_or_default();
        for (name, definition) in definitions.into_iter().chain([(root.to_owned(), schema)]) {
            let known = types.entry(name.clone()).or_insert_with(|| definition.clone());
            assert_eq!(*known, definition, "two types are called {name}");
        }
    }
    let mut text = HEAD.to_owned();
    for (name, schema) in &types {
        declare(name, schema, &mut text);
    }
    crate::compare("templates/assets/korak-types.d.ts", &text);
}

fn declare(name: &str, schema: &Value, text: &mut String) {
    text.push('\n');
    comment(schema, "", text);
    match schema["properties"].as_object() {
        Some(properties) => {
            let _ = writeln!(text, "export interface {name} {{");
            fields(properties, schema, "  ", text);
            text.push_str("}\n");
        }
        None => {
            let _ = writeln!(text, "export type {name} = {};", shape(schema, ""));
        }
    }
}

fn fields(properties: &Map<String, Value>, schema: &Value, indent: &str, text: &mut String) {
    let required = |name: &String| schema["required"].as_array().is_some_and(|names| names.iter().any(|it| it == name));
    for (name, field) in properties {
        comment(field, indent, text);
        let mark = if required(name) { "" } else { "?" };
        let _ = writeln!(text, "{indent}{name}{mark}: {};", shape(field, indent));
    }
}

fn comment(schema: &Value, indent: &str, text: &mut String) {
    if let Some(words) = schema["description"].as_str() {
        let _ = writeln!(text, "{indent}/** {} */", words.replace('\n', " ").replace("*/", ""));
    }
}

/// The type that a schema describes.
fn shape(schema: &Value, indent: &str) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.trim_start_matches("#/$defs/").to_owned();
    }
    let union = |parts: &Vec<Value>, shape: &dyn Fn(&Value) -> String| {
        let parts: Vec<String> = parts.iter().map(shape).collect();
        parts.join(" | ")
    };
    let literal = |value: &Value| value.to_string();
    if let Some(parts) = ["oneOf", "anyOf"].iter().find_map(|name| schema[*name].as_array()) {
        return union(parts, &|part| shape(part, indent));
    }
    if let Some(values) = schema["enum"].as_array() {
        return union(values, &literal);
    }
    if !schema["const"].is_null() {
        return literal(&schema["const"]);
    }
    match &schema["type"] {
        Value::Array(names) => union(names, &|name| simple(name.as_str().unwrap_or_default(), schema, indent)),
        name => simple(name.as_str().unwrap_or_default(), schema, indent),
    }
}

fn simple(name: &str, schema: &Value, indent: &str) -> String {
    match name {
        "array" => {
            let item = match (&schema["items"], schema["prefixItems"].as_array()) {
                (_, Some(items)) => {
                    let items: Vec<String> = items.iter().map(|item| shape(item, indent)).collect();
                    return format!("[{}]", items.join(", "));
                }
                (item, None) => shape(item, indent),
            };
            if item.contains(' ') { format!("({item})[]") } else { format!("{item}[]") }
        }
        "object" => match schema["properties"].as_object() {
            Some(properties) => {
                let deeper = format!("{indent}  ");
                let mut text = "{\n".to_owned();
                fields(properties, schema, &deeper, &mut text);
                text + indent + "}"
            }
            None => format!("Record<string, {}>", shape(&schema["additionalProperties"], indent)),
        },
        "integer" | "number" => "number".to_owned(),
        "string" | "boolean" | "null" => name.to_owned(),
        other => panic!("no type for {other:?}: {schema}"),
    }
}
