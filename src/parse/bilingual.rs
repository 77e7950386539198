//! Bilingual files: `<span data-ttu-id>` holds a segment's translation, `<span class="sxs-lookup">` its source.
//!
//! Both languages share one Markdown skeleton, so each is cut out as a layer of its own before Markdown is read:
//! emphasis and links then parse as their authors meant them, and block structure stays intact.

use crate::model::issue::{Issue, IssueKind};
use crate::source::{Layer, Span};

/// The two languages of a bilingual file.
pub(super) struct Split {
    pub(super) target: Layer,
    pub(super) english: Layer,
    /// Segments of either language.
    pub(super) segments: usize,
    /// Segments that have both.
    pub(super) aligned: usize,
    pub(super) issues: Vec<Issue>,
}

/// A `<span …>` or `</span>` tag.
struct Tag<'a> {
    start: usize,
    end: usize,
    kind: TagKind<'a>,
}

enum TagKind<'a> {
    Target(&'a str),
    Lookup,
    Source(&'a str),
    Other,
    Close,
}

/// Whether `text` holds segments of two languages.
pub(super) fn is_bilingual(text: &str) -> bool {
    text.contains("data-ttu-id=")
}

/// Splits the body that starts at byte `from`; `None` when the file is not bilingual.
pub(super) fn split(text: &str, from: usize) -> Option<Split> {
    if !is_bilingual(&text[from..]) {
        return None;
    }
    let mut cut = Cut {
        text,
        done: from,
        open: Vec::new(),
        split: Split { target: Layer::new(), english: Layer::new(), segments: 0, aligned: 0, issues: Vec::new() },
        pending: None,
        filled: false,
    };
    let mut at = from;
    while let Some(tag) = next_tag(text, at) {
        at = tag.end;
        cut.tag(tag);
    }
    cut.keep(text.len());
    cut.close_pending();
    Some(cut.split)
}

/// Where text goes inside the open spans.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Target,
    Lookup,
    Source,
    /// A span the author wrote; its tags stay in the text.
    Other,
}

struct Cut<'a> {
    text: &'a str,
    done: usize,
    open: Vec<Open>,
    split: Split,
    /// The unit of the last translation, until its source comes.
    pending: Option<(&'a str, Span)>,
    /// Whether the innermost segment has shown any text.
    filled: bool,
}

impl<'a> Cut<'a> {
    fn tag(&mut self, tag: Tag<'a>) {
        let opened = match tag.kind {
            TagKind::Target(_) => Open::Target,
            TagKind::Lookup => Open::Lookup,
            TagKind::Source(_) => Open::Source,
            TagKind::Other => return self.open.push(Open::Other),
            TagKind::Close => match self.open.pop() {
                None | Some(Open::Other) => return,
                Some(closed) => return self.close(closed, &tag),
            },
        };
        self.keep(tag.start);
        self.done = tag.end;
        self.open.push(opened);
        self.filled = false;
        let span = Span::new(tag.start, tag.end);
        match tag.kind {
            TagKind::Target(unit) => {
                self.close_pending();
                self.pending = Some((unit, span));
                self.split.segments += 1;
            }
            TagKind::Source(unit) => match self.pending.take() {
                Some((target, _)) if target == unit => self.split.aligned += 1,
                other => {
                    self.pending = other;
                    self.close_pending();
                    self.split.segments += 1;
                    self.unpaired(unit, span);
                }
            },
            TagKind::Lookup | TagKind::Other | TagKind::Close => {}
        }
    }

    /// Text before a closing tag belongs to the span that closes.
    fn close(&mut self, closed: Open, tag: &Tag<'_>) {
        self.open.push(closed);
        self.keep(tag.start);
        self.open.pop();
        self.done = tag.end;
        if matches!(closed, Open::Target | Open::Source) && !self.filled {
            let kind = IssueKind::SegmentEmpty { source: closed == Open::Source };
            self.split.issues.push(Issue { kind, span: Span::new(tag.start, tag.end) });
        }
    }

