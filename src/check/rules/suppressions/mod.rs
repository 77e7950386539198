//! `SU`: what files tell the checks not to report.

pub(super) mod suppression_not_understood;
pub(super) mod suppression_of_nothing;
pub(super) mod suppression_without_reason;
