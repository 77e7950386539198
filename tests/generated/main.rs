//! Documents that the program writes itself, and proof that the others tell the truth.
//!
//! `UPDATE=1 cargo test generated` rewrites the former.
#![expect(clippy::disallowed_methods, reason = "tests use the disk")]

mod commands;
mod dependencies;
mod examples;
mod links;
mod markdown;
mod rules;
mod settings;
mod types;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The folder of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the repository, with the line ends of Unix.
fn read(path: &str) -> String {
    let text = std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.replace("\r\n", "\n")
}

/// The Markdown files of the repository's root and of `docs/`, below the root, sorted.
fn documents() -> Vec<String> {
    let mut documents = Vec::new();
    for folder in ["", "docs/"] {
        let entries = std::fs::read_dir(root().join(folder)).expect("a folder that can be read");
        let names = entries.map(|entry| entry.expect("an entry").file_name().into_string().expect("a UTF-8 name"));
        documents.extend(names.filter(|name| name.ends_with(".md")).map(|name| format!("{folder}{name}")));
    }
    documents.sort();
    documents
}

/// Runs the program at the root of the repository, where nobody watches and nothing wraps by chance.
fn korak<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_korak"));
    command.args(arguments).current_dir(root()).env("COLUMNS", "100").env("NO_COLOR", "1");
    command.output().expect("the program runs")
}

/// What a command printed as its result.
fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("UTF-8").replace("\r\n", "\n")
}

/// Compares a generated document with its file, or writes the file where `UPDATE` asks for it.
fn compare(path: &str, expected: &str) {
    let file: PathBuf = root().join(path);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, expected).unwrap_or_else(|error| panic!("{path}: {error}"));
        return;
    }
    assert!(read(path) == expected, "{path} is not what the program says now; run `UPDATE=1 cargo test generated`");
}
