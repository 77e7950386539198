//! JSON Schemas of every published file, generated from the types that write them.

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};

use super::{Collection, Identifiers, LocaleIndex, Runbook, SearchIndex, Sources};

/// Name and schema (draft 2020-12) of every file of this stage, sorted by name.
#[must_use]
pub fn schemas() -> Vec<(&'static str, serde_json::Value)> {
    vec![
        ("ids", of::<Identifiers<'_>>("ids.json: articles by identifier")),
        ("index", of::<Collection<'_>>("index.json: what a build of Korak holds")),
        ("locale", of::<LocaleIndex<'_>>("<locale>/index.json: the runbooks of one locale")),
        ("runbook", of::<Runbook<'_>>("<locale>/<id>.json: one runbook")),
        ("search", of::<SearchIndex<'_>>("<locale>/search.json: search index of one locale")),
        ("sources", of::<Sources<'_>>("sources.json: what became of every article file")),
    ]
}

/// The schema of `T` as written, under `title`.
#[must_use]
pub fn of<T: JsonSchema>(title: &str) -> serde_json::Value {
    let generator: SchemaGenerator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<T>().to_value();
    schema["title"] = title.into();
    schema
}
