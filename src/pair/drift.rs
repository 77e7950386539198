//! Translations of one source version whose skeletons differ: which of them went astray.

use crate::model::group::{Drift, Edition, English, Versions};

/// Compares the skeletons of `editions` made from the same source version; English of that version decides, else the
/// majority.
pub(super) fn mark(editions: &mut [Edition], english: &[English]) {
    let drifts: Vec<Drift> = editions.iter().map(|edition| drift(edition, editions, english)).collect();
    editions.iter_mut().zip(drifts).for_each(|(edition, drift)| edition.drift = drift);
}

fn drift(edition: &Edition, editions: &[Edition], english: &[English]) -> Drift {
    let Some(hash) = &edition.hash else { return Drift::None };
    let source =
        english.iter().find(|text| text.hash.as_ref().is_some_and(|other| hash.compare(other) == Versions::Same));
    if let Some(source) = source {
        return if source.shape == edition.shape { Drift::None } else { Drift::Outvoted };
    }
    let siblings = || editions.iter().filter(|other| edition.same_version(other));
    let votes = |shape: &str| siblings().filter(|other| other.shape == shape).count();
    let own = votes(&edition.shape);
    match siblings().filter(|other| other.shape != edition.shape).map(|other| votes(&other.shape)).max() {
        Some(most) if most > own => Drift::Outvoted,
        Some(most) if most == own => Drift::Undecided,
        Some(_) | None => Drift::None,
    }
}
