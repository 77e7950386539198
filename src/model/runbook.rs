//! [`Runbook`]: what a customer follows. Its parts follow the published contract; its pieces know their bytes.

use crate::source::Span;

use super::issue::Issue;
use super::reading::{Basis, NoteKind};

/// What an article turned out to be, with its text sorted into place.
#[derive(Clone, Debug)]
pub struct Runbook {
    /// The `<a name>` of the first heading.
    pub anchor: Option<String>,
    /// What kind of article it is.
    pub kind: Kind,
    /// The first heading.
    pub title: Option<Inline>,
    /// What stands before the first procedure.
    pub intro: Vec<Content>,
    /// What must be given before the first step.
    pub prerequisites: Vec<Content>,
    /// The procedures in source order.
    pub procedures: Vec<Procedure>,
    /// What stands after the last procedure.
    pub outro: Vec<Content>,
    /// Call-outs that belong to no procedure.
    pub notes: Vec<Note>,
    /// Links worth following.
    pub related: Vec<RelatedLink>,
    /// What should be known about how the article was read.
    pub flags: Vec<Flag>,
    /// Whose words decided the structure.
    pub basis: Basis,
    /// What extraction noticed.
    pub issues: Vec<Issue>,
}

/// The kinds of article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Has steps.
    Procedure,
    /// Facts, limits, settings, causes.
    Reference,
    /// Its point is a link.
    Redirect,
    /// Tells of an event bound to a date or incident.
    Notice,
    /// An authoring template or test page.
    Template,
}

/// Something a consumer should know about how an article was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flag {
    /// Translated by machine.
    Mt,
    /// Both languages stand in the file.
    Bilingual,
    /// The English was recovered from a translation.
    Recovered,
    /// Two versions of a stretch of steps.
    Variants,
    /// A menu path lost segments.
    MenuBroken,
    /// Structure was repaired.
    StructureInferred,
    /// One language alone decided something doubtful.
    StructureUnconfirmed,
    /// The block tree differs from that of the article's other translations.
    LocaleShapeDrift,
    /// Instructions stand in running text.
    ProseInstructions,
    /// A way to go on when the steps did not help.
    FallbackText,
}

/// A group of steps that serve one goal.
#[derive(Clone, Debug)]
pub struct Procedure {
    /// The heading above.
    pub title: Option<Inline>,
    /// Where the title stands.
    pub title_source: TitleSource,
    /// The paragraph that introduces the steps.
    pub lead: Option<Inline>,
    /// Whether order matters.
    pub mode: Mode,
    /// Whether the source numbers the steps.
    pub ordered: bool,
    /// Which notation the steps were found in.
    pub origin: Origin,
    /// Platforms and products its title names, verbatim.
    pub applies_to: Vec<String>,
    /// How it relates to other procedures.
    pub relation: Option<Relation>,
    /// Overlapping stretches: indexes into `steps`.
    pub variants: Vec<Vec<usize>>,
    /// The steps, at least one.
    pub steps: Vec<Step>,
    /// What has happened after the last step.
    pub result: Vec<Content>,
    /// Call-outs about all steps.
    pub notes: Vec<Note>,
    /// Further reading about this procedure.
    pub related: Vec<RelatedLink>,
    /// Whatever stands between this procedure and the next.
    pub outro: Vec<Content>,
}

/// Where a procedure's title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TitleSource {
    /// A heading.
    Heading,
    /// A paragraph all in bold.
    Bold,
    /// A short line that ends in a colon.
    Line,
    /// It has none: the article's title serves.
    Article,
}

/// Whether the order of steps matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It does.
    Sequence,
    /// It does not.
    Checklist,
}

/// The notation steps were found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A numbered list.
    OrderedList,
    /// A bulleted list.
    BulletList,
    /// Headings or bold lines "Step N".
    StepHeadings,
    /// Paragraphs "Step N: …".
    StepParagraphs,
    /// Lettered lines.
    Lettered,
}

