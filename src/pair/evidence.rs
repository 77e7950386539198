//! Structure is decided once per source version, from the best evidence at hand.

use crate::model::document::Document;
use crate::model::group::{Draft, Edition, Translation};
use crate::model::reading::{Basis, Line, Reading, Signal};

/// Replaces each edition's own reading by the best one that is valid for it, block by block.
///
/// English text of the same shape and the same links decides; where there is none, the majority of the translations of
/// the same source version and shape, people's counting twice. `own` and `english` go with the draft's editions and
/// English texts.
#[must_use]
pub fn decide(draft: &Draft, own: &[Reading], english: &[Reading]) -> Vec<Reading> {
    let hrefs: Vec<Vec<&str>> = draft.english.iter().map(|text| sorted_hrefs(&text.document)).collect();
    let decide_one = |(index, edition): (usize, &Edition)| {
        let mut texts = draft.english.iter().zip(&hrefs).enumerate();
        let same_text =
            |shape: &str, links: &Vec<&str>| shape == edition.shape && *links == sorted_hrefs(&edition.document);
        let evidence = texts.find(|(_, (text, links))| same_text(&text.shape, links)).map(|(at, _)| at);
        if let Some(at) = evidence.or(edition.twin) {
            return with_own_labels(Reading { basis: Basis::English, ..english[at].clone() }, &own[index]);
        }
        let siblings: Vec<usize> =
            (0..own.len()).filter(|&other| is_sibling(edition, &draft.editions[other]) || other == index).collect();
        if siblings.len() < 2 { own[index].clone() } else { majority(draft, own, &siblings) }
    };
    draft.editions.iter().enumerate().map(decide_one).collect()
}

/// `reading`, with the note labels that only this translation sets on lines of their own. Where segments end, line ends
/// of the source are lost now and then; a label in the article's own language is proof enough.
fn with_own_labels(mut reading: Reading, own: &Reading) -> Reading {
    let is_note = |line: &Line| matches!(line, Line::Note(_));
    for (signal, own) in reading.signals.iter_mut().zip(&own.signals) {
        let (notes, own_notes) = (
            signal.lines.iter().filter(|line| is_note(line)).count(),
            own.lines.iter().filter(|line| is_note(line)).count(),
        );
        if own_notes > notes || (own_notes == notes && own.lines.len() != signal.lines.len()) {
            signal.lines.clone_from(&own.lines);
        }
    }
    reading
}

fn is_sibling(edition: &Edition, other: &Edition) -> bool {
    edition.same_version(other) && edition.shape == other.shape
}

fn majority(draft: &Draft, own: &[Reading], siblings: &[usize]) -> Reading {
    let count = own[siblings[0]].signals.len();
    let vote = |block: usize| {
        let mut votes: Vec<(usize, &Signal)> = Vec::new();
        for &sibling in siblings {
            let weight = if draft.editions[sibling].translation == Translation::Human { 2 } else { 1 };
            let signal = own[sibling].of(block);
            match votes.iter_mut().find(|(_, known)| *known == signal) {
                Some((votes, _)) => *votes += weight,
                None => votes.push((weight, signal)),
            }
        }
        // The first of equals wins, and editions are sorted by locale: the same for every sibling.
        let most = votes.iter().map(|&(votes, _)| votes).max().unwrap_or(0);
        votes.into_iter().find(|&(votes, _)| votes == most).map(|(_, signal)| signal.clone()).unwrap_or_default()
    };
    let informed = siblings.iter().any(|&sibling| own[sibling].informed);
    Reading { signals: (0..count).map(vote).collect(), basis: Basis::Majority(siblings.len()), informed }
}

/// Link targets for comparison: translations put their locale into addresses, and move links within sentences.
fn sorted_hrefs(document: &Document) -> Vec<&str> {
    let mut hrefs = document.hrefs();
    hrefs.sort_unstable();
    hrefs
}
