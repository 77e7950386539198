//! Guards: edits before Markdown is read, where a translation merely looks like markup, or markup went missing.
//!
//! Slovenian and Norwegian write "15. september" and "1. korak:", which Markdown takes for lists. Each guard is one
//! rule of its own and leaves an issue; none changes a visible word.

use std::ops::Range;

use crate::model::issue::{Issue, IssueKind};
use crate::model::lexicon::Lexicon;
use crate::model::reading::Line;
use crate::source::Layer;

type Edit = (Range<usize>, &'static str);

/// Applies every guard to `layer`; `None` when nothing had to be edited.
pub(super) fn apply(layer: &Layer, lexicon: &Lexicon) -> (Option<Layer>, Vec<Issue>) {
    let text = layer.text();
    let mut edits: Vec<Edit> = Vec::new();
    let mut issues = Vec::new();
    let mut lines = Lines {
        previous_number: None,
        after_blank: true,
        in_item: false,
        fenced: false,
        closings: Closings::default(),
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if let Some((edit, kind)) = lines.guard(line, at, lexicon, text) {
            issues.push(Issue { kind, span: layer.to_source(at..at + line.trim_end().len()) });
            edits.push(edit);
        }
        at += line.len();
    }
    (layer.edited(&edits), issues)
}

/// What the lines so far say about the next one.
struct Lines {
    previous_number: Option<u32>,
    after_blank: bool,
    in_item: bool,
    fenced: bool,
    closings: Closings,
}

impl Lines {
    fn guard(&mut self, line: &str, at: usize, lexicon: &Lexicon, text: &str) -> Option<(Edit, IssueKind)> {
        let rest = &text[at + line.len()..];
        let trimmed = line.trim_start();
        let indent = line.len() - trimmed.len();
        if trimmed.starts_with("```") || trimmed.starts_with("~~~") {
            self.fenced = !self.fenced;
        }
        if !self.fenced && indent < 4 && self.closings.never_come(trimmed, at + indent, text) {
            self.after_blank = false;
            let tag = trimmed[..trimmed.find('>').map_or(trimmed.len(), |end| end + 1)].trim_end().to_owned();
            return Some(((at + indent..at + indent, "\\"), IssueKind::UnknownTag { tag }));
        }
        if self.fenced || trimmed.is_empty() {
            self.after_blank |= trimmed.is_empty();
            return None;
        }
        let found = self.find(trimmed, indent, at, lexicon, rest);
        let number = marker(trimmed)
            .filter(|_| !matches!(found, Some((_, IssueKind::DateAsList | IssueKind::LabelAsListMarker))));
        if let Some((number, _)) = number {
            self.previous_number = Some(number);
        } else if matches!(found, Some((_, IssueKind::MarkerWithoutSpace))) {
            self.previous_number = self.previous_number.map(|number| number + 1);
        }
        let bullet = trimmed.starts_with("- ") || trimmed.starts_with("* ") || trimmed.starts_with("+ ");
        let typed = matches!(found, Some((_, IssueKind::PseudoBullets)));
        self.in_item = number.is_some() || bullet || typed || (indent > 0 && self.in_item);
        self.after_blank = false;
        found
    }

    fn find(&self, line: &str, indent: usize, at: usize, lexicon: &Lexicon, rest: &str) -> Option<(Edit, IssueKind)> {
        let start = at + indent;
        let bullet = line.strip_prefix("- ").or_else(|| line.strip_prefix("* "));
        let content = bullet.map_or(line, str::trim_start);
        let content_at = start + line.len() - content.len();
        if let Some((number, len)) = marker(content) {
            let shield = |kind| Some(((content_at + len - 1..content_at + len - 1, "\\"), kind));
            if is_label(content, lexicon) {
                return shield(IssueKind::LabelAsListMarker);
            }
            // "7. Nov …" is the seventh step, not the seventh of November, where the sixth stands before it.
            let continues = bullet.is_none() && self.previous_number.is_some_and(|previous| previous + 1 == number);
            let month = (!continues || has_year_near(content)) && is_date(content, len, lexicon);
            if month || (self.is_alone(number, rest) && has_year_near(content)) {
                return shield(IssueKind::DateAsList);
            }
        }
        if let Some(len) = glued_marker(line, self.previous_number) {
            return Some(((start + len..start + len, " "), IssueKind::MarkerWithoutSpace));
        }
        if indent >= 4 && self.after_blank && !self.in_item && starts_with_label(line, lexicon) {
            return Some(((at..start, ""), IssueKind::IndentedCallout));
        }
        if self.after_blank || self.in_item {
            let typed = line.strip_prefix(['·', '•']).filter(|rest| rest.starts_with([' ', '\t', '\u{a0}']))?;
            let len = line.len() - typed.trim_start().len();
            return Some(((start..start + len, "- "), IssueKind::PseudoBullets));
        }
        None
    }

    /// Whether no sibling continues the numbering of an item with `number`.
    fn is_alone(&self, number: u32, rest: &str) -> bool {
        let next = rest.lines().filter_map(|line| marker(line.trim_start())).map(|(number, _)| number).next();
        number != 1 && self.previous_number.is_none_or(|previous| previous + 1 != number) && next != Some(number + 1)
    }
}

/// Raw HTML that Markdown takes to go on until its closing, however far that is.
const OPENINGS: [(&str, &str); 8] = [
    ("<!--", "-->"),
    ("<?", "?>"),
    ("<![CDATA[", "]]>"),
    ("<!", ">"),
    ("<script", "</script>"),
    ("<style", "</style>"),
    ("<pre", "</pre>"),
    ("<textarea", "</textarea>"),
];

/// What is known of the closings behind the lines read so far, so that each is looked for once and not from every line.
#[derive(Default)]
struct Closings {
    /// Where the next one of each kind stands; `Some(None)` when there is none any more.
    next: [Option<Option<usize>>; OPENINGS.len()],
}

impl Closings {
    /// Whether the line at byte `at` of `text` opens raw HTML that nothing closes. One bad tag would then cost the
    /// structure of everything behind it.
    fn never_come(&mut self, line: &str, at: usize, text: &str) -> bool {
        let starts = |opening: &str| line.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening));
        if !line.starts_with('<') {
            return false;
        }
        let Some(kind) = OPENINGS.iter().position(|(opening, _)| starts(opening)) else { return false };
        let (opening, closing) = OPENINGS[kind];
        let from = at + opening.len();
        let known = self.next[kind].filter(|next| next.is_none_or(|next| next >= from));
        let next = known.unwrap_or_else(|| find(&text[from..], closing).map(|found| from + found));
        self.next[kind] = Some(next);
        next.is_none()
    }
}

