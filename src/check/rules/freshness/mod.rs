//! `FR`: freshness.

pub(super) mod behind_siblings;
pub(super) mod old_handoff;
pub(super) mod source_changed;
pub(super) mod source_gone;
pub(super) mod stale_masked;
