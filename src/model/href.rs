//! Addresses: where they may lead, and how they compare as translations leave them.

use std::ops::Range;

use url::Url;

use crate::source::hidden::reorders;

/// Schemes that may be followed, as a browser reads them.
const SCHEMES: [&str; 6] = ["https", "http", "mailto", "tel", "ms-settings", "feedback-hub"];

/// Where an address leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// To an absolute address of a scheme on the list.
    Absolute,
    /// To another place of the site that the article was written for.
    Relative,
    /// Where nobody may be led: a scheme that is not on the list, a host without a scheme, a password on the way, or
    /// characters that hide where it leads.
    Refused,
}

/// Where `href` leads, as a browser would read it.
#[must_use]
pub fn reach(href: &str) -> Reach {
    // The address of no site: what stays on it when resolved was relative.
    const NOWHERE: &str = "https://korak.invalid/articles/";
    if is_plain(href) {
        return Reach::Absolute;
    }
    if href.chars().any(|c| c.is_control() || reorders(c)) {
        return Reach::Refused;
    }
    match Url::parse(href) {
        Ok(url) if !SCHEMES.contains(&url.scheme()) || !url.username().is_empty() || url.password().is_some() => {
            Reach::Refused
        }
        Ok(_) => Reach::Absolute,
        Err(_) => {
            let nowhere = Url::parse(NOWHERE).ok();
            match Url::options().base_url(nowhere.as_ref()).parse(href) {
                Ok(url) if nowhere.is_some_and(|nowhere| nowhere.origin() == url.origin()) => Reach::Relative,
                _ => Reach::Refused,
            }
        }
    }
}

/// Whether `href` is an address of the web that can be read in one way only, as nearly all are: visible ASCII characters, and
/// a host of plain labels, the last of which begins with a letter, without a port or anybody's name.
fn is_plain(href: &str) -> bool {
    let Some(rest) = href.strip_prefix("https://").or_else(|| href.strip_prefix("http://")) else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_label = |label: &str| {
        // Two hyphens may stand for letters of other scripts, which may be wrong.
        label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && !label.contains("--")
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    rest.bytes().all(|byte| byte.is_ascii_graphic())
        && host.split('.').all(is_label)
        && last.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// Whether `src` holds a raster picture itself, as base64.
#[must_use]
pub fn is_raster(src: &str) -> bool {
    let kinds = ["image/png;base64,", "image/gif;base64,", "image/jpeg;base64,", "image/webp;base64,"];
    let rest =
        src.split_once(':').filter(|(scheme, _)| scheme.eq_ignore_ascii_case("data")).map_or("", |(_, rest)| rest);
    let data = kinds.into_iter().find_map(|kind| rest.strip_prefix(kind));
    data.is_some_and(|data| data.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte)))
}

/// The host of an absolute address, in lower case.
#[must_use]
pub fn host(href: &str) -> Option<String> {
    Url::parse(href).ok()?.host_str().map(str::to_owned)
}

/// Bare addresses in running text, without the punctuation of the sentence around them.
#[must_use]
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !text.contains("http") {
        return found;
    }
    let mut from = 0;
    while let Some(at) = text[from..].find("http").map(|at| from + at) {
        let rest = &text[at..];
        let scheme = ["https://", "http://"].into_iter().find(|scheme| rest.starts_with(scheme));
        let Some(scheme) = scheme else {
            from = at + "http".len();
            continue;
        };
        let stops = |c: char| c.is_whitespace() || c.is_control() || "<>\"»«”“、。（）\\".contains(c);
        let len = rest.find(stops).unwrap_or(rest.len());
        let address = rest[..len].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '\'']);
        // An address that must not be followed stays the text it is.
        if address.len() > scheme.len() && reach(address) != Reach::Refused {
            found.push(at..at + address.len());
        }
        from = at + len.max(1);
    }
    found
}

/// `href` without what translation may change: scheme, a locale segment, case, a slash at the end.
#[must_use]
pub fn folded(href: &str) -> String {
    let address = href.trim().trim_end_matches('/');
    let address = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
    let parts: Vec<&str> = address.split('/').filter(|part| !is_locale(part)).collect();
    parts.join("/").to_lowercase()
}

/// The folded address without its host: one version of an article says `/help/x`, the next `https://docs.example.com/help/x`.
#[must_use]
pub fn path(href: &str) -> String {
    let folded = folded(href);
    if !href.contains("://") {
        return folded;
    }
    folded.find('/').map_or(String::new(), |slash| folded[slash..].to_owned())
}