/// How a procedure relates to others.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The kind of relation.
    pub kind: RelationKind,
    /// Which procedures belong together.
    pub group: usize,
    /// Place in the group, 1-based.
    pub order: usize,
    /// The words that say so, where they are no title or lead.
    pub label: Option<Inline>,
}

/// The kinds of relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    /// Another way to the same goal.
    Alternative,
    /// Another stretch of the same way.
    Phase,
    /// To be tried when the one before did not help.
    Fallback,
}

/// One thing to do.
#[derive(Clone, Debug)]
pub struct Step {
    /// The author's number or letter; `None` for bullets.
    pub source_number: Option<String>,
    /// The words around a step label that is not part of the text ("1. korak:"); they still count as visible.
    pub label: Option<Inline>,
    /// What the step asks for.
    pub kind: StepKind,
    /// Whether it may be skipped.
    pub optional: bool,
    /// Which version of the stretch it belongs to, counted from 0.
    pub variant: Option<usize>,
    /// First block: what to do. The rest: information.
    pub content: Vec<Content>,
    /// Call-outs of this step.
    pub notes: Vec<Note>,
    /// Steps within the step.
    pub substeps: Vec<Step>,
    /// Options to choose among.
    pub choices: Option<Choices>,
    /// What happens, where a block of its own says so.
    pub result: Vec<Content>,
    /// Bytes of the step without its children.
    pub span: Span,
}

/// What a step asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Do something.
    Action,
    /// Look or make sure.
    Check,
    /// Do something if a condition holds.
    Decision,
    /// Run a command.
    Command,
    /// Nothing: it tells what happens.
    Result,
    /// Nothing: it tells something.
    Info,
}

/// Options to choose among.
#[derive(Clone, Debug)]
pub struct Choices {
    /// Whether more than one may be chosen.
    pub any: bool,
    /// The options; an option's substeps are its steps.
    pub options: Vec<Step>,
}

/// A call-out.
#[derive(Clone, Debug)]
pub struct Note {
    /// Its kind.
    pub kind: NoteKind,
    /// The label as the author wrote it, without punctuation; empty for alerts, whose keyword is no text.
    pub label: String,
    /// The label with its punctuation, as it counts for coverage.
    pub marker: Option<Piece>,
    /// What it says.
    pub content: Vec<Content>,
    /// Where it stood, for article-level notes.
    pub position: Option<&'static str>,
}

/// A link offered apart from the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelatedLink {
    /// Its text.
    pub text: String,
    /// Where it leads.
    pub href: String,
    /// What it is for.
    pub role: LinkRole,
}

/// What a related link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkRole {
    /// Further reading.
    MoreInfo,
    /// The thing to do.
    PrimaryAction,
    /// Steps that stand elsewhere.
    FollowSteps,
    /// Something to fetch.
    Download,
    /// Help with problems.
    Troubleshooting,
    /// A film.
    Video,
    /// People who help.
    Support,
}

/// A block of a runbook.
#[derive(Clone, Debug)]
pub enum Content {
    /// A paragraph.
    Paragraph(Inline),
    /// A list that is no procedure.
    List {
        /// Whether numbers mark it.
        ordered: bool,
        /// What it lists.
        role: ListRole,
        /// Items with the author's number.
        items: Vec<ListItem>,
    },
    /// A code block.
    Code {
        /// The language of the info string.
        language: Option<String>,
        /// The code.
        text: String,
        /// What the code is.
        role: CodeRole,
        /// Its bytes.
        span: Span,
    },
    /// A picture.
    Image {
        /// Where it is.
        src: String,
        /// The alternative text.
        alt: String,
        /// Whether it is a small sign within text.
        icon: bool,
    },
    /// A table.
    Table {
        /// Header cells.
        header: Vec<Inline>,
        /// Rows.
        rows: Vec<Vec<Inline>>,
    },
    /// A quotation, or a note inside other content.
    Quote(Vec<Content>),
    /// A heading within a part.
    Heading {
        /// 2 to 6.
        level: u8,
        /// The text.
        inline: Inline,
    },
    /// A call-out that stands inside a list that is no procedure.
    Note(Note),
}

