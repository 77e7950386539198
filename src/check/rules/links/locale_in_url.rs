//! `LK06` `locale-in-url`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Origin, Severity};
use crate::locale::Locale;
use crate::model::document::{Block, Link, each_link};
use crate::model::href;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "LK06",
    name: "locale-in-url",
    summary: "a link that leads to a page in another language",
    page: include_str!("locale_in_url.md"),
    severity: Severity::Info,
    enabled: false,
    origin: Origin::Source,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in &view.units {
        let english = unit.english.map(pinned).unwrap_or_default();
        for (link, segment, locale) in pinned(unit.block) {
            // What the source does too is the source's finding, made on its own edition.
            let in_source = view.is_translation() && english.iter().any(|(other, ..)| other.href == link.href);
            let own = view.is_translation() && locale.language() == view.edition().locale.language();
            if in_source || own {
                continue;
            }
            let wording = Wording::new(
                format!("the address is pinned to `{segment}`, whatever language the reader has"),
                format!("take `/{segment}` out of the address, and the site chooses the reader's language"),
            );
            // Nobody but the source pins a translation to the language of the source.
            let copied = locale == view.config.source_locale;
            let origin = if copied { Origin::Source } else { view.origin() };
            found.at(link.span, wording).origin(origin);
        }
    }
}

/// The links of `block` with a locale in their address: as written, and what it means.
fn pinned(block: &Block) -> Vec<(&Link, String, Locale)> {
    let mut links = Vec::new();
    for nodes in block.inline() {
        each_link(nodes, &mut |link| {
            let segment = href::locale_segment(&link.href);
            links.extend(segment.and_then(|segment| Some((link, segment.to_owned(), Locale::from_folder(segment)?))));
        });
    }
    links
}
