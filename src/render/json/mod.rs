//! The published shapes, version 1. Inner types never carry serde, so that these alone are what consumers depend on.

mod block;
mod canonical;
mod facets;
mod hash;
mod index;
mod provenance;
mod runbook;
mod schema;
mod step;

pub use hash::shape;
pub use index::{
    Collection, Generator, Identifiers, Items, LocaleIndex, SearchIndex, Sources, assemble, entries, indexed, items,
    locale_index, locales, search_index,
};
pub use runbook::Runbook;
pub use schema::{of as schema_of, schemas};

pub(super) use block::{Block, Inline, Note, blocks};
pub(super) use facets::MenuPath;
pub(super) use index::{missing, runbooks};
pub(super) use provenance::type_of;
pub(super) use runbook::{Related, kind};
pub(super) use step::{Choices, Procedure, Relation, Step};

use std::io::Write;

use serde::Serialize;

use crate::source::hidden::reorders;

/// Version of every shape here.
pub const SCHEMA_VERSION: &str = "1.0";

/// `value` as a file: compact, with a line end. Text may stand inside a script element of a page: the characters that
/// could end it or start markup are escaped, as JSON allows.
#[must_use]
pub fn file(value: &impl Serialize) -> Vec<u8> {
    let mut text = Text(Vec::with_capacity(1_024));
    // Maps with keys that are no text are the only thing that can fail here, and there are none.
    if write(value, &mut text).is_err() {
        text.0.clear();
    }
    text.0
}

/// A text that grows, mostly by single signs.
struct Text(Vec<u8>);

impl Write for Text {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> std::io::Result<()> {
        match bytes {
            &[sign] => self.0.push(sign),
            bytes => self.0.extend_from_slice(bytes),
        }
        Ok(())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Writes `value` as [`file()`] gives it.
///
/// # Errors
/// When `to` takes no more.
pub fn write(value: &impl Serialize, mut to: impl Write) -> std::io::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut to, ScriptSafe))?;
    to.write_all(b"\n")
}

/// Whether a character is written as an escape: it could end a script, a line of one, or reorder what people read.
fn is_risky(character: char) -> bool {
    matches!(character, '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\u{7f}'..='\u{9f}') || reorders(character)
}

/// Whether a byte begins a risky character in UTF-8, or at least may.
const fn starts_risky(byte: u8) -> bool {
    // All are looked at, without a question in between: that is done for many bytes at once.
    (byte == b'<') | (byte == b'>') | (byte == b'&') | (byte == 0x7f) | (byte == 0xc2) | (byte == 0xe2)
}

/// The same as a table, which is faster for a single byte.
const STARTS_RISKY: [bool; 256] = {
    let mut starts = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        starts[byte] = starts_risky(byte as u8);
        byte += 1;
    }
    starts
};

/// How many bytes are looked at before it is asked whether one of them was risky.
const AT_ONCE: usize = 16;

/// Where the first byte is that may begin a risky character.
fn risky(bytes: &[u8]) -> Option<usize> {
    let has_risky = |chunk: &&[u8]| chunk.iter().fold(false, |found, &byte| found | starts_risky(byte));
    let clean = AT_ONCE * bytes.chunks_exact(AT_ONCE).take_while(|chunk| !has_risky(chunk)).count();
    bytes[clean..].iter().position(|&byte| STARTS_RISKY[usize::from(byte)]).map(|at| clean + at)
}

/// How many bytes the escape of a risky character takes: all of them are in the basic plane.
const ESCAPE: usize = "\\u0000".len();

/// Compact JSON in which [`is_risky`] characters are escaped.
struct ScriptSafe;

impl serde_json::ser::Formatter for ScriptSafe {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> std::io::Result<()> {
        script_safe(writer, fragment, |_| {})
    }
}

/// Writes a part of a string without characters that JSON must escape, and tells of those that are escaped nevertheless,
/// each before it is.
fn script_safe<W: ?Sized + Write>(writer: &mut W, fragment: &str, mut tell: impl FnMut(char)) -> std::io::Result<()> {
    let bytes = fragment.as_bytes();
    let (mut written, mut looked) = (0, 0);
    while let Some(ahead) = risky(&bytes[looked..]) {
        let at = looked + ahead;
        let character = fragment[at..].chars().next().unwrap_or_default();
        looked = at + character.len_utf8();
        if is_risky(character) {
            writer.write_all(&bytes[written..at])?;
            tell(character);
            writer.write_all(&escape(character))?;
            written = looked;
        }
    }
    writer.write_all(&bytes[written..])
}

/// The escape of a risky character.
fn escape(character: char) -> [u8; ESCAPE] {
    let code = u32::from(character);
    let digit = |shift: u32| b"0123456789abcdef"[(code >> shift & 15) as usize];
    [b'\\', b'u', digit(12), digit(8), digit(4), digit(0)]
}

#[cfg(test)]
mod tests {
    #[test]
    fn json_may_stand_inside_a_script() {
        let bytes = super::file(&["</script>&\u{2028}"]);
        assert_eq!(String::from_utf8_lossy(&bytes), "[\"\\u003c/script\\u003e\\u0026\\u2028\"]\n");
        let back: Vec<String> = serde_json::from_slice(&bytes).expect("JSON");
        assert_eq!(back, ["</script>&\u{2028}"]);
    }

    #[test]
    fn every_risky_character_is_escaped() {
        for character in ('\0'..=char::MAX).filter(|&character| super::is_risky(character)) {
            let bytes = super::file(&[format!("č{character}é")]);
            let expected = format!("[\"č\\u{:04x}é\"]\n", u32::from(character));
            assert_eq!(String::from_utf8_lossy(&bytes), expected);
            let long = "long enough for several steps ".repeat(3);
            let bytes = super::file(&[format!("{long}{character}{long}")]);
            let expected = format!("[\"{long}\\u{:04x}{long}\"]\n", u32::from(character));
            assert_eq!(String::from_utf8_lossy(&bytes), expected);
        }
    }
}
