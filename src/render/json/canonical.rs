//! The canonical form of RFC 8785: keys of objects sorted, no white space; without what tells of the file alone.

use std::cell::RefCell;
use std::io::{Result, Write};
use std::ops::Range;

use serde::Serialize;
use serde_json::ser::Formatter;

/// How members begin that readers do not see: the lines a step stands on, the codes of what was found in it.
const ASIDE: [&[u8]; 2] = [b"\"src\":{", b"\"diagnostics\":["];

/// `value` in its canonical form, with the members of [`ASIDE`] left out. The shapes hold no fractions, whose spelling would be the only other question, and no
/// keys beyond the basic plane, which UTF-16 sorts differently.
pub(super) fn bytes(value: &impl Serialize) -> Vec<u8> {
    let text = RefCell::new(Vec::with_capacity(4096));
    let sorter = Sorter { text: &text, open: Vec::new() };
    let mut serializer = serde_json::Serializer::with_formatter(Text(&text), sorter);
    // Maps with keys that are no text are the only thing that can fail here, and there are none.
    let whole = value.serialize(&mut serializer).is_ok();
    if whole { text.into_inner() } else { Vec::new() }
}

/// What is written so far, shared by the serializer, which appends to it, and the sorter, which moves parts of it.
struct Text<'a>(&'a RefCell<Vec<u8>>);

/// Sorts the members of each object when it closes, when those inside it are sorted already.
struct Sorter<'a> {
    text: &'a RefCell<Vec<u8>>,
    open: Vec<Vec<Member>>,
}

/// Where a member of an object stands, without commas.
struct Member {
    key: Range<usize>,
    end: usize,
}

impl Write for Text<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

impl Sorter<'_> {
    fn here(&self) -> usize {
        self.text.borrow().len()
    }
}

impl Formatter for Sorter<'_> {
    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.open.push(Vec::new());
        writer.write_all(b"{")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        if !first {
            writer.write_all(b",")?;
        }
        let start = self.here();
        self.open.last_mut().into_iter().for_each(|members| members.push(Member { key: start..start, end: start }));
        Ok(())
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        let end = self.here();
        self.open.last_mut().and_then(|members| members.last_mut()).into_iter().for_each(|member| member.key.end = end);
        Ok(())
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        let end = self.here();
        self.open.last_mut().and_then(|members| members.last_mut()).into_iter().for_each(|member| member.end = end);
        Ok(())
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        let mut members = self.open.pop().unwrap_or_default();
        let mut text = self.text.borrow_mut();
        let key = |member: &Member| member.key.clone();
        let (start, count) = (members.first().map(|member| member.key.start), members.len());
        members.retain(|member| !ASIDE.iter().any(|aside| text[member.key.start..member.end].starts_with(aside)));
        let whole = members.len() == count && members.is_sorted_by(|a, b| text[key(a)] <= text[key(b)]);
        if let Some(start) = start.filter(|_| !whole) {
            members.sort_by(|a, b| text[key(a)].cmp(&text[key(b)]));
            let mut sorted = Vec::with_capacity(text.len() - start);
            for member in &members {
                if !sorted.is_empty() {
                    sorted.push(b',');
                }
                sorted.extend_from_slice(&text[member.key.start..member.end]);
            }
            text.truncate(start);
            text.extend_from_slice(&sorted);
        }
        drop(text);
        writer.write_all(b"}")
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    #[derive(Serialize)]
    struct Outer {
        b: Vec<Inner>,
        a: &'static str,
        ab: Option<bool>,
    }

    #[derive(Serialize)]
    struct Inner {
        z: i32,
        y: Empty,
        x: &'static str,
    }

    #[derive(Serialize)]
    struct Empty {}

    #[test]
    fn what_tells_of_the_file_alone_is_left_out() {
        let value = serde_json::json!({
            "src": { "line": 3 }, "a": [{ "diagnostics": ["UI04"], "src": "x.png" }, { "src": {} }], "zdiagnostics": [],
        });
        let text = String::from_utf8(super::bytes(&value)).expect("text");
        assert_eq!(text, r#"{"a":[{"src":"x.png"},{}],"zdiagnostics":[]}"#);
    }

    #[test]
    fn keys_are_sorted_at_every_depth() {
        let inner = |z| Inner { z, y: Empty {}, x: "č \"<\n" };
        let value = Outer { b: vec![inner(2), inner(1)], a: "}", ab: None };
        let text = String::from_utf8(super::bytes(&value)).expect("text");
        let part = |z| format!(r#"{{"x":"č \"<\n","y":{{}},"z":{z}}}"#);
        assert_eq!(text, format!(r#"{{"a":"}}","ab":null,"b":[{},{}]}}"#, part(2), part(1)));
        let sorted = serde_json::to_value(&value).expect("a value").to_string();
        assert_eq!(text, sorted, "a map that sorts its keys agrees");
    }
}
