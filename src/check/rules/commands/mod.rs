//! `TK`: commands and other tokens.

pub(super) mod command_altered;
