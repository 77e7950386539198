//! Blocks that are no steps: paragraphs with the notes in them, lists, code, tables, quotes.

use super::Context;
use super::classify;
use super::inline::{Flow, Place};
use super::parts::List;
use crate::model::document::{Block, BlockKind, Item, Node};
use crate::model::reading::{Line, NoteKind, Signal};
use crate::model::runbook::{CodeRole, Content, ListItem, Note, Picture, Piece};
use crate::model::token;

/// A paragraph falls apart into text and the notes that begin on one of its lines.
pub(super) enum Chunk {
    Text(Flow),
    Note(Note),
}

/// The longest label, in characters.
const LABEL: usize = 40;

/// Cuts a paragraph at the lines that start with a note label (N6).
pub(super) fn chunks(flow: Flow, signal: &Signal, context: &mut Context<'_>) -> Vec<Chunk> {
    if !signal.lines.iter().any(|line| matches!(line, Line::Note(_))) {
        return vec![Chunk::Text(flow)];
    }
    let mut chunks: Vec<(Option<NoteKind>, Flow)> = Vec::new();
    for (index, line) in flow.lines().into_iter().enumerate() {
        match (signal.line(index), chunks.last_mut()) {
            (Line::Note(kind), _) => chunks.push((Some(kind), line)),
            (_, Some((_, last))) => last.join(line),
            (_, None) => chunks.push((None, line)),
        }
    }
    let chunks = chunks.into_iter().filter(|(kind, flow)| kind.is_some() || !flow.is_blank());
    chunks
        .map(|(kind, flow)| match kind {
            None => Chunk::Text(flow),
            Some(kind) => Chunk::Note(note(kind, flow, context)),
        })
        .collect()
}

/// A note whose label stands at the start of `flow`.
fn note(kind: NoteKind, flow: Flow, context: &mut Context<'_>) -> Note {
    let len = label_len(&flow, context);
    let (label, rest) = flow.cut(len);
    let text = label.text();
    let name = text.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let marker = label.start().map(|at| Piece { text: text.to_owned(), at });
    let rest = context.inline(rest, Place::Step);
    let content = if rest.is_blank() && rest.runs.is_empty() { Vec::new() } else { vec![Content::Paragraph(rest)] };
    Note { kind, label: name, marker, content, position: None }
}

/// The length of a label with its punctuation. The lexicon knows most labels; an unknown one in the place of a label
/// ends with the emphasis it stands in, at a colon, or with its first word.
fn label_len(flow: &Flow, context: &Context<'_>) -> usize {
    let text = flow.text();
    let start =
        text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '\\')).len();
    let body = &text[start..];
    let near = body.char_indices().nth(LABEL).map_or(body.len(), |(at, _)| at);
    let known = context.lexicon.note_label(body, true).map(|(_, len)| len);
    let emphasis = flow.emphases().into_iter().map(|(range, _)| range).find(|range| range.contains(&start));
    let emphasis = emphasis.map(|range| range.end - start).filter(|&len| len <= near);
    let colon = body[..near].find([':', '：', '!', '！']);
    let word = || body.find(char::is_whitespace).unwrap_or(body.len());
    let len = known.or(emphasis).or(colon).unwrap_or_else(word);
    let rest = &body[len..];
    let closing =
        rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '：' | '!' | '！' | '.' | '*'));
    start + len + (rest.len() - closing.len())
}

/// Any block as content.
pub(super) fn block(block: &Block, place: Place, context: &mut Context<'_>) -> Vec<Content> {
    match &block.kind {
        BlockKind::Heading { level, content, .. } => {
            vec![Content::Heading { level: *level, inline: context.inline(Flow::new(content), Place::Title) }]
        }
        BlockKind::Paragraph(nodes) => paragraph(block, nodes, place, context),
        BlockKind::List { ordered, items } => {
            let role = classify::role(&List::new(block.id, *ordered, items), None, context);
            vec![Content::List { ordered: *ordered, role, items: list_items(items, place, context) }]
        }
        BlockKind::Quote { .. } => vec![quote(block, place, context)],
        BlockKind::Code { language, text, text_span } => {
            let role = code_role(language.as_deref(), text, None);
            vec![Content::Code { language: language.clone(), text: text.clone(), role, span: *text_span }]
        }
        BlockKind::Table { header, rows } => {
            let mut row =
                |cells: &[Vec<Node>]| cells.iter().map(|cell| context.inline(Flow::new(cell), place)).collect();
            vec![Content::Table { header: row(header), rows: rows.iter().map(|cells| row(cells)).collect() }]
        }
        BlockKind::Rule => Vec::new(),
    }
}

