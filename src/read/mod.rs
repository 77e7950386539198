//! `read`: what each block of a document says, by the words of its language. The only stage that looks words up to
//! decide structure.

mod form;
mod sentence;

use crate::model::document::{Block, Document, Node, text_of};
use crate::model::letters;
use crate::model::lexicon::{Cue, Lexicon};
use crate::model::reading::{Announces, Basis, LetteredSignal, Line, Reading, Signal};
use crate::source::script;
use sentence::Text;

/// Reads `document` with the words of `lexicon`.
#[must_use]
pub fn read(document: &Document, lexicon: &Lexicon) -> Reading {
    let mut signals = Vec::new();
    signals.resize_with(document.count, Signal::default);
    document.each_block(&mut |block| {
        let mut texts = block.inline();
        if let (Some(content), None) = (texts.next(), texts.next()) {
            signals[block.id] = signal(block, content, lexicon);
        }
    });
    Reading { signals, basis: Basis::Alone, informed: lexicon.knows_verbs() }
}

fn signal(block: &Block, content: &[Node], lexicon: &Lexicon) -> Signal {
    let words = text_of(content);
    let lines: Vec<Line> = match lines(content)[..] {
        [nodes] => vec![line(nodes, &words, lexicon)],
        ref lines => lines.iter().map(|nodes| line(nodes, &text_of(nodes), lexicon)).collect(),
    };
    let text = Text::new(behind_label(&words, &lines, lexicon), lexicon);
    let form = form::form(content, &words, lexicon);
    let ends_in_colon = form.ends_in_colon;
    let is_heading = matches!(block.kind, crate::model::document::BlockKind::Heading { .. });
    Signal {
        lines,
        announces: announces(&text, is_heading),
        act: text.act(),
        asks_later: text.asks_later(),
        condition: text.starts(Cue::Condition) && !text.starts(Cue::Purpose),
        goal: text.starts(Cue::Purpose) || (ends_in_colon && text.last_sentence_starts(Cue::Purpose)),
        optional: text.has_in_first_sentence(Cue::Optional),
        fallback: text.starts(Cue::Fallback),
        outcome: text.starts(Cue::Result) || (text.has(Cue::Result) && !text.instructs()),
        // Looking again, without the words of links, is worth it only where there is a verb to be found.
        refers: text.has(Cue::ReferVerb) && Text::new(&form::marked(content), lexicon).refers(form::LINK),
        more_info: text.starts(Cue::RelatedLead) || text.has(Cue::RelatedLead),
        error: text.has(Cue::Error),
        dated_event: text.has(Cue::DatedEvent),
        names_day: names_day(&words, lexicon),
        selects: text.has_in_last_sentence(Cue::SelectVerb),
        runs: text.has_in_last_sentence(Cue::RunVerb),
        form,
        lettered: lettered(&words, lexicon),
    }
}

/// What stands behind "Step 2:" or its like: what a text says does not depend on its label.
fn behind_label<'a>(text: &'a str, lines: &[Line], lexicon: &Lexicon) -> &'a str {
    let start = text.len() - text.trim_start().len();
    match (lines.first(), lexicon.numbered_label(&text[start..])) {
        (Some(line), Some((label, len))) if *line == label => &text[start + len..],
        _ => text,
    }
}

/// What the parts of a lettered run say, each read on its own.
fn lettered(text: &str, lexicon: &Lexicon) -> Vec<LetteredSignal> {
    let parts = letters::find(text);
    let ends = parts.iter().skip(1).map(|part| part.start).chain([text.len()]);
    let read = |(part, end): (&letters::Lettered, usize)| {
        let words = Text::new(&text[part.content..end], lexicon);
        LetteredSignal {
            letter: part.letter,
            act: words.act(),
            conditional: words.starts(Cue::Condition) || words.starts(Cue::Purpose),
        }
    };
    parts.iter().zip(ends).map(read).collect()
}

/// Whether the name of a month stands beside a number of one or two digits.
fn names_day(text: &str, lexicon: &Lexicon) -> bool {
    // Most text has no number, and no day then.
    if !script::has_any(text, |byte| byte.is_ascii_digit()) {
        return false;
    }
    let words: Vec<&str> = script::words(text).collect();
    let is_day = |word: &&str| {
        let digits = word.trim_matches(|c: char| !c.is_alphanumeric());
        matches!(digits.len(), 1 | 2) && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    words
        .windows(2)
        .any(|pair| (is_day(&pair[1]) && lexicon.is_month(pair[0])) || (is_day(&pair[0]) && lexicon.is_month(pair[1])))
}

/// The lines of running text: a line ends at a break of either kind.
fn lines(content: &[Node]) -> Vec<&[Node]> {
    content.split(|node| matches!(node, Node::Break { .. })).collect()
}

/// What stands at the start of a line of `nodes`, whose text is `text`.
fn line(nodes: &[Node], text: &str, lexicon: &Lexicon) -> Line {
    let trimmed = text.trim();
    if lexicon.is_or_line(trimmed) {
        return Line::Or;
    }
    if let Some((label, len)) = lexicon.numbered_label(trimmed)
        && (trimmed[..len].ends_with([':', '：', '.', ')', '–', '-']) || trimmed[len..].trim().is_empty())
    {
        return label;
    }
    // Emphasis that ends with the label, or goes little further, sets the label apart.
    let first = nodes.iter().find(|node| !is_blank(node));
    let marked = matches!(first, Some(Node::Strong(..) | Node::Emphasis(..)));
    let label_text = match first {
        Some(node @ (Node::Strong(..) | Node::Emphasis(..))) => text_of(node.children()),
        _ => String::new(),
    };
    if marked && let Some((kind, len)) = lexicon.note_label(label_text.trim(), true) {
        let rest = label_text.trim()[len..].trim_start_matches([':', '!', '.', '：', '！', ' ', '\u{a0}']);
        let closed = label_text.trim()[len..].starts_with([':', '!', '：', '！']);
        if rest.is_empty() || closed {
            return Line::Note(kind);
        }
    }
    let bare = trimmed.trim_start_matches(['*', '_', '\\', ' ']);
    lexicon.note_label(bare, bare.len() < trimmed.len()).map_or(Line::Text, |(kind, _)| Line::Note(kind))
}

/// Whether `node` shows nothing but white space.
fn is_blank(node: &Node) -> bool {
    match node {
        Node::Text(leaf) | Node::Code(leaf) => leaf.text.trim().is_empty(),
        Node::Image { .. } | Node::Break { .. } => true,
        Node::Strong(..) | Node::Emphasis(..) | Node::Link(_) => node.children().iter().all(is_blank),
    }
}

fn announces(text: &Text<'_>, is_heading: bool) -> Announces {
    let near = |cue| if is_heading { text.has(cue) } else { text.has_in_last_sentence(cue) };
    let short = || text.words() <= 8;
    if text.has_in_last_sentence(Cue::ChooseOne) {
        Announces::OneOf
    } else if text.has_in_last_sentence(Cue::ChooseAny) {
        Announces::AnyOf
    } else if near(Cue::Checklist) {
        Announces::Checklist
    } else if near(Cue::Sequence) {
        Announces::Steps
    } else if text.has(Cue::RelatedTitle) && (is_heading || short()) {
        Announces::Related
    } else if near(Cue::Prerequisites) {
        Announces::Prerequisites
    } else if near(Cue::Causes) {
        Announces::Causes
    } else if text.starts(Cue::Faq) && short() {
        Announces::Faq
    } else {
        Announces::Nothing
    }
}