/// An item of a list that is no procedure.
#[derive(Clone, Debug)]
pub struct ListItem {
    /// The author's number, for numbered lists.
    pub number: Option<String>,
    /// What it says.
    pub content: Vec<Content>,
}

/// What a list lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListRole {
    /// Links.
    Links,
    /// Reasons.
    Causes,
    /// Facts.
    Facts,
    /// Names with values.
    Settings,
    /// Conditions.
    Prereq,
    /// Questions and answers.
    Faq,
    /// Things of a kind.
    Enumeration,
    /// Things to choose among.
    Options,
    /// Values.
    Values,
    /// What a system does.
    Process,
}

/// What a code block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRole {
    /// To be run.
    Command,
    /// What a command or error prints.
    Output,
    /// The text of a file.
    Config,
    /// A path.
    Path,
    /// None of these for certain.
    Unknown,
}

/// Running text.
#[derive(Clone, Debug, Default)]
pub struct Inline {
    /// Its runs in order.
    pub runs: Vec<Run>,
}

/// A stretch of running text with one meaning.
#[derive(Clone, Debug)]
pub struct Run {
    /// The meaning.
    pub kind: RunKind,
    /// The text as shown.
    pub text: String,
    /// The text as the author wrote it, where it is shown otherwise (separators of menu paths).
    pub written: Option<String>,
    /// Its bytes.
    pub span: Span,
}

/// What a run means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RunKind {
    /// Plain text.
    Text,
    /// The name of a control.
    Ui {
        /// The name without a noun glued to it, where that differs (`Fil` of `Fil-fanen`).
        name: Option<String>,
        /// Whether its borders look damaged.
        suspect: bool,
    },
    /// A menu path.
    Menu {
        /// The segments; `None` where one was lost.
        path: Vec<Segment>,
        /// Whether segments were lost.
        broken: bool,
    },
    /// Text to type.
    Input,
    /// Keys to press together.
    Key(Vec<String>),
    /// Code.
    Code,
    /// A link.
    Link {
        /// Where it leads.
        href: String,
    },
    /// Emphasis without further meaning.
    Em,
    /// Strong emphasis without further meaning.
    Strong,
    /// A reference to a step.
    StepRef {
        /// The number in the text.
        number: u32,
        /// The step's id, once known.
        target: Option<String>,
    },
    /// A placeholder such as `{Name}`.
    Placeholder {
        /// The name inside.
        name: String,
    },
    /// A picture in running text.
    Image {
        /// Where it is.
        src: String,
        /// The alternative text.
        alt: String,
    },
    /// A line break.
    Br,
}

/// A segment of a menu path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its name; `None` when it was lost.
    pub name: Option<String>,
    /// Where it leads, when the author linked it.
    pub href: Option<String>,
}

/// A piece of visible text and the byte it stands at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text as written.
    pub text: String,
    /// First byte in the source.
    pub at: u32,
}

impl Inline {
    /// The text as shown: the runs joined.
    #[must_use]
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    /// Whether there is nothing to show.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.runs.iter().all(|run| run.text.trim().is_empty() && !matches!(run.kind, RunKind::Image { .. }))
    }

    /// The bytes from the first run to the last.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        Some(self.runs.first()?.span.to(self.runs.last()?.span))
    }
}

impl Runbook {
    /// Every piece of visible text the runbook holds, in no particular order.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        self.title.iter().for_each(|inline| inline.pieces(&mut pieces));
        content_pieces(&self.intro, &mut pieces);
        content_pieces(&self.prerequisites, &mut pieces);
        self.procedures.iter().for_each(|procedure| procedure.pieces(&mut pieces));
        content_pieces(&self.outro, &mut pieces);
        note_pieces(&self.notes, &mut pieces);
        pieces
    }

    /// Calls `visit` for every step, substep and option, parents first.
    pub fn each_step<'a>(&'a self, visit: &mut impl FnMut(&'a Step)) {
        self.procedures.iter().flat_map(|procedure| &procedure.steps).for_each(|step| step.each(visit));
    }
}

