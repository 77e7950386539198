//! Front matter of plain lines, as nearly all of it is: `key: value`, and `- item` below a key of its own line.
//!
//! YAML can mean only one thing by such lines, so they are read without a parser for all the rest. Any other line
//! leaves the whole block to it.

use crate::model::front_matter::{Entry, Spanned, Value};
use crate::source::Span;
use crate::source::script::places;

/// The longest key that is read here; YAML has a limit of its own.
const LONGEST_KEY: usize = 100;

/// How many entries articles have.
const USUAL: usize = 24;

/// The entries of `yaml`, which stands at byte `base`; `None` unless every line is plain.
pub(super) fn entries(yaml: &str, base: usize) -> Option<Vec<Entry>> {
    let mut entries: Vec<Entry> = Vec::with_capacity(USUAL);
    let mut keys = Vec::with_capacity(USUAL);
    let mut at = base;
    for line in yaml.split_inclusive('\n') {
        let text = line.strip_suffix('\n')?;
        let text = text.strip_suffix('\r').unwrap_or(text);
        let odd = places(text, |byte| !matches!(byte, b' '..=b'~' | 0x80..=0xbf));
        if !odd.filter_map(|at| text[at..].chars().next()).all(is_plain) {
            return None;
        }
        if let Some(item) = text.strip_prefix("- ") {
            let item = scalar(item, at + 2)?;
            let Value::List(items, span) = &mut entries.last_mut()?.value else { return None };
            // As the parser has it, from the first item to whatever follows the last line.
            let start = items.first().map_or(item.span, |first| first.span).start;
            *span = Span { start, end: Span::new(at, at + line.len()).end };
            items.push(item);
        } else {
            if entries.last().is_some_and(has_no_value) {
                return None;
            }
            let (key, rest) = text.split_once(':')?;
            let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
                && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-'));
            if !is_key || key.len() > LONGEST_KEY {
                return None;
            }
            keys.push(key);
            let value = match rest.strip_prefix(' ') {
                Some(value) => Value::Scalar(scalar(value, at + key.len() + 2)?),
                None if rest.is_empty() => Value::List(Vec::new(), Span::default()),
                None => return None,
            };
            entries.push(Entry { key: Spanned { value: key.to_owned(), span: Span::new(at, at + key.len()) }, value });
        }
        at += line.len();
    }
    // There may be very many.
    keys.sort_unstable();
    let is_whole = keys.is_sorted_by(|one, next| one < next) && !entries.last().is_none_or(has_no_value);
    is_whole.then_some(entries)
}

/// Whether no item of a list has followed a key that stands alone.
fn has_no_value(entry: &Entry) -> bool {
    matches!(&entry.value, Value::List(items, _) if items.is_empty())
}

/// Whether a character is printable for sure, and no white space but a blank.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a1}'..='\u{167f}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}' | '\u{3001}'..='\u{d7ff}')
}

/// A word or more, or text in quotation marks, which nothing escapes.
fn scalar(text: &str, at: usize) -> Option<Spanned<String>> {
    let start = at + (text.len() - text.trim_start_matches(' ').len());
    let text = text.trim_matches(' ');
    let quoted = ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    let value = match quoted {
        Some(inner) => Some(inner).filter(|inner| !inner.contains(['"', '\'', '\\'])),
        None => Some(text).filter(|text| text.starts_with(char::is_alphanumeric) && !text.contains([':', '#'])),
    };
    Some(Spanned { value: value?.to_owned(), span: Span::new(start, start + text.len()) })
}
