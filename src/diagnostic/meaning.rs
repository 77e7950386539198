//! [`Meaning`]: what a rule says of itself, for reports that explain codes.

use super::Severity;

/// A rule as reports present it.
#[derive(Clone, Copy, Debug)]
pub struct Meaning {
    /// One line: "finds …".
    pub summary: &'static str,
    /// Its page in Markdown, without the title.
    pub page: &'static str,
    /// Its severity unless the configuration says otherwise.
    pub severity: Severity,
    /// Whether it runs unless the configuration says otherwise.
    pub enabled: bool,
}

/// Finds the meaning of a code.
pub type Meanings = fn(code: &str) -> Option<Meaning>;
