//! Reads the YAML block between `---` fences, with the bytes of every key and value.
//!
//! Scalars keep their spelling: `no`, `1.10` and `0123` stay text. A block that does not parse is recovered as far as
//! its known keys go, so that the article still finds its locale and its ids.

use std::collections::BTreeSet;

use granit_parser::{Event, Parser};

use super::plain;
use crate::model::front_matter::{ALLOW, Entry, FrontMatter, KNOWN_KEYS, Spanned, Value};
use crate::model::issue::{Issue, IssueKind};
use crate::model::pragma::Pragma;
use crate::source::Span;
use crate::source::hidden;

/// The front matter, and where the body starts.
pub(super) struct Block {
    pub(super) front_matter: FrontMatter,
    pub(super) issues: Vec<Issue>,
    pub(super) body: usize,
}

/// The deepest nesting that front matter may have; real ones have two levels.
const DEPTH: usize = 16;

/// Reads the front matter of `text`.
pub(super) fn read(text: &str) -> Block {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let fences = opening(text, start).map(|from| (from, closing(text, from)));
    match fences {
        Some((_, Some((block, body)))) => Some(fenced(text, start, block, body)),
        Some((from, None)) => unclosed(text, from, text.len()),
        None => None,
    }
    .unwrap_or_else(|| Block {
        front_matter: FrontMatter::default(),
        issues: vec![Issue { kind: IssueKind::FrontMatterMissing, span: Span::new(start, start) }],
        body: start,
    })
}

/// Reads the `block` between two fences, the first of which stands at byte `start`.
fn fenced(text: &str, start: usize, block: Span, body: usize) -> Block {
    let (yaml, base) = (&text[block.range()], block.start as usize);
    let mut issues = Vec::new();
    let (reason, at) = match entries(yaml, base, &mut issues) {
        Ok(entries) => return Block::of(block, body, entries, issues),
        Err(refusal) => refusal,
    };
    // A rule in the body looks like the closing fence, and the text before it must not be lost.
    unclosed(text, base, block.end as usize).unwrap_or_else(|| {
        issues.push(Issue { kind: IssueKind::FrontMatterBroken { reason }, span: line_at(text, block, at) });
        let found = recover(yaml, base);
        if found.is_empty() {
            // Nothing says that this is front matter, so readers see it, between two rules.
            return Block { front_matter: FrontMatter::default(), issues, body: start };
        }
        let mut read = Block::of(block, body, found, issues);
        read.front_matter.recovered = true;
        read
    })
}

/// Reads a block from byte `from` on that no fence closes before `limit`: it ends at the first empty line behind which
/// no known key stands, as long as nothing but keys stands before.
fn unclosed(text: &str, from: usize, limit: usize) -> Option<Block> {
    let is_key = |line: &str| line.split_once(':').is_some_and(|(key, _)| KNOWN_KEYS.contains(&key));
    let mut lines = text[from..limit].split_inclusive('\n');
    let mut end = from + lines.next().filter(|line| is_key(line))?.len();
    let mut body = None;
    for line in lines {
        match (line.trim().is_empty(), body) {
            (true, _) => body = Some(body.unwrap_or(end) + line.len()),
            (false, Some(_)) if !is_key(line) => break,
            (false, at) => (end, body) = (at.unwrap_or(end) + line.len(), None),
        }
    }
    let block = Span::new(from, end);
    let mut issues = Vec::new();
    let entries = entries(&text[block.range()], from, &mut issues).ok()?;
    issues.push(Issue { kind: IssueKind::FrontMatterOpen, span: line_at(text, block, end) });
    Some(Block::of(block, body?, entries, issues))
}

impl Block {
    fn of(block: Span, body: usize, entries: Vec<Entry>, mut issues: Vec<Issue>) -> Self {
        let entries: Vec<Entry> = entries.into_iter().map(|entry| honest(entry, &mut issues)).collect();
        let allowed = allowed(&entries);
        Self { front_matter: FrontMatter { span: Some(block), recovered: false, entries, allowed }, issues, body }
    }
}

