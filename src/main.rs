//! The `korak` program: parses arguments, runs, exits.

use std::process::ExitCode;

/// Articles are many small trees, whose making and dropping shows in the time of a build.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(korak::cli::run(std::env::args_os()))
}
