//! Markdown events to the small tree of [`Document`]. The one place that sets parser options.
//!
//! Only tables are switched on beyond CommonMark. Alerts are read by us, since translated keywords (`[!NAMIGI]`) must
//! be seen too; metadata blocks, definition lists and footnotes would swallow text that articles mean literally.

mod alert;
mod builder;
mod cjk;
mod open;
mod splice;

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::include::{self, Directive, Fragments};
use crate::model::document::{Block, BlockKind, Document};
use crate::source::Layer;

/// Parses `layer` with the fragments that it includes.
pub(super) fn parse(layer: &Layer, fragments: &Fragments<Layer>) -> Document {
    let mut document = document(layer, fragments, 0);
    document.count = number(&mut document.blocks, 0);
    document
}

/// The directives of `layer`, in order. In code they are text.
pub(super) fn directives(layer: &Layer) -> Vec<Directive<'_>> {
    let mut found = Vec::new();
    walk(layer.text(), |token| {
        if let Token::Include(directive) = token {
            found.push(directive);
        }
    });
    found
}

/// The blocks of `layer`, `depth` levels below the article's own, without their numbers.
fn document(layer: &Layer, fragments: &Fragments<Layer>, depth: usize) -> Document {
    let mended = cjk::mended(layer);
    let layer = mended.as_ref().map_or(layer, |mended| &mended.layer);
    let mut builder = builder::Builder::new(layer, fragments, depth);
    walk(layer.text(), |token| match token {
        Token::Event(event, range) => builder.event(event, range),
        Token::Include(directive) => builder.include(directive.range),
    });
    let mut document = builder.finish();
    document.issues.extend(mended.iter().flat_map(|mended| mended.issues(&document.blocks)));
    document
}

