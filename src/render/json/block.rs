//! Published blocks and running text.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::runbook::{self as model, CodeRole, Content, ListRole, Picture, RunKind};
use crate::render::fragment;

/// Running text in three views of the same runs.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
pub struct Inline<'a> {
    /// The runs' texts joined.
    pub text: Cow<'a, str>,
    /// A safe HTML fragment of the same runs.
    pub html: Cow<'a, str>,
    /// The runs in order.
    pub runs: Vec<Run<'a>>,
}

/// A stretch of text with one meaning; `s` is its text.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "t", rename_all = "camelCase")]
pub enum Run<'a> {
    /// Plain text.
    Text {
        /// Text.
        s: &'a str,
    },
    /// The name of a control.
    Ui {
        /// Text.
        s: &'a str,
        /// Present when the borders of the name look damaged.
        #[serde(skip_serializing_if = "is_false")]
        #[schemars(extend("default" = false))]
        suspect: bool,
    },
    /// A menu path.
    Menu {
        /// Text.
        s: &'a str,
        /// Segments; null where one was lost.
        path: Vec<Option<&'a str>>,
        /// Present when segments were lost.
        #[serde(skip_serializing_if = "is_false")]
        #[schemars(extend("default" = false))]
        broken: bool,
    },
    /// Text to type.
    Input {
        /// Text.
        s: &'a str,
    },
    /// Keys to press together.
    Key {
        /// Text.
        s: &'a str,
        /// The keys.
        keys: &'a [String],
    },
    /// Code.
    Code {
        /// Text.
        s: &'a str,
    },
    /// A link.
    Link {
        /// Text; empty when translation lost it.
        s: &'a str,
        /// The address as written.
        href: &'a str,
    },
    /// Emphasis without further meaning.
    Em {
        /// Text.
        s: &'a str,
    },
    /// Strong emphasis without further meaning.
    Strong {
        /// Text.
        s: &'a str,
    },
    /// A reference to a step.
    StepRef {
        /// Text.
        s: &'a str,
        /// Id of the step; null when there is none of that number.
        target: Option<&'a str>,
    },
    /// A placeholder such as `{Name}`.
    Placeholder {
        /// Text.
        s: &'a str,
        /// The name inside.
        name: &'a str,
    },
    /// A picture in running text.
    Image {
        /// Always empty.
        s: &'a str,
        /// Address, relative to this file when it has no scheme.
        src: &'a str,
        /// Alternative text.
        alt: &'a str,
        /// Width in pixels; null where only the picture itself can tell.
        width: Option<u32>,
        /// Height in pixels; null where the width is.
        height: Option<u32>,
    },
    /// A line break.
    Br {
        /// A line feed.
        s: &'a str,
    },
}

/// A block that is no step.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "camelCase")]
pub enum Block<'a> {
    /// A paragraph.
    P {
        /// Its text.
        inline: Inline<'a>,
    },
    /// A list that is no procedure.
    List {
        /// Whether numbers mark its items.
        ordered: bool,
        /// What it lists.
        #[schemars(extend("enum" = ["links", "causes", "facts", "settings", "prereq", "faq", "enumeration", "options", "values", "process"]))]
        role: &'static str,
        /// The authors' numbers, one an item; empty for bullets.
        numbers: Vec<&'a str>,
        /// The blocks of each item.
        items: Vec<Vec<Block<'a>>>,
    },
    /// Code.
    Code {
        /// Language as the author named it.
        lang: Option<&'a str>,
        /// The code.
        text: &'a str,
        /// What it is.
        #[schemars(extend("enum" = ["command", "output", "config", "path", "unknown"]))]
        role: &'static str,
    },
    /// A picture.
    Image {
        /// Address, relative to this file when it has no scheme.
        src: &'a str,
        /// Alternative text.
        alt: &'a str,
        /// Whether it is a small sign that stands in the article itself.
        icon: bool,
        /// Width in pixels; null where only the picture itself can tell.
        width: Option<u32>,
        /// Height in pixels; null where the width is.
        height: Option<u32>,
    },
    /// A table.
    Table {
        /// Header cells.
        header: Vec<Inline<'a>>,
        /// Rows of cells.
        rows: Vec<Vec<Inline<'a>>>,
    },
    /// A quotation.
    Quote {
        /// What stands in it.
        content: Vec<Block<'a>>,
    },
    /// A heading inside a part.
    Heading {
        /// 2 to 6.
        level: u8,
        /// Its text.
        inline: Inline<'a>,
    },
    /// A call-out inside other content; its `type` is its kind.
    #[serde(untagged)]
    Note(Note<'a>),
}

