//! Floods: an article that is nothing but damage, whose findings would be far longer than itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::config::Config;
use crate::diagnostic::Diagnostic;
use crate::model::problem::{Problem, ProblemKind};

/// How many findings of one rule are kept in a file. Real articles have 38 at most.
const MOST: usize = 100;

/// `found` without what no reader gets to: the first findings of each rule in a file stay, and the others are counted.
#[must_use]
pub fn bounded(found: Vec<Diagnostic>, config: &Config) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<(Arc<str>, &'static str), usize> = BTreeMap::new();
    let mut kept = Vec::with_capacity(found.len());
    for finding in found {
        let count = counts.entry((Arc::clone(&finding.place.path), finding.code)).or_default();
        *count += 1;
        if *count <= MOST {
            kept.push(finding);
        }
    }
    let floods = counts.into_iter().filter(|(_, count)| *count > MOST);
    let problem = |((path, code), count): ((Arc<str>, &'static str), usize)| {
        let kind = ProblemKind::Flood { code, more: count - MOST };
        Problem { path: path.to_string(), kind }
    };
    kept.extend(super::problems(&floods.map(problem).collect::<Vec<_>>(), config));
    kept
}

#[cfg(test)]
mod tests {
    use super::{MOST, bounded};
    use crate::config::Config;
    use crate::model::problem::{Problem, ProblemKind};

    #[test]
    fn a_flood_is_counted_and_other_rules_and_files_are_not_touched() {
        let config = Config::default();
        let problem = |path: &str, kind| Problem { path: path.to_owned(), kind };
        let mut problems = vec![problem("a.md", ProblemKind::Empty); MOST + 2];
        problems.push(problem("a.md", ProblemKind::TooLarge { bytes: 1 }));
        problems.extend(vec![problem("b.md", ProblemKind::Empty); MOST]);
        let found = bounded(crate::check::problems(&problems, &config), &config);
        let count =
            |path: &str, code| found.iter().filter(|found| *found.place.path == *path && found.code == code).count();
        assert_eq!([count("a.md", "IN03"), count("a.md", "IN06"), count("b.md", "IN03")], [MOST, 1, MOST]);
        let floods: Vec<&str> =
            found.iter().filter(|found| found.code == "PL03").map(|found| &*found.message).collect();
        assert_eq!(floods, ["2 more findings of IN03 in this file are left out"]);
    }
}