/// Where `needle` stands in `text`, whatever the case of its ASCII letters.
fn find(text: &str, needle: &str) -> Option<usize> {
    text.as_bytes().windows(needle.len()).position(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}

/// The number of an ordered marker at the start of `line`, and the length of number and full stop.
fn marker(line: &str) -> Option<(u32, usize)> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line[digits..].strip_prefix('.')?;
    let ends = rest.starts_with([' ', '\t', '\n', '\r']);
    ((1..=3).contains(&digits) && ends).then(|| Some((line[..digits].parse().ok()?, digits + 1)))?
}

/// The length of a marker that lacks its space (`3.Select`), when it continues the numbering.
fn glued_marker(line: &str, previous: Option<u32>) -> Option<usize> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?.strip_prefix('.')?;
    let letter = rest.trim_start_matches('*').chars().next().is_some_and(char::is_alphabetic);
    let number: u32 = line[..digits].parse().ok()?;
    let continues = previous.is_some_and(|previous| previous + 1 == number) && number > 1;
    (digits <= 2 && letter && continues).then_some(digits + 1)
}

fn is_label(content: &str, lexicon: &Lexicon) -> bool {
    let Some((line, len)) = lexicon.numbered_label(content) else { return false };
    // "2. korak" in running text is a reference; a label is closed by punctuation or ends its line.
    let closed = content[..len].ends_with([':', '：', '–', '-']) || content[len..].trim().is_empty();
    closed && matches!(line, Line::Step(_) | Line::Method(_) | Line::Part(_))
}

fn is_date(content: &str, len: usize, lexicon: &Lexicon) -> bool {
    content[len..].split_whitespace().next().is_some_and(|word| lexicon.is_month(word))
}

fn has_year_near(content: &str) -> bool {
    let near = content.char_indices().nth(40).map_or(content, |(end, _)| &content[..end]);
    near.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4 && ("1990".."2100").contains(&digits))
}

fn starts_with_label(line: &str, lexicon: &Lexicon) -> bool {
    let marks = line.trim_start_matches(['*', '_']);
    lexicon.note_label(marks, marks.len() < line.len()).is_some()
}
