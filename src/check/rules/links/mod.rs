//! `LK`: links.

pub(super) mod address_refused;
pub(super) mod empty_link;
pub(super) mod image_missing;
pub(super) mod link_moved;
pub(super) mod link_set;
pub(super) mod punct_in_link;
