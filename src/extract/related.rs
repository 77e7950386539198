//! Links worth offering apart from the text, and what each is for.

use std::cell::LazyCell;
use std::collections::BTreeSet;

use super::sections::Sections;
use crate::model::lexicon::Lexicon;
use crate::model::runbook::{Inline, Kind, LinkRole, RelatedLink, RunKind, content_inlines};

/// The related links of an article of `kind`.
pub(super) fn links(kind: Kind, sections: &Sections, lexicon: &Lexicon) -> Vec<RelatedLink> {
    let mut inlines: Vec<&Inline> = Vec::new();
    if kind != Kind::Procedure {
        content_inlines(&sections.intro, &mut inlines);
    }
    content_inlines(&sections.outro, &mut inlines);
    for procedure in &sections.procedures {
        content_inlines(&procedure.outro, &mut inlines);
    }
    let (mut links, mut known) = (Vec::new(), BTreeSet::new());
    for inline in inlines {
        let leads = LazyCell::new(|| starts_with_more_info(&inline.text(), lexicon));
        for run in inline.runs.iter().filter(|run| !run.text.trim().is_empty()) {
            let RunKind::Link { href } = &run.kind else { continue };
            if !known.insert(href) {
                continue;
            }
            let first = kind == Kind::Redirect && links.is_empty();
            let role = if first { LinkRole::PrimaryAction } else { role(href, kind, || *leads) };
            links.push(RelatedLink { text: run.text.clone(), href: href.clone(), role });
        }
    }
    links
}

/// What a link of an article of `kind` is for; `leads` tells whether the text around it leads to more of the same.
fn role(href: &str, kind: Kind, leads: impl FnOnce() -> bool) -> LinkRole {
    let address = href.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| address.contains(word));
    if has(&["download"]) {
        LinkRole::Download
    } else if has(&["troubleshoot"]) {
        LinkRole::Troubleshooting
    } else if has(&["video", "youtube"]) {
        LinkRole::Video
    } else if has(&["contact", "newsupportrequest"]) {
        LinkRole::Support
    } else if kind == Kind::Redirect && !leads() {
        LinkRole::FollowSteps
    } else {
        LinkRole::MoreInfo
    }
}

fn starts_with_more_info(sentence: &str, lexicon: &Lexicon) -> bool {
    let hits = lexicon.scan(&sentence.to_lowercase());
    hits.iter().any(|hit| hit.cue == crate::model::lexicon::Cue::RelatedLead)
}
