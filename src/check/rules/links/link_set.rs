//! `LK01` `link-set`

use super::{Target, targets};
use crate::check::rule::{ENGLISH, Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK01",
    name: "link-set",
    summary: "a translation whose links lead elsewhere than the source's",
    page: include_str!("link_set.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(english) = view.english().filter(|_| view.is_translation()) else { return };
    let mut wanted: Vec<Target> = targets(&english.document);
    let mut extra = Vec::new();
    for link in targets(view.document()) {
        match wanted.iter().position(|other| other.address == link.address) {
            Some(at) => drop(wanted.remove(at)),
            None => extra.push(link),
        }
    }
    extra.retain(|link| {
        let replaced = wanted.iter().position(|page| view.config.links.may_replace(&page.href, &link.href));
        replaced.map(|at| wanted.remove(at)).is_none()
    });
    let mut wanted = wanted.into_iter();
    for link in extra {
        match wanted.next() {
            Some(source) => {
                let message = format!("the link leads to {}, the source's to {}", link.href, source.href);
                let finding = found.at(link.span, Wording::new(message, "restore the address of the source"));
                finding.beside(&english.source, source.span, ENGLISH);
            }
            None => {
                let message = format!("the source has no link to {}", link.href);
                found.at(link.span, Wording::new(message, "remove the link, or add it to the source"));
            }
        }
    }
    for source in wanted {
        let start = view.document().blocks.first().map_or(0, |block| block.span.start as usize);
        let message = format!("the source's link to {} is missing", source.href);
        let finding = found.at(Span::new(start, start), Wording::new(message, "restore the link"));
        finding.beside(&english.source, source.span, ENGLISH);
    }
}
