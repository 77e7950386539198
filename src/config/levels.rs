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
    entries: Vec<Entry>,
    path: String,
}

/// One setting, and the line it stands on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Code, name or family.
    pub key: String,
    /// The level.
    pub level: Level,
    /// 1-based line of the file.
    pub line: u32,
}

impl Levels {
    /// Levels as configured in the file shown as `path`.
    #[must_use]
    pub fn new(entries: Vec<Entry>, path: String) -> Self {
        Self { entries, path }
    }

    /// The level of the rule `code` called `name`; code and name win over the family. `None` leaves the default.
    #[must_use]
    pub fn of(&self, code: &str, name: &str) -> Option<Level> {
        let family = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let find = |key: &str| self.entries.iter().find(|entry| entry.key == key).map(|entry| entry.level);
        find(code).or_else(|| find(name)).or_else(|| find(family))
    }

    /// Every setting.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The file they stand in, as shown to people.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Level, Levels};
    use crate::diagnostic::Severity;

    #[test]
    fn a_rule_wins_over_its_family() {
        let entry = |key: &str, level| Entry { key: key.into(), level, line: 1 };
        let entries = vec![entry("LK", Level::Off), entry("LK02", Level::At(Severity::Error))];
        let levels = Levels::new(entries, "korak.toml".into());
        assert_eq!(levels.of("LK02", "punct-in-link"), Some(Level::At(Severity::Error)));
        assert_eq!(levels.of("LK03", "empty-link"), Some(Level::Off));
        assert_eq!(levels.of("UI03", "label-function-word"), None);
    }
}
