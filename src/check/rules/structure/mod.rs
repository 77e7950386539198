//! `ST`: structure.

pub(super) mod alert_translated;
pub(super) mod date_as_list;
pub(super) mod heading_missing;
pub(super) mod indented_callout;
pub(super) mod label_as_marker;
pub(super) mod list_split;
pub(super) mod marker_no_space;
pub(super) mod nested_too_deep;
pub(super) mod pseudo_alert;
pub(super) mod raw_html;
pub(super) mod segment_unpaired;
pub(super) mod two_versions;
pub(super) mod typed_bullets;
pub(super) mod unknown_tag;
