//! `AX`: what a reader who cannot see the page gets.

pub(super) mod alt_missing;
pub(super) mod alt_untranslated;
