//! A runbook in the words of schema.org, for search engines: `HowTo` where there are steps, else `TechArticle`.

use serde::Serialize;

use crate::render::json::{self, Block, Note, Runbook, Step};

/// What the data block may weigh, in bytes, before it names the steps and leaves their words to the page, whose reader
/// would else load a long article twice.
const ROOM: usize = 2_000;
/// The same on a page that shows its English on demand, and so holds the article twice already.
const ROOM_BESIDE_ENGLISH: usize = 600;

/// The longest name of a step, in characters.
const NAME: usize = 40;

/// The data block of a page: JSON that is safe inside a script element.
#[derive(Debug, Serialize)]
pub(super) struct Data(String);

impl Data {
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }
}

/// The whole block.
#[derive(Serialize)]
struct Whole<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(rename = "inLanguage")]
    language: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<Steps<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
}

/// The steps of one procedure, or one section for each of several.
#[derive(Serialize)]
#[serde(untagged)]
enum Steps<'a> {
    Of(Vec<HowToStep>),
    Sections(Vec<Section<'a>>),
}

#[derive(Serialize)]
struct Section<'a> {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement")]
    steps: Vec<HowToStep>,
    name: &'a str,
}

/// A step in its words, or by its name and its place on the page.
#[derive(Serialize)]
struct HowToStep {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "itemListElement", skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Part>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    position: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

#[derive(Serialize)]
struct Part {
    #[serde(rename = "@type")]
    kind: &'static str,
    text: String,
}

/// The data block of the page of `runbook`; `address` is that of the page, where known.
pub(super) fn data(runbook: &Runbook<'_>, address: Option<&str>, has_english: bool) -> Data {
    let whole = block(runbook, address, howto);
    let room = if has_english { ROOM_BESIDE_ENGLISH } else { ROOM };
    Data(if whole.len() > room { block(runbook, address, named) } else { whole })
}

/// The block, with each step as `step` gives it.
fn block(runbook: &Runbook<'_>, address: Option<&str>, step: Describe) -> String {
    let about = runbook.intro.iter().find_map(|block| match block {
        Block::P { inline } => Some(inline.text.trim()).filter(|text| !text.is_empty()),
        _ => None,
    });
    let has_steps = !runbook.procedures.is_empty();
    let data = Whole {
        context: "https://schema.org",
        kind: if has_steps { "HowTo" } else { "TechArticle" },
        description: about,
        language: runbook.locale,
        name: runbook.title.text.trim(),
        step: has_steps.then(|| steps_of(runbook, address, step)),
        url: address,
    };
    let mut text = String::from_utf8(json::file(&data)).unwrap_or_default();
    text.truncate(text.trim_end().len());
    text
}

/// What is said of a step, and of the page it is on.
type Describe = fn(&Step<'_>, Option<&str>) -> HowToStep;

fn steps_of<'a>(runbook: &'a Runbook<'_>, address: Option<&str>, describe: Describe) -> Steps<'a> {
    let steps = |steps: &[Step<'_>]| steps.iter().map(|step| describe(step, address)).collect();
    match runbook.procedures.as_slice() {
        [procedure] => Steps::Of(steps(&procedure.steps)),
        procedures => {
            let section = |procedure: &'a json::Procedure<'_>| {
                let title = procedure.title.as_ref().or(procedure.lead.as_ref()).unwrap_or(&runbook.title);
                Section { kind: "HowToSection", steps: steps(&procedure.steps), name: title.text.trim() }
            };
            Steps::Sections(procedures.iter().map(section).collect())
        }
    }
}

fn howto(step: &Step<'_>, address: Option<&str>) -> HowToStep {
    let direction = |step: &Step<'_>| Part { kind: "HowToDirection", text: text(&step.content) };
    HowToStep {
        kind: "HowToStep",
        parts: step.notes.iter().map(tip).chain(step.substeps.iter().map(direction)).collect(),
        name: None,
        position: step.number,
        text: Some(text(&step.content)),
        url: address.map(|address| format!("{address}#{}", step.id)),
    }
}

/// The step by its place on the page and the beginning of its words.
fn named(step: &Step<'_>, address: Option<&str>) -> HowToStep {
    let words = text(&step.content);
    let first = words.lines().next().unwrap_or_default();
    let name = match first.char_indices().nth(NAME) {
        None => first.to_owned(),
        Some((end, _)) => format!("{}…", first[..first[..end].rfind(' ').unwrap_or(end)].trim_end()),
    };
    let url = format!("{}#{}", address.unwrap_or_default(), step.id);
    HowToStep {
        kind: "HowToStep",
        parts: Vec::new(),
        name: Some(name),
        position: step.number,
        text: None,
        url: Some(url),
    }
}

/// schema.org has one word for call-outs of all kinds.
fn tip(note: &Note<'_>) -> Part {
    Part { kind: "HowToTip", text: text(&note.content) }
}

/// The words of paragraphs, lists and code, one block a line.
fn text(blocks: &[Block<'_>]) -> String {
    let mut lines = String::new();
    let mut is_first = true;
    collect(blocks, &mut |line| {
        if !std::mem::take(&mut is_first) {
            lines.push('\n');
        }
        lines.push_str(line);
    });
    lines
}

fn collect(blocks: &[Block<'_>], line: &mut dyn FnMut(&str)) {
    for block in blocks {
        match block {
            Block::P { inline } | Block::Heading { inline, .. } => line(inline.text.trim()),
            Block::List { items, .. } => items.iter().for_each(|item| collect(item, line)),
            Block::Code { text, .. } => line(text),
            Block::Quote { content } => collect(content, line),
            Block::Note(note) => collect(&note.content, line),
            Block::Image { .. } | Block::Table { .. } => {}
        }
    }
}