/// A call-out.
#[derive(Debug, PartialEq, Serialize, JsonSchema)]
pub struct Note<'a> {
    /// `note`, `tip`, `important`, `warning` or `caution`.
    #[schemars(extend("enum" = ["note", "tip", "important", "warning", "caution"]))]
    pub r#type: &'static str,
    /// The label as the author wrote it; empty when a keyword stood for it.
    pub label: &'a str,
    /// What it says.
    pub content: Vec<Block<'a>>,
    /// Where it stood, for call-outs of a procedure or article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<&'static str>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
fn is_false(value: &bool) -> bool {
    !value
}

impl<'a> Inline<'a> {
    /// Text without any meaning but its words.
    pub(super) fn plain(text: &'a str) -> Self {
        Self { text: text.into(), html: fragment::escaped(text), runs: vec![Run::Text { s: text }] }
    }

    pub(in crate::render) fn of(inline: &'a model::Inline) -> Self {
        let text = match inline.runs.as_slice() {
            [only] => only.text.as_str().into(),
            _ => inline.text().into(),
        };
        Self { text, html: fragment::html(inline), runs: inline.runs.iter().map(run).collect() }
    }
}

fn run(run: &model::Run) -> Run<'_> {
    let s = run.text.as_str();
    match &run.kind {
        RunKind::Text => Run::Text { s },
        RunKind::Ui { suspect, .. } => Run::Ui { s, suspect: *suspect },
        RunKind::Menu { path, broken } => Run::Menu { s, path: segments(path), broken: *broken },
        RunKind::Input => Run::Input { s },
        RunKind::Key(keys) => Run::Key { s, keys },
        RunKind::Code => Run::Code { s },
        RunKind::Link { href } => Run::Link { s, href },
        RunKind::Em => Run::Em { s },
        RunKind::Strong => Run::Strong { s },
        RunKind::StepRef { target, .. } => Run::StepRef { s, target: target.as_deref() },
        RunKind::Placeholder { name } => Run::Placeholder { s, name },
        RunKind::Image(Picture { src, alt, size }) => {
            Run::Image { s, src, alt, width: size.map(|size| size.width), height: size.map(|size| size.height) }
        }
        RunKind::Br => Run::Br { s },
    }
}

pub(super) fn segments(path: &[model::Segment]) -> Vec<Option<&str>> {
    path.iter().map(|segment| segment.name.as_deref()).collect()
}

/// The published form of `content`.
pub(in crate::render) fn blocks(content: &[Content]) -> Vec<Block<'_>> {
    content.iter().map(block).collect()
}

fn block(content: &Content) -> Block<'_> {
    match content {
        Content::Paragraph(inline) => Block::P { inline: Inline::of(inline) },
        Content::List { ordered, role, items } => Block::List {
            ordered: *ordered,
            role: list_role(*role),
            numbers: items.iter().filter_map(|item| item.number.as_deref()).collect(),
            items: items.iter().map(|item| blocks(&item.content)).collect(),
        },
        Content::Code { language, text, role, .. } => {
            Block::Code { lang: language.as_deref(), text, role: code_role(*role) }
        }
        Content::Image { picture: Picture { src, alt, size }, .. } => Block::Image {
            src,
            alt,
            icon: src.starts_with("data:"),
            width: size.map(|size| size.width),
            height: size.map(|size| size.height),
        },
        Content::Table { header, rows } => {
            Block::Table { header: cells(header), rows: rows.iter().map(|row| cells(row)).collect() }
        }
        Content::Quote(content) => Block::Quote { content: blocks(content) },
        Content::Heading { level, inline } => {
            Block::Heading { level: (*level).clamp(2, 6), inline: Inline::of(inline) }
        }
        Content::Note(note) => Block::Note(Note::of(note)),
    }
}

fn cells(cells: &[model::Inline]) -> Vec<Inline<'_>> {
    cells.iter().map(Inline::of).collect()
}

impl<'a> Note<'a> {
    pub(in crate::render) fn of(note: &'a model::Note) -> Self {
        Self { r#type: note.kind.as_str(), label: &note.label, content: blocks(&note.content), position: note.position }
    }

    pub(super) fn all(notes: &'a [model::Note]) -> Vec<Self> {
        notes.iter().map(Self::of).collect()
    }
}

fn list_role(role: ListRole) -> &'static str {
    match role {
        ListRole::Links => "links",
        ListRole::Causes => "causes",
        ListRole::Facts => "facts",
        ListRole::Settings => "settings",
        ListRole::Prereq => "prereq",
        ListRole::Faq => "faq",
        ListRole::Enumeration => "enumeration",
        ListRole::Options => "options",
        ListRole::Values => "values",
        ListRole::Process => "process",
    }
}

fn code_role(role: CodeRole) -> &'static str {
    match role {
        CodeRole::Command => "command",
        CodeRole::Output => "output",
        CodeRole::Config => "config",
        CodeRole::Path => "path",
        CodeRole::Unknown => "unknown",
    }
}
