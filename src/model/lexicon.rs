//! [`Lexicon`]: what has to be known of a language to read its articles. Data, never code.

use std::collections::BTreeSet;

use aho_corasick::{AhoCorasick, MatchKind};
use serde::Deserialize;

use super::reading::{Line, NoteKind};

/// The words of one language, as its `lexicon.yaml` lists them.
///
/// The shape of this type is the shape of the file; the file's comments say what each list is for.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[expect(missing_docs, reason = "the comments in locales/en-US/lexicon.yaml document every list")]
pub struct LexiconFile {
    pub language: String,
    pub script_words: ScriptWords,
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
    pub affirmations: Vec<String>,
    pub months: Vec<String>,
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

/// A language's words, ready to be looked for.
#[derive(Debug)]
pub struct Lexicon {
    language: String,
    spaced: bool,
    phrases: AhoCorasick,
    cues: Vec<Cue>,
    notes: Vec<(String, NoteKind)>,
    false_friends: BTreeSet<String>,
    alerts: Vec<(String, NoteKind)>,
    labels: Vec<Label>,
    references: Vec<Pattern>,
    or_lines: BTreeSet<String>,
    polite_endings: Vec<String>,
    compound_suffixes: Vec<String>,
    function_words: BTreeSet<String>,
    generic_nouns: BTreeSet<String>,
    verbs: BTreeSet<String>,
    third_person: BTreeSet<String>,
    affirmations: BTreeSet<String>,
    months: BTreeSet<String>,
    key_names: BTreeSet<String>,
}

/// A numbered label, and what a line that starts with it is.
type Label = (Pattern, fn(u32) -> Line);

/// Text around a number, such as `{n}. korak`.
#[derive(Clone, Debug)]
struct Pattern {
    before: String,
    after: String,
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

impl Lexicon {
    /// Prepares `file`. Labels of `english` are understood too, since machine translation leaves some untranslated.
    ///
    /// # Panics
    /// When the phrases are too many for an automaton, which would take gigabytes of them.
    #[must_use]
    pub fn new(file: &LexiconFile, english: &LexiconFile) -> Self {
        let lists = cue_lists(file);
        let mut phrases = Vec::new();
        let mut cues = Vec::new();
        for (cue, list) in lists {
            for phrase in list {
                phrases.push(phrase.to_lowercase());
                cues.push(cue);
            }
        }
        let phrases =
            AhoCorasick::builder().match_kind(MatchKind::Standard).build(&phrases).expect("lexicons are small");
        let both = |pick: fn(&LexiconFile) -> &Vec<String>| lower(pick(file).iter().chain(pick(english)));
        Self {
            language: file.language.clone(),
            spaced: file.script_words == ScriptWords::Spaced,
            phrases,
            cues,
            notes: note_labels([&file.notes, &english.notes]),
            false_friends: lower(&file.note_false_friends),
            alerts: note_labels([&file.alert_keywords, &english.alert_keywords]),
            labels: number_labels(file).chain(number_labels(english)).collect(),
            references: patterns(&file.step_references),
            or_lines: both(|file| &file.or_lines),
            polite_endings: file.polite_endings.clone(),
            compound_suffixes: file.compound_suffixes.clone(),
            function_words: lower(&file.function_words),
            generic_nouns: lower(&file.generic_nouns),
            verbs: lower(file.verbs.iter().chain(&file.select_verbs).chain(&file.enter_verbs)),
            third_person: lower(&file.third_person),
            affirmations: lower(&file.affirmations),
            months: lower(&file.months),
            key_names: both(|file| &file.key_names),
        }
    }

    /// The language of the words.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Whether the script puts spaces between words.
    #[must_use]
    pub fn is_spaced(&self) -> bool {
        self.spaced
    }

    /// Whether the imperatives of the language are known, and so a lack of them means something.
    #[must_use]
    pub fn knows_verbs(&self) -> bool {
        !self.verbs.is_empty()
    }

    /// Every phrase that occurs in `lower`, a text in lower case; in spaced scripts, at word borders only.
    #[must_use]
    pub fn scan(&self, lower: &str) -> Vec<Hit> {
        let at_borders = |start: usize, end: usize| {
            let before = lower[..start].chars().next_back();
            let after = lower[end..].chars().next();
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        };
        self.phrases
            .find_overlapping_iter(lower)
            .filter(|found| !self.spaced || at_borders(found.start(), found.end()))
            .map(|found| Hit { cue: self.cues[found.pattern()], start: found.start(), end: found.end() })
            .collect()
    }

