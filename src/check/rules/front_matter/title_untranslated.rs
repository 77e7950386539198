//! `FM09` `title-untranslated`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::document::{BlockKind, Document, text_of};
use crate::model::group::{Entry, Provenance};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "FM09",
    name: "title-untranslated",
    summary: "a translation with the title of its source",
    page: include_str!("title_untranslated.md"),
    severity: Severity::Warning,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

/// A title of fewer words may be a name, or the same in both languages.
const WORDS: usize = 3;

fn check(view: &View<'_>, found: &mut Found<'_>) {
    let edition = view.edition();
    let Some(title) = edition.front_matter.scalar("title").filter(|_| view.is_translation()) else { return };
    let own = folded(&title.value);
    if own.split(' ').count() < WORDS || !source_titles(view).contains(&own) || !is_translatable(view, &own) {
        return;
    }
    let message = "the title is that of the source, while the heading below it is translated";
    let finding = found.at(title.span, Wording::new(message, "translate the title as the heading is"));
    finding.certainty(Certainty::Likely);
}

/// What the source calls itself: its title and heading, of any version, and the file's name where no source is at hand.
fn source_titles(view: &View<'_>) -> Vec<String> {
    let original = view.group.entries.iter().find(|entry| entry.edition.provenance == Provenance::Original);
    let title = original.and_then(|entry| entry.edition.front_matter.scalar("title")).map(|text| folded(&text.value));
    let headings = view.group.english.iter().filter_map(|english| heading(&english.document));
    let name = view.group.id.as_str().rsplit('/').next().unwrap_or_default();
    title.into_iter().chain(headings).chain([folded(name)]).collect()
}

/// Whether the title is more than a name: the heading of this translation, or the title of another, says it otherwise.
fn is_translatable(view: &View<'_>, own: &str) -> bool {
    let language = view.edition().locale.language();
    let other = |entry: &&Entry| {
        let edition = &entry.edition;
        edition.provenance == Provenance::Translation && edition.locale.language() != language
    };
    let otherwise =
        |entry: &Entry| entry.edition.front_matter.scalar("title").is_some_and(|title| folded(&title.value) != own);
    heading(view.document()).is_some_and(|heading| heading != own)
        && view.group.entries.iter().filter(other).all(otherwise)
}

fn heading(document: &Document) -> Option<String> {
    match &document.blocks.first()?.kind {
        BlockKind::Heading { content, .. } => Some(folded(&text_of(content))),
        _ => None,
    }
}

/// The words of a title, without case and punctuation.
fn folded(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}
