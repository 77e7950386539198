//! Markdown events to the small tree of [`Document`]. The one place that sets parser options.
//!
//! Only tables are switched on beyond CommonMark. Alerts are read by us, since translated keywords (`[!NAMIGI]`) must
//! be seen too; metadata blocks, definition lists and footnotes would swallow text that articles mean literally.

mod alert;
mod builder;

use pulldown_cmark::{Options, Parser};

use crate::model::document::{Block, BlockKind, Document};
use crate::source::Layer;

/// Parses `layer`.
pub(super) fn parse(layer: &Layer) -> Document {
    let mut builder = builder::Builder::new(layer);
    for (event, range) in Parser::new_ext(layer.text(), Options::ENABLE_TABLES).into_offset_iter() {
        builder.event(event, range);
    }
    let mut document = builder.finish();
    document.count = number(&mut document.blocks, 0);
    document
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
    use super::parse;
    use crate::model::document::{BlockKind, Document, Node, text_of};
    use crate::model::issue::IssueKind;
    use crate::source::Layer;

    fn document(text: &str) -> Document {
        parse(&Layer::of(text, 0))
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
