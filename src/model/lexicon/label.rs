//! Numbered labels: "Step 2", "3. korak", "Method 1".

use std::collections::BTreeMap;

use super::file::LexiconFile;
use crate::model::reading::Line;

/// A numbered label, and what a line that starts with it is.
pub(super) type Label = (Pattern, fn(u32) -> Line);

/// Text around a number, such as `{n}. korak`.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    before: String,
    after: String,
}

impl Pattern {
    fn parse(text: &str) -> Option<Self> {
        let (before, after) = text.split_once("{n}")?;
        Some(Self { before: before.to_lowercase(), after: after.to_lowercase() })
    }

    /// What stands before the number, in lower case.
    pub(super) fn start(&self) -> &str {
        &self.before
    }

    /// The number and the length of the pattern at the start of `text`.
    pub(super) fn at_start(&self, text: &str) -> Option<(u32, usize)> {
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

/// Labels by the letter they begin with, so that a text is compared with few of them.
#[derive(Clone, Debug, Default)]
pub(super) struct ByInitial<T>(BTreeMap<char, Vec<T>>);

impl<T> ByInitial<T> {
    /// Sorts `labels`; `start` gives what one begins with, in lower case, and nothing where it begins with a number.
    pub(super) fn new(labels: impl IntoIterator<Item = T>, start: impl Fn(&T) -> &str) -> Self {
        let mut sorted: BTreeMap<char, Vec<T>> = BTreeMap::new();
        for label in labels {
            let initial = start(&label).chars().next().unwrap_or(NUMBER);
            sorted.entry(initial).or_default().push(label);
        }
        Self(sorted)
    }

    /// The labels that `text` may begin with.
    pub(super) fn at(&self, text: &str) -> impl Iterator<Item = &T> {
        let first = text.chars().next();
        let initial = first.map(|c| if c.is_ascii_digit() { NUMBER } else { c.to_lowercase().next().unwrap_or(c) });
        initial.and_then(|initial| self.0.get(&initial)).into_iter().flatten()
    }

    /// All labels.
    pub(super) fn all(&self) -> impl Iterator<Item = &T> {
        self.0.values().flatten()
    }

    /// Whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Stands for any digit at the beginning of a label.
const NUMBER: char = '0';

/// The length of the prefix of `text` that equals `lower` but for case.
pub(super) fn prefix_len(text: &str, lower: &str) -> Option<usize> {
    let mut rest = text.char_indices();
    let mut wanted = lower.chars().peekable();
    while wanted.peek().is_some() {
        let (_, have) = rest.next()?;
        if have.is_ascii() {
            if wanted.next()? != have.to_ascii_lowercase() {
                return None;
            }
            continue;
        }
        // A no-break space in the text stands for the space of the list.
        let have = if matches!(have, '\u{a0}' | '\u{202f}') { ' ' } else { have };
        for lowered in have.to_lowercase() {
            if wanted.next()? != lowered {
                return None;
            }
        }
    }
    Some(rest.next().map_or(text.len(), |(at, _)| at))
}

/// The patterns among `texts`.
pub(super) fn patterns(texts: &[String]) -> Vec<Pattern> {
    texts.iter().filter_map(|text| Pattern::parse(text)).collect()
}

/// The labels of steps, methods and parts.
pub(super) fn number_labels(file: &LexiconFile) -> impl Iterator<Item = Label> {
    let steps = patterns(&file.step_labels).into_iter().map(|pattern| (pattern, Line::Step as fn(u32) -> Line));
    let methods = patterns(&file.method_labels).into_iter().map(|pattern| (pattern, Line::Method as fn(u32) -> Line));
    let parts = patterns(&file.part_labels).into_iter().map(|pattern| (pattern, Line::Part as fn(u32) -> Line));
    steps.chain(methods).chain(parts)
}