    /// The note label at the start of `text`: its kind and its length in bytes, without punctuation.
    ///
    /// `marked` tells that the label is set apart by emphasis. Without it, a label needs `:` or `!` behind it, and so
    /// do words that may as well start a sentence.
    #[must_use]
    pub fn note_label(&self, text: &str, marked: bool) -> Option<(NoteKind, usize)> {
        self.notes
            .iter()
            .filter_map(|(label, kind)| Some((*kind, prefix_len(text, label)?)))
            .filter(|&(_, len)| {
                let rest = &text[len..];
                let closed = rest.starts_with([':', '：', '!', '！']);
                let ends = !rest.chars().next().is_some_and(char::is_alphanumeric);
                let friend = self.false_friends.contains(&text[..len].to_lowercase());
                if marked && !friend { ends || !self.spaced } else { closed || (marked && rest.trim().is_empty()) }
            })
            .max_by_key(|&(_, len)| len)
    }

    /// The kind of a translated alert keyword such as `[!NAMIGI]`.
    #[must_use]
    pub fn alert(&self, keyword: &str) -> Option<NoteKind> {
        let keyword = keyword.to_lowercase();
        let known = self.alerts.iter().chain(&self.notes).find(|(label, _)| *label == keyword);
        known.map(|&(_, kind)| kind)
    }

    /// The numbered label at the start of `text` and its length in bytes, with a closing `:` or full stop.
    #[must_use]
    pub fn numbered_label(&self, text: &str) -> Option<(Line, usize)> {
        self.labels
            .iter()
            .filter_map(|(pattern, line)| {
                let (number, len) = pattern.at_start(text)?;
                let rest = &text[len..];
                let close = rest.chars().next().filter(|c| matches!(c, ':' | '：' | '.' | ')' | '–' | '-'));
                Some((line(number), len + close.map_or(0, char::len_utf8)))
            })
            .max_by_key(|&(_, len)| len)
    }

    /// The references to steps in `text`: number and byte range.
    #[must_use]
    pub fn step_references(&self, text: &str) -> Vec<(u32, std::ops::Range<usize>)> {
        let mut found: Vec<(u32, std::ops::Range<usize>)> = Vec::new();
        if self.references.is_empty() || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return found;
        }
        let mut inside_word = false;
        for (at, character) in text.char_indices() {
            let starts_word = character.is_alphanumeric() && !(inside_word && self.spaced);
            inside_word = character.is_alphanumeric();
            if !starts_word || found.last().is_some_and(|(_, range)| range.end > at) {
                continue;
            }
            let longest =
                self.references.iter().filter_map(|pattern| pattern.at_start(&text[at..])).max_by_key(|hit| hit.1);
            found.extend(longest.map(|(number, len)| (number, at..at + len)));
        }
        found
    }

    /// Whether `text` is nothing but the word "or".
    #[must_use]
    pub fn is_or_line(&self, text: &str) -> bool {
        self.or_lines.contains(&bare(text))
    }

    /// Whether `word` never names a control by itself.
    #[must_use]
    pub fn is_function_word(&self, word: &str) -> bool {
        self.function_words.contains(&bare(word))
    }

    /// Whether `word` is a noun of user interfaces that names no particular control.
    #[must_use]
    pub fn is_generic_noun(&self, word: &str) -> bool {
        self.generic_nouns.contains(&bare(word))
    }

    /// Whether `word` is an imperative of the lexicon.
    #[must_use]
    pub fn is_verb(&self, word: &str) -> bool {
        self.verbs.contains(&bare(word))
    }

    /// Whether `word` tells what a system does.
    #[must_use]
    pub fn is_third_person(&self, word: &str) -> bool {
        self.third_person.contains(&bare(word))
    }

    /// Whether `text` starts with a phrase that means `cue`.
    #[must_use]
    pub fn starts_with(&self, text: &str, cue: Cue) -> bool {
        self.scan(&text.to_lowercase()).iter().any(|hit| hit.cue == cue && hit.start == 0)
    }

