//! `korak explain`: the page of a rule, the list of all rules, or how one article was read.

use std::path::Path;

use super::args::{Explain, Input};
use super::setup::Setup;
use super::terminal::Terminal;
use super::{CLEAN, Failure, Outcome};
use crate::{check, compile, report};

pub(super) fn run(arguments: &Explain, terminal: &mut Terminal) -> Outcome {
    let text = match (&arguments.article, &arguments.rule) {
        (Some(file), _) => article(file, arguments)?,
        (None, Some(word)) => check::page(check::find(word).ok_or_else(|| unknown(word))?),
        (None, None) => check::list(),
    };
    terminal.result(&text)?;
    Ok(CLEAN)
}

fn article(file: &Path, arguments: &Explain) -> Result<String, Failure> {
    let mut sources = arguments.among.clone();
    if sources.is_empty() {
        sources.push(file.to_path_buf());
    }
    let setup = Setup::of(&Input { sources, ..Input::default() }, None)?;
    let found = compile::article(&setup.input(), file);
    let (group, shown) = found.ok_or_else(|| {
        Failure(format!(
            "{} is no article of the sources\nhelp: name a Markdown file that lies in them",
            file.display()
        ))
    })?;
    let entries = group.entries.iter().filter(|entry| entry.edition.source.path() == shown);
    let texts: Vec<String> = entries.map(report::reading).collect();
    if texts.is_empty() {
        return Err(Failure(format!("{shown} is not published: it cannot be read, or a later hand-off replaces it")));
    }
    Ok(texts.join("\n"))
}

fn unknown(word: &str) -> Failure {
    Failure(format!("there is no rule '{word}'\nhelp: `korak explain --list` shows every rule"))
}
