//! `TY`: typography and damage.

pub(super) mod amp_stranded;
