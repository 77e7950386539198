//! `fix`: edits of one text, made one after another as long as the words that readers see stay the same.

mod words;

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Edit};
use crate::model::document::Document;
use words::Words;

/// An edit that a finding asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Code of the rule.
    pub code: &'static str,
    /// Name of the rule.
    pub name: &'static str,
    /// 1-based line of the finding.
    pub line: u32,
    /// 1-based column of the finding.
    pub column: u32,
    /// What to replace by what.
    pub edit: Edit,
}

/// What became of the edits of one text.
#[derive(Clone, Debug, Default)]
pub struct Mended {
    /// The text afterwards.
    pub text: String,
    /// The edits that were made, by place.
    pub made: Vec<Wanted>,
    /// The edits that would have changed what readers see, and how.
    pub dropped: Vec<(Wanted, Harm)>,
}

/// What an edit would have done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Harm {
    /// Other words would be shown.
    #[error("it would change the words that readers see")]
    Words,
    /// Markers of emphasis would be shown.
    #[error("readers would see the markers of its emphasis")]
    Markers,
    /// Blocks would be others, or stand elsewhere.
    #[error("it would change how the article is built up")]
    Structure,
    /// The file would no longer be an article.
    #[error("the file could no longer be read")]
    Unreadable,
    /// The bytes to replace are not in the text, or not whole characters.
    #[error("the bytes to replace are not there")]
    Place,
}

impl Wanted {
    /// The edit of `finding`, if it has one.
    #[must_use]
    pub fn of(finding: &Diagnostic) -> Option<Self> {
        let edit = finding.edit.clone()?;
        let (line, column) = (finding.place.line, finding.place.column);
        Some(Self { code: finding.code, name: finding.name, line, column, edit })
    }

    fn range(&self) -> Range<usize> {
        self.edit.bytes.range()
    }
}

/// Makes as many of `wanted` as can be made at once. An edit that overlaps an earlier one is left for another round,
/// in which its finding stands elsewhere or is gone. `parse` gives the document of a text.
#[must_use]
pub fn mend(text: &str, wanted: Vec<Wanted>, parse: impl Fn(&str) -> Option<Document>) -> Mended {
    let mut dropped = Vec::new();
    let mut kept: Vec<Wanted> = Vec::new();
    for wanted in in_order(wanted) {
        let range = wanted.range();
        if text.get(range.clone()).is_none() {
            dropped.push((wanted, Harm::Place));
        } else if kept.last().is_none_or(|last| last.range().end <= range.start && last.range() != range) {
            kept.push(wanted);
        }
    }
    let Some(before) = parse(text).as_ref().map(Words::of) else {
        let unreadable = kept.into_iter().map(|wanted| (wanted, Harm::Unreadable));
        return Mended {
            text: text.to_owned(),
            made: Vec::new(),
            dropped: dropped.into_iter().chain(unreadable).collect(),
        };
    };
    let harm = |edits: &[Wanted]| match parse(&edited(text, edits)) {
        Some(document) => before.harmed(&Words::of(&document)),
        None => Some(Harm::Unreadable),
    };
    if harm(&kept).is_some() {
        // One of them does it. Each is tried on top of those that are known to be harmless.
        let mut harmless: Vec<Wanted> = Vec::new();
        for wanted in kept {
            harmless.push(wanted);
            if let Some(harm) = harm(&harmless) {
                dropped.extend(harmless.pop().map(|wanted| (wanted, harm)));
            }
        }
        kept = harmless;
    }
    Mended { text: edited(text, &kept), made: kept, dropped }
}

/// By place, each once: two rules may find the same defect.
fn in_order(mut wanted: Vec<Wanted>) -> Vec<Wanted> {
    wanted.sort_by(|a, b| (a.range().start, a.range().end, a.code).cmp(&(b.range().start, b.range().end, b.code)));
    wanted.dedup_by(|a, b| a.edit == b.edit);
    wanted
}

