//! [`Levels`]: how severe each rule's findings are in this project.

use crate::diagnostic::Severity;

/// What the configuration says of one rule or family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Do not report.
    Off,
    /// Report with this severity.
    At(Severity),
}

/// Levels by rule code (`LK02`), rule name (`punct-in-link`) or family (`LK`).
///
/// Codes stay text here: whether a rule of that name exists is for a rule to find out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    entries: Vec<(String, Level)>,
}

impl Levels {
    /// Levels as configured, in the order written.
    #[must_use]
    pub fn new(entries: Vec<(String, Level)>) -> Self {
        Self { entries }
    }

    /// The level of the rule `code` called `name`; code and name win over the family. `None` leaves the default.
    #[must_use]
    pub fn of(&self, code: &str, name: &str) -> Option<Level> {
        let family = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let find = |key: &str| self.entries.iter().find(|(entry, _)| entry == key).map(|&(_, level)| level);
        find(code).or_else(|| find(name)).or_else(|| find(family))
    }

    /// Every code, name or family that is configured.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(key, _)| key.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, Levels};
    use crate::diagnostic::Severity;

    #[test]
    fn a_rule_wins_over_its_family() {
        let levels = Levels::new(vec![("LK".into(), Level::Off), ("LK02".into(), Level::At(Severity::Error))]);
        assert_eq!(levels.of("LK02", "punct-in-link"), Some(Level::At(Severity::Error)));
        assert_eq!(levels.of("LK03", "empty-link"), Some(Level::Off));
        assert_eq!(levels.of("UI03", "label-function-word"), None);
    }
}
