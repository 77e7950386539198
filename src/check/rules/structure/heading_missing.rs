//! `ST06` `heading-missing`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "ST06",
    name: "heading-missing",
    summary: "an article that does not begin with a heading",
    page: include_str!("heading_missing.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if view.entry.runbook.title.is_some() {
        return;
    }
    let start = view.document().blocks.first().map_or(0, |block| block.span.start as usize);
    let titled = view.edition().front_matter.scalar("title").is_some();
    let instead = if titled { "the title of the front matter is shown" } else { "the runbook has no title" };
    let wording =
        Wording::new(format!("the article does not begin with a heading; {instead}"), "begin the body with `# Title`");
    found.at(Span::new(start, start), wording);
}
