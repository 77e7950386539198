//! `CF`: configuration.

pub(super) mod idle_setting;
pub(super) mod unknown_rule;
