//! Structure is decided once per source version, from the best evidence at hand.

use std::sync::Arc;

use crate::model::document::Document;
use crate::model::group::{Draft, Edition, Translation};
use crate::model::href;
use crate::model::reading::{Basis, Line, Reading, Signal};

/// Replaces each edition's own reading by the best one that is valid for it, block by block.
///
/// Editions of one source version and shape are read alike. English text of the same shape and the same links as one
/// of them decides; where there is none, the majority does. `own` and `english` go with the draft's editions and English
/// texts.
#[must_use]
pub fn decide(draft: &Draft, own: &[Arc<Reading>], english: &[Arc<Reading>]) -> Vec<Arc<Reading>> {
    let mut decided: Vec<Option<Arc<Reading>>> = vec![None; own.len()];
    for index in 0..own.len() {
        if decided[index].is_some() {
            continue;
        }
        let alike = |other: &usize| *other == index || is_sibling(&draft.editions[index], &draft.editions[*other]);
        let members: Vec<usize> = (0..own.len()).filter(alike).collect();
        let readings: Vec<&Reading> = members.iter().map(|&member| &*own[member]).collect();
        let reading = match members.iter().find_map(|&member| english_of(draft, member)) {
            Some(at) => {
                let reading = Reading { basis: Basis::English, ..Reading::clone(&english[at]) };
                Arc::new(with_labels(reading, &readings))
            }
            None if members.len() == 1 => Arc::clone(&own[index]),
            None => Arc::new(with_labels(majority(draft, own, &members), &readings)),
        };
        members.into_iter().for_each(|member| decided[member] = Some(Arc::clone(&reading)));
    }
    decided.into_iter().flatten().collect()
}

/// The English text that corresponds to an edition block by block.
fn english_of(draft: &Draft, index: usize) -> Option<usize> {
    let edition = &draft.editions[index];
    let links = sorted_paths(&edition.document);
    let same =
        |text: &&crate::model::group::English| text.shape == edition.shape && sorted_paths(&text.document) == links;
    let known = draft.english.iter().position(|text| same(&text));
    known.or(edition.twin)
}

/// `reading`, with the call-out labels that translations set on lines of their own and the text that decides does not.
/// Where bilingual segments end, line ends of the source are lost now and then; a label is proof of one.
fn with_labels(mut reading: Reading, members: &[&Reading]) -> Reading {
    for (id, signal) in reading.signals.iter_mut().enumerate() {
        let most = members.iter().map(|member| &member.of(id).lines).max_by_key(|lines| labels(lines));
        if let Some(lines) = most.filter(|lines| labels(lines) > labels(&signal.lines)) {
            signal.lines.clone_from(lines);
        }
    }
    reading
}

fn labels(lines: &[Line]) -> usize {
    lines.iter().filter(|line| matches!(line, Line::Note(_))).count()
}

fn is_sibling(edition: &Edition, other: &Edition) -> bool {
    edition.same_version(other) && edition.shape == other.shape
}

/// What most members say of each block, people's translations counting twice. Where the words of some languages are
/// known, the silence of the others says nothing.
fn majority(draft: &Draft, own: &[Arc<Reading>], members: &[usize]) -> Reading {
    let informed = members.iter().any(|&member| own[member].informed);
    let heard: Vec<usize> = members.iter().copied().filter(|&member| own[member].informed || !informed).collect();
    let weight = |member: usize| if draft.editions[member].translation == Translation::Human { 2 } else { 1 };
    let count = own[members[0]].signals.len();
    let signals = (0..count).map(|block| {
        let voices: Vec<(usize, &Signal)> =
            heard.iter().map(|&member| (weight(member), own[member].of(block))).collect();
        vote(&voices)
    });
    Reading { signals: signals.collect(), basis: Basis::Majority(members.len()), informed }
}

/// The signal made of what most voices say, fact by fact.
fn vote(voices: &[(usize, &Signal)]) -> Signal {
    Signal {
        lines: most(voices, |signal| signal.lines.clone()),
        announces: most(voices, |signal| signal.announces),
        act: most(voices, |signal| signal.act),
        asks_later: most(voices, |signal| signal.asks_later),
        condition: most(voices, |signal| signal.condition),
        goal: most(voices, |signal| signal.goal),
        optional: most(voices, |signal| signal.optional),
        fallback: most(voices, |signal| signal.fallback),
        outcome: most(voices, |signal| signal.outcome),
        more_info: most(voices, |signal| signal.more_info),
        refers: most(voices, |signal| signal.refers),
        error: most(voices, |signal| signal.error),
        dated_event: most(voices, |signal| signal.dated_event),
        names_day: most(voices, |signal| signal.names_day),
        selects: most(voices, |signal| signal.selects),
        runs: most(voices, |signal| signal.runs),
        form: most(voices, |signal| signal.form),
        lettered: most(voices, |signal| signal.lettered.clone()),
    }
}

/// What most voices say. The first of equals wins, and editions are sorted by locale.
fn most<T: PartialEq + Default>(voices: &[(usize, &Signal)], fact: impl Fn(&Signal) -> T) -> T {
    let mut votes: Vec<(usize, T)> = Vec::new();
    for (weight, signal) in voices {
        let said = fact(signal);
        match votes.iter_mut().find(|(_, known)| *known == said) {
            Some((votes, _)) => *votes += weight,
            None => votes.push((*weight, said)),
        }
    }
    let top = votes.iter().map(|(votes, _)| *votes).max().unwrap_or(0);
    votes.into_iter().find(|(votes, _)| *votes == top).map(|(_, said)| said).unwrap_or_default()
}

/// Link targets for comparison: translations put their locale into addresses and move links within sentences, and later
/// versions of a source write out the host.
fn sorted_paths(document: &Document) -> Vec<String> {
    let mut paths: Vec<String> = document.hrefs().into_iter().map(href::path).collect();
    paths.sort_unstable();
    paths
}
