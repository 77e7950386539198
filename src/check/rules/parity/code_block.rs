//! `PA04` `code-block`

use crate::check::rule::{Fact, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{BlockKind, Document};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "PA04",
    name: "code-block",
    summary: "a translation whose code is not that of its source",
    page: include_str!("code_block.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// What begins a line that is a comment in one of the languages that help articles show.
const COMMENTS: [&str; 6] = ["#", "//", "--", "::", "REM ", "<!--"];

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(reference) = view.reference(codes) else { return };
    let ours = codes(view.document());
    // A block too many or too few is a difference of blocks, and another rule's.
    if ours.len() != reference.facts.len() {
        return;
    }
    for (own, theirs) in ours.iter().zip(&reference.facts).filter(|(own, theirs)| own.key != theirs.key) {
        let wrong = own.key.iter().find(|token| !theirs.key.contains(token)).or(own.key.last());
        let message = match wrong {
            Some(token) => format!("the code is not that of the source: `{token}` is not as it must be typed"),
            None => "the code of the source is missing".to_owned(),
        };
        let finding = found.at(own.span, Wording::new(message, "restore the code exactly; comments may be translated"));
        finding.beside(reference.source, theirs.span, reference.label).lowered_if(!reference.is_source);
    }
}

/// The words of every code block, without comments and white space.
fn codes(document: &Document) -> Vec<Fact<Vec<String>>> {
    let mut codes = Vec::new();
    document.each_block(&mut |block| {
        let BlockKind::Code { text, text_span, .. } = &block.kind else { return };
        let lines = text.lines().map(str::trim).filter(|line| !COMMENTS.iter().any(|mark| line.starts_with(mark)));
        let words = lines.flat_map(|line| line.split(" #").next().unwrap_or_default().split_whitespace());
        codes.push(Fact::new(words.map(str::to_owned).collect(), *text_span));
    });
    codes
}
