//! Running text as an HTML fragment: the only place that writes markup by hand, and the only one that escapes for it.
//!
//! Elements, classes and attributes come from the list in this file; an address that may not be followed loses its
//! link and keeps its words.

use std::borrow::Cow;
use std::fmt::Write;

use crate::model::href::{Reach, is_raster, reach};
use crate::model::runbook::{Inline, Picture, Run, RunKind, Segment, Size};
use crate::source::hidden::reorders;

/// The name of a control keeps its own direction, whatever the language around it.
const UI: &str = " class=\"rb-ui\" dir=\"auto\"";
/// Opens an entry of a menu path, which keeps its own direction too.
pub(super) const SEGMENT: &str = "<span class=\"rb-segment\" dir=\"auto\">";
/// Stands between two entries of a menu path.
pub(super) const THEN: &str = "<span class=\"rb-then\"> &gt; </span>";
/// Opens a menu path, up to the end of its first class.
pub(super) const MENU: &str = "<span class=\"rb-menu";
/// Opens text to type, up to the end of its class.
pub(super) const INPUT: &str = "<kbd class=\"rb-input";
/// Opens keys to press, up to the end of its class.
pub(super) const KEY: &str = "<kbd class=\"rb-key";

/// What a link says of itself wherever a fragment is shown.
pub(super) const REL: &str = " rel=\"noopener noreferrer\"";

/// The height up to which a picture in running text is a sign, such as that of a button, in pixels.
const SIGN: u32 = 64;

/// What messages have around their variables. They end with the block they stand in.
const ISOLATES: [char; 2] = ['\u{2068}', '\u{2069}'];

/// The fragment that shows `inline`.
pub(super) fn html(inline: &Inline) -> Cow<'_, str> {
    if let [Run { kind: RunKind::Text, text, .. }] = inline.runs.as_slice() {
        return escaped(text);
    }
    let mut html = String::with_capacity(inline.runs.iter().map(|run| run.text.len() + 16).sum());
    for run in &inline.runs {
        push(run, &mut html);
    }
    html.into()
}

/// `text` with the characters escaped that mean something in HTML.
#[must_use]
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| STARTS_ODD[usize::from(byte)]) {
        return text.into();
    }
    let mut html = String::with_capacity(text.len());
    escape(text, &mut html);
    html.into()
}

fn push(run: &Run, html: &mut String) {
    let text = run.text.as_str();
    match &run.kind {
        RunKind::Text => escape(text, html),
        RunKind::Br => html.push_str("<br>"),
        RunKind::Ui { .. } => element("strong", UI, text, html),
        RunKind::Strong => element("strong", "", text, html),
        RunKind::Em => element("em", "", text, html),
        RunKind::Code => element("code", " dir=\"ltr\"", text, html),
        RunKind::Input => element("kbd", " class=\"rb-input\" dir=\"auto\"", text, html),
        RunKind::Key(_) => element("kbd", " class=\"rb-key\" dir=\"auto\"", text, html),
        RunKind::Placeholder { .. } => element("span", " class=\"rb-placeholder\"", text, html),
        RunKind::StepRef { target: Some(target), .. } => {
            html.push_str("<a class=\"rb-ref\" href=\"#");
            escape(target, html);
            element_rest("a", text, html);
        }
        RunKind::StepRef { target: None, .. } => escape(text, html),
        RunKind::Link { href } => link(href, text, html),
        RunKind::Menu { path, broken } => menu(path, *broken, text, html),
        RunKind::Image(picture) => image(picture, html),
    }
}

/// A path whose segments are all there shows each as a label; a broken one shows the words as they stand.
fn menu(path: &[Segment], broken: bool, text: &str, html: &mut String) {
    let words: Vec<&str> = text.split(" > ").collect();
    html.push_str(if broken { "<span class=\"rb-menu rb-broken\">" } else { "<span class=\"rb-menu\">" });
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            html.push_str(THEN);
        }
        // Where a segment holds a separator of its own, words and segments cannot be matched one to one.
        let segment = path.get(at).filter(|_| words.len() == path.len());
        match segment {
            _ if word.is_empty() => continue,
            Some(Segment { name: None, .. }) => {
                escape(word, html);
                continue;
            }
            _ => html.push_str(SEGMENT),
        }
        match segment {
            Some(Segment { href: Some(href), .. }) => link(href, word, html),
            _ => element("strong", " class=\"rb-ui\"", word, html),
        }
        html.push_str("</span>");
    }
    html.push_str("</span>");
}

fn link(href: &str, text: &str, html: &mut String) {
    if text.is_empty() {
        return;
    }
    let Some(address) = address(href) else { return escape(text, html) };
    html.push_str("<a href=\"");
    escape(&address, html);
    html.push('"');
    html.push_str(REL);
    html.push('>');
    escape(text, html);
    html.push_str("</a>");
}