/// The locale in the path of `href`, as written.
#[must_use]
pub fn locale_segment(href: &str) -> Option<&str> {
    let path = href.split(['?', '#']).next().unwrap_or(href);
    path.split('/').skip(1).find(|part| is_locale(part))
}

fn is_locale(part: &str) -> bool {
    let bytes = part.as_bytes();
    bytes.len() == 5
        && bytes[2] == b'-'
        && bytes.iter().enumerate().all(|(at, byte)| at == 2 || byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::{Reach, addresses, folded, is_plain, is_raster, path, reach};

    #[test]
    fn only_plain_raster_data_stands_in_a_page() {
        assert!(is_raster("data:image/png;base64,AAAA") && is_raster("DATA:image/gif;base64,"));
        for no in ["data:image/svg+xml;base64,AAAA", "data:image/png;base64,<script>", "image/png;base64,AAAA", "x:y"] {
            assert!(!is_raster(no), "{no}");
        }
    }

    #[test]
    fn an_address_that_is_plain_is_one_that_a_browser_follows() {
        let hosts =
            ["a", "a.b", "A.b", "a-b.c9", "1.a", "0x1.a", "xn--a.b", "a--b.c", "-a.b", "a-.b", "a..b", ".a", "a."];
        let worse =
            ["", "1", "1.2.3.4", "a.1", "a.0x1", "a:80", "a:x", "u@a", "u:p@a", "a_b", "a%41", "a\\b", "[::1]", "č.a"];
        let rests = ["", "/", "/b?c#d", "?@:x", "#\\", "/%zz[|]^`{}<>\"'", "/č", "/a b", "/\u{202e}", "/\u{7}"];
        let mut plain = 0;
        for scheme in ["https://", "http://", "HTTPS://", "https:", "ftp://", " https://", "javascript://"] {
            for host in hosts.iter().chain(&worse) {
                for href in rests.map(|rest| format!("{scheme}{host}{rest}")) {
                    let read = url::Url::parse(&href).is_ok_and(|url| {
                        matches!(url.scheme(), "https" | "http")
                            && url.username().is_empty()
                            && url.password().is_none()
                    });
                    assert!(!is_plain(&href) || read, "{href}");
                    plain += usize::from(is_plain(&href));
                }
            }
        }
        assert_eq!(plain, 2 * 6 * 6, "both schemes, six hosts and six rests are plain");
    }

    #[test]
    fn addresses_end_before_the_sentence_does() {
        let text = "Go to https://a.example.com/x?y=1. Or (http://b.example.com) httpx";
        let found: Vec<&str> = addresses(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["https://a.example.com/x?y=1", "http://b.example.com"]);
        assert!(addresses("Go to https://bank@evil.example.com/x").is_empty());
    }

    #[test]
    fn addresses_lead_where_a_browser_would_go() {
        for absolute in [
            "https://a.example.com/x",
            "HTTP://a.example.com",
            "mailto:a@example.com",
            "ms-settings:display",
            "tel:112",
        ] {
            assert_eq!(reach(absolute), Reach::Absolute, "{absolute}");
        }
        for relative in ["/help/x", "../x.md#y", "#y", "x y", "?q=1", ""] {
            assert_eq!(reach(relative), Reach::Relative, "{relative}");
        }
        let refused = [
            "javascript:alert(1)",
            " JaVaScRiPt:a",
            "java\tscript:a",
            "data:text/html,x",
            "file:///etc/x",
            "ms-msdt:/id",
        ];
        let hidden =
            ["//evil.example/x", "/\\evil.example", "C:\\x", "https://bank@evil.example", "https://a/\u{202e}x"];
        for refused in refused.into_iter().chain(hidden) {
            assert_eq!(reach(refused), Reach::Refused, "{refused}");
        }
    }

    #[test]
    fn translations_of_an_address_are_the_same() {
        assert_eq!(folded("https://a.example.com/en-us/X/"), folded("http://a.example.com/sl-SI/x"));
        assert_ne!(folded("https://a.example.com/x"), folded("https://b.example.com/x"));
        assert_eq!(path("https://docs.example.com/a/b?c#d"), path("/a/b?c#d"));
        assert_eq!(path("https://docs.example.com"), "");
    }
}