impl Procedure {
    fn pieces(&self, pieces: &mut Vec<Piece>) {
        let label = self.relation.as_ref().and_then(|relation| relation.label.as_ref());
        self.title.iter().chain(&self.lead).chain(label).for_each(|inline| inline.pieces(pieces));
        self.steps.iter().for_each(|step| step.pieces(pieces));
        content_pieces(&self.result, pieces);
        note_pieces(&self.notes, pieces);
        content_pieces(&self.outro, pieces);
    }
}

impl Step {
    /// The step's own inline texts: content, notes and result, without children.
    #[must_use]
    pub fn inlines(&self) -> Vec<&Inline> {
        let mut inlines = Vec::new();
        content_inlines(&self.content, &mut inlines);
        self.notes.iter().for_each(|note| content_inlines(&note.content, &mut inlines));
        content_inlines(&self.result, &mut inlines);
        inlines
    }

    fn each<'a>(&'a self, visit: &mut impl FnMut(&'a Self)) {
        visit(self);
        self.substeps.iter().for_each(|step| step.each(visit));
        self.choices.iter().flat_map(|choices| &choices.options).for_each(|step| step.each(visit));
    }

    fn pieces(&self, pieces: &mut Vec<Piece>) {
        self.label.iter().for_each(|inline| inline.pieces(pieces));
        content_pieces(&self.content, pieces);
        note_pieces(&self.notes, pieces);
        self.substeps.iter().for_each(|step| step.pieces(pieces));
        self.choices.iter().flat_map(|choices| &choices.options).for_each(|step| step.pieces(pieces));
        content_pieces(&self.result, pieces);
    }
}

impl Inline {
    fn pieces(&self, pieces: &mut Vec<Piece>) {
        let visible = self.runs.iter().filter(|run| !matches!(run.kind, RunKind::Image { .. } | RunKind::Br));
        pieces.extend(visible.map(|run| {
            Piece { text: run.written.as_ref().unwrap_or(&run.text).clone(), at: run.span.start }
        }));
    }
}

/// The inline texts of `content`, in order, those of nested content included.
pub fn content_inlines<'a>(content: &'a [Content], inlines: &mut Vec<&'a Inline>) {
    for block in content {
        match block {
            Content::Paragraph(inline) | Content::Heading { inline, .. } => inlines.push(inline),
            Content::List { items, .. } => items.iter().for_each(|item| content_inlines(&item.content, inlines)),
            Content::Table { header, rows } => inlines.extend(header.iter().chain(rows.iter().flatten())),
            Content::Quote(content) => content_inlines(content, inlines),
            Content::Note(note) => content_inlines(&note.content, inlines),
            Content::Code { .. } | Content::Image { .. } => {}
        }
    }
}

fn content_pieces(content: &[Content], pieces: &mut Vec<Piece>) {
    for block in content {
        match block {
            Content::Paragraph(inline) | Content::Heading { inline, .. } => inline.pieces(pieces),
            Content::List { items, .. } => items.iter().for_each(|item| content_pieces(&item.content, pieces)),
            Content::Table { header, rows } => {
                header.iter().chain(rows.iter().flatten()).for_each(|inline| inline.pieces(pieces));
            }
            Content::Quote(content) => content_pieces(content, pieces),
            Content::Note(note) => note_pieces(std::slice::from_ref(note), pieces),
            Content::Code { text, span, .. } => pieces.push(Piece { text: text.clone(), at: span.start }),
            Content::Image { .. } => {}
        }
    }
}

fn note_pieces(notes: &[Note], pieces: &mut Vec<Piece>) {
    for note in notes {
        pieces.extend(note.marker.clone());
        content_pieces(&note.content, pieces);
    }
}