/// `text` with `edits` made, which are in order and do not overlap.
fn edited(text: &str, edits: &[Wanted]) -> String {
    let mut result = String::with_capacity(text.len());
    let mut done = 0;
    for wanted in edits {
        result.push_str(&text[done..wanted.range().start]);
        result.push_str(&wanted.edit.text);
        done = wanted.range().end;
    }
    result + &text[done..]
}

#[cfg(test)]
mod tests {
    use super::{Harm, Mended, Wanted, mend};
    use crate::diagnostic::Edit;
    use crate::model::document::{Block, BlockKind, Document};
    use crate::source::Span;

    fn wanted(start: usize, end: usize, text: &str) -> Wanted {
        let edit = Edit { bytes: Span::new(start, end), text: text.to_owned() };
        Wanted { code: "XX01", name: "x", line: 1, column: 1, edit }
    }

    /// A language in which each line is a paragraph, and white space is not seen.
    fn lines(text: &str) -> Option<Document> {
        let block = |(id, _)| Block { id, span: Span::default(), kind: BlockKind::Paragraph(Vec::new()) };
        let blocks: Vec<Block> = text.lines().enumerate().map(block).collect();
        let visible = text.chars().filter(|c| !c.is_whitespace()).collect();
        (!text.contains('\0')).then(|| Document { count: blocks.len(), blocks, visible, ..Document::default() })
    }

    fn made(mended: &Mended) -> (usize, Vec<Harm>) {
        (mended.made.len(), mended.dropped.iter().map(|(_, harm)| *harm).collect())
    }

    #[test]
    fn edits_are_made_by_place_and_everything_else_stays() {
        let mended = mend("a.  b .\r\nč", vec![wanted(5, 6, ""), wanted(2, 4, " ")], lines);
        assert_eq!((mended.text.as_str(), made(&mended)), ("a. b.\r\nč", (2, vec![])));
    }

    #[test]
    fn what_overlaps_waits_and_what_is_doubled_is_made_once() {
        let all = vec![wanted(1, 3, ""), wanted(1, 3, ""), wanted(2, 4, " "), wanted(2, 2, " ")];
        let mended = mend("a   b", all, lines);
        assert_eq!((mended.text.as_str(), made(&mended)), ("a b", (1, vec![])));
        let mended = mend("ab", vec![wanted(1, 1, " "), wanted(1, 1, "  ")], lines);
        assert_eq!(mended.text, "a b");
    }

    #[test]
    fn an_edit_that_does_harm_is_dropped_and_the_others_are_made() {
        let all = vec![wanted(1, 2, ""), wanted(2, 3, "x"), wanted(3, 4, "\n"), wanted(5, 6, "\0"), wanted(8, 9, "")];
        let mended = mend("a b c de ", all, lines);
        let expected = (2, vec![Harm::Words, Harm::Structure, Harm::Unreadable]);
        assert_eq!((mended.text.as_str(), made(&mended)), ("ab c de", expected), "{mended:?}");
    }

    #[test]
    fn a_place_that_is_not_in_the_text_is_no_place() {
        let mended = mend("č a", vec![wanted(1, 2, ""), wanted(9, 12, ""), wanted(2, 3, "")], lines);
        assert_eq!((mended.text.as_str(), made(&mended)), ("ča", (1, vec![Harm::Place, Harm::Place])));
    }

    #[test]
    fn an_asterisk_that_was_shown_because_its_emphasis_was_broken_is_no_word() {
        let mended = mend("** a**", vec![wanted(0, 6, "a")], lines);
        assert_eq!(mended.text, "a");
        let mended = mend("a \u{200b}b", vec![wanted(0, 1, "A"), wanted(2, 5, "")], lines);
        assert_eq!(mended.text, "A b", "capitals, and what nobody sees, are no words");
    }

    #[test]
    fn no_edit_lets_a_marker_be_seen() {
        let mended = mend("a b", vec![wanted(1, 2, "*")], lines);
        assert_eq!((mended.text.as_str(), made(&mended)), ("a b", (0, vec![Harm::Markers])));
    }
}
