//! [`Cue`]: what the phrases of a lexicon tell.

use super::file::LexiconFile;

/// What a phrase of the lexicon tells where it occurs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// Announces steps.
    Sequence,
    /// Announces things to try.
    Checklist,
    /// Announces options, one to be chosen.
    ChooseOne,
    /// Announces options, any to be chosen.
    ChooseAny,
    /// States a goal.
    Purpose,
    /// States a condition.
    Condition,
    /// Marks a step as optional.
    Optional,
    /// Leads to what to do when the steps did not help.
    Fallback,
    /// Tells what happened.
    Result,
    /// Announces reasons.
    Causes,
    /// Announces conditions to be met.
    Prerequisites,
    /// A label of questions and answers.
    Faq,
    /// A title over related links.
    RelatedTitle,
    /// Starts a sentence that points to further reading.
    RelatedLead,
    /// Asks to read what is linked.
    ReferVerb,
    /// Starts a phrase that names a place.
    Place,
    /// Tells the reader what has to be done, when an imperative follows at once.
    Modal,
    /// An imperative form.
    Verb,
    /// An imperative that asks to look.
    CheckVerb,
    /// An imperative that asks to go somewhere.
    GoVerb,
    /// An imperative that asks to type.
    EnterVerb,
    /// An imperative that asks to run a command.
    RunVerb,
    /// An imperative that asks to choose a control.
    SelectVerb,
    /// What a system does.
    ThirdPerson,
    /// Names an error or message.
    Error,
    /// Starts an example.
    Example,
    /// Tells of an event.
    DatedEvent,
}

/// Several cues.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cues(u32);

impl Cues {
    /// Whether `cue` is one of them.
    #[must_use]
    pub fn contain(self, cue: Cue) -> bool {
        self.0 & (1 << cue as u32) != 0
    }
}

impl FromIterator<Cue> for Cues {
    fn from_iter<I: IntoIterator<Item = Cue>>(cues: I) -> Self {
        Self(cues.into_iter().fold(0, |all, cue| all | (1 << cue as u32)))
    }
}

/// Where a phrase was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it tells.
    pub cue: Cue,
    /// First byte in the lower-case text.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

/// The phrases of `file` by what they tell.
pub(super) fn cue_lists(file: &LexiconFile) -> [(Cue, &[String]); 27] {
    [
        (Cue::Sequence, &file.sequence_cues),
        (Cue::Checklist, &file.checklist_cues),
        (Cue::ChooseOne, &file.choose_one),
        (Cue::ChooseAny, &file.choose_any),
        (Cue::Purpose, &file.purposes),
        (Cue::Condition, &file.conditions),
        (Cue::Optional, &file.optional_marks),
        (Cue::Fallback, &file.fallbacks),
        (Cue::Result, &file.results),
        (Cue::Causes, &file.causes),
        (Cue::Prerequisites, &file.prerequisites),
        (Cue::Faq, &file.faq_labels),
        (Cue::RelatedTitle, &file.related_titles),
        (Cue::RelatedLead, &file.related_leads),
        (Cue::ReferVerb, &file.refer_verbs),
        (Cue::Place, &file.place_phrases),
        (Cue::Modal, &file.modals),
        (Cue::Verb, &file.verbs),
        (Cue::CheckVerb, &file.check_verbs),
        (Cue::GoVerb, &file.go_verbs),
        (Cue::EnterVerb, &file.enter_verbs),
        (Cue::RunVerb, &file.run_verbs),
        (Cue::SelectVerb, &file.select_verbs),
        (Cue::ThirdPerson, &file.third_person),
        (Cue::Error, &file.error_cues),
        (Cue::Example, &file.example_cues),
        (Cue::DatedEvent, &file.dated_events),
    ]
}
