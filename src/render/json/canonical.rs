//! The canonical form of RFC 8785, made of a file that is written: keys of objects sorted, no white space, no escapes but
//! those of JSON itself; without what tells of the file alone.
//!
//! Writing a runbook is what its file costs, so it is written once: while that is done, it is noted where objects and their
//! members stand.

use std::cell::Cell;
use std::io::{Result, Write};
use std::ops::Range;

use serde::Serialize;
use serde_json::ser::Formatter;

use super::{ScriptSafe, Text};

/// How members begin that readers do not see: the lines a step stands on, the codes of what was found in it.
const ASIDE: [&[u8]; 2] = [b"\"src\":{", b"\"diagnostics\":["];

/// A value as a file, and where in it its parts stand. The shapes hold no fractions, whose spelling would be a further
/// question, and no keys beyond the basic plane, which UTF-16 sorts differently.
pub(super) struct Written {
    text: Vec<u8>,
    notes: Notes,
}

#[derive(Default)]
struct Notes {
    /// In the order in which they begin.
    objects: Vec<Object>,
    /// Those of each object one behind the other; sorted by keys where the canonical form was asked for.
    members: Vec<Member>,
    /// Where characters are escaped that need not be, in order.
    escapes: Vec<(usize, char)>,
}

/// Where an object stands.
#[derive(Default)]
struct Object {
    start: usize,
    end: usize,
    members: Range<usize>,
    /// Which object is the first that begins behind it.
    next: usize,
    /// Which escape is.
    escape: usize,
}

/// Where a member of an object stands, without commas.
struct Member {
    key: Range<usize>,
    end: usize,
    /// Which object is the first that begins in it or behind it.
    object: usize,
    /// Which escape is.
    escape: usize,
}

impl Written {
    /// Writes `value`; as nothing where that fails.
    pub(super) fn of(value: &impl Serialize) -> Self {
        let here = Cell::new(0);
        let mut notes = Notes::default();
        let mut to = Noted { text: Text(Vec::with_capacity(8_192)), here: &here };
        let noting = Noting { here: &here, notes: &mut notes, open: Vec::new(), pending: Vec::new() };
        let whole = value.serialize(&mut serde_json::Serializer::with_formatter(&mut to, noting)).is_ok();
        // Maps with keys that are no text are the only thing that can fail here, and there are none.
        if !whole {
            return Self { text: Vec::new(), notes: Notes::default() };
        }
        Self { text: to.text.0, notes }
    }

    /// The members of the whole by these names, in their canonical form, as an object.
    pub(super) fn canonical(&mut self, names: &[&str]) -> Vec<u8> {
        let Notes { objects, members, .. } = &mut self.notes;
        let key = |member: &Member| &self.text[member.key.clone()];
        for object in &*objects {
            members[object.members.clone()].sort_unstable_by(|one, other| key(one).cmp(key(other)));
        }
        let mut canonical = Vec::with_capacity(self.text.len());
        if let Some(whole) = self.notes.objects.first() {
            self.object(whole, &|member| names.contains(&self.name(member)), &mut canonical);
        }
        canonical
    }

    /// The text, with `value` in the place of the text that member `name` of the whole has, which is as long.
    pub(super) fn with(mut self, name: &str, value: &str) -> Vec<u8> {
        let members = self.notes.objects.first().map(|whole| &self.notes.members[whole.members.clone()]);
        if let Some(member) = members.unwrap_or_default().iter().find(|member| self.name(member) == name) {
            // Between the quotation marks.
            let place = member.key.end + 2..member.end - 1;
            if place.len() == value.len() {
                self.text[place].copy_from_slice(value.as_bytes());
            }
        }
        self.text.push(b'\n');
        self.text
    }

    fn name(&self, member: &Member) -> &str {
        str::from_utf8(&self.text[member.key.start + 1..member.key.end - 1]).unwrap_or_default()
    }

    /// Appends an object with those members that `has` wants.
    fn object(&self, object: &Object, has: &dyn Fn(&Member) -> bool, to: &mut Vec<u8>) {
        let mut between = b'{';
        for member in self.notes.members[object.members.clone()].iter().filter(|member| has(member)) {
            to.push(std::mem::replace(&mut between, b','));
            self.part(member, to);
        }
        to.extend_from_slice(if between == b'{' { b"{}" } else { b"}" });
    }

    /// Appends a member.
    fn part(&self, member: &Member, to: &mut Vec<u8>) {
        let is_seen = |member: &Member| {
            let text = &self.text[member.key.start..member.end];
            !ASIDE.iter().any(|aside| text.starts_with(aside))
        };
        let (mut at, mut escape) = (member.key.start, member.escape);
        let mut next = member.object;
        while let Some(object) = self.notes.objects.get(next).filter(|object| object.start < member.end) {
            self.plain(at..object.start, escape, to);
            self.object(object, &is_seen, to);
            (at, escape, next) = (object.end, object.escape, object.next);
        }
        self.plain(at..member.end, escape, to);
    }

