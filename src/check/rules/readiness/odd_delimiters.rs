//! `SR02` `odd-delimiters`

use std::sync::LazyLock;

use regex::Regex;

use super::{PADDED, sources};
use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use std::ops::Range;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "SR02",
    name: "odd-delimiters",
    summary: "a row of markers that marks nothing",
    page: include_str!("odd_delimiters.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

/// Markers that readers see: two and more asterisks, or several kinds in a row. Four underscores are a line to fill in.
static MARKERS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\*{2,}|\*_+|_+\*").expect("a valid pattern"));

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for prose in sources(view).flat_map(|unit| &unit.prose) {
        // A space beside the marker has a rule of its own, and `(****)` stands for hidden characters.
        let padded: Vec<Range<usize>> = PADDED.find_iter(&prose.words).map(|found| found.range()).collect();
        let meant = |range: &Range<usize>| {
            let inside = padded.iter().any(|pair| pair.start <= range.start && range.end <= pair.end);
            inside || Prose::around(&prose.words, range) == (Some('('), Some(')'))
        };
        let odd = MARKERS.find_iter(&prose.words).map(|found| found.range()).find(|range| !meant(range));
        if let Some(range) = odd {
            let message = format!("readers see `{}` as it stands here", &prose.words[range.clone()]);
            found.at(prose.span(&range), Wording::new(message, "give every marker its partner, or remove it"));
        }
    }
}
