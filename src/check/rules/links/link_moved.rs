//! `LK04` `link-moved`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::runbook::{Inline, RunKind, Step, content_inlines};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK04",
    name: "link-moved",
    summary: "an address that moved into a menu path",
    page: include_str!("link_moved.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let runbook = &view.entry.runbook;
    let mut inlines: Vec<&Inline> = Vec::new();
    content_inlines(&runbook.intro, &mut inlines);
    content_inlines(&runbook.outro, &mut inlines);
    for procedure in &runbook.procedures {
        inlines.extend(&procedure.lead);
        content_inlines(&procedure.outro, &mut inlines);
    }
    runbook.each_step(&mut |step: &Step| inlines.extend(step.inlines()));
    for inline in inlines {
        let runs: Vec<_> = inline.runs.iter().filter(|run| !run.text.trim().is_empty()).collect();
        for pair in runs.windows(2) {
            let (RunKind::Link { href }, RunKind::Menu { path, .. }) = (&pair[0].kind, &pair[1].kind) else { continue };
            // Free word order moves addresses; it is damage where the path lost the segment that stood there.
            let address = pair[0].text.trim() == href.trim() || href.ends_with(pair[0].text.trim());
            if address && path.first().is_some_and(|segment| segment.name.is_none()) {
                let wording = Wording::new(
                    "the address stands where the menu path lost its first segment",
                    "move the address back to the place it has in the source",
                );
                found.at(pair[0].span, wording).certainty(Certainty::Likely);
            }
        }
    }
}
