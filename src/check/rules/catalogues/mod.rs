//! `CT`: catalogues of messages.

pub(super) mod broken_message;
pub(super) mod message_not_plain;
pub(super) mod missing_message;
pub(super) mod number_for_plural;
pub(super) mod obsolete_message;
pub(super) mod open_isolate;
pub(super) mod untranslated_message;
pub(super) mod variable_mismatch;
pub(super) mod wrong_plurals;
