//! [`Form`]: what a text looks like.

use crate::model::document::{Node, each_link, text_of};
use crate::model::lexicon::Lexicon;
use crate::model::reading::{Form, Sentences};
use crate::source::script::{self, is_alphanumeric};

/// A link is one mark in the text, whatever stands in it, so that words and full stops in link texts mean nothing.
pub(super) const LINK: char = '\u{fffc}';

/// The form of `nodes`, whose text is `text`.
pub(super) fn form(nodes: &[Node], text: &str, lexicon: &Lexicon) -> Form {
    let flat = marked(nodes);
    let words = words(text, lexicon);
    let mut links = 0;
    let mut linked = 0;
    each_link(nodes, &mut |link| {
        links += 1;
        linked += self::words(&text_of(&link.content), lexicon);
    });
    Form {
        bold_line: is_bold_line(nodes),
        ends_in_colon: text.trim_end().ends_with([':', '：']),
        setting: is_setting(nodes, text),
        entry: is_entry(&flat),
        words,
        words_outside_links: (links > 0).then(|| words.saturating_sub(linked)),
        names_year: has_year(text),
        has_placeholder: text.contains('{'),
        sentences: count(&flat, words, lexicon),
    }
}

/// How many words `text` has: pieces between white space with a letter or a digit in them, or, where no spaces stand
/// between words, one for two characters.
pub(super) fn words(text: &str, lexicon: &Lexicon) -> usize {
    if !lexicon.is_spaced() {
        return text.chars().filter(|c| c.is_alphanumeric()).count().div_ceil(2);
    }
    let begins = |word: &str| word.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric);
    script::words(text).filter(|word| begins(word) || word.contains(is_alphanumeric)).count()
}

/// B1: one bold run, but for a colon.
fn is_bold_line(nodes: &[Node]) -> bool {
    let mut strong = 0;
    let plain = nodes.iter().all(|node| match node {
        Node::Strong(..) => {
            strong += 1;
            true
        }
        Node::Text(leaf) => leaf.text.chars().all(|c| c.is_whitespace() || matches!(c, ':' | '.' | '：')),
        _ => false,
    });
    strong == 1 && plain
}

/// `Name: value`, the name in bold or short.
fn is_setting(nodes: &[Node], text: &str) -> bool {
    let colon = [text.find(':'), text.find('：')].into_iter().flatten().min();
    let Some(colon) = colon.filter(|&at| !text[at..].starts_with("://")) else { return false };
    let name = text[..colon].trim();
    let value = text[colon..].trim_start_matches([':', '：']).trim();
    let bold = matches!(nodes.first(), Some(Node::Strong(..)));
    let short = script::words(name).count() <= if bold { 8 } else { 4 };
    short && !value.is_empty()
}

/// A link first, and a dash or a colon behind it.
fn is_entry(flat: &str) -> bool {
    let Some(rest) = flat.trim_start().strip_prefix(LINK) else { return false };
    let rest = rest.trim_start();
    rest.starts_with([':', '：', '–', '—']) || rest.starts_with("- ")
}

/// The sentences of `flat`, counted as the labelling guide counts them; `words` are those of the text it was made from.
fn count(flat: &str, words: usize, lexicon: &Lexicon) -> Sentences {
    let mut counted = Sentences::default();
    let all = sentences(flat);
    // Without a link and marks that end a sentence within a word, the words of the sentences are those of the text.
    let free = all.iter().all(|(_, linked)| !linked) && !script::has_any(flat, |byte| matches!(byte, 0xe3 | 0xef));
    for (sentence, linked) in all {
        if linked {
            counted.linked += 1;
        } else {
            counted.free += 1;
            counted.free_words += if free { 0 } else { self::words(sentence, lexicon) };
        }
    }
    counted.free_words += if free { words } else { 0 };
    counted
}

/// The sentences of `flat`, each with whether a link stands in it.
fn sentences(flat: &str) -> Vec<(&str, bool)> {
    let bare_addresses = flat.contains("http");
    let mut found = Vec::new();
    let mut start = 0;
    let mut read = |start: usize, end: usize| {
        let sentence = &flat[start..end];
        if sentence.contains(|c: char| is_alphanumeric(c) || c == LINK) {
            let linked = sentence.contains(LINK) || (bare_addresses && sentence.contains("http"));
            found.push((sentence, linked));
        }
    };
    // One of these bytes begins every mark that ends a sentence.
    let marks = script::places(flat, |byte| matches!(byte, b'.' | b'!' | b'?' | b'\n' | 0xe3 | 0xef));
    for (at, character) in marks.filter_map(|at| Some((at, flat[at..].chars().next()?))) {
        let end = at + character.len_utf8();
        let is_end = match character {
            '.' | '!' | '?' => {
                let ordinal = || flat[start..at].trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
                flat[end..].starts_with(char::is_whitespace) && !(character == '.' && ordinal())
            }
            '。' | '！' | '？' | '\n' => true,
            _ => false,
        };
        if is_end {
            read(start, end);
            start = end;
        }
    }
    if start < flat.len() {
        read(start, flat.len());
    }
    found
}

/// The text with [`LINK`] for each link.
pub(super) fn marked(nodes: &[Node]) -> String {
    let mut flat = String::new();
    flatten(nodes, &mut flat);
    flat
}

fn flatten(nodes: &[Node], flat: &mut String) {
    for node in nodes {
        match node {
            Node::Link(_) => flat.push(LINK),
            Node::Text(leaf) | Node::Code(leaf) => flat.push_str(&leaf.text),
            Node::Break { hard, .. } => flat.push(if *hard { '\n' } else { ' ' }),
            Node::Strong(..) | Node::Emphasis(..) => flatten(node.children(), flat),
            Node::Image { .. } => {}
        }
    }
}

/// Whether a year of our time stands in `text`.
fn has_year(text: &str) -> bool {
    // Most text has no number.
    script::has_any(text, |byte| byte.is_ascii_digit())
        && text
            .split(|c: char| !c.is_ascii_digit())
            .any(|digits| digits.len() == 4 && ("1990".."2100").contains(&digits))
}
