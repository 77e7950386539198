//! Comments for the checks are taken out before Markdown is read, so that none can cut a list or a paragraph in two.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::html;
use crate::model::pragma::Pragma;
use crate::source::Layer;

/// What every comment for the checks begins with.
const NAME: &str = "korak:";

/// The pragmas in `layer`, and the layer without them; `None` when there are none.
pub(super) fn take(layer: &Layer) -> Option<(Vec<Pragma>, Layer)> {
    let text = layer.text();
    if !text.contains(NAME) {
        return None;
    }
    let mut pragmas = Vec::new();
    let mut cuts = Vec::new();
    for comment in comments(text) {
        let inside = text[comment.clone()].trim_start_matches("<!--").trim_end_matches("-->");
        if let Some(pragma) = Pragma::in_comment(inside, layer.to_source(comment.clone())) {
            pragmas.push(pragma);
            cuts.push((room(text, comment), ""));
        }
    }
    Some((pragmas, layer.edited(&cuts)?))
}

/// Where the comments of `text` stand. Markdown says which are comments: in code, they are text.
fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        if let Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) = event {
            let pieces = html::pieces(&text[range.clone()]);
            let comments =
                pieces.into_iter().filter(|(_, piece, _)| piece.starts_with("<!--") && piece.ends_with("-->"));
            found.extend(comments.map(|(at, piece, _)| range.start + at..range.start + at + piece.len()));
        }
    }
    found
}

/// What goes with a comment: its whole lines where nothing else stands in them, and the blanks before it at the end of
/// one, where two of them would break the line.
fn room(text: &str, comment: Range<usize>) -> Range<usize> {
    let blank = [' ', '\t', '\r'];
    let before = text[..comment.start].trim_end_matches(blank);
    let rest = &text[comment.end..];
    let behind = rest.trim_start_matches(blank);
    let ends = behind.is_empty() || behind.starts_with('\n');
    let starts = before.is_empty() || before.ends_with('\n');
    match (starts, ends) {
        (true, true) => before.len()..comment.end + (rest.len() - behind.len()) + usize::from(behind.starts_with('\n')),
        (false, true) => before.len()..comment.end + (rest.len() - behind.len()),
        (_, false) => comment,
    }
}

#[cfg(test)]
mod tests {
    use super::take;
    use crate::source::Layer;

    fn without(text: &str) -> Option<String> {
        take(&Layer::of(text, 0)).map(|(_, layer)| layer.text().to_owned())
    }

    #[test]
    fn no_comment_leaves_a_trace() {
        for (text, rest) in [
            ("1. a\n<!-- korak:off UI02 -- x -->\n2. b\n", "1. a\n2. b\n"),
            ("a\n\n  <!-- korak:on UI02 -->  \r\n\nb\n", "a\n\n\nb\n"),
            ("a <!-- korak:next UI02 -- x --> b", "a  b"),
            ("a <!-- korak:next UI02 -- x -->  \nb", "a\nb"),
            ("a\n<!-- korak:off\nUI02\n-- x --> b\n", "a\n b\n"),
            ("<!-- other --><!-- korak:on -->", "<!-- other -->"),
        ] {
            assert_eq!(without(text).as_deref(), Some(rest), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_comment_stays() {
        for text in ["```\n<!-- korak:off UI02 -->\n```\n", "`<!-- korak:on -->`", "korak:off", "<!-- other korak: -->"]
        {
            assert_eq!(without(text), None, "{text:?}");
        }
    }

    #[test]
    fn pragmas_know_their_bytes() {
        let text = "x\n\n- a <!-- korak:next UI02 -- x --> **b**\n";
        let (pragmas, _) = take(&Layer::of(text, 3)).expect("one");
        assert_eq!(&text[pragmas[0].span.range()], "<!-- korak:next UI02 -- x -->");
    }
}
