//! HTML tags in running text: which are shown, which mean something, and which are no HTML at all.

use std::borrow::Cow;

/// What a tag in an article means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// `<a name="…">`.
    Anchor(String),
    /// `<br>` in any form, `</br>` included.
    Break,
    /// `<img>`; `alt` is `None` where the author gave none, and empty where the picture was declared to say nothing.
    Image { src: String, alt: Option<String> },
    /// Markup of HTML that is not shown; its text is.
    Markup,
    /// A comment, a processing instruction or a declaration.
    Silent,
    /// No tag of HTML, such as `<email address>`: visible text.
    Text,
}

/// Elements whose tags may vanish from a page while their text stays.
const MARKUP: [&str; 53] = [
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "ins",
    "kbd",
    "li",
    "mark",
    "nobr",
    "ol",
    "p",
    "pre",
    "q",
    "s",
    "samp",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "u",
    "ul",
];

/// Those of them that browsers begin a line for, or a cell: the words on their two sides are no one word.
const APART: [&str; 26] = [
    "blockquote",
    "center",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "summary",
    "table",
    "td",
    "th",
    "tr",
    "ul",
];

/// Whether the words on the two sides of `tag` stand apart, without a blank between them.
pub(super) fn parts_words(tag: &str) -> bool {
    APART.contains(&&*name(tag))
}

/// The name of the element that `tag` begins or ends, in lower case.
fn name(tag: &str) -> Cow<'_, str> {
    let inner = tag.trim_start_matches(['<', '/']);
    let name = &inner[..inner.bytes().take_while(u8::is_ascii_alphanumeric).count()];
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) { name.to_ascii_lowercase().into() } else { name.into() }
}

/// Classifies `tag`, the text from `<` to `>`.
pub(super) fn classify(tag: &str) -> Tag {
    if tag.starts_with("<!") || tag.starts_with("<?") {
        return Tag::Silent;
    }
    let inner = tag.trim_start_matches(['<', '/']).trim_end_matches(['>', '/']);
    let name = name(tag);
    let rest = &inner[name.len()..];
    // `<name of the mailbox>` begins like an element but goes on like a sentence.
    if !(rest.is_empty() || rest.starts_with(char::is_whitespace)) || !has_only_attributes(rest) {
        return Tag::Text;
    }
    match &*name {
        "br" => Tag::Break,
        "img" => match attribute(rest, "src") {
            Some(src) => Tag::Image { src, alt: attribute(rest, "alt") },
            None => Tag::Text,
        },
        "a" => match attribute(rest, "name").or_else(|| attribute(rest, "id")) {
            Some(name) if !tag.starts_with("</") => Tag::Anchor(name),
            _ => Tag::Markup,
        },
        name if MARKUP.contains(&name) => Tag::Markup,
        _ => Tag::Text,
    }
}

/// Splits raw HTML into tags and the text between them, with the byte at which each starts.
pub(super) fn pieces(html: &str) -> Vec<(usize, &str, bool)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    // Where the last comment ends: behind it, none is looked for again.
    let closings = html.rfind("-->").unwrap_or_default();
    while at < html.len() {
        let rest = &html[at..];
        let len = if rest.starts_with("<!--") {
            // A comment that never ends hides nothing: its opening is text.
            let end = if at < closings { rest.find("-->") } else { None };
            end.map_or("<!--".len(), |end| end + 3)
        } else if tag_starts(rest) {
            rest.find('>').map_or(rest.len(), |end| end + 1)
        } else {
            rest.match_indices('<')
                .map(|(at, _)| at)
                .find(|&at| at > 0 && tag_starts(&rest[at..]))
                .unwrap_or(rest.len())
        };
        let piece = &rest[..len];
        pieces.push((at, piece, tag_starts(piece) && piece.ends_with('>')));
        at += len;
    }
    pieces
}

fn tag_starts(text: &str) -> bool {
    let second = text.strip_prefix('<').and_then(|rest| rest.chars().next());
    second.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?'))
}

/// Whether `rest` of a tag holds nothing but `name="value"` pairs and bare names of at most one word.
fn has_only_attributes(rest: &str) -> bool {
    let mut outside = String::new();
    let mut quote = None;
    for character in rest.chars() {
        match quote {
            None if character == '"' || character == '\'' => quote = Some(character),
            None => outside.push(character),
            Some(open) if open == character => quote = None,
            Some(_) => {}
        }
    }
    quote.is_none() && outside.split_whitespace().all(|word| word.contains('=') || word == "/")
}

fn attribute(rest: &str, name: &str) -> Option<String> {
    let mut text = rest;
    while let Some(equals) = text.find('=') {
        let key = text[..equals].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
        let value = text[equals + 1..].trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split_once(quote)?,
            _ => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(value.to_owned());
        }
        text = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{Tag, classify, pieces};

    #[test]
    fn tags_are_told_from_placeholders() {
        assert_eq!(classify("<a name=\"x-y\">"), Tag::Anchor("x-y".into()));
        assert_eq!(classify("</a>"), Tag::Markup);
        for line_break in ["<br>", "<BR/>", "</br>", "<br />"] {
            assert_eq!(classify(line_break), Tag::Break, "{line_break}");
        }
        assert_eq!(
            classify("<img alt='' src='data:x'>"),
            Tag::Image { src: "data:x".into(), alt: Some(String::new()) }
        );
        for text in ["<email address>", "<name of the mailbox>", "<tenant>", "<script>", "<a b c>", "<your app ID>"] {
            assert_eq!(classify(text), Tag::Text, "{text}");
        }
        assert_eq!(classify("<!-- x -->"), Tag::Silent);
    }

    #[test]
    fn raw_html_is_taken_token_by_token() {
        let tokens: Vec<&str> = pieces("<p>a < b<!-- <i> --> c</p").iter().map(|piece| piece.1).collect();
        assert_eq!(tokens, ["<p>", "a < b", "<!-- <i> -->", " c", "</p"]);
    }
}
