//! Whether the text of a message can stand on a page as it is.

use std::sync::LazyLock;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::unicode::unescape_unicode_to_string;
use regex::Regex;

use super::walk::{Piece, pieces};
use crate::model::message::CatalogueIssueKind;

/// Tags, entities, and what makes Markdown bold, code or a link.
static MARKUP: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"</?[A-Za-z][^>]*>?|&#?[A-Za-z0-9]+;|\*\*|`|\]\(").expect("a valid pattern"));

/// What is wrong in the text of a message.
pub(super) fn issues(id: &str, pattern: &Pattern<&str>) -> Vec<CatalogueIssueKind> {
    let mut kinds = Vec::new();
    let id = || id.to_owned();
    let markup = texts(pattern).find_map(|text| Some(MARKUP.find(text)?.as_str().to_owned()));
    kinds.extend(markup.map(|markup| CatalogueIssueKind::Markup { id: id(), markup }));
    if is_padded(pattern) {
        kinds.push(CatalogueIssueKind::Padded { id: id() });
    }
    if any(pattern, &|pattern| !is_closed(pattern)) {
        kinds.push(CatalogueIssueKind::Isolate { id: id() });
    }
    kinds
}

/// Whether a message holds words and not only what is filled in.
pub(super) fn has_words(pattern: &Pattern<&str>) -> bool {
    let two_letters = |text: &str| {
        let letters: Vec<bool> = text.chars().map(char::is_alphabetic).collect();
        letters.windows(2).any(|pair| pair == [true, true])
    };
    texts(pattern).any(two_letters)
}

fn texts<'a>(pattern: &'a Pattern<&'a str>) -> impl Iterator<Item = &'a str> {
    pieces(pattern).into_iter().filter_map(|piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Inline(_) | Piece::Select { .. } => None,
    })
}

/// Whether `test` holds for `pattern` or for a form inside it.
fn any(pattern: &Pattern<&str>, test: &dyn Fn(&Pattern<&str>) -> bool) -> bool {
    let inside = |piece: Piece<'_>| match piece {
        Piece::Select { variants, .. } => variants.iter().any(|variant| test(&variant.value)),
        Piece::Text(_) | Piece::Inline(_) => false,
    };
    test(pattern) || pieces(pattern).into_iter().any(inside)
}

/// The text that stands directly in `pattern`; what is filled in is left out.
fn own_text(pattern: &Pattern<&str>) -> Vec<String> {
    let text = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            unescape_unicode_to_string(value).into_owned()
        }
        PatternElement::Placeable { .. } => String::new(),
    };
    pattern.elements.iter().map(text).collect()
}

/// Whether there is white space at the ends, where the parser leaves none unless it is asked for.
fn is_padded(pattern: &Pattern<&str>) -> bool {
    any(pattern, &|pattern| {
        let text = own_text(pattern);
        text.first().is_some_and(|text| text.starts_with(char::is_whitespace))
            || text.last().is_some_and(|text| text.ends_with(char::is_whitespace))
    })
}

/// Whether every change of direction that the text opens ends in it, and none that others opened.
fn is_closed(pattern: &Pattern<&str>) -> bool {
    let mut open = Vec::new();
    for character in own_text(pattern).concat().chars() {
        match character {
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2069}' | '\u{202c}' if open.pop() != Some(character) => return false,
            _ => {}
        }
    }
    open.is_empty()
}

#[cfg(test)]
mod tests {
    use fluent_syntax::ast::Entry;
    use fluent_syntax::parser::parse;

    use super::issues;
    use crate::model::message::CatalogueIssueKind as Kind;

    fn of(text: &str) -> Vec<&'static str> {
        let message = format!("m = {text}\n");
        let resource = parse(message.as_str()).expect("a message");
        let Some(Entry::Message(message)) = resource.body.first() else { panic!("{text}") };
        let word = |kind| match kind {
            Kind::Markup { .. } => "markup",
            Kind::Padded { .. } => "padded",
            Kind::Isolate { .. } => "isolate",
            _ => "other",
        };
        issues("m", message.value.as_ref().expect("text")).into_iter().map(word).collect()
    }

    #[test]
    fn text_is_plain() {
        for good in ["Save & close", "5 < 6", "{ $n } of { $total }", "{ \"{\" }n", "A * B", "[x]"] {
            assert_eq!(of(good), [""; 0], "{good}");
        }
        for bad in ["<b>Save</b>", "Save &amp; close", "**Save**", "See [this](https://example.com)", "Type `x`"] {
            assert_eq!(of(bad), ["markup"], "{bad}");
        }
    }

    #[test]
    fn text_has_no_space_at_its_ends() {
        for bad in ["{ \" \" }of", "of{ \"\\u00A0\" }", "{ $n ->\n   *[other] of{ \" \" }\n }"] {
            assert_eq!(of(bad), ["padded"], "{bad}");
        }
    }

    #[test]
    fn changes_of_direction_end_where_they_began() {
        assert_eq!(of("a \u{2068}b\u{2069} c\u{200f}"), [""; 0]);
        assert_eq!(of("a \u{2068}b"), ["isolate"]);
        assert_eq!(of("a \u{202c}b"), ["isolate"]);
        assert_eq!(of("{ \"\\u202E\" }a"), ["isolate"]);
    }
}
