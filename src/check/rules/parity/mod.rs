//! `PA`: sameness of source and translation.

pub(super) mod alert_kind;
pub(super) mod block_kind;
pub(super) mod sibling_shape;
pub(super) mod step_count;
