//! `NB`: numbers of steps.

pub(super) mod number_backwards;
pub(super) mod number_gap;
pub(super) mod number_repeat;
pub(super) mod step_reference;
