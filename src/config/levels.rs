//! [`Levels`]: how severe each rule's findings are in this project, and where they are otherwise.

use super::scope::{Placed, Scope};
use crate::diagnostic::Severity;
use crate::locale::Locale;

/// What the configuration says of one rule or family.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Do not report.
    Off,
    /// Report with the severity that the rule has of itself.
    On,
    /// Report with this severity.
    At(Severity),
}

/// Levels by rule code (`LK02`), rule name (`punct-in-link`) or family (`LK`).
///
/// Codes stay text here: whether a rule of that name exists is for a rule to find out.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    /// First those of the whole project, then the overrides as they stand in the file.
    sets: Vec<LevelSet>,
}

/// The levels of one scope.
#[derive(Clone, Debug, Default)]
pub struct LevelSet {
    /// Where they hold.
    pub scope: Scope,
    /// By code, name or family.
    pub entries: Vec<(Placed<String>, Level)>,
}

impl Levels {
    /// Levels as configured; where several sets say something of a rule, the last one decides.
    #[must_use]
    pub fn new(sets: Vec<LevelSet>) -> Self {
        Self { sets }
    }

    /// The level of the rule `code` called `name` in the file at `path`. `None` leaves the default.
    #[must_use]
    pub fn of(&self, code: &str, name: &str, path: &str, locale: Option<&Locale>) -> Option<Level> {
        let said = self.sets.iter().rev().filter_map(|set| Some((set, set.of(code, name)?)));
        said.into_iter().find(|(set, _)| set.scope.holds(path, locale)).map(|(_, level)| level)
    }

    /// Every setting: the code, name or family, and where it stands.
    pub fn keys(&self) -> impl Iterator<Item = &Placed<String>> {
        self.sets.iter().flat_map(|set| &set.entries).map(|(key, _)| key)
    }

    /// Every scope, that of the whole project first.
    pub fn scopes(&self) -> impl Iterator<Item = &Scope> {
        self.sets.iter().map(|set| &set.scope)
    }
}

impl LevelSet {
    /// Code and name win over the family.
    fn of(&self, code: &str, name: &str) -> Option<Level> {
        let family = code.trim_end_matches(|c: char| c.is_ascii_digit());
        let find = |key: &str| self.entries.iter().find(|((known, _), _)| known == key).map(|(_, level)| *level);
        find(code).or_else(|| find(name)).or_else(|| find(family))
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, LevelSet, Levels, Scope};
    use crate::config::scope::PathGlob;
    use crate::diagnostic::Severity;
    use crate::locale::Locale;
    use crate::source::Span;

    const ERROR: Level = Level::At(Severity::Error);

    fn set(path: Option<&str>, locale: Option<&str>, entries: &[(&str, Level)]) -> LevelSet {
        let paths = path.map(|glob| (PathGlob::try_from(glob.to_owned()).expect("a glob"), Span::default()));
        let locales = locale.map(|tag| (Locale::parse(tag).expect("a tag"), Span::default()));
        let scope = Scope { paths: paths.into_iter().collect(), locales: locales.into_iter().collect() };
        let entry = |&(key, level): &(&str, Level)| ((key.to_owned(), Span::default()), level);
        LevelSet { scope, entries: entries.iter().map(entry).collect() }
    }

    #[test]
    fn a_rule_wins_over_its_family() {
        let levels = Levels::new(vec![set(None, None, &[("LK", Level::Off), ("LK02", ERROR)])]);
        assert_eq!(levels.of("LK02", "punct-in-link", "a.md", None), Some(ERROR));
        assert_eq!(levels.of("LK03", "empty-link", "a.md", None), Some(Level::Off));
        assert_eq!(levels.of("UI03", "label-function-word", "a.md", None), None);
    }

    #[test]
    fn the_last_set_that_fits_decides() {
        let levels = Levels::new(vec![
            set(None, None, &[("LK02", ERROR)]),
            set(Some("legacy/**"), None, &[("LK", Level::Off)]),
            set(None, Some("ja-JP"), &[("punct-in-link", Level::On)]),
        ]);
        let of = |path, tag| levels.of("LK02", "punct-in-link", path, Locale::parse(tag).ok().as_ref());
        assert_eq!(of("sl-SI/a.md", "sl-SI"), Some(ERROR));
        assert_eq!(of("sl-SI/legacy/a.md", "sl-SI"), Some(Level::Off));
        assert_eq!(of("ja-JP/legacy/a.md", "ja-JP"), Some(Level::On));
    }
}
