//! `PL`: promises korak makes.

pub(super) mod findings_left_out;
pub(super) mod internal_error;
pub(super) mod words_lost;
