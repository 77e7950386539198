//! `CF`: configuration.

pub(super) mod unknown_rule;
