//! A runbook in the words of schema.org, for search engines: `HowTo` where there are steps, else `TechArticle`.

use serde_json::{Value, json};

use crate::render::json::{self, Block, Note, Runbook, Step};

/// What the data block may weigh, in bytes, before it names the steps and leaves their words to the page, whose reader
/// would else load a long article twice.
const ROOM: usize = 2_000;
/// The same on a page that shows its English on demand, and so holds the article twice already.
const ROOM_BESIDE_ENGLISH: usize = 600;

/// The longest name of a step, in characters.
const NAME: usize = 40;

/// The data block of the page of `runbook`, safe inside a script element; `address` is that of the page, where known.
pub(super) fn data(runbook: &Runbook<'_>, address: Option<&str>, has_english: bool) -> String {
    let whole = block(runbook, address, howto);
    let room = if has_english { ROOM_BESIDE_ENGLISH } else { ROOM };
    if whole.len() > room { block(runbook, address, named) } else { whole }
}

/// The block, with each step as `step` gives it.
fn block(runbook: &Runbook<'_>, address: Option<&str>, step: Describe) -> String {
    let mut data = json!({
        "@context": "https://schema.org",
        "name": runbook.title.text.trim(),
        "inLanguage": runbook.locale,
    });
    let about = runbook.intro.iter().find_map(|block| match block {
        Block::P { inline } => Some(inline.text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    });
    if let Some(about) = about {
        data["description"] = about.into();
    }
    if let Some(address) = address {
        data["url"] = address.into();
    }
    if runbook.procedures.is_empty() {
        data["@type"] = "TechArticle".into();
    } else {
        data["@type"] = "HowTo".into();
        data["step"] = steps_of(runbook, address, step);
    }
    String::from_utf8(json::file(&data)).unwrap_or_default().trim_end().to_owned()
}

/// What is said of a step, and of the page it is on.
type Describe = fn(&Step<'_>, Option<&str>) -> Value;

/// The steps of one procedure, or one section for each of several.
fn steps_of(runbook: &Runbook<'_>, address: Option<&str>, describe: Describe) -> Value {
    let steps = |steps: &[Step<'_>]| steps.iter().map(|step| describe(step, address)).collect::<Vec<_>>();
    match runbook.procedures.as_slice() {
        [procedure] => steps(&procedure.steps).into(),
        procedures => {
            let section = |procedure: &json::Procedure<'_>| {
                let title = procedure.title.as_ref().or(procedure.lead.as_ref()).unwrap_or(&runbook.title);
                json!({ "@type": "HowToSection", "name": title.text.trim(), "itemListElement": steps(&procedure.steps) })
            };
            procedures.iter().map(section).collect::<Vec<_>>().into()
        }
    }
}

fn howto(step: &Step<'_>, address: Option<&str>) -> Value {
    let mut howto = json!({
        "@type": "HowToStep",
        "position": step.number,
        "text": text(&step.content),
    });
    if let Some(address) = address {
        howto["url"] = format!("{address}#{}", step.id).into();
    }
    let mut parts: Vec<Value> = step.notes.iter().map(tip).collect();
    let direction = |step: &Step<'_>| json!({ "@type": "HowToDirection", "text": text(&step.content) });
    parts.extend(step.substeps.iter().map(direction));
    if !parts.is_empty() {
        howto["itemListElement"] = parts.into();
    }
    howto
}

/// The step by its place on the page and the beginning of its words.
fn named(step: &Step<'_>, address: Option<&str>) -> Value {
    let words = text(&step.content);
    let first = words.lines().next().unwrap_or_default();
    let name = match first.char_indices().nth(NAME) {
        None => first.to_owned(),
        Some((end, _)) => format!("{}…", first[..first[..end].rfind(' ').unwrap_or(end)].trim_end()),
    };
    let url = format!("{}#{}", address.unwrap_or_default(), step.id);
    json!({ "@type": "HowToStep", "position": step.number, "name": name, "url": url })
}

/// schema.org has one word for call-outs of all kinds.
fn tip(note: &Note<'_>) -> Value {
    json!({ "@type": "HowToTip", "text": text(&note.content) })
}

/// The words of paragraphs, lists and code, one block a line.
fn text(blocks: &[Block<'_>]) -> String {
    let mut lines = Vec::new();
    collect(blocks, &mut lines);
    lines.join("\n")
}

fn collect(blocks: &[Block<'_>], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::P { inline } | Block::Heading { inline, .. } => lines.push(inline.text.trim().to_owned()),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, lines)),
            Block::Code { text, .. } => lines.push((*text).to_owned()),
            Block::Quote { content } => collect(content, lines),
            Block::Note(note) => collect(&note.content, lines),
            Block::Image { .. } | Block::Table { .. } => {}
        }
    }
}