/// Several blocks as content; code knows the paragraph before it.
pub(super) fn blocks<'b>(
    list: impl IntoIterator<Item = &'b Block>,
    place: Place,
    context: &mut Context<'_>,
) -> Vec<Content> {
    let mut contents = Vec::new();
    let mut before: Option<&Signal> = None;
    for item in list {
        contents.extend(match &item.kind {
            BlockKind::Code { language, text, text_span } => {
                let role = code_role(language.as_deref(), text, before);
                vec![Content::Code { language: language.clone(), text: text.clone(), role, span: *text_span }]
            }
            _ => block(item, place, context),
        });
        before = Some(context.signal(item.id));
    }
    contents
}

/// Items of a list that is no procedure.
pub(super) fn list_items(items: &[Item], place: Place, context: &mut Context<'_>) -> Vec<ListItem> {
    let item = |item: &Item| ListItem { number: item.number.clone(), content: blocks(&item.blocks, place, context) };
    items.iter().map(item).collect()
}

fn paragraph(block: &Block, nodes: &[Node], place: Place, context: &mut Context<'_>) -> Vec<Content> {
    if let [Node::Image { src, alt, span }] = nodes {
        return vec![Content::Image { picture: Picture::new(src, alt), span: *span }];
    }
    let signal = context.signal(block.id);
    let chunks = chunks(Flow::new(nodes), signal, context);
    chunks
        .into_iter()
        .map(|chunk| match chunk {
            Chunk::Text(flow) => text(flow, place, context),
            Chunk::Note(note) => Content::Note(note),
        })
        .collect()
}

/// Running text as a paragraph.
pub(super) fn text(flow: Flow, place: Place, context: &mut Context<'_>) -> Content {
    Content::Paragraph(context.inline(flow, place))
}

/// A quote: a note when a keyword or label says so.
pub(super) fn quote(block: &Block, place: Place, context: &mut Context<'_>) -> Content {
    let BlockKind::Quote { alert, blocks: inner } = &block.kind else { return Content::Quote(Vec::new()) };
    if let Some(alert) = alert {
        let kind = NoteKind::from_keyword(&alert.keyword).or_else(|| context.lexicon.alert(&alert.keyword));
        let content = blocks(inner, Place::Step, context);
        let note =
            Note { kind: kind.unwrap_or(NoteKind::Note), label: String::new(), marker: None, content, position: None };
        return Content::Note(note);
    }
    let mut content = blocks(inner, place, context);
    // A label on the first line makes the whole quote its note.
    if matches!(content.first(), Some(Content::Note(_)))
        && let Content::Note(mut note) = content.remove(0)
    {
        note.content.extend(content);
        return Content::Note(note);
    }
    Content::Quote(content)
}

/// What a code block is, by its language, the sentence before it, and its first line.
pub(super) fn code_role(language: Option<&str>, text: &str, before: Option<&Signal>) -> CodeRole {
    const SHELLS: [&str; 12] =
        ["powershell", "ps", "ps1", "pwsh", "console", "bash", "sh", "shell", "cmd", "bat", "azurecli", "zsh"];
    const DATA: [&str; 8] = ["xml", "json", "yaml", "yml", "ini", "toml", "html", "reg"];
    let language = language.unwrap_or_default().to_ascii_lowercase();
    let first = text.trim_start().lines().next().unwrap_or_default();
    let data = DATA.contains(&language.as_str()) || first.starts_with('<') || first.starts_with('{');
    let path = first.as_bytes().get(1..3) == Some(b":\\") || first.starts_with("HKEY_");
    let shell = SHELLS.contains(&language.as_str()) || token::is_command_line(first);
    if language == "output" {
        CodeRole::Output
    } else if shell {
        CodeRole::Command
    } else if data {
        CodeRole::Config
    } else if path {
        CodeRole::Path
    } else if before.is_some_and(|signal| signal.error) {
        CodeRole::Output
    } else if before.is_some_and(|signal| signal.runs) || first.starts_with(['$', '#']) {
        CodeRole::Command
    } else {
        CodeRole::Unknown
    }
}
