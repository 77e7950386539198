//! The `korak` program: parses arguments, runs, exits.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(korak::cli::run(std::env::args_os()))
}
