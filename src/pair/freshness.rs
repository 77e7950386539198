//! How fresh an edition is: against the source where it is at hand, else against its siblings.

use crate::model::group::{Draft, Edition, Evidence, Freshness, FreshnessState, Provenance, Versions};

/// The freshness of `edition` among all editions of the draft.
#[must_use]
pub fn freshness(draft: &Draft, edition: &Edition) -> Freshness {
    let all = || draft.editions.iter().chain(&draft.superseded);
    let newest = all().filter_map(|other| other.handoff).max();
    let (state, basis) = verdict(draft, edition);
    Freshness { state, newest, basis }
}

fn verdict(draft: &Draft, edition: &Edition) -> (FreshnessState, Evidence) {
    use FreshnessState::{Current, Stale, Unknown};
    if edition.provenance == Provenance::Original {
        return (Current, Evidence::IsSource);
    }
    let Some(hash) = &edition.hash else { return (Unknown, Evidence::NoHash) };
    let compare = |other: &Edition| other.hash.as_ref().map_or(Versions::Unknown, |other| hash.compare(other));
    if let Some(source) = draft.editions.iter().find(|other| other.provenance == Provenance::Original) {
        return match compare(source) {
            Versions::Same => (Current, Evidence::SameAsSource),
            Versions::Different => (Stale, Evidence::SourceChanged),
            Versions::Unknown => (Unknown, Evidence::NotComparable(source.locale.clone())),
        };
    }
    // A recovered edition shares the file of the translation it came from, which is no second witness.
    let witnesses = || {
        let others = draft.editions.iter().chain(&draft.superseded);
        others
            .filter(|other| other.source.path() != edition.source.path() && other.provenance == Provenance::Translation)
    };
    let later = |other: &&Edition| other.handoff > edition.handoff;
    if let Some(other) = witnesses().filter(later).find(|other| compare(other) == Versions::Different) {
        return (Stale, Evidence::Behind(other.locale.clone()));
    }
    if let Some(other) = witnesses().find(|other| compare(other) == Versions::Same) {
        return (Current, Evidence::SameAs(other.locale.clone()));
    }
    match witnesses().find(later) {
        Some(other) => (Unknown, Evidence::NotComparable(other.locale.clone())),
        None => (Current, Evidence::NoSibling),
    }
}
