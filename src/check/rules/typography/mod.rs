//! `TY`: typography and damage.

pub(super) mod amp_stranded;
pub(super) mod bracket_balance;
pub(super) mod double_space;
pub(super) mod doubled_word;
pub(super) mod entity_visible;
pub(super) mod escape_added;
pub(super) mod invisible_character;
pub(super) mod markup_edge_space;
pub(super) mod mojibake;
pub(super) mod quote_spacing;
pub(super) mod space_before_punct;
pub(super) mod untranslated;
