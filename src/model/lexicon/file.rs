//! [`LexiconFile`]: `lexicon.yaml` as it is written.

use serde::Deserialize;

use crate::model::reading::NoteKind;

/// The words of one language, as its `lexicon.yaml` lists them.
///
/// The shape of this type is the shape of the file; the file's comments say what each list is for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[expect(missing_docs, reason = "the comments in locales/en-US/lexicon.yaml document every list")]
pub struct LexiconFile {
    pub language: String,
    pub script_words: ScriptWords,
    pub phrases: Option<Phrases>,
    pub word_order: WordOrder,
    pub notes: NoteLabels,
    pub note_false_friends: Vec<String>,
    pub alert_keywords: NoteLabels,
    pub step_labels: Vec<String>,
    pub method_labels: Vec<String>,
    pub part_labels: Vec<String>,
    pub or_lines: Vec<String>,
    pub sequence_cues: Vec<String>,
    pub checklist_cues: Vec<String>,
    pub choose_one: Vec<String>,
    pub choose_any: Vec<String>,
    pub purposes: Vec<String>,
    pub conditions: Vec<String>,
    pub optional_marks: Vec<String>,
    pub fallbacks: Vec<String>,
    pub results: Vec<String>,
    pub causes: Vec<String>,
    pub prerequisites: Vec<String>,
    pub faq_labels: Vec<String>,
    pub related_titles: Vec<String>,
    pub related_leads: Vec<String>,
    pub refer_verbs: Vec<String>,
    pub place_phrases: Vec<String>,
    pub modals: Vec<String>,
    pub verbs: Vec<String>,
    pub polite_endings: Vec<String>,
    pub check_verbs: Vec<String>,
    pub go_verbs: Vec<String>,
    pub enter_verbs: Vec<String>,
    pub run_verbs: Vec<String>,
    pub select_verbs: Vec<String>,
    pub third_person: Vec<String>,
    pub generic_nouns: Vec<String>,
    pub compound_suffixes: Vec<String>,
    pub function_words: Vec<String>,
    pub doubled_words: Vec<String>,
    pub vague_links: Vec<String>,
    pub affirmations: Vec<String>,
    pub months: Vec<String>,
    pub number_words: Vec<Vec<String>>,
    pub key_names: Vec<String>,
    pub error_cues: Vec<String>,
    pub example_cues: Vec<String>,
    pub step_references: Vec<String>,
    pub dated_events: Vec<String>,
}

/// Labels by kind of call-out.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[expect(missing_docs, reason = "the fields are the kinds of `NoteKind`")]
pub struct NoteLabels {
    pub note: Vec<String>,
    pub tip: Vec<String>,
    pub important: Vec<String>,
    pub warning: Vec<String>,
    pub caution: Vec<String>,
}

/// Whether a script puts spaces between words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ScriptWords {
    /// It does.
    #[default]
    Spaced,
    /// It does not, as in Japanese, Chinese and Thai.
    Unspaced,
}

/// Where a phrase is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phrases {
    /// Between the borders of words.
    AtBorders,
    /// In words too, where endings and particles stick to them.
    Anywhere,
}

/// Where a sentence has its verb.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WordOrder {
    /// What asks comes first: an imperative starts its sentence, and so do the words that name a goal or a condition.
    #[default]
    VerbFirst,
    /// It comes last, as in Korean and Turkish, and endings do the work of words.
    VerbLast,
}

impl NoteLabels {
    /// Every label in lower case with its kind.
    pub(super) fn by_label(&self) -> impl Iterator<Item = (String, NoteKind)> {
        let lists = [
            (NoteKind::Note, &self.note),
            (NoteKind::Tip, &self.tip),
            (NoteKind::Important, &self.important),
            (NoteKind::Warning, &self.warning),
            (NoteKind::Caution, &self.caution),
        ];
        lists.into_iter().flat_map(|(kind, labels)| labels.iter().map(move |label| (label.to_lowercase(), kind)))
    }
}
