//! The part of a line that a finding shows: short, and in one language where the line has two.

use std::ops::Range;

use crate::source::Span;

/// How many characters of a long line are shown on either side of a finding.
const CONTEXT: usize = 60;

/// How far around a finding segments are looked for, in bytes: a line may be millions long and hold as many findings.
const REACH: usize = 4096;

/// The languages of a segment in a bilingual line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Translation,
    Source,
}

/// The part of `line` around `from..to`, and where that part has them.
///
/// Long lines, such as pictures in base64, would otherwise be kept and shown whole for every finding. A line with
/// segments in two languages is shown without tags, in the language in which the finding stands, or in that of `side`
/// where it stands in neither.
pub(super) fn around(line: &str, from: usize, to: usize, side: Side) -> (String, Span) {
    let start = line.floor_char_boundary(from.saturating_sub(REACH));
    let end = line.ceil_char_boundary(to.min(from + REACH) + REACH);
    let (cut_before, cut_behind) = (start > 0, end < line.len());
    let (line, marked) = one_language(&line[start..end], from - start..to.min(end) - start, side);
    let start = line[..marked.start].char_indices().rev().take(CONTEXT).last().map_or(marked.start, |(at, _)| at);
    let end = line[marked.clone()].char_indices().nth(2 * CONTEXT).map_or(marked.end, |(at, _)| marked.start + at);
    let after = line[end..].char_indices().nth(CONTEXT).map_or(line.len(), |(at, _)| end + at);
    let head = if cut_before || start > 0 { "…" } else { "" };
    let tail = if cut_behind || after < line.len() { "…" } else { "" };
    let shift = head.len();
    (format!("{head}{}{tail}", &line[start..after]), Span::new(marked.start - start + shift, end - start + shift))
}

/// `line` without the other language, and where `marked` then is.
fn one_language(line: &str, marked: Range<usize>, otherwise: Side) -> (String, Range<usize>) {
    let pieces = pieces(line);
    let side_at = |at: usize| pieces.iter().find(|(piece, _)| piece.contains(&at)).and_then(|(_, side)| *side);
    let last = marked.end.saturating_sub(1).max(marked.start);
    let side = side_at(marked.start).or_else(|| side_at(last)).unwrap_or(otherwise);
    let mut text = String::new();
    let (mut start, mut end) = (None, None);
    for (piece, _) in pieces.iter().filter(|(_, of)| of.is_none_or(|of| of == side)) {
        // What stands in a tag or in the other language is where the next piece begins.
        let place = |at: usize| (at <= piece.end).then(|| text.len() + at.max(piece.start) - piece.start);
        start = start.or_else(|| place(marked.start).filter(|_| marked.start < piece.end));
        end = end.or_else(|| place(marked.end));
        text.push_str(&line[piece.clone()]);
    }
    if text.trim().is_empty() {
        // A segment that is empty in this language shows by its tags alone.
        return (line.to_owned(), marked);
    }
    let (start, end) = (start.unwrap_or(text.len()), end.unwrap_or(text.len()));
    (text, start.min(end)..end)
}

/// What stands between the tags of segments, each with its language; all of a line that has no segment.
fn pieces(line: &str) -> Vec<(Range<usize>, Option<Side>)> {
    const OPENING: [(&str, Option<Side>); 3] = [
        ("<span data-ttu-id=", Some(Side::Translation)),
        ("<span class=\"sxs-lookup\"", Some(Side::Source)),
        ("<span data-stu-id=", Some(Side::Source)),
    ];
    let mut pieces = Vec::new();
    let mut open: Vec<Option<Side>> = Vec::new();
    let mut from = 0;
    let bilingual = OPENING.iter().any(|(tag, _)| line.contains(tag));
    for (at, _) in line.match_indices('<').filter(|_| bilingual) {
        // A tag that lost its end goes on to that of the next.
        if at < from {
            continue;
        }
        let rest = &line[at..];
        let opening = OPENING.iter().find(|(tag, _)| rest.starts_with(tag));
        let Some(close) = rest.find('>').filter(|_| opening.is_some() || rest.starts_with("</span>")) else { continue };
        pieces.push((from..at, open.last().copied().flatten()));
        from = at + close + 1;
        match opening {
            Some((_, side)) => open.push(*side),
            None => drop(open.pop()),
        }
    }
    pieces.push((from..line.len(), open.last().copied().flatten()));
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Side, around};
    use crate::source::Span;

    const LINE: &str = concat!(
        "1. <span data-ttu-id=\"ab-1\">Odprite **Deli.**</span><span class=\"sxs-lookup\">",
        "<span data-stu-id=\"ab-1\">Open **Share**.</span></span> ",
        "[<span data-ttu-id=\"ab-2\">Pomoč.</span><span class=\"sxs-lookup\">",
        "<span data-stu-id=\"ab-2\">Help.</span></span>](h)",
    );
    const SLOVENIAN: &str = "1. Odprite **Deli.** [Pomoč.](h)";
    const ENGLISH: &str = "1. Open **Share**. [Help.](h)";

    fn shown(marked: &str, side: Side) -> (String, String) {
        let from = LINE.find(marked).expect("it stands there");
        let (excerpt, mark) = around(LINE, from, from + marked.len(), side);
        let marked = excerpt[mark.range()].to_owned();
        (excerpt, marked)
    }

    #[test]
    fn a_line_is_shown_in_the_language_of_the_finding() {
        for side in [Side::Translation, Side::Source] {
            assert_eq!(shown("**Deli.**", side), (SLOVENIAN.into(), "**Deli.**".into()));
            assert_eq!(shown("**Share**", side), (ENGLISH.into(), "**Share**".into()));
        }
    }

    #[test]
    fn what_both_languages_share_is_shown_in_the_one_asked_for() {
        let link = &LINE[LINE.find("[<").expect("a link")..];
        assert_eq!(shown(link, Side::Translation), (SLOVENIAN.into(), "[Pomoč.](h)".into()));
        assert_eq!(shown(link, Side::Source), (ENGLISH.into(), "[Help.](h)".into()));
        assert_eq!(shown(LINE, Side::Source), (ENGLISH.into(), ENGLISH.into()));
    }

    #[test]
    fn a_very_long_line_is_shown_in_part() {
        let far = "č".repeat(10_000);
        let line = format!("{far} {LINE} {far}");
        let from = line.find("**Share**").expect("it stands there");
        let (excerpt, mark) = around(&line, from, from + 9, Side::Translation);
        assert_eq!(&excerpt[mark.range()], "**Share**");
        assert!(excerpt.starts_with("…č") && excerpt.ends_with("č…") && !excerpt.contains("Deli"), "{excerpt}");
        let (excerpt, mark) = around(&line, 0, line.len(), Side::Translation);
        assert_eq!((mark.start, excerpt.chars().count()), (0, 181), "{excerpt}");
    }

    #[test]
    fn a_tag_in_a_tag_is_part_of_it() {
        let line = "a <span class=\"sxs-lookup\" b <span data-ttu-id=\"a\">c</span> d";
        assert_eq!(around(line, 0, 1, Side::Translation), ("a  d".into(), Span::new(0, 1)));
    }

    #[test]
    fn a_line_without_segments_or_without_their_words_stays_as_it_is() {
        let line = "a </span> b";
        assert_eq!(around(line, 2, 9, Side::Source).0, line);
        let empty = "<span data-ttu-id=\"a\"></span>";
        assert_eq!(around(empty, 22, 22, Side::Translation).0, empty);
    }
}
