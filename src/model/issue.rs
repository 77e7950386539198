//! [`Issue`]: what a stage noticed, as data. Rules turn issues into findings; stages never word one.

use super::include::Refusal;
use crate::source::Span;
use crate::source::hidden::Taken;

/// Something noticed while parsing or extracting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What it is.
    pub kind: IssueKind,
    /// Where it stands in the file.
    pub span: Span,
}

/// What stages notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueKind {
    /// The front matter is no YAML mapping.
    FrontMatterBroken {
        /// The parser's reason.
        reason: String,
    },
    /// Nothing ends the front matter.
    FrontMatterOpen,
    /// The same front-matter key stands twice.
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// The article has no front matter at all.
    FrontMatterMissing,
    /// The article names another locale than its folder.
    LocaleMismatch {
        /// The locale the article names.
        tag: String,
        /// The locale its folder names.
        folder: String,
    },
    /// The article names a locale that is none; its folder decided.
    LocaleUnknown {
        /// The tag as written.
        tag: String,
    },
    /// A bilingual segment lacks its partner.
    SegmentUnpaired {
        /// The segment's number.
        unit: String,
    },
    /// A bilingual segment has nothing in one of its languages.
    SegmentEmpty {
        /// Whether it is the source that is empty.
        source: bool,
    },
    /// A row has more cells than its table has columns.
    CellsLeftOver,
    /// A picture has no text that stands for it.
    ImageWithoutAlt,
    /// A date at the start of a block would have become a list; kept as text.
    DateAsList,
    /// A step label such as `1. korak:` would have become a list; kept as text.
    LabelAsListMarker,
    /// A marker without a space (`3.Select`) was read as a marker.
    MarkerWithoutSpace,
    /// A call-out indented like code was read as a paragraph.
    IndentedCallout,
    /// Typed bullets (`·`) were read as list items.
    PseudoBullets,
    /// An alert keyword that is not one of the five of the dialect.
    AlertTranslated {
        /// The keyword as written.
        keyword: String,
    },
    /// HTML markup that is not shown; its text is.
    RawHtml {
        /// The tag as written.
        tag: String,
    },
    /// A tag no HTML knows, such as `<email address>`; shown as text.
    UnknownTag {
        /// The tag as written.
        tag: String,
    },
    /// A fragment is not included; its directive stays as text.
    IncludeRefused {
        /// The address as written.
        href: String,
        /// Why.
        refusal: Refusal,
        /// The article, where it is a fragment of it that names this one.
        article: Option<String>,
    },
    /// Characters that deceive were taken out of the text.
    Deceit(Taken),
    /// Nesting past the cap was flattened.
    TooDeep,
    /// An author's number is lower than the one before.
    NumberBackwards {
        /// The number.
        number: u32,
        /// The number before it.
        previous: u32,
        /// How the items were read.
        reading: Renumbering,
        /// A control that both versions name, where the items are a second version of others.
        shared: Option<String>,
    },
    /// An author's number skips.
    NumberGap {
        /// The number.
        number: u32,
        /// The number that was due.
        expected: u32,
    },
    /// An author's number repeats.
    NumberRepeat {
        /// The number.
        number: u32,
    },
    /// A list was cut in two by unindented blocks, and joined again.
    ListSplit {
        /// The number the second part starts with.
        number: u32,
    },
    /// The letter of a typed substep is not that of the text that decides.
    LetterTranslated {
        /// The letter in that text.
        letter: char,
        /// What stands here.
        written: String,
    },
    /// A menu path lost segments.
    PathBroken {
        /// How many segments are lost.
        lost: usize,
        /// Whether one of them is missing between two separators, rather than before the first or behind the last.
        inside: bool,
    },
    /// Punctuation was moved out of emphasis.
    EmphasisPunctuation,
    /// Emphasis that only a reader for Chinese, Japanese and Korean sees was read as such.
    CjkEmphasis,
    /// Emphasis on a word that names no control was dropped.
    EmphasisShift {
        /// The word.
        word: String,
    },
    /// A picture is not among the sources, or its address is of a kind that pages do not show.
    ImageMissing {
        /// The address as written.
        src: String,
    },
    /// A link without text is kept among the links only.
    LinkWithoutText,
    /// A reference to a step leads nowhere.
    StepReferenceLost {
        /// The number.
        number: u32,
    },
}

/// How items after a lower number were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renumbering {
    /// As the substeps of the step before them.
    Substeps,
    /// As more steps of the same procedure.
    Continuation,
    /// As a second version of steps already seen.
    Variant,
}

impl IssueKind {
    /// Whether the runbook no longer shows the defect, because a stage repaired it.
    #[must_use]
    pub fn is_repaired(&self) -> bool {
        matches!(
            self,
            Self::DateAsList
                | Self::LabelAsListMarker
                | Self::MarkerWithoutSpace
                | Self::IndentedCallout
                | Self::PseudoBullets
                | Self::AlertTranslated { .. }
                | Self::UnknownTag { .. }
                | Self::Deceit(_)
                | Self::ListSplit { .. }
                | Self::EmphasisPunctuation
                | Self::CjkEmphasis
                | Self::EmphasisShift { .. }
                | Self::NumberBackwards { reading: Renumbering::Substeps, .. }
        )
    }
}
