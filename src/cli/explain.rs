//! `korak explain`: the page of a rule, or the list of all rules.

use super::args::Explain;
use super::terminal::Terminal;
use super::{CLEAN, Failure, Outcome};
use crate::check;

pub(super) fn run(arguments: &Explain, terminal: &mut Terminal) -> Outcome {
    let text = match &arguments.rule {
        Some(word) => {
            let rule = check::find(word).ok_or_else(|| unknown(word))?;
            check::page(rule)
        }
        None => check::list(),
    };
    terminal.result(&text)?;
    Ok(CLEAN)
}

fn unknown(word: &str) -> Failure {
    Failure(format!("there is no rule '{word}'\nhelp: `korak explain --list` shows every rule"))
}