    /// Whether `word` means yes, no or OK.
    #[must_use]
    pub fn is_affirmation(&self, word: &str) -> bool {
        self.affirmations.contains(&bare(word))
    }

    /// Whether `word` is the name of a month in a form that follows a day.
    #[must_use]
    pub fn is_month(&self, word: &str) -> bool {
        self.months.contains(&bare(word))
    }

    /// Whether `word` names a key.
    #[must_use]
    pub fn is_key(&self, word: &str) -> bool {
        self.key_names.contains(&bare(word))
    }

    /// Whether `word` ends like an imperative of the language.
    #[must_use]
    pub fn has_polite_ending(&self, word: &str) -> bool {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        self.polite_endings
            .iter()
            .any(|ending| word.ends_with(ending.trim_end_matches('。')) && word.len() > ending.len())
    }

    /// `name` without a noun glued to it: `Fil` of `Fil-fanen`.
    #[must_use]
    pub fn without_compound<'a>(&self, name: &'a str) -> &'a str {
        let stem = self.compound_suffixes.iter().filter_map(|suffix| name.strip_suffix(suffix.as_str()));
        stem.map(str::trim_end).find(|stem| !stem.is_empty()).unwrap_or(name)
    }
}

impl Pattern {
    fn parse(text: &str) -> Option<Self> {
        let (before, after) = text.split_once("{n}")?;
        Some(Self { before: before.to_lowercase(), after: after.to_lowercase() })
    }

    /// The number and the length of the pattern at the start of `text`.
    fn at_start(&self, text: &str) -> Option<(u32, usize)> {
        let before = prefix_len(text, &self.before)?;
        let digits = text[before..].bytes().take_while(u8::is_ascii_digit).take(3).count();
        let number = text[before..before + digits].parse().ok()?;
        let end = before + digits + prefix_len(&text[before + digits..], &self.after)?;
        let next = text[end..].chars().next();
        let glued = if self.after.is_empty() {
            next.is_some_and(|c| c.is_ascii_digit())
        } else {
            next.is_some_and(char::is_alphanumeric)
        };
        (!glued).then_some((number, end))
    }
}

/// The length of the prefix of `text` that equals `lower` but for case.
fn prefix_len(text: &str, lower: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    let mut wanted = lower.chars().peekable();
    while wanted.peek().is_some() {
        let (_, have) = rest.next()?;
        // A no-break space in the text stands for the space of the list.
        let have = if have == '\u{a0}' { ' ' } else { have };
        for lowered in have.to_lowercase() {
            if wanted.next()? != lowered {
                return None;
            }
        }
    }
    Some(rest.next().map_or(text.len(), |(at, _)| at))
}

/// `word` in lower case without punctuation around it.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

fn lower<'a>(words: impl IntoIterator<Item = &'a String>) -> BTreeSet<String> {
    words.into_iter().map(|word| word.to_lowercase()).collect()
}

fn note_labels(files: [&NoteLabels; 2]) -> Vec<(String, NoteKind)> {
    let lists = files.into_iter().flat_map(|labels| {
        [
            (NoteKind::Note, &labels.note),
            (NoteKind::Tip, &labels.tip),
            (NoteKind::Important, &labels.important),
            (NoteKind::Warning, &labels.warning),
            (NoteKind::Caution, &labels.caution),
        ]
    });
    lists.flat_map(|(kind, labels)| labels.iter().map(move |label| (label.to_lowercase(), kind))).collect()
}

fn patterns(texts: &[String]) -> Vec<Pattern> {
    texts.iter().filter_map(|text| Pattern::parse(text)).collect()
}

fn number_labels(file: &LexiconFile) -> impl Iterator<Item = Label> {
    let steps = patterns(&file.step_labels).into_iter().map(|pattern| (pattern, Line::Step as fn(u32) -> Line));
    let methods = patterns(&file.method_labels).into_iter().map(|pattern| (pattern, Line::Method as fn(u32) -> Line));
    let parts = patterns(&file.part_labels).into_iter().map(|pattern| (pattern, Line::Part as fn(u32) -> Line));
    steps.chain(methods).chain(parts)
}

fn cue_lists(file: &LexiconFile) -> [(Cue, &[String]); 26] {
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
