//! `korak schema`: JSON Schemas of the output.

use super::args::Schema;
use super::terminal::Terminal;
use super::{CLEAN, Failure, Outcome};
use crate::compile;

pub(super) fn run(arguments: &Schema, terminal: &mut Terminal) -> Outcome {
    let schemas = compile::schemas();
    let names = || schemas.iter().map(|(name, _)| *name).collect::<Vec<_>>();
    let text = match &arguments.name {
        None => names().join("\n"),
        Some(wanted) => {
            let schema = schemas.iter().find(|(name, _)| name == wanted).map(|(_, schema)| schema);
            let schema = schema.ok_or_else(|| {
                Failure(format!("there is no schema '{wanted}'\nhelp: the schemas are {}", names().join(", ")))
            })?;
            serde_json::to_string_pretty(schema)?
        }
    };
    terminal.result(&format!("{text}\n"))?;
    Ok(CLEAN)
}
