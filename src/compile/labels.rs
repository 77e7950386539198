//! Labels beside those of the source, for what only the whole collection tells of them.

use std::hash::{DefaultHasher, Hash, Hasher};

use crate::diagnostic::Place;
use crate::model::group::{Entry, Group, Provenance};
use crate::model::label::{Label, labels};
use crate::model::summary::LabelUse;

/// The labels of `entry` whose counterpart is certain: the only one in a block whose source has one.
pub(super) fn uses(group: &Group, entry: &Entry) -> Vec<LabelUse> {
    let twin = group.twin(entry).filter(|_| entry.edition.provenance == Provenance::Translation);
    let Some(twin) = twin else { return Vec::new() };
    let (here, english) = (entry.edition.document.blocks_in_order(), twin.document.blocks_in_order());
    let pair = |(here, english)| match (&labels(here)[..], &labels(english)[..]) {
        ([here], [english]) => Some(used(entry, here, english)),
        _ => None,
    };
    let mut uses: Vec<LabelUse> = here.into_iter().zip(english).filter_map(pair).collect();
    // They stay until the end, for each article.
    uses.shrink_to_fit();
    uses
}

fn used(entry: &Entry, here: &Label<'_>, english: &Label<'_>) -> LabelUse {
    let (text, source) = (folded(&here.text), folded(&english.text));
    LabelUse {
        english: hash(&source),
        text: hash(&text),
        untranslated: (text == source).then(|| here.text.as_str().into()),
        place: Place::of(&entry.edition.source, here.span),
    }
}

/// `text` without what may differ between two uses of one name.
fn folded(text: &str) -> String {
    text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
