//! `FM02` `key-translated`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::front_matter::{Entry, Value, is_known};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM02",
    name: "key-translated",
    summary: "a front-matter key that was translated with the text",
    page: include_str!("key_translated.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let front_matter = &view.edition().front_matter;
    if !view.is_translation() || front_matter.span.is_none() {
        return;
    }
    let has_title = front_matter.entry("title").is_some();
    if front_matter.recovered {
        return recovered(view, has_title, found);
    }
    let mut has_title = has_title;
    for entry in keys(view) {
        let foreign = !entry.key.value.is_ascii();
        let stands_for_title = !has_title && is_title_like(entry);
        has_title |= stands_for_title;
        let finding = found.at(entry.key.span, wording(&entry.key.value, stands_for_title));
        finding.certainty(if foreign { Certainty::Certain } else { Certainty::Likely });
    }
}

/// The keys of a translation that look translated: a foreign word for a key is certain, an unknown one tells only
/// where the title is missing.
pub(super) fn keys<'a>(view: &View<'a>) -> Vec<&'a Entry> {
    let entries = &view.entry.edition.front_matter.entries;
    let known = |entry: &Entry| is_known(&entry.key.value);
    let has_title = view.edition().front_matter.entry("title").is_some();
    let title = entries.iter().find(|entry| !has_title && !known(entry) && is_title_like(entry));
    let looks_translated = |entry: &&Entry| {
        !known(entry) && (!entry.key.value.is_ascii() || title.is_some_and(|title| title.key == entry.key))
    };
    if view.is_translation() { entries.iter().filter(looks_translated).collect() } else { Vec::new() }
}

/// A block that did not parse has lost its title when the key before the first known one is not the title.
fn recovered(view: &View<'_>, has_title: bool, found: &mut Found<'_>) {
    let edition = view.edition();
    let Some(block) = edition.front_matter.span.filter(|_| !has_title) else { return };
    let text = edition.source.slice(block);
    let Some(colon) = text.find([':', '：']) else { return };
    let key = text[..colon].trim();
    if !key.is_empty() && !key.contains(char::is_whitespace) {
        let span = crate::source::Span::new(block.start as usize, block.start as usize + colon);
        found.at(span, wording(key, true)).certainty(Certainty::Likely);
    }
}

fn is_title_like(entry: &Entry) -> bool {
    matches!(&entry.value, Value::Scalar(text) if text.value.contains(' ') || !text.value.is_ascii())
}

fn wording(key: &str, title: bool) -> Wording {
    let of = if title { "; `title` is missing" } else { "" };
    Wording::new(
        format!("`{key}` looks like a translated key{of}"),
        if title { "write the key `title` again" } else { "write the key in English again" },
    )
}
