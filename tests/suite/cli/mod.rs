//! The program from outside: arguments, exit status, and what is said where.

mod commands;
mod fix;
mod includes;
mod diff;
mod input;
mod known;
mod options;
mod output;
#[cfg(feature = "preview")]
mod preview;
mod project;
mod rebuild;
mod shares;
mod status;
mod suppressions;
mod themes;
