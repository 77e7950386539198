//! [`Form`]: what a text looks like.

use crate::model::document::{Node, each_link, text_of};
use crate::model::lexicon::Lexicon;
use crate::model::reading::{Form, Sentences};

/// A link is one mark in the text, whatever stands in it, so that words and full stops in link texts mean nothing.
pub(super) const LINK: char = '\u{fffc}';

/// The form of `nodes`.
pub(super) fn form(nodes: &[Node], lexicon: &Lexicon) -> Form {
    let text = text_of(nodes);
    let words = words(&text, lexicon);
    let mut links = 0;
    let mut linked = 0;
    each_link(nodes, &mut |link| {
        links += 1;
        linked += self::words(&text_of(&link.content), lexicon);
    });
    Form {
        bold_line: is_bold_line(nodes),
        ends_in_colon: text.trim_end().ends_with([':', '：']),
        setting: is_setting(nodes, &text),
        entry: is_entry(nodes),
        words,
        words_outside_links: (links > 0).then(|| words.saturating_sub(linked)),
        names_year: has_year(&text),
        has_placeholder: text.contains('{'),
        sentences: count(nodes, lexicon),
    }
}

fn words(text: &str, lexicon: &Lexicon) -> usize {
    if lexicon.is_spaced() {
        text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
    } else {
        text.chars().filter(|c| c.is_alphanumeric()).count().div_ceil(2)
    }
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
    let Some(colon) = text.find([':', '：']).filter(|&at| !text[at..].starts_with("://")) else { return false };
    let name = text[..colon].trim();
    let value = text[colon..].trim_start_matches([':', '：']).trim();
    let bold = matches!(nodes.first(), Some(Node::Strong(..)));
    let short = name.split_whitespace().count() <= if bold { 8 } else { 4 };
    short && !value.is_empty()
}

/// A link first, and a dash or a colon behind it.
fn is_entry(nodes: &[Node]) -> bool {
    let text = marked(nodes);
    let Some(rest) = text.trim_start().strip_prefix(LINK) else { return false };
    let rest = rest.trim_start();
    rest.starts_with([':', '：', '–', '—']) || rest.starts_with("- ")
}

/// The sentences, counted as the labelling guide counts them.
fn count(nodes: &[Node], lexicon: &Lexicon) -> Sentences {
    let mut counted = Sentences::default();
    for (sentence, linked) in sentences(nodes) {
        if linked {
            counted.linked += 1;
        } else {
            counted.free += 1;
            counted.free_words += words(&sentence, lexicon);
        }
    }
    counted
}

/// The sentences of running text, each with whether a link stands in it.
fn sentences(nodes: &[Node]) -> Vec<(String, bool)> {
    let flat = marked(nodes);
    let bare_addresses = flat.contains("http");
    let mut found = Vec::new();
    let mut current = String::new();
    let mut characters = flat.chars().peekable();
    while let Some(character) = characters.next() {
        current.push(character);
        let next = characters.peek().copied();
        let stop = matches!(character, '.' | '!' | '?') && next.is_none_or(char::is_whitespace);
        let ordinal = character == '.' && current.trim_end_matches('.').ends_with(|c: char| c.is_ascii_digit());
        if (stop && !(ordinal && next.is_some())) || matches!(character, '。' | '！' | '？' | '\n') || next.is_none()
        {
            if current.chars().any(|c| c.is_alphanumeric() || c == LINK) {
                let linked = current.contains(LINK) || (bare_addresses && current.contains("http"));
                found.push((std::mem::take(&mut current), linked));
            } else {
                current.clear();
            }
        }
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
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4 && ("1990".."2100").contains(&digits))
}
