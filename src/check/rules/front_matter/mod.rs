//! `FM`: front matter.

pub(super) mod date_invalid;
pub(super) mod date_order;
pub(super) mod duplicate_file_id;
pub(super) mod duplicate_id;
pub(super) mod duplicate_key;
pub(super) mod front_matter_missing;
pub(super) mod hash_malformed;
pub(super) mod indexing_conflict;
pub(super) mod key_translated;
pub(super) mod key_unknown;
pub(super) mod locale_mismatch;
pub(super) mod title_unfit;
pub(super) mod unknown_id;
pub(super) mod title_untranslated;
pub(super) mod translation_type_invalid;
pub(super) mod value_not_text;
pub(super) mod yaml_broken;
