//! `CT`: catalogues of messages.

pub(super) mod broken_message;
pub(super) mod missing_message;
pub(super) mod variable_mismatch;
