//! Findings counted by rule, the worst first: where to begin.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use crate::diagnostic::{Diagnostic, Severity};

/// How many rules are listed before the rest is counted.
const ROWS: usize = 12;

/// One row of the table.
#[derive(Default)]
struct Row<'a> {
    findings: usize,
    files: BTreeSet<&'a str>,
}

/// A table of `diagnostics` by rule, errors first and the most frequent first among equals; empty without findings.
#[must_use]
pub fn by_rule(diagnostics: &[Diagnostic]) -> String {
    let mut rows: BTreeMap<(Severity, &str, &str), Row<'_>> = BTreeMap::new();
    for found in diagnostics {
        let row = rows.entry((found.severity, found.code, found.name)).or_default();
        row.findings += 1;
        row.files.insert(&found.place.path);
    }
    let mut rows: Vec<_> = rows.into_iter().collect();
    rows.sort_by_key(|((severity, code, _), row)| (std::cmp::Reverse((*severity, row.findings)), *code));
    let widest = |width: fn(&str) -> usize, texts: &mut dyn Iterator<Item = String>| {
        texts.map(|text| width(&text)).max().unwrap_or(0)
    };
    let shown = &rows[..rows.len().min(ROWS)];
    let digits = widest(str::len, &mut shown.iter().map(|(_, row)| row.findings.to_string()));
    let name = widest(str::len, &mut shown.iter().map(|((_, _, name), _)| (*name).to_owned()));
    let mut text = String::new();
    for ((severity, code, rule), row) in shown {
        let files = if row.files.len() == 1 { "1 file".to_owned() } else { format!("{} files", row.files.len()) };
        let (count, severity) = (row.findings, severity.as_str());
        let _ = writeln!(text, "{count:>digits$} {severity:7}  {code} {rule:name$}  in {files}");
    }
    let more: usize = rows[shown.len()..].iter().map(|(_, row)| row.findings).sum();
    if more > 0 {
        let _ = writeln!(text, "{more:>digits$} of {} other rules", rows.len() - shown.len());
    }
    text
}

/// The rule to look at first: the one at the top of the table.
#[must_use]
pub fn worst(diagnostics: &[Diagnostic]) -> Option<&'static str> {
    let mut counts: BTreeMap<(Severity, &'static str), usize> = BTreeMap::new();
    diagnostics.iter().for_each(|found| *counts.entry((found.severity, found.code)).or_default() += 1);
    let worst =
        counts.into_iter().max_by_key(|((severity, code), count)| (*severity, *count, std::cmp::Reverse(*code)));
    worst.map(|((_, code), _)| code)
}

#[cfg(test)]
mod tests {
    use super::{by_rule, worst};
    use crate::diagnostic::Diagnostic;
    use crate::diagnostic::sample;

    #[test]
    fn the_worst_rule_stands_first() {
        let links = std::iter::repeat_n(sample::slovenian(), 10);
        let all: Vec<_> = links.chain([sample::japanese(), sample::arabic(), sample::whole_file()]).collect();
        let expected = [
            " 1 error    IN04 empty-article  in 1 file",
            "11 warning  LK02 punct-in-link  in 2 files",
            " 1 info     LB03 label-punct    in 1 file",
        ];
        assert_eq!(by_rule(&all).lines().collect::<Vec<_>>(), expected);
        assert_eq!(worst(&all), Some("IN04"));
        assert_eq!(worst(&all[..12]), Some("LK02"));
        assert_eq!((by_rule(&[]).as_str(), worst(&[])), ("", None));
    }

    #[test]
    fn rare_rules_are_counted_together() {
        const CODES: [&str; 14] = [
            "AA01", "AA02", "AA03", "AA04", "AA05", "AA06", "AA07", "AA08", "AA09", "AA10", "AA11", "AA12", "AA13",
            "AA14",
        ];
        let all: Vec<_> = CODES.iter().map(|code| Diagnostic { code, ..sample::slovenian() }).collect();
        let text = by_rule(&all);
        assert_eq!(text.lines().count(), 13);
        assert!(text.ends_with("2 of 2 other rules\n"), "{text}");
    }
}
