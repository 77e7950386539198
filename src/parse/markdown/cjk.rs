//! Emphasis beside Chinese, Japanese and Korean letters.
//!
//! CommonMark takes stars for markers by the blanks and marks around them, and so `の**「保存」**を` shows its stars. The
//! rule that readers for these languages have agreed on treats their letters like blanks where a mark stands on the
//! other side. The parser does not know it; a comment that nobody sees, put where a blank would be, has the same effect.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use crate::model::document::{Block, Node, each_block, each_node};
use crate::model::issue::{Issue, IssueKind};
use crate::source::Layer;

/// Shown nowhere, and a mark to the parser.
const GAP: &str = "<!-- -->";

/// A text in which such emphasis is seen.
pub(super) struct Mended {
    pub(super) layer: Layer,
    /// Where gaps were put, as bytes of the source.
    places: Vec<u32>,
}

/// `layer` with gaps where the parser needs them; `None` where it needs none.
pub(super) fn mended(layer: &Layer) -> Option<Mended> {
    let text = layer.text();
    let mut gaps: Vec<usize> = runs(text).filter_map(|run| gap(text, &run)).collect();
    if gaps.is_empty() {
        return None;
    }
    let literal = literal(text);
    gaps.retain(|gap| !literal.iter().any(|range| range.start < *gap && *gap < range.end));
    let edits: Vec<(Range<usize>, &str)> = gaps.iter().map(|&gap| (gap..gap, GAP)).collect();
    let places = gaps.iter().map(|&gap| layer.to_source(gap..gap).start).collect();
    layer.edited(&edits).map(|layer| Mended { layer, places })
}

impl Mended {
    /// One issue for each emphasis in `blocks` that a gap has made.
    pub(super) fn issues(&self, blocks: &[Block]) -> Vec<Issue> {
        let mut issues = Vec::new();
        each_block(blocks, &mut |block| {
            for nodes in block.inline() {
                each_node(nodes, &mut |node| {
                    let (Node::Strong(span, _) | Node::Emphasis(span, _)) = node else { return };
                    if self.places.contains(&span.start) || self.places.contains(&span.end) {
                        issues.push(Issue { kind: IssueKind::CjkEmphasis, span: *span });
                    }
                });
            }
        });
        issues
    }
}

/// The runs of stars in `text`.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find('*')?;
        let len = text[start..].bytes().take_while(|byte| *byte == b'*').count();
        at = start + len;
        Some(start..at)
    })
}

/// Where a gap makes the parser see what `run` means.
fn gap(text: &str, run: &Range<usize>) -> Option<usize> {
    let before = text[..run.start].chars().next_back()?;
    let after = text[run.end..].chars().next()?;
    let mends = |inside: char, outside: char| {
        is_mark(inside) && outside.is_alphanumeric() && (is_cjk(inside) || is_cjk(outside))
    };
    if mends(after, before) { Some(run.start) } else { mends(before, after).then_some(run.end) }
}

/// What in `text` is no running text: code, HTML, and addresses of links.
fn literal(text: &str) -> Vec<Range<usize>> {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter();
    let range = |(event, range): (Event<'_>, Range<usize>)| match event {
        Event::Code(_) | Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::CodeBlock(_)) => Some(range),
        Event::Start(Tag::Link { .. } | Tag::Image { .. }) => {
            text[range.clone()].rfind("](").map(|at| range.start + at..range.end)
        }
        _ => None,
    };
    events.filter_map(range).collect()
}

/// Whether the parser takes `character` for punctuation.
fn is_mark(character: char) -> bool {
    !character.is_alphanumeric() && !character.is_whitespace() && !character.is_control() && character != '\\'
}

/// Whether `character` belongs to a script that puts no blanks between words, or is a mark of one.
fn is_cjk(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{11ff}'
        | '\u{2e80}'..='\u{33ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ffef}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use crate::model::document::{Document, Node, each_node, text_of};
    use crate::model::issue::IssueKind;
    use crate::parse::markdown::{Fragments, parse};
    use crate::source::Layer;

    fn document(text: &str) -> Document {
        parse(&Layer::of(text, 0), &Fragments::new())
    }

    fn bold(document: &Document) -> Vec<String> {
        let mut found = Vec::new();
        document.each_block(&mut |block| {
            for nodes in block.inline() {
                each_node(nodes, &mut |node| {
                    if let Node::Strong(_, inner) = node {
                        found.push(text_of(inner));
                    }
                });
            }
        });
        found
    }

    #[test]
    fn marks_inside_and_letters_outside_make_emphasis() {
        let text = "設定の**「保存」**を、次に**[開く]**を選択します。";
        let document = document(text);
        assert_eq!(bold(&document), ["「保存」", "[開く]"]);
        assert_eq!(document.visible, "設定の「保存」を、次に[開く]を選択します。");
        let issues: Vec<_> = document.issues.iter().filter(|issue| issue.kind == IssueKind::CjkEmphasis).collect();
        assert_eq!(&text[issues[0].span.range()], "**「保存」**");
        assert_eq!(issues.len(), 2);
    }

    #[test]
    fn what_commonmark_sees_is_left_alone() {
        for text in ["**保存**を選択", "「**保存**」を選択", "Pick **(x)** now", "a **b** c", "値は2**「x」ではない"]
        {
            assert!(document(text).issues.is_empty(), "{text}");
        }
    }

    #[test]
    fn code_and_addresses_keep_their_stars() {
        let document =
            document("`の**「保存」**を` と [x](https://e.example.com/の**「a」**を)\n\n    の**「保存」**を\n");
        assert!(bold(&document).is_empty() && document.issues.is_empty());
        assert!(document.visible.contains("の**「保存」**を"));
        assert_eq!(document.hrefs(), ["https://e.example.com/の**「a」**を"]);
    }
}
