//! The English of a translated page, place by place, for readers who ask for it.

use std::collections::BTreeMap;

use crate::model::runbook::{self as model, Content};
use crate::render::json::{Block, Inline, Note, Runbook, Step, blocks};

/// English blocks by the id of the place whose text they are the source of: ids of steps, `p1.lead` and `p1.end` of a
/// procedure, and the parts of a runbook. Places that show the same words have none.
pub(super) type Originals<'a> = BTreeMap<String, Vec<Block<'a>>>;

/// Pairs the places of `published` with those of `english`, which was read alike.
pub(super) fn originals<'a>(published: &'a Runbook<'a>, english: &'a model::Runbook) -> Originals<'a> {
    let mut originals = Originals::new();
    let mut put = |place: &str, shown: Vec<&Block<'_>>, english: Vec<Block<'a>>| {
        let english: Vec<Block<'a>> = english.into_iter().filter(is_text).collect();
        let shown = shown.into_iter().filter(|block| is_text(block));
        if !english.is_empty() && !shown.eq(&english) {
            originals.insert(place.to_owned(), english);
        }
    };
    let title = english.title.iter().filter(|title| title.text() != published.title.text);
    put("title", Vec::new(), title.map(paragraph).collect());
    put("intro", published.intro.iter().collect(), part(&english.intro, &english.notes));
    put("prerequisites", published.prerequisites.iter().collect(), blocks(&english.prerequisites));
    put("outro", published.outro.iter().collect(), blocks(&english.outro));
    for (shown, english) in published.procedures.iter().zip(&english.procedures) {
        let head = english.title.iter().chain(&english.lead).map(paragraph);
        let head = head.chain(english.notes.iter().map(Note::of).map(Block::Note)).collect();
        put(&format!("{}.lead", shown.id), Vec::new(), head);
        let end = shown.result.iter().chain(&shown.outro).collect();
        put(&format!("{}.end", shown.id), end, part_of(&[&english.result, &english.outro]));
        steps(&shown.steps, &english.steps, &mut put);
    }
    originals
}

/// Pairs steps with those of the English; another number of them would pair words that say different things.
fn steps<'a>(shown: &[Step<'_>], english: &'a [model::Step], put: &mut Put<'_, 'a>) {
    if shown.len() != english.len() {
        return;
    }
    for (shown, english) in shown.iter().zip(english) {
        put(&shown.id, shown.content.iter().chain(&shown.result).collect(), step(english));
    }
}

/// The words of a step with all that stands in it, in order.
fn step(english: &model::Step) -> Vec<Block<'_>> {
    let mut words = part(&english.content, &english.notes);
    words.extend(english.choices.iter().map(|choices| list(&choices.options, false)));
    words.extend((!english.substeps.is_empty()).then(|| list(&english.substeps, true)));
    words.extend(blocks(&english.result));
    words
}

fn list(steps: &[model::Step], ordered: bool) -> Block<'_> {
    Block::List { ordered, role: "options", numbers: Vec::new(), items: steps.iter().map(step).collect() }
}

fn part<'a>(content: &'a [Content], notes: &'a [model::Note]) -> Vec<Block<'a>> {
    let mut words = blocks(content);
    words.extend(notes.iter().map(Note::of).map(Block::Note));
    words
}

fn part_of<'a>(parts: &[&'a Vec<Content>]) -> Vec<Block<'a>> {
    parts.iter().flat_map(|part| blocks(part)).collect()
}

fn paragraph(inline: &model::Inline) -> Block<'_> {
    Block::P { inline: Inline::of(inline) }
}

/// Takes the words of a place: its id, what is shown, the English.
type Put<'p, 'a> = dyn FnMut(&str, Vec<&Block<'_>>, Vec<Block<'a>>) + 'p;

/// Pictures are not words, and are the same in every language.
fn is_text(block: &Block<'_>) -> bool {
    !matches!(block, Block::Image { .. })
}
