//! `PA`: sameness of source and translation.

pub(super) mod block_kind;
pub(super) mod step_count;
