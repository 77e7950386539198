//! [`Reading`]: what each block *says*, kept apart from what it *is*, so that it can be decided once per source.
//!
//! A reading is made with the knowledge of one language. Since translations of one source share their skeleton, the
//! reading of the best evidence (English, else the majority) is valid for all of them, block by block.

use super::document::BlockId;

/// What the blocks of one document say.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// One signal for each block id; ids of items stay at the default.
    pub signals: Vec<Signal>,
    /// Whose words decided.
    pub basis: Basis,
    /// Whether the words of the language were known; without them, silence proves nothing.
    pub informed: bool,
}

/// The evidence that a reading rests on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// The article's own language alone.
    #[default]
    Alone,
    /// English text of the same shape: the source itself, or recovered from a bilingual file.
    English,
    /// The majority of this many translations of the same source.
    Majority(usize),
}

/// What one block of text says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signal {
    /// One entry for each line of the block; a line ends at a break.
    pub lines: Vec<Line>,
    /// Whether the block announces what follows.
    pub announces: Announces,
    /// What the first sentence does.
    pub act: Act,
    /// Whether a sentence behind the first asks for something.
    pub asks_later: bool,
    /// Whether it starts with a condition that may void the step.
    pub condition: bool,
    /// Whether it starts with a goal ("To remove …").
    pub goal: bool,
    /// Whether it is marked as optional.
    pub optional: bool,
    /// Whether it starts with "if that does not work" or its like.
    pub fallback: bool,
    /// Whether it tells what happened after the steps.
    pub outcome: bool,
    /// Whether it points to further reading.
    pub more_info: bool,
    /// Whether all that its first sentence asks for is to read elsewhere ("To remove …, see …").
    pub refers: bool,
    /// Whether it speaks of an error message or output.
    pub error: bool,
    /// Whether it says that something ends, fails or changes on a date.
    pub dated_event: bool,
    /// Whether it names a day of a month.
    pub names_day: bool,
    /// Whether its last sentence asks to choose something.
    pub selects: bool,
    /// Whether its last sentence asks to run a command.
    pub runs: bool,
    /// What the text looks like, whatever it says.
    pub form: Form,
    /// What the parts of a lettered run ("a. … b. …") say, in order; empty where there is none.
    pub lettered: Vec<LetteredSignal>,
}

/// What a text looks like: facts of typography that translation loses now and then, so that the best evidence decides
/// them too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Whether the whole is one run in bold.
    pub bold_line: bool,
    /// Whether it ends in a colon.
    pub ends_in_colon: bool,
    /// Whether it is `Name: value`.
    pub setting: bool,
    /// Whether it is a link and, behind a dash or a colon, what is to be found there.
    pub entry: bool,
    /// Words; two characters count as one where no spaces stand between words.
    pub words: usize,
    /// Words that stand in no link; `None` when there is no link.
    pub words_outside_links: Option<usize>,
    /// Whether a year of our time stands in it.
    pub names_year: bool,
    /// Whether a placeholder such as `{Name}` stands in it.
    pub has_placeholder: bool,
    /// Its sentences, with and without links.
    pub sentences: Sentences,
}

/// Sentences counted by whether a link stands in them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sentences {
    /// Sentences with a link.
    pub linked: usize,
    /// Sentences without.
    pub free: usize,
    /// Words of the sentences without.
    pub free_words: usize,
}

/// What one part of a lettered run says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetteredSignal {
    /// The letter in the text that decides.
    pub letter: char,
    /// What it does.
    pub act: Act,
    /// Whether it starts with a condition or a goal.
    pub conditional: bool,
}

/// What stands at the start of a line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    /// Ordinary text.
    #[default]
    Text,
    /// A note label.
    Note(NoteKind),
    /// A step label with its number.
    Step(u32),
    /// A label of one of several ways to the same goal.
    Method(u32),
    /// A label of one of several parts of one way.
    Part(u32),
    /// The word "or" alone.
    Or,
}

/// The kinds of call-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteKind {
    /// Worth knowing.
    Note,
    /// Makes it easier.
    Tip,
    /// Needed for success.
    Important,
    /// Risk of harm.
    Warning,
    /// Risk of loss.
    Caution,
}

/// What a lead-in or heading announces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Announces {
    /// Nothing in particular.
    #[default]
    Nothing,
    /// Steps to follow.
    Steps,
    /// Things to try or check.
    Checklist,
    /// Alternatives of which one is to be chosen.
    OneOf,
    /// Alternatives of which any number may be chosen.
    AnyOf,
    /// Reasons.
    Causes,
    /// Conditions to be met first.
    Prerequisites,
    /// Questions and answers.
    Faq,
    /// Further reading.
    Related,
}

/// What a sentence does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Act {
    /// Tells something.
    #[default]
    Tells,
    /// Asks the reader to do something.
    Instructs,
    /// Asks the reader to look or make sure.
    Checks,
    /// Names something: a short phrase without a sentence.
    Names,
}

impl Reading {
    /// The signal of block `id`; the default for blocks without text.
    #[must_use]
    pub fn of(&self, id: BlockId) -> &Signal {
        static SILENT: Signal = Signal {
            lines: Vec::new(),
            announces: Announces::Nothing,
            act: Act::Tells,
            asks_later: false,
            condition: false,
            goal: false,
            optional: false,
            fallback: false,
            outcome: false,
            more_info: false,
            refers: false,
            error: false,
            dated_event: false,
            names_day: false,
            selects: false,
            runs: false,
            form: Form {
                bold_line: false,
                ends_in_colon: false,
                setting: false,
                entry: false,
                words: 0,
                words_outside_links: None,
                names_year: false,
                has_placeholder: false,
                sentences: Sentences { linked: 0, free: 0, free_words: 0 },
            },
            lettered: Vec::new(),
        };
        self.signals.get(id).unwrap_or(&SILENT)
    }
}

impl Signal {
    /// What stands at the start of line `index`.
    #[must_use]
    pub fn line(&self, index: usize) -> Line {
        self.lines.get(index).copied().unwrap_or_default()
    }
}

impl NoteKind {
    /// The name of the kind.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
        }
    }

    /// The kind of an alert keyword of the dialect, compared without case.
    #[must_use]
    pub fn from_keyword(keyword: &str) -> Option<Self> {
        let kinds = [Self::Note, Self::Tip, Self::Important, Self::Warning, Self::Caution];
        kinds.into_iter().find(|kind| kind.as_str().eq_ignore_ascii_case(keyword))
    }
}
