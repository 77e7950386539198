//! `LK01` `link-set`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Document, Link, each_link};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK01",
    name: "link-set",
    summary: "a translation whose links lead elsewhere than the source's",
    page: include_str!("link_set.md"),
    severity: Severity::Error,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let Some(english) = view.english().filter(|_| view.is_translation()) else { return };
    let mut wanted: Vec<(String, &Link)> = links(&english.document);
    let mut extra = Vec::new();
    for (address, link) in links(view.document()) {
        match wanted.iter().position(|(other, _)| *other == address) {
            Some(at) => drop(wanted.remove(at)),
            None => extra.push(link),
        }
    }
    let mut wanted = wanted.into_iter().map(|(_, link)| link);
    for link in extra {
        match wanted.next() {
            Some(source) => {
                let message = format!("the link leads to {}, the source's to {}", link.href, source.href);
                let finding = found.at(link.span, Wording::new(message, "restore the address of the source"));
                finding.beside(&english.source, source.span, "the English source");
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
        finding.beside(&english.source, source.span, "the English source");
    }
}

fn links(document: &Document) -> Vec<(String, &Link)> {
    let mut links = Vec::new();
    document.each_block(&mut |block| {
        for nodes in block.inline() {
            each_link(nodes, &mut |link| links.push((folded(&link.href), link)));
        }
    });
    links
}

/// An address without what translation may change: the scheme, a locale segment, a slash at the end.
fn folded(href: &str) -> String {
    let address = href.trim().trim_end_matches('/');
    let address = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
    let parts = address.split('/').filter(|part| !is_locale_segment(part));
    parts.collect::<Vec<_>>().join("/").to_lowercase()
}

fn is_locale_segment(part: &str) -> bool {
    let bytes = part.as_bytes();
    bytes.len() == 5
        && bytes[2] == b'-'
        && bytes.iter().enumerate().all(|(at, byte)| at == 2 || byte.is_ascii_alphabetic())
}
