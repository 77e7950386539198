//! Numbered labels: "Step 2", "3. korak", "Method 1".

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
