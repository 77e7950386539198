//! `korak diff`: what changed between two outputs.

use super::args::{Diff, DiffFormat};
use super::terminal::Terminal;
use super::{CLEAN, FINDINGS, Outcome};
use crate::delta;

pub(super) fn run(arguments: &Diff, terminal: &mut Terminal) -> Outcome {
    let delta = delta::compare(&arguments.old, &arguments.new, arguments.locale.as_deref())?;
    let text = match arguments.format {
        DiffFormat::Text => delta::text(&delta),
        DiffFormat::Json => format!("{}\n", serde_json::to_string_pretty(&delta)?),
    };
    terminal.result(&text)?;
    Ok(if delta.runbooks.is_empty() { CLEAN } else { FINDINGS })
}
