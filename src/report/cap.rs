//! Keeps one bad file from burying all others, and one rule from burying all other rules.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::diagnostic::Diagnostic;

use super::{Caps, Options};
use crate::diagnostic::safe::visible;

/// What is shown of a list of findings.
pub(super) struct Capped<'a> {
    /// File by file: what is shown, and how many findings only the cap a file leaves out.
    pub(super) files: Vec<(Vec<&'a Diagnostic>, usize)>,
    /// How many findings only the cap a rule leaves out, by code and name.
    rules: BTreeMap<(&'static str, &'static str), usize>,
}

/// The findings that `options` allow, in their order. Where not all of a file are shown, the worst are.
pub(super) fn capped<'a>(diagnostics: &'a [Diagnostic], options: &Options<'_>) -> Capped<'a> {
    let Caps { file, rule } = options.caps;
    let most = |cap: usize| if cap == 0 { usize::MAX } else { cap };
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rules = BTreeMap::new();
    let mut files = Vec::new();
    for all in diagnostics.chunk_by(|one, next| one.place.path == next.place.path) {
        let mut worst: Vec<usize> = (0..all.len()).collect();
        worst.sort_by_key(|&at| std::cmp::Reverse(all[at].severity));
        let mut chosen = Vec::new();
        let mut hidden = 0;
        for at in worst {
            let found = &all[at];
            let count = seen.entry(found.code).or_default();
            if *count >= most(rule) && !found.names_bad_input() {
                *rules.entry((found.code, found.name)).or_default() += 1;
            } else if chosen.len() >= most(file) {
                hidden += 1;
            } else {
                *count += 1;
                chosen.push(at);
            }
        }
        chosen.sort_unstable();
        files.push((chosen.into_iter().map(|at| &all[at]).collect(), hidden));
    }
    files.retain(|(shown, hidden): &(Vec<&Diagnostic>, usize)| !shown.is_empty() || *hidden > 0);
    Capped { files, rules }
}

/// The line that announces `hidden` findings of the file that `shown` is about.
pub(super) fn announcement(shown: &[&Diagnostic], hidden: usize) -> Option<String> {
    let path = &shown.first().filter(|_| hidden > 0)?.place.path;
    let findings = if hidden == 1 { "finding" } else { "findings" };
    Some(format!("{}: {hidden} more {findings} in this file; `--max-per-file 0` shows all", visible(path)))
}

impl Capped<'_> {
    /// The lines that announce what the cap a rule leaves out.
    pub(super) fn rules(&self) -> String {
        let mut text = String::new();
        for ((code, name), hidden) in &self.rules {
            let findings = if *hidden == 1 { "finding" } else { "findings" };
            let _ = writeln!(text, "{code} {name}: {hidden} more {findings}; `--max-per-rule 0` shows all");
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{announcement, capped};
    use crate::diagnostic::sample;
    use crate::diagnostic::{Diagnostic, Severity};
    use crate::report::{Caps, Options};

    fn options(file: usize, rule: usize) -> Options<'static> {
        Options { caps: Caps { file, rule }, ..Options::default() }
    }

    #[test]
    fn the_cap_holds_for_each_file() {
        let all = [sample::arabic(), sample::slovenian(), sample::slovenian(), sample::slovenian()];
        let sizes = |cap| {
            let files = capped(&all, &options(cap, 0)).files;
            files.iter().map(|(shown, hidden)| (shown.len(), *hidden)).collect::<Vec<_>>()
        };
        assert_eq!(sizes(1), [(1, 0), (1, 2)]);
        assert_eq!(sizes(3), [(1, 0), (3, 0)]);
        assert_eq!(sizes(0), [(1, 0), (3, 0)]);
    }

    #[test]
    fn the_worst_of_a_file_are_shown_where_they_stand() {
        let error = Diagnostic { severity: Severity::Error, code: "UI04", ..sample::slovenian() };
        let info = Diagnostic { severity: Severity::Info, code: "TY04", ..sample::slovenian() };
        let all = [info, sample::slovenian(), error];
        let files = capped(&all, &options(2, 0)).files;
        let codes: Vec<&str> = files[0].0.iter().map(|found| found.code).collect();
        assert_eq!((codes, files[0].1), (vec!["LK02", "UI04"], 1));
    }

    #[test]
    fn the_cap_a_rule_goes_over_all_files_and_is_announced() {
        let all = [sample::japanese(), sample::slovenian(), sample::slovenian(), sample::whole_file()];
        let capped = capped(&all, &options(1, 1));
        let shown: usize = capped.files.iter().map(|(shown, _)| shown.len()).sum();
        assert_eq!(shown, 2);
        assert_eq!(capped.rules(), "LK02 punct-in-link: 2 more findings; `--max-per-rule 0` shows all\n");
        let none = super::capped(&all, &options(1, 2));
        assert_eq!(none.rules(), "LK02 punct-in-link: 1 more finding; `--max-per-rule 0` shows all\n");
    }

    #[test]
    fn bad_input_is_named_in_any_case() {
        let lost = |path: &str| {
            let mut found = Diagnostic { code: "IN02", severity: Severity::Error, ..sample::whole_file() };
            found.place.path = path.into();
            found
        };
        let all = [lost("a.md"), lost("b.md"), lost("c.md")];
        assert_eq!(capped(&all, &options(1, 1)).files.len(), 3);
    }

    #[test]
    fn what_is_hidden_is_announced() {
        let finding = sample::slovenian();
        let shown = [&finding];
        let line = announcement(&shown, 2).expect("two are hidden");
        assert_eq!(line, "sl-SI/share.md: 2 more findings in this file; `--max-per-file 0` shows all");
        assert!(announcement(&shown, 1).is_some_and(|line| line.contains("1 more finding in")));
        assert_eq!(announcement(&shown, 0), None);
    }
}