/// What Markdown consists of here.
enum Token<'a> {
    Event(Event<'a>, Range<usize>),
    Include(Directive<'a>),
}

/// Calls `visit` for everything in `text`. A directive takes the place of what Markdown makes of it.
fn walk<'a>(text: &'a str, mut visit: impl FnMut(Token<'a>)) {
    let events = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter();
    if !include::is_likely(text) {
        return events.for_each(|(event, range)| visit(Token::Event(event, range)));
    }
    let (mut in_code, mut last) = (false, 0..0);
    for (event, range) in events {
        if last.start <= range.start && range.end <= last.end {
            continue;
        }
        match event {
            Event::Start(Tag::CodeBlock(_)) => in_code = true,
            Event::End(TagEnd::CodeBlock) => in_code = false,
            Event::Text(_) if !in_code => {
                let mut at = range.start.max(last.end);
                while let Some(directive) = (at < range.end).then(|| include::directive(text, at..range.end)).flatten()
                {
                    visit_text(text, at..directive.range.start, &mut visit);
                    last = directive.range.clone();
                    at = last.end;
                    visit(Token::Include(directive));
                }
                if at == range.start {
                    visit(Token::Event(event, range));
                } else {
                    visit_text(text, at..range.end, &mut visit);
                }
                continue;
            }
            _ => {}
        }
        visit(Token::Event(event, range));
    }
}

/// Visits the text before or behind a directive.
fn visit_text<'a>(text: &'a str, range: Range<usize>, visit: &mut impl FnMut(Token<'a>)) {
    if range.start < range.end {
        visit(Token::Event(Event::Text(text[range.clone()].into()), range));
    }
}

/// Numbers blocks and items in a walk, parents first; returns the next free number.
fn number(blocks: &mut [Block], mut next: usize) -> usize {
    for block in blocks {
        block.id = next;
        next += 1;
        match &mut block.kind {
            BlockKind::List { items, .. } => {
                for item in items {
                    item.id = next;
                    next = number(&mut item.blocks, next + 1);
                }
            }
            BlockKind::Quote { blocks, .. } => next = number(blocks, next),
            BlockKind::Heading { .. }
            | BlockKind::Paragraph(_)
            | BlockKind::Code { .. }
            | BlockKind::Table { .. }
            | BlockKind::Rule => {}
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use super::{Fragments, parse};
    use crate::model::document::{BlockKind, Document, Node, text_of};
    use crate::model::issue::IssueKind;
    use crate::source::Layer;

    fn document(text: &str) -> Document {
        parse(&Layer::of(text, 0), &Fragments::new())
    }

    #[test]
    fn items_keep_the_number_their_author_wrote() {
        let text = "1. a\n2. b\n4. c\n2. d\n";
        let document = document(text);
        let BlockKind::List { ordered: true, items } = &document.blocks[0].kind else { panic!("a list") };
        let numbers: Vec<_> = items.iter().filter_map(|item| item.number.as_deref()).collect();
        assert_eq!(numbers, ["1", "2", "4", "2"]);
        assert_eq!(&text[items[2].marker.range()], "4.");
        assert_eq!(document.shape(), "o(p)(p)(p)(p)");
        assert_eq!(document.count, 9);
    }

    #[test]
    fn headings_keep_their_anchor_and_unknown_tags_are_text() {
        let document = document("# <a name=\"x-y\"></a>Title\n\nSet <email address> and<br>go </br> on & on.\n");
        let BlockKind::Heading { anchor, content, .. } = &document.blocks[0].kind else { panic!("a heading") };
        assert_eq!((anchor.as_deref(), text_of(content).as_str()), (Some("x-y"), "Title"));
        assert_eq!(document.blocks[1].text(), "Set <email address> and go   on & on.");
        assert_eq!(document.visible, "TitleSet<emailaddress>andgoon&on.");
        assert!(document.issues.iter().any(|issue| matches!(&issue.kind, IssueKind::UnknownTag { .. })));
    }

    #[test]
    fn cells_past_the_last_column_and_words_on_two_sides_of_a_block_are_kept_apart() {
        let text = "| a | b |\n|---|---|\n| 1 | 2 | **3** | 4 |\n| 5 |\n| 6 | 7 |\n";
        let table = document(text);
        let BlockKind::Table { rows, .. } = &table.blocks[0].kind else { panic!("a table") };
        let cells: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(|cell| text_of(cell)).collect()).collect();
        assert_eq!(cells, [vec!["1", "2 **3** | 4"], vec!["5", ""], vec!["6", "7"]]);
        assert_eq!(table.visible, "ab12**3**|4567");
        let left: Vec<&str> = table.issues.iter().map(|issue| &text[issue.span.range()]).collect();
        assert_eq!(left, ["**3** | 4"]);
        let html = document("<details><summary>One</summary>two</details>\n\n<ul><li>a</li><li>**b**</li></ul> c\n");
        let texts: Vec<String> = html.blocks.iter().map(|block| block.text().trim().to_owned()).collect();
        assert_eq!(texts, ["One two", "a **b**  c"]);
    }

    #[test]
    fn alerts_lose_their_keyword_and_nothing_else() {
        let document =
            document("> [!NOTE]\n> Text.\n\n> [!NAMIGI] Besedilo\n\n> quote\n\n> [!VIDEO https://v.example.com/1]\n");
        let keyword = |index: usize| match &document.blocks[index].kind {
            BlockKind::Quote { alert, .. } => alert.as_ref().map(|alert| alert.keyword.clone()),
            _ => None,
        };
        assert_eq!((keyword(0).as_deref(), keyword(1).as_deref(), keyword(2)), (Some("NOTE"), Some("NAMIGI"), None));
        assert_eq!(document.visible, "Text.Besediloquotehttps://v.example.com/1");
        let mut links = Vec::new();
        document.each_block(&mut |block| {
            for nodes in block.inline() {
                crate::model::document::each_link(nodes, &mut |link| links.push(link.href.clone()));
            }
        });
        assert_eq!(links, ["https://v.example.com/1"]);
    }

    #[test]
    fn every_node_points_at_its_bytes() {
        let text = "Pick **Ja \\> Nei**, [more.](u) `x`\n";
        let document = document(text);
        let BlockKind::Paragraph(nodes) = &document.blocks[0].kind else { panic!("a paragraph") };
        let Node::Strong(span, _) = &nodes[1] else { panic!("strong") };
        assert_eq!(&text[span.range()], "**Ja \\> Nei**");
        let Node::Link(link) = &nodes[3] else { panic!("a link") };
        assert_eq!(&text[link.span.range()], "[more.](u)");
    }

    #[test]
    fn depth_is_capped_and_no_text_is_lost() {
        let deep = format!("{} end\n", ">".repeat(5_000));
        let document = document(&deep);
        assert_eq!(document.visible, "end");
        assert!(document.issues.iter().any(|issue| issue.kind == IssueKind::TooDeep));
        assert!(document.shape().len() < 200);
    }
}
