//! `PA`: sameness of source and translation.

pub(super) mod alert_kind;
pub(super) mod block_kind;
pub(super) mod code_block;
pub(super) mod heading_tree;
pub(super) mod image_set;
pub(super) mod segment_empty;
pub(super) mod sentence_lost;
pub(super) mod sibling_shape;
pub(super) mod step_count;
pub(super) mod table_shape;

use crate::check::rule::View;
use crate::model::group::Drift;

/// Whether PA02 or PA09 says that blocks were lost: what stood in them is missing for the same reason.
pub(super) fn blocks_differ(view: &View<'_>) -> bool {
    match view.english() {
        Some(_) => block_kind::difference(view).is_some(),
        None => view.edition().drift != Drift::None,
    }
}
