//! Markup: whatever an article says, its fragments have the elements of the contract only, and its page those of the
//! templates.

use korak::source::hidden::reorders;
use serde_json::Value;

use super::each;
use super::pipeline::Page;

/// Elements that a fragment may have.
const ELEMENTS: [&str; 8] = ["strong", "em", "code", "kbd", "a", "span", "br", "img"];

/// What a fragment's elements may say of themselves.
const ATTRIBUTES: [&str; 7] = ["class", "href", "rel", "src", "alt", "id", "dir"];

/// Checks the data and the page of one edition.
pub(super) fn safe(page: &Page) {
    let runbook: Value = serde_json::from_str(&page.json).expect("JSON");
    assert_eq!(runbook["quality"]["coverage"], 1.0);
    each(&runbook, &mut |value| {
        let Some(runs) = value.get("runs").and_then(Value::as_array) else { return };
        let text: String = runs.iter().filter_map(|run| run["s"].as_str()).collect();
        assert_eq!(value["text"], text.as_str());
        fragment(value["html"].as_str().expect("a fragment"));
    });
    let html = page.html.to_lowercase();
    // The templates have two scripts, one data block and at most one menu of languages; the rest is what articles say.
    let script =
        [("href=\"javascript:", 0), ("src=\"javascript:", 0), ("src=\"data:text", 0), ("src=\"data:image/svg", 0)];
    let markup = [("<script", 3), ("<script>", 0), ("<details>", 1), ("<b>", 0), ("<img src=x", 0)];
    for (markup, most) in markup.into_iter().chain(script) {
        assert!(html.matches(markup).count() <= most, "{markup} in\n{}", page.html);
    }
}

/// Checks that every `<` in a fragment begins an element that it may have, and that elements close in order.
fn fragment(html: &str) {
    let mut open: Vec<&str> = Vec::new();
    for (at, _) in html.match_indices('<') {
        let tag = &html[at + 1..];
        let tag = &tag[..tag.find('>').unwrap_or_else(|| panic!("a tag without an end in {html}"))];
        let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
        assert!(ELEMENTS.contains(&name), "<{tag}> in {html}");
        attributes(tag, html);
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
        } else if !matches!(name, "br" | "img") {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?} open in {html}");
}

fn attributes(tag: &str, html: &str) {
    // Quoted values hold no quotes, so every second part is one.
    let parts: Vec<&str> = tag.split('"').collect();
    assert!(parts.len() % 2 == 1, "quotes of <{tag}> in {html}");
    for pair in parts.chunks_exact(2) {
        let name = pair[0].rsplit(' ').next().and_then(|name| name.strip_suffix('='));
        assert!(name.is_some_and(|name| ATTRIBUTES.contains(&name)), "<{tag}> in {html}");
        if name == Some("href") {
            let schemes = ["https:", "http:", "mailto:", "tel:", "ms-settings:", "feedback-hub:", "#"];
            let address = pair[1].trim().to_lowercase();
            assert!(schemes.iter().any(|scheme| address.starts_with(scheme)), "<{tag}> in {html}");
        }
        if name == Some("src") {
            let address = pair[1].trim().to_lowercase();
            let is_loaded = ["https:", "http:", "data:image/"].iter().any(|scheme| address.starts_with(scheme));
            // A scheme begins with a letter: what begins with a full stop is a path.
            let is_scheme = |text: &str| {
                text.starts_with(|c: char| c.is_ascii_alphabetic())
                    && text.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
            };
            let has_scheme = address.split_once(':').is_some_and(|(scheme, _)| is_scheme(scheme));
            assert!(is_loaded || !has_scheme, "<{tag}> in {html}");
        }
    }
}

/// The text that a fragment shows, as a browser reads it.
pub(super) fn shown(html: &str) -> String {
    let mut text = String::new();
    for part in html.split('<') {
        // A tag ends at its first `>`, since values are escaped; what stands before the first tag has none.
        let behind = part.split_once('>').map_or(part, |(_, behind)| behind);
        text.push_str(behind);
    }
    // `&` last: what it gives must not be read again.
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    signs.iter().fold(text, |text, (name, sign)| text.replace(name, sign))
}

/// `text` without the characters that are shown to nobody.
pub(super) fn visible(text: &str) -> String {
    let isolates = ['\u{2068}', '\u{2069}'];
    let hidden = |c: char| (c.is_control() && !c.is_whitespace()) || (reorders(c) && !isolates.contains(&c));
    text.chars().filter(|c| !hidden(*c)).collect()
}
