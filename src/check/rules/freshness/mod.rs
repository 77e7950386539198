//! `FR`: freshness.

pub(super) mod behind_siblings;
pub(super) mod source_changed;
