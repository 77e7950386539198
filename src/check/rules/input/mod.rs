//! `IN`: files.

pub(super) mod duplicate_edition;
pub(super) mod empty_article;
pub(super) mod file_too_large;
pub(super) mod include_refused;
pub(super) mod not_opened;
pub(super) mod not_utf_8;
pub(super) mod unknown_locale;
pub(super) mod unreadable_file;
