//! `PL`: promises korak makes.

pub(super) mod words_lost;
