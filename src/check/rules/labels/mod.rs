//! `UI`: labels and menu paths.

pub(super) mod label_affirmation;
pub(super) mod label_function_word;
pub(super) mod label_punct;
pub(super) mod path_broken;
