//! Makes text safe to show: nothing in an article may command the terminal or reorder what people read.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::hidden::reorders;
use crate::source::Span;

/// Whether a character commands a terminal, ends a line, or reorders the text around it.
///
/// The plain marks of direction (U+200E, U+200F, U+061C) stay: translations need them, and they cannot reach beyond
/// the word they stand at.
pub(super) fn is_control(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || reorders(c)
}

/// `text` on one line, with every control character spelled out, such as `\u{1b}`.
pub(super) fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_control) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(spelled).collect())
}

/// At most `limit` characters of `text`, made visible; `…` stands for the rest.
pub(super) fn clipped(text: &str, limit: usize) -> String {
    let whole = visible(text);
    if whole.chars().count() <= limit {
        return whole.into_owned();
    }
    let mut clipped = String::new();
    let mut left = limit.saturating_sub(1);
    // Cut before the spelling, so that no half of `\u{1b}` remains.
    for spelling in text.chars().map(spelled) {
        let Some(rest) = left.checked_sub(spelling.chars().count()) else { break };
        left = rest;
        clipped.push_str(&spelling);
    }
    clipped + "…"
}

/// `excerpt` with one visible character for every control character, and where `mark` is in it. Tabs stay, since
/// excerpts are drawn with tab stops.
pub(super) fn excerpt(excerpt: &str, mark: Span) -> (String, Range<usize>) {
    let mark = snap(excerpt, mark);
    let shown = |part: &str| part.chars().map(stand_in).collect::<String>();
    let (before, marked) = (shown(&excerpt[..mark.start]), shown(&excerpt[mark.clone()]));
    let range = before.len()..before.len() + marked.len();
    (before + &marked + &shown(&excerpt[mark.end..]), range)
}

/// `span` within `text` and on character boundaries: what draws the excerpt panics at any other.
fn snap(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary(span.end as usize);
    start..end.max(start)
}

/// `json` in ASCII escapes where JSON itself allows raw control characters: U+007F and above. They occur in strings
/// only, so the value stays the same.
pub(super) fn json(json: String) -> String {
    let raw = |c: char| c >= '\u{7f}' && is_control(c);
    if !json.contains(raw) {
        return json;
    }
    json.chars().map(|c| if raw(c) { format!("\\u{:04x}", u32::from(c)) } else { c.to_string() }).collect()
}

fn spelled(c: char) -> String {
    if is_control(c) { c.escape_default().to_string() } else { c.to_string() }
}

fn stand_in(c: char) -> char {
    match c {
        '\t' => '\t',
        // Unicode has pictures of the control characters of ASCII, in the same order.
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        c if is_control(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    use super::{clipped, excerpt, is_control, json, snap, stand_in, visible};
    use crate::source::Span;

    /// Slovenian, Arabic, Japanese, combining marks, emoji joined from parts, and what must not be shown.
    const MULTILINGUAL: &str = concat!(
        "[a-zčšžåßñ .(){}\\[\\]اختر設定をがक्षि\u{300}\u{301}\u{200d}👩💻",
        "\u{1b}\u{0}\t\n\u{85}\u{202e}\u{2066}\u{2069}]{0,40}",
    );

    proptest! {
        #[test]
        fn snapped_spans_can_be_cut_out(text in MULTILINGUAL, start in 0u32..130, end in any::<u32>()) {
            let range = snap(&text, Span { start, end: end % 130 });
            prop_assert!(text.get(range.clone()).is_some());
            // Good spans stay as they are.
            let good = Span::new(range.start, range.end);
            prop_assert_eq!(snap(&text, good), range);
        }

        #[test]
        fn excerpts_mark_the_same_characters(text in MULTILINGUAL, start in 0u32..130, length in 0u32..60) {
            let span = Span { start, end: start + length };
            let (shown, mark) = excerpt(&text, span);
            let marked: String = text[snap(&text, span)].chars().map(stand_in).collect();
            prop_assert_eq!(&shown[mark], marked);
            prop_assert_eq!(shown.chars().count(), text.chars().count());
            prop_assert!(!shown.chars().any(|c| c != '\t' && is_control(c)));
        }

        #[test]
        fn clipping_keeps_to_its_limit(text in MULTILINGUAL, limit in 1usize..50) {
            let short = clipped(&text, limit);
            prop_assert!(short.chars().count() <= limit);
            prop_assert!(short == visible(&text) || short.ends_with('…'));
        }
    }

    #[test]
    fn control_characters_are_spelled_out() {
        assert_eq!(visible("a\u{1b}[31m\nb\u{202e}"), "a\\u{1b}[31m\\nb\\u{202e}");
        assert_eq!(visible("\u{200f}اختر"), "\u{200f}اختر");
        assert_eq!(clipped("ab\u{1b}cd", 8), "ab…");
        assert_eq!(clipped("ab\u{1b}c", 9), "ab\\u{1b}c");
    }

    #[test]
    fn escaped_json_means_the_same() {
        let value = "a\u{202e}b\u{7f}\n";
        let text = json(serde_json::to_string(value).expect("a string"));
        assert_eq!(text, "\"a\\u202eb\\u007f\\n\"");
        assert_eq!(serde_json::from_str::<String>(&text).expect("JSON"), value);
    }
}
