//! `TK`: commands and other tokens.

pub(super) mod command_altered;
pub(super) mod command_in_prose;
pub(super) mod digit_glued;
pub(super) mod glossary_ignored;
pub(super) mod key_altered;
pub(super) mod name_case;
pub(super) mod number_altered;
pub(super) mod term_translated;
pub(super) mod token_altered;