/// `href` as a page leads there, with the characters written out that no address may hold; `None` where no page may lead
/// there. A relative address would lead astray on any page but its own.
pub(super) fn address(href: &str) -> Option<Cow<'_, str>> {
    if reach(href) != Reach::Absolute {
        return None;
    }
    let href = href.trim();
    let is_written = |byte: u8| byte.is_ascii_alphanumeric() || b"/.-_:?&=+,;~".contains(&byte);
    if href.bytes().all(is_written) {
        return Some(href.into());
    }
    let mut address = String::with_capacity(href.len());
    let mut fragment = false;
    for (at, character) in href.char_indices() {
        let digits = href.as_bytes().get(at + 1..at + 3);
        let stray = match character {
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | ' ' => true,
            '%' => !digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)),
            '#' => std::mem::replace(&mut fragment, true),
            // Brackets stand around the number of a host and nowhere else.
            '[' | ']' => address.matches('/').count() > 2,
            _ => false,
        };
        match stray {
            true => address.push_str(&format!("%{:02X}", u32::from(character))),
            false => address.push(character),
        }
    }
    Some(address.into())
}

/// A picture with the room it takes, where it is known. One no higher than a sign is drawn no higher than its line; one
/// that no page may load shows the words that stand for it.
fn image(Picture { src, alt, size }: &Picture, html: &mut String) {
    html.push_str("<img src=\"");
    if reach(src) != Reach::Refused || is_raster(src) {
        escape(src, html);
    }
    html.push_str("\" alt=\"");
    escape(alt, html);
    html.push('"');
    if let Some(Size { width, height }) = size {
        let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
    }
    if src.starts_with("data:") || size.is_some_and(|size| size.height <= SIGN) {
        html.push_str(" class=\"rb-sign\"");
    }
    html.push('>');
}

fn element(name: &str, attributes: &str, text: &str, html: &mut String) {
    html.push('<');
    html.push_str(name);
    html.push_str(attributes);
    html.push('>');
    escape(text, html);
    html.push_str("</");
    html.push_str(name);
    html.push('>');
}

/// Closes the open attribute and tag, then text and closing tag.
fn element_rest(name: &str, text: &str, html: &mut String) {
    html.push_str("\">");
    escape(text, html);
    html.push_str("</");
    html.push_str(name);
    html.push('>');
}

/// Appends `text` with the characters escaped that mean something in HTML.
pub(super) fn escape(text: &str, html: &mut String) {
    let bytes = text.as_bytes();
    let (mut written, mut looked) = (0, 0);
    while let Some(ahead) = bytes[looked..].iter().position(|&byte| STARTS_ODD[usize::from(byte)]) {
        let at = looked + ahead;
        let character = text[at..].chars().next().unwrap_or_default();
        looked = at + character.len_utf8();
        let shown = match character {
            character if character.is_ascii() => entity(bytes[at]).unwrap_or_default(),
            character if is_left_out(character) => "",
            _ => continue,
        };
        html.push_str(&text[written..at]);
        html.push_str(shown);
        written = looked;
    }
    html.push_str(&text[written..]);
}

/// Appends `text` as templates show it: with the characters escaped that mean something in HTML, and all others as they
/// are.
pub(super) fn show(text: &str, html: &mut String) {
    // A string takes everything.
    let _ = each_piece(text, |piece| {
        html.push_str(piece);
        Ok(())
    });
}

/// Writes `text` as [`show`] appends it: what templates escape with.
///
/// # Errors
/// When `to` takes no more.
pub(super) fn write_shown(text: &str, to: &mut dyn std::io::Write) -> std::io::Result<()> {
    each_piece(text, |piece| to.write_all(piece.as_bytes()))
}

fn each_piece(text: &str, mut put: impl FnMut(&str) -> std::io::Result<()>) -> std::io::Result<()> {
    let bytes = text.as_bytes();
    let (mut written, mut looked) = (0, 0);
    while let Some(ahead) = bytes[looked..].iter().position(|&byte| STARTS_ODD[usize::from(byte)]) {
        let at = looked + ahead;
        looked = at + 1;
        if let Some(entity) = entity(bytes[at]) {
            put(&text[written..at])?;
            put(entity)?;
            written = looked;
        }
    }
    put(&text[written..])
}

/// What stands for a character that means something in HTML.
const fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

/// Text of articles holds none of these; names of files and templates may.
fn is_left_out(character: char) -> bool {
    (character.is_control() && !character.is_whitespace()) || (reorders(character) && !ISOLATES.contains(&character))
}