/// What the entries tell the checks to be silent about.
fn allowed(entries: &[Entry]) -> Vec<Pragma> {
    let values = entries.iter().filter(|entry| entry.key.value == ALLOW).map(|entry| &entry.value);
    let texts = values.flat_map(|value| match value {
        Value::Scalar(text) => std::slice::from_ref(text),
        Value::List(items, _) => items,
        Value::Map(_) => &[],
    });
    let written = texts.filter(|text| !text.value.trim().is_empty());
    written.map(|text| Pragma::in_front_matter(&text.value, text.span)).collect()
}

/// `entry` without the characters that deceive.
fn honest(mut entry: Entry, issues: &mut Vec<Issue>) -> Entry {
    let texts = match &mut entry.value {
        Value::Scalar(text) => std::slice::from_mut(text),
        Value::List(items, _) => items.as_mut_slice(),
        Value::Map(_) => &mut [],
    };
    for text in texts {
        if let Some((clean, taken)) = hidden::cleaned(&text.value, false) {
            text.value = clean;
            issues.push(Issue { kind: IssueKind::Deceit(taken), span: text.span });
        }
    }
    entry
}

/// The byte after the opening fence, which is the first line.
fn opening(text: &str, start: usize) -> Option<usize> {
    let fence = text[start..].split_inclusive('\n').next()?;
    (fence.trim_end() == "---" && fence.ends_with('\n')).then_some(start + fence.len())
}

/// The block between the fences and the byte after the closing one.
fn closing(text: &str, from: usize) -> Option<(Span, usize)> {
    let mut at = from;
    for line in text[from..].split_inclusive('\n') {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((Span::new(from, at), at + line.len()));
        }
        at += line.len();
    }
    None
}

/// The bytes of the line around byte `at` of the block.
fn line_at(text: &str, block: Span, at: usize) -> Span {
    let at = text.floor_char_boundary(at.clamp(block.start as usize, (block.end as usize).saturating_sub(1)));
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1).max(block.start as usize);
    let end = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    Span::new(start, end.min(block.end as usize).max(start))
}

/// Why YAML was refused, and the byte of the file.
type Refusal = (String, usize);

fn entries(yaml: &str, base: usize, issues: &mut Vec<Issue>) -> Result<Vec<Entry>, Refusal> {
    plain::entries(yaml, base).map_or_else(|| parsed(yaml, base, issues), Ok)
}

/// The entries of a block that may have all that YAML has.
fn parsed(yaml: &str, base: usize, issues: &mut Vec<Issue>) -> Result<Vec<Entry>, Refusal> {
    let mut reader = Reader { events: Parser::new_from_str(yaml), base, at: base };
    let mut entries: Vec<Entry> = Vec::new();
    // There may be very many.
    let mut keys = BTreeSet::new();
    loop {
        match reader.next()? {
            (Event::MappingStart(..), _) => break,
            (Event::Scalar(text, ..), _) if text.is_empty() => return Ok(entries),
            (Event::StreamStart | Event::DocumentStart(..), _) => {}
            (Event::StreamEnd, _) => return Ok(entries),
            (_, span) => return Err(("this is no list of `key: value` lines".into(), span.start as usize)),
        }
    }
    loop {
        let (key, span) = match reader.next()? {
            (Event::MappingEnd, _) => break,
            (Event::Scalar(key, ..), span) => (key.into_owned(), span),
            (_, span) => return Err(("a key is not plain text".into(), span.start as usize)),
        };
        let value = reader.value()?;
        if !keys.insert(key.clone()) {
            issues.push(Issue { kind: IssueKind::DuplicateKey { key: key.clone() }, span });
        }
        entries.push(Entry { key: Spanned { value: key, span }, value });
    }
    // The block is one document: whatever follows it was meant to be part of it.
    loop {
        match reader.next()? {
            (Event::StreamEnd, _) => return Ok(entries),
            (Event::DocumentEnd, _) => {}
            (_, span) => return Err(("text after the last key".into(), span.start as usize)),
        }
    }
}

