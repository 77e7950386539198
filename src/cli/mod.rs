//! The command line: one file a command. Exit status 0 clean, 1 findings, 2 could not run.

mod args;
mod build;
mod changes;
mod check;
mod diff;
mod explain;
mod fix;
mod memory;
mod merge;
#[cfg(feature = "preview")]
mod preview;
mod schema;
mod setup;
mod status;
mod terminal;

use std::ffi::OsString;

use clap::Parser;

use args::{Arguments, Command};
use terminal::Terminal;

/// Nothing failed.
const CLEAN: u8 = 0;
/// There are findings at or above the failing severity.
const FINDINGS: u8 = 1;
/// The command could not run.
const FAILED: u8 = 2;

/// Why a command could not run: the message for people, which names the file and the cure.
struct Failure(String);

/// What a command comes to: its exit status.
type Outcome = Result<u8, Failure>;

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Runs the command in `arguments`, the first of which is the program's name, and returns the exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> u8 {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no mistakes, and end with 0. A closed pipe is nobody's mistake either.
            let _ = error.print();
            return if error.use_stderr() { FAILED } else { CLEAN };
        }
    };
    let mut terminal = Terminal::new();
    let outcome = match arguments.command {
        Command::Build(arguments) => build::run(&arguments, &mut terminal),
        Command::Merge(arguments) => merge::run(arguments, &mut terminal),
        Command::Check(arguments) => check::run(&arguments, &mut terminal),
        Command::Fix(arguments) => fix::run(&arguments, &mut terminal),
        #[cfg(feature = "preview")]
        Command::Serve(arguments) => preview::serve(&arguments, &mut terminal),
        #[cfg(feature = "preview")]
        Command::Watch(arguments) => preview::watch(&arguments, &mut terminal),
        Command::Diff(arguments) => diff::run(&arguments, &mut terminal),
        Command::Explain(arguments) => explain::run(&arguments, &mut terminal),
        Command::Status(arguments) => status::run(&arguments, &mut terminal),
        Command::Schema(arguments) => schema::run(&arguments, &mut terminal),
    };
    outcome.unwrap_or_else(|Failure(message)| {
        terminal.error(&message);
        FAILED
    })
}
