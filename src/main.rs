//! The `korak` program: parses arguments, runs, exits.

use std::process::ExitCode;

/// Articles are many small trees, which the system's allocator takes half as long again to build and drop.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(korak::cli::run(std::env::args_os()))
}