/// Which bytes begin a character in UTF-8 that is not shown as it is, so that the others are passed over at once.
const STARTS_ODD: [bool; 256] = {
    let mut starts = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        let is_control = (byte as u8).is_ascii_control() && !matches!(byte as u8, b'\t'..=b'\r');
        starts[byte] = is_control || entity(byte as u8).is_some();
        byte += 1;
    }
    // The controls beyond ASCII begin with the one, what reorders text with the other.
    starts[0xc2] = true;
    starts[0xe2] = true;
    starts
};

#[cfg(test)]
mod tests {
    use super::html;
    use crate::model::runbook::{Inline, Picture, Run, RunKind, Segment};
    use crate::source::Span;

    fn of(kind: RunKind, text: &str) -> String {
        let runs = vec![Run { kind, text: text.into(), written: None, span: Span::default() }];
        html(&Inline { runs }).into_owned()
    }

    #[test]
    fn markup_in_text_is_text() {
        assert_eq!(of(RunKind::Text, "<b>&'\""), "&lt;b&gt;&amp;&#39;&quot;");
        let label = of(RunKind::Ui { name: None, suspect: false }, "A<");
        assert_eq!(label, "<strong class=\"rb-ui\" dir=\"auto\">A&lt;</strong>");
    }

    #[test]
    fn every_character_is_shown_escaped_or_left_out() {
        for character in '\0'..=char::MAX {
            let shown = match character {
                '&' => "&amp;".to_owned(),
                '<' => "&lt;".to_owned(),
                '>' => "&gt;".to_owned(),
                '"' => "&quot;".to_owned(),
                '\'' => "&#39;".to_owned(),
                '\t'..='\r' | '\u{85}' | '\u{2068}' | '\u{2069}' => character.to_string(),
                c if c.is_control() => String::new(),
                '\u{202a}'..='\u{202e}' | '\u{2066}' | '\u{2067}' => String::new(),
                c => c.to_string(),
            };
            assert_eq!(super::escaped(&format!("č{character}<é")), format!("č{shown}&lt;é"), "{character:?}");
            let mut written = Vec::new();
            super::write_shown(&format!("č{character}<é"), &mut written).expect("room");
            let whole = if shown.is_empty() { character.to_string() } else { shown };
            assert_eq!(String::from_utf8_lossy(&written), format!("č{whole}&lt;é"), "{character:?}");
        }
    }

    #[test]
    fn only_absolute_addresses_are_followed() {
        let link = |href: &str| of(RunKind::Link { href: href.into() }, "word");
        assert_eq!(link("https://a.b/?c&d"), "<a href=\"https://a.b/?c&amp;d\" rel=\"noopener noreferrer\">word</a>");
        assert_eq!(
            super::address("https://a.b/c d\">#e#f%2g[1]").as_deref(),
            Some("https://a.b/c%20d%22%3E#e%23f%252g%5B1%5D")
        );
        for bad in ["javascript:alert(1)", "//evil.example", "/x", "x.md", ""] {
            assert_eq!(link(bad), "word");
        }
    }

    #[test]
    fn only_pictures_are_loaded() {
        let image = |src: &str| of(RunKind::Image(Picture { src: src.into(), alt: "A\"".into(), size: None }), "");
        for src in ["../../assets/media/a.png", "https://a.example/a.png"] {
            assert_eq!(image(src), format!("<img src=\"{src}\" alt=\"A&quot;\">"));
        }
        let small = "data:image/png;base64,AA==";
        assert_eq!(image(small), format!("<img src=\"{small}\" alt=\"A&quot;\" class=\"rb-sign\">"));
        for src in
            ["javascript:alert(1)", "data:image/svg+xml;base64,AA==", "data:image/png;base64,\" x=", "//a.example/a"]
        {
            assert!(image(src).starts_with("<img src=\"\" alt=\"A&quot;\""), "{src}");
        }
    }

    #[test]
    fn paths_show_labels_and_gaps() {
        let segment = |name: &str| Segment { name: Some(name.into()), href: None };
        let path = vec![segment("File"), segment("Options")];
        let whole = of(RunKind::Menu { path, broken: false }, "File > Options");
        let entry = |name: &str| {
            format!("<span class=\"rb-segment\" dir=\"auto\"><strong class=\"rb-ui\">{name}</strong></span>")
        };
        let then = "<span class=\"rb-then\"> &gt; </span>";
        assert_eq!(whole, format!("<span class=\"rb-menu\">{}{then}{}</span>", entry("File"), entry("Options")));
        let path = vec![Segment { name: None, href: None }, segment("Options")];
        let broken = of(RunKind::Menu { path, broken: true }, " > Options");
        assert_eq!(broken, format!("<span class=\"rb-menu rb-broken\">{then}{}</span>", entry("Options")));
    }
}
