//! [`PhraseTree`]: every phrase of a lexicon by its letters, so that a text is compared with all of them at once.

use std::collections::VecDeque;
use std::ops::Range;

use super::cue::{Cue, Hit};
use crate::source::script::{is_alphanumeric, run};

/// Phrases by their bytes. Those that begin alike share the way to where they part.
#[derive(Debug, Default)]
pub(super) struct PhraseTree {
    /// The nodes that the first byte leads to; most bytes lead nowhere.
    first: Vec<u32>,
    nodes: Vec<Node>,
    /// The bytes that lead from a node to the next ones, those of one node together.
    bytes: Vec<u8>,
    /// The words that phrases begin with.
    heads: Vec<Head>,
    /// Which of them has a sign, by the sign.
    signs: Vec<u32>,
    /// What the phrases tell, those of one node together, in the order of the lexicon.
    cues: Vec<Cue>,
}

#[derive(Clone, Debug, Default)]
struct Node {
    /// The bytes that lead on, and the node that the first of them leads to; the others follow it.
    bytes: Range<u32>,
    next: u32,
    cues: Range<u32>,
}

/// A word that phrases begin with.
#[derive(Debug)]
struct Head {
    word: String,
    /// The node that it leads to.
    node: u32,
    /// Another one of the same sign.
    other: u32,
}

/// Stands for no node; the root is nowhere led to.
const NOWHERE: u32 = 0;

/// How many signs there are.
const SIGNS: usize = 1 << 12;

impl PhraseTree {
    pub(super) fn new(mut phrases: Vec<(String, Cue)>) -> Self {
        phrases.retain(|(phrase, _)| !phrase.is_empty());
        phrases.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut tree = Self { first: vec![NOWHERE; 256], nodes: vec![Node::default()], ..Self::default() };
        // Nodes in the order in which they are met, each with the phrases below it and their letters in common.
        let mut waiting = VecDeque::from([(0, phrases.as_slice(), 0)]);
        while let Some((node, mut below, depth)) = waiting.pop_front() {
            let ends = below.iter().take_while(|(phrase, _)| phrase.len() == depth).count();
            let (here, rest) = below.split_at(ends);
            let cues = count(&tree.cues);
            tree.cues.extend(here.iter().map(|(_, cue)| *cue));
            let (bytes, next) = (count(&tree.bytes), count(&tree.nodes));
            below = rest;
            while let Some(byte) = below.first().map(|(phrase, _)| phrase.as_bytes()[depth]) {
                let same = below.partition_point(|(phrase, _)| phrase.as_bytes()[depth] == byte);
                let (alike, rest) = below.split_at(same);
                waiting.push_back((tree.nodes.len(), alike, depth + 1));
                tree.nodes.push(Node::default());
                tree.bytes.push(byte);
                below = rest;
            }
            tree.nodes[node] = Node { bytes: bytes..count(&tree.bytes), next, cues: cues..count(&tree.cues) };
        }
        let root = tree.nodes[0].bytes.clone();
        for (byte, node) in tree.bytes[root.start as usize..root.end as usize].iter().zip(tree.nodes[0].next..) {
            tree.first[usize::from(*byte)] = node;
        }
        tree.signs = vec![NOWHERE; SIGNS];
        tree.heads.push(Head { word: String::new(), node: NOWHERE, other: NOWHERE });
        phrases.iter().for_each(|(phrase, _)| tree.add_head(phrase));
        tree
    }

    /// Notes the word that `phrase` begins with.
    fn add_head(&mut self, phrase: &str) {
        let (end, sign) = run(phrase, 0);
        let (word, slot) = (&phrase[..end], sign as usize % SIGNS);
        if !word.is_empty() && self.head(word, slot).is_none() {
            let node = word.bytes().try_fold(0, |node, byte| self.next(node, byte)).unwrap_or(NOWHERE);
            let head = count(&self.heads);
            self.heads.push(Head { word: word.to_owned(), node, other: self.signs[slot] });
            self.signs[slot] = head;
        }
    }

    /// The head that is `word`, whose sign is `slot`.
    fn head(&self, word: &str, slot: usize) -> Option<&Head> {
        let mut at = self.signs[slot];
        while at != NOWHERE {
            let head = &self.heads[at as usize];
            if head.word == word {
                return Some(head);
            }
            at = head.other;
        }
        None
    }