struct Reader<'a> {
    events: Parser<'a, granit_parser::StrInput<'a>>,
    base: usize,
    at: usize,
}

impl<'a> Reader<'a> {
    fn next(&mut self) -> Result<(Event<'a>, Span), Refusal> {
        match self.events.next_event() {
            None => Ok((Event::StreamEnd, Span::new(self.at, self.at))),
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or(0..0);
                let span = Span::new(self.base + range.start, self.base + range.end);
                self.at = span.end as usize;
                Ok((event, span))
            }
            Some(Err(error)) => {
                let at = error.marker().byte_offset().map_or(self.at, |offset| self.base + offset);
                Err((error.info(), at))
            }
        }
    }

    fn value(&mut self) -> Result<Value, Refusal> {
        match self.next()? {
            // The parser writes nothing at all as `~`; what the author did not write is not a value.
            (Event::Scalar(..), span) if span.is_empty() => Ok(Value::Scalar(Spanned { value: String::new(), span })),
            (Event::Scalar(text, ..), span) => Ok(Value::Scalar(Spanned { value: text.into_owned(), span })),
            (Event::SequenceStart(..), span) => {
                let mut items = Vec::new();
                self.container(1, |event, span, depth| {
                    if let (Event::Scalar(text, ..), 1) = (event, depth) {
                        items.push(Spanned { value: text.clone().into_owned(), span });
                    }
                })?;
                Ok(Value::List(items, Span { start: span.start, end: Span::new(self.at, self.at).end }))
            }
            (Event::MappingStart(..), span) => {
                self.container(1, |_, _, _| {})?;
                Ok(Value::Map(Span { start: span.start, end: Span::new(self.at, self.at).end }))
            }
            (Event::Alias(_), span) => Err(("aliases are not allowed".into(), span.start as usize)),
            (_, span) => Err(("a value is missing".into(), span.start as usize)),
        }
    }

    /// Reads to the end of a container that has been entered, calling `visit` for what is in it.
    fn container(&mut self, mut depth: usize, mut visit: impl FnMut(&Event<'a>, Span, usize)) -> Result<(), Refusal> {
        while depth > 0 {
            let (event, span) = self.next()?;
            match event {
                Event::SequenceStart(..) | Event::MappingStart(..) => depth += 1,
                Event::SequenceEnd | Event::MappingEnd => depth -= 1,
                Event::Alias(_) => return Err(("aliases are not allowed".into(), span.start as usize)),
                Event::StreamEnd => return Err(("the block ends too early".into(), span.start as usize)),
                _ => visit(&event, span, depth),
            }
            if depth > DEPTH {
                return Err((format!("nesting deeper than {DEPTH} levels"), span.start as usize));
            }
        }
        Ok(())
    }
}

/// Finds the known keys of a block that is no YAML, wherever on a line they stand: machine translation has been seen
/// to fold a whole block onto one line.
fn recover(yaml: &str, base: usize) -> Vec<Entry> {
    let mut found: Vec<(usize, usize, &str)> = Vec::new();
    for key in KNOWN_KEYS {
        let needle = format!("{key}:");
        for (at, _) in yaml.match_indices(&needle) {
            let starts = at == 0 || yaml[..at].ends_with(char::is_whitespace);
            let ends = yaml[at + needle.len()..].chars().next().is_none_or(char::is_whitespace);
            if starts && ends {
                found.push((at, at + needle.len(), key));
                break;
            }
        }
    }
    found.sort_unstable();
    let entry = |(index, &(start, value, key)): (usize, &(usize, usize, &str))| {
        let limit = found.get(index + 1).map_or(yaml.len(), |next| next.0);
        let raw = &yaml[value..limit];
        let span = |from: usize, len: usize| Span::new(base + from, base + from + len);
        let items: Vec<Spanned<String>> = list_items(raw)
            .map(|(at, item)| Spanned { value: unquoted(item).to_owned(), span: span(value + at, item.len()) })
            .collect();
        let line = raw.lines().next().unwrap_or_default();
        let text = line.trim();
        let at = value + (line.len() - line.trim_start().len());
        let value = if text.is_empty() && !items.is_empty() {
            Value::List(items, span(value, raw.len()))
        } else {
            Value::Scalar(Spanned { value: unquoted(text).to_owned(), span: span(at, text.len()) })
        };
        Entry { key: Spanned { value: key.to_owned(), span: span(start, key.len()) }, value }
    };
    found.iter().enumerate().map(entry).collect()
}

