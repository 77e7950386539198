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

pub use index::{Collection, Generator, Identifiers, LocaleIndex, SearchIndex, Sources, locales};
pub use runbook::Runbook;
pub use schema::{of as schema_of, schemas};

pub(super) use block::{Block, Inline, Note, blocks};
pub(super) use index::{missing, runbooks};
pub(super) use provenance::type_of;
pub(super) use runbook::kind;
pub(super) use step::{Choice, Procedure, Step};

use serde::Serialize;

/// Version of every shape here.
pub const SCHEMA_VERSION: &str = "1.0";

/// `value` as a file: compact, with a line end. Text may stand inside a script element of a page: the characters that
/// could end it or start markup are escaped, as JSON allows.
#[must_use]
pub fn file(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(4096);
    let mut serializer = serde_json::Serializer::with_formatter(&mut bytes, ScriptSafe);
    // Maps with keys that are no text are the only thing that can fail here, and there are none.
    if value.serialize(&mut serializer).is_err() {
        bytes.clear();
    }
    bytes.push(b'\n');
    bytes
}

/// Compact JSON in which `<`, `>`, `&` and the two Unicode line separators are escaped.
struct ScriptSafe;

impl serde_json::ser::Formatter for ScriptSafe {
    fn write_string_fragment<W: ?Sized + std::io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> std::io::Result<()> {
        let bytes = fragment.as_bytes();
        let mut written = 0;
        // Both separators are E2 80 A8 or A9 in UTF-8.
        let may_need_escape = |&(_, byte): &(usize, u8)| matches!(byte, b'<' | b'>' | b'&' | 0xe2);
        for (at, _) in bytes.iter().copied().enumerate().filter(may_need_escape) {
            let character = fragment[at..].chars().next().unwrap_or_default();
            if matches!(character, '<' | '>' | '&' | '\u{2028}' | '\u{2029}') {
                writer.write_all(&bytes[written..at])?;
                write!(writer, "\\u{:04x}", u32::from(character))?;
                written = at + character.len_utf8();
            }
        }
        writer.write_all(&bytes[written..])
    }
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
}