    /// Appends a stretch without objects; `escape` is the first escape that begins in it or behind it.
    fn plain(&self, place: Range<usize>, escape: usize, to: &mut Vec<u8>) {
        let mut at = place.start;
        for &(start, character) in self.notes.escapes[escape..].iter().take_while(|(start, _)| *start < place.end) {
            to.extend_from_slice(&self.text[at..start]);
            to.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
            at = start + super::ESCAPE;
        }
        to.extend_from_slice(&self.text[at..place.end]);
    }
}

/// A text that grows, and says how long it is.
struct Noted<'a> {
    text: Text,
    here: &'a Cell<usize>,
}

impl Write for Noted<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        self.write_all(bytes).map(|()| bytes.len())
    }

    #[inline]
    fn write_all(&mut self, bytes: &[u8]) -> Result<()> {
        self.here.set(self.here.get() + bytes.len());
        self.text.write_all(bytes)
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}

/// Writes as files are written, and notes where.
struct Noting<'a> {
    here: &'a Cell<usize>,
    notes: &'a mut Notes,
    /// Objects that are not closed, each with how many members of others were pending when it was opened.
    open: Vec<(usize, usize)>,
    /// Members of open objects.
    pending: Vec<Member>,
}

impl Formatter for Noting<'_> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> Result<()> {
        let (here, escapes) = (self.here, &mut self.notes.escapes);
        super::script_safe(writer, fragment, |character| escapes.push((here.get(), character)))
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        self.open.push((self.notes.objects.len(), self.pending.len()));
        self.notes.objects.push(Object { start: self.here.get(), ..Object::default() });
        ScriptSafe.begin_object(writer)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> Result<()> {
        ScriptSafe.begin_object_key(writer, first)?;
        let here = self.here.get();
        let (object, escape) = (self.notes.objects.len(), self.notes.escapes.len());
        self.pending.push(Member { key: here..here, end: here, object, escape });
        Ok(())
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        self.pending.last_mut().into_iter().for_each(|member| member.key.end = self.here.get());
        Ok(())
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> Result<()> {
        self.pending.last_mut().into_iter().for_each(|member| member.end = self.here.get());
        Ok(())
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> Result<()> {
        ScriptSafe.end_object(writer)?;
        let Some((object, pending)) = self.open.pop() else { return Ok(()) };
        let Notes { objects, members, escapes } = &mut *self.notes;
        let first = members.len();
        members.extend(self.pending.drain(pending..));
        let next = objects.len();
        if let Some(object) = objects.get_mut(object) {
            (object.end, object.members) = (self.here.get(), first..members.len());
            (object.next, object.escape) = (next, escapes.len());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde::Serialize;

    use super::Written;

    #[derive(Serialize)]
    struct Outer {
        b: Vec<Inner>,
        a: &'static str,
        ab: Option<bool>,
        hash: &'static str,
    }

    #[derive(Serialize)]
    struct Inner {
        z: i32,
        y: Empty,
        x: &'static str,
    }

    #[derive(Serialize)]
    struct Empty {}

    fn canonical(value: &impl Serialize, names: &[&str]) -> String {
        String::from_utf8(Written::of(value).canonical(names)).expect("text")
    }

    #[test]
    fn what_tells_of_the_file_alone_is_left_out() {
        let value = serde_json::json!({
            "b": { "src": { "line": 3 }, "a": [{ "diagnostics": ["UI04"], "src": "x.png" }, { "src": {} }], "zdiagnostics": [] },
        });
        assert_eq!(canonical(&value, &["b"]), r#"{"b":{"a":[{"src":"x.png"},{}],"zdiagnostics":[]}}"#);
    }

    #[test]
    fn keys_are_sorted_at_every_depth() {
        let inner = |z| Inner { z, y: Empty {}, x: "č \"<\n\\u003c" };
        let value = Outer { b: vec![inner(2), inner(1)], a: "}&", ab: None, hash: "" };
        let part = |z| format!(r#"{{"x":"č \"<\n\\u003c","y":{{}},"z":{z}}}"#);
        let text = canonical(&value, &["ab", "b", "a"]);
        assert_eq!(text, format!(r#"{{"a":"}}&","ab":null,"b":[{},{}]}}"#, part(2), part(1)));
        let sorted = serde_json::to_value(&value).expect("a value").to_string();
        assert_eq!(canonical(&value, &["ab", "b", "a", "hash"]), sorted, "a map that sorts its keys agrees");
        assert_eq!(canonical(&value, &["ab"]), r#"{"ab":null}"#);
    }

    #[test]
    fn the_file_is_what_would_be_written_with_the_value() {
        let value = |hash| Outer { b: vec![], a: "<hash>", ab: Some(true), hash };
        let file = Written::of(&value("0000")).with("hash", "1234");
        assert_eq!(String::from_utf8_lossy(&file), String::from_utf8_lossy(&super::super::file(&value("1234"))));
    }
}