    /// The node that `byte` leads to from `node`.
    fn next(&self, node: u32, byte: u8) -> Option<u32> {
        let Node { bytes, next, .. } = &self.nodes[node as usize];
        let place = self.bytes[bytes.start as usize..bytes.end as usize].iter().position(|known| *known == byte)?;
        Some(next + u32::try_from(place).unwrap_or_default())
    }

    /// Every phrase in `text`, in the order of their ends, the longest first; within words too, or between the borders of
    /// words only.
    pub(super) fn scan(&self, text: &str, within_words: bool) -> Vec<Hit> {
        let mut hits = Vec::new();
        let mut at = 0;
        while let Some(&byte) = text.as_bytes().get(at) {
            let (end, sign) = if within_words { (at, 0) } else { run(text, at) };
            if at < end {
                if let Some(head) = self.head(&text[at..end], sign as usize % SIGNS) {
                    self.on(head.node, text, at..end, within_words, &mut hits);
                }
                // What follows a word has no border before it.
                at = end;
            } else if self.first[usize::from(byte)] != NOWHERE {
                self.at(text, at, within_words, &mut hits);
            }
            at += text[at..].chars().next().map_or(0, char::len_utf8);
        }
        hits.sort_by_key(|hit| hit.end);
        hits
    }

    /// Adds the phrases that begin at byte `start` of `text`, the shortest first.
    pub(super) fn at(&self, text: &str, start: usize, within_words: bool, hits: &mut Vec<Hit>) {
        let node = text.as_bytes().get(start).map_or(NOWHERE, |byte| self.first[usize::from(*byte)]);
        if node != NOWHERE {
            self.on(node, text, start..start + 1, within_words, hits);
        }
    }

    /// Adds those that begin with `read`, which leads to `node`.
    fn on(&self, mut node: u32, text: &str, read: Range<usize>, within_words: bool, hits: &mut Vec<Hit>) {
        let Range { start, mut end } = read;
        loop {
            let cues = &self.nodes[node as usize].cues;
            if !cues.is_empty() && (within_words || !text[end..].starts_with(is_alphanumeric)) {
                let cues = &self.cues[cues.start as usize..cues.end as usize];
                hits.extend(cues.iter().map(|&cue| Hit { cue, start, end }));
            }
            let Some(next) = text.as_bytes().get(end).and_then(|byte| self.next(node, *byte)) else { return };
            node = next;
            end += 1;
        }
    }
}

fn count<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).expect("lexicons are small")
}

#[cfg(test)]
mod tests {
    use super::PhraseTree;
    use crate::model::lexicon::{Cue, Hit};

    #[test]
    fn the_tree_finds_what_looking_for_each_phrase_finds() {
        let phrases = [
            ("to", Cue::Purpose),
            ("in order to", Cue::Purpose),
            ("in", Cue::Place),
            ("order", Cue::Verb),
            ("to", Cue::Modal),
            ("če", Cue::Condition),
            ("če ne", Cue::Fallback),
            ("см.", Cue::ReferVerb),
            ("保存", Cue::SelectVerb),
            ("", Cue::Error),
        ];
        let tree = PhraseTree::new(phrases.map(|(phrase, cue)| (phrase.to_owned(), cue)).to_vec());
        for text in ["", "to", "in order to", "into order", "če, če ne; nočeče", "см. см.x", "を保存in", "x\u{301}in"]
        {
            for within_words in [false, true] {
                let border = |c: Option<char>| within_words || !c.is_some_and(char::is_alphanumeric);
                let known = phrases.iter().filter(|(phrase, _)| !phrase.is_empty());
                let of = |(phrase, cue): &(&str, Cue)| -> Vec<Hit> {
                    let hit = |start: usize| Hit { cue: *cue, start, end: start + phrase.len() };
                    let found =
                        (0..text.len()).filter(|at| text.get(*at..).is_some_and(|rest| rest.starts_with(phrase)));
                    let ends = |hit: &Hit| {
                        border(text[..hit.start].chars().next_back()) && border(text[hit.end..].chars().next())
                    };
                    found.map(hit).filter(ends).collect()
                };
                let mut slow: Vec<Hit> = known.flat_map(of).collect();
                slow.sort_by_key(|hit| (hit.end, hit.start));
                assert_eq!(tree.scan(text, within_words), slow, "{text}");
            }
        }
        assert!(PhraseTree::new(Vec::new()).scan("in", true).is_empty());
    }
}