    /// Hands the text up to `end` to the languages it belongs to. Between the lookup's own tags stands nothing.
    fn keep(&mut self, end: usize) {
        let innermost = self.open.iter().rev().find(|open| **open != Open::Other);
        let (start, text) = (self.done, self.text);
        self.filled |= text.get(start..end).is_some_and(|text| !text.trim().is_empty());
        if !matches!(innermost, Some(Open::Source | Open::Lookup)) {
            self.split.target.keep(text, start, end);
        }
        if !matches!(innermost, Some(Open::Target)) {
            self.split.english.keep(text, start, end);
        }
        self.done = end;
    }

    fn close_pending(&mut self) {
        if let Some((unit, span)) = self.pending.take() {
            self.unpaired(unit, span);
        }
    }

    fn unpaired(&mut self, unit: &str, span: Span) {
        self.split.issues.push(Issue { kind: IssueKind::SegmentUnpaired { unit: unit.to_owned() }, span });
    }
}

fn next_tag(text: &str, from: usize) -> Option<Tag<'_>> {
    let mut at = from;
    loop {
        let start = at + text[at..].find('<')?;
        let rest = &text[start..];
        if rest.starts_with("</span>") {
            return Some(Tag { start, end: start + "</span>".len(), kind: TagKind::Close });
        }
        if rest.starts_with("<span") && rest[5..].starts_with([' ', '>']) {
            let len = rest.find('>')? + 1;
            return Some(Tag { start, end: start + len, kind: kind_of(&rest[..len]) });
        }
        at = start + 1;
    }
}

fn kind_of(tag: &str) -> TagKind<'_> {
    if let Some(unit) = attribute(tag, "data-ttu-id") {
        TagKind::Target(unit)
    } else if let Some(unit) = attribute(tag, "data-stu-id") {
        TagKind::Source(unit)
    } else if attribute(tag, "class") == Some("sxs-lookup") {
        TagKind::Lookup
    } else {
        TagKind::Other
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag[tag.find(name)? + name.len()..].strip_prefix("=\"")?;
    value.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::model::issue::IssueKind;

    #[test]
    fn languages_part_and_the_skeleton_stays_with_both() {
        let text = "1. <span data-ttu-id=\"a-1\">Velg **Fil**.</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">Select **File**.</span></span>\n   [<span data-ttu-id=\"a-2\">mer</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-2\">more</span></span>](u)\n";
        let split = split(text, 0).expect("bilingual");
        assert_eq!(split.target.text(), "1. Velg **Fil**.\n   [mer](u)\n");
        assert_eq!(split.english.text(), "1. Select **File**.\n   [more](u)\n");
        assert_eq!((split.segments, split.aligned, split.issues.len()), (2, 2, 0));
        let span = split.english.to_source(3..9);
        assert_eq!(&text[span.range()], "Select");
    }

    #[test]
    fn a_segment_without_partner_is_noticed_and_an_authors_span_stays() {
        let text = "<span data-ttu-id=\"a-1\">en <span class=\"x\">to</span></span>\n";
        let split = split(text, 0).expect("bilingual");
        assert_eq!(split.target.text(), "en <span class=\"x\">to</span>\n");
        assert_eq!(split.issues.len(), 1);
        assert!(super::split("plain", 0).is_none());
    }

    #[test]
    fn an_empty_side_of_a_segment_is_noticed() {
        let file = |own: &str, source: &str| {
            format!(
                "<span data-ttu-id=\"a-1\">{own}</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">{source}</span></span>\n"
            )
        };
        let empty = |own, source| {
            let issues = split(&file(own, source), 0).expect("bilingual").issues;
            issues.into_iter().map(|issue| issue.kind).collect::<Vec<_>>()
        };
        assert_eq!(empty(" ", "one"), [IssueKind::SegmentEmpty { source: false }]);
        assert_eq!(empty("en", ""), [IssueKind::SegmentEmpty { source: true }]);
        assert!(empty("en", "one").is_empty());
    }
}
