//! [`Runbook`]: what a customer follows. Its parts follow the published contract; its pieces know their bytes.

mod content;
mod inline;
mod picture;
mod walk;

pub use content::{CodeRole, Content, ListItem, ListRole, Note};
pub use inline::{Inline, Piece, Run, RunKind, Segment};
pub use picture::{Picture, Size};
pub use walk::content_inlines;

use crate::source::Span;
use serde::{Deserialize, Serialize};

use super::decision::Decision;
use super::issue::Issue;
use super::reading::Basis;

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
    /// How blocks were read, in the order in which it was decided.
    pub decisions: Vec<Decision>,
}

/// The kinds of article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// Declares [`Flag`] with the word of each flag beside it, so that the schema lists them all.
macro_rules! flags {
    ($($(#[doc = $meaning:literal])+ $flag:ident = $word:literal,)+) => {
        /// Something a consumer should know about how an article was read.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Flag {
            $($(#[doc = $meaning])+ $flag,)+
        }

        impl Flag {
            /// The words of all flags.
            pub const WORDS: &[&'static str] = &[$($word,)+];

            /// The word used in every output.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$flag => $word,)+
                }
            }
        }
    };
}

flags! {
    /// Translated by machine.
    Mt = "mt",
    /// Both languages stand in the file.
    Bilingual = "bilingual",
    /// The English was recovered from a translation.
    Recovered = "recovered",
    /// Two versions of a stretch of steps.
    Variants = "variants",
    /// A menu path lost segments.
    MenuBroken = "menu-broken",
    /// Structure was repaired.
    StructureInferred = "structure-inferred",
    /// The English text of the same shape decided structure.
    StructureFromEnglish = "structure-from-english",
    /// Most translations of the same source decided structure.
    StructureFromMajority = "structure-from-majority",
    /// One language alone decided something doubtful.
    StructureUnconfirmed = "structure-unconfirmed",
    /// The block tree differs from that of the article's other translations.
    LocaleShapeDrift = "locale-shape-drift",
    /// Instructions stand in running text.
    ProseInstructions = "prose-instructions",
    /// A way to go on when the steps did not help.
    FallbackText = "fallback-text",
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