/// The `- item` lines of `raw`, with where each item stands.
fn list_items(raw: &str) -> impl Iterator<Item = (usize, &str)> {
    raw.match_indices("- ").filter(|&(at, _)| raw[..at].trim_end_matches(' ').ends_with('\n')).map(|(at, _)| {
        let item = raw[at + 2..].lines().next().unwrap_or_default().trim_end();
        (at + 2, item)
    })
}

fn unquoted(text: &str) -> &str {
    let text = text.trim();
    let inner = ['"', '\''].into_iter().find_map(|quote| text.strip_prefix(quote)?.strip_suffix(quote));
    inner.unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::model::issue::IssueKind;

    #[test]
    fn scalars_keep_their_spelling_and_their_bytes() {
        let text = "---\ntitle: 'On: off'\nlocale: NO\nversion: 1.10\noct: 0123\nms.custom:\n- \"7525\"\n- 12\nempty:\n---\n# T\n";
        let head = read(text);
        assert!(head.issues.is_empty());
        let scalar = |key| head.front_matter.scalar(key).map(|text| text.value.as_str());
        assert_eq!(scalar("title"), Some("On: off"));
        assert_eq!(scalar("locale"), Some("NO"));
        assert_eq!(scalar("version"), Some("1.10"));
        assert_eq!(scalar("oct"), Some("0123"));
        assert_eq!(scalar("empty"), None);
        assert_eq!(head.front_matter.values("ms.custom"), ["7525", "12"]);
        let title = head.front_matter.scalar("title").expect("a title");
        assert_eq!(&text[title.span.range()], "'On: off'");
        assert_eq!(&text[head.body..], "# T\n");
    }

    #[test]
    fn plain_lines_are_read_as_yaml_reads_them() {
        let lines = [
            "a: b c",
            "ms.b: \"x: 'y\"",
            "c:  'it'  ",
            "d:",
            "e: ",
            "- 1",
            "- \"02\"",
            "-",
            "- a: b",
            "  - x",
            "  more",
            "f: 08/05/2021\r",
            "g: »Več« – č",
            "h: a # b",
            "i: - x",
            "j: [1, 2]",
            "k: https://example.com",
            "l: ''",
            "m: \"\\n\"",
            "n: | ",
            "a: again",
            "# x",
            "",
            "...",
            "o:x",
            "p: x\u{85}y",
            "q: 1\u{a0}",
            "r: \u{feff}x",
            "s: !x y",
            "? t",
            "Č: č",
            "-   'č'  ",
            "v: 1.10",
        ];
        let mut plain = 0;
        let three = lines.iter().flat_map(|a| lines.iter().flat_map(move |b| lines.map(|c| [*a, *b, c])));
        for (lines, end) in three.flat_map(|lines| [(lines, "\n"), (lines, "\r\n")]) {
            let yaml = lines.map(|line| format!("{line}{end}")).concat();
            let Some(entries) = super::plain::entries(&yaml, 4) else { continue };
            let mut issues = Vec::new();
            assert_eq!(super::parsed(&yaml, 4, &mut issues), Ok(entries), "{yaml}");
            assert!(issues.is_empty(), "{yaml}");
            plain += 1;
        }
        assert!(plain > 100, "{plain}");
    }

    #[test]
    fn identifiers_come_as_list_number_commas_or_nothing() {
        let ids = |yaml: &str| read(&format!("---\nms.custom: {yaml}\n---\n")).front_matter.values("ms.custom");
        assert_eq!(ids("665,2578"), ["665", "2578"]);
        assert_eq!(ids("66"), ["66"]);
        assert!(ids("''").is_empty());
        assert_eq!(ids("[1, \"02\"]"), ["1", "02"]);
    }

    #[test]
    fn a_broken_block_is_named_and_its_known_keys_are_recovered() {
        let text =
            "---\ntitle: \"A\" b: c\nms.contentlocale: sl-SI\nms.custom:\n- \"1\"\n- 2\nms.author: x\n---\nbody\n";
        let head = read(text);
        assert!(matches!(head.issues[0].kind, IssueKind::FrontMatterBroken { .. }));
        assert_eq!(head.issues[0].span.start, 4);
        assert_eq!(head.front_matter.scalar("ms.contentlocale").map(|text| text.value.as_str()), Some("sl-SI"));
        assert_eq!(head.front_matter.values("ms.custom"), ["1", "2"]);
        assert_eq!(&text[head.body..], "body\n");
    }

    #[test]
    fn a_block_folded_onto_one_line_is_recovered() {
        let head = read("---\nFoo\n---\nBar\n");
        assert!(matches!(head.issues[0].kind, IssueKind::FrontMatterBroken { .. }) && head.body == 0);
        let head =
            read("---\ntittel: \"Noe\" ms.author: x ms.contentlocale: nb-NO ms.lasthandoff: 07/12/2021\n---\n# T\n");
        assert!(head.front_matter.recovered);
        assert_eq!(head.front_matter.scalar("ms.contentlocale").map(|text| text.value.as_str()), Some("nb-NO"));
    }

    #[test]
    fn a_block_that_never_ends_keeps_the_text_behind_it() {
        for text in [
            "---\ntitle: A\n\nms.custom: 1\n\n# A\n\nText.\n",
            "---\ntitle: A\n\nms.custom: 1\n\n# A\n\nText.\n\n---\n\nMore.\n",
        ] {
            let head = read(text);
            assert_eq!(head.issues[0].kind, IssueKind::FrontMatterOpen);
            assert_eq!(&text[head.issues[0].span.range()], "ms.custom: 1");
            assert_eq!(head.front_matter.values("ms.custom"), ["1"]);
            assert!(text[head.body..].starts_with("# A\n"), "{}", &text[head.body..]);
        }
        // What is no key may be meant for readers, so it stays text.
        for text in ["---\ntitle: A\nText.\n\n# A\n", "---\nNote: text\n\n# A\n", "---\ntitle: A\n", "---\n\ntext\n"] {
            assert_eq!((read(text).body, &read(text).issues[0].kind), (0, &IssueKind::FrontMatterMissing), "{text}");
        }
    }

    #[test]
    fn bombs_and_depth_are_refused_at_once() {
        for yaml in
            ["a: &x 1\nb: *x\n".to_owned(), format!("a: {}", "[".repeat(100_000)), format!("a: {}", "{a: ".repeat(99))]
        {
            let head = read(&format!("---\n{yaml}\n---\nbody"));
            assert!(matches!(head.issues[0].kind, IssueKind::FrontMatterBroken { .. }), "{}", &yaml[..9]);
        }
    }

    #[test]
    fn no_block_means_all_is_body() {
        let head = read("# Title\n\n---\n\ntext\n");
        assert_eq!((head.body, head.front_matter.entries.len()), (0, 0));
        assert_eq!(head.issues[0].kind, IssueKind::FrontMatterMissing);
    }
}
