//! Addresses compared as translations leave them.

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

fn is_locale(part: &str) -> bool {
    let bytes = part.as_bytes();
    bytes.len() == 5
        && bytes[2] == b'-'
        && bytes.iter().enumerate().all(|(at, byte)| at == 2 || byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::{folded, path};

    #[test]
    fn translations_of_an_address_are_the_same() {
        assert_eq!(folded("https://a.example.com/en-us/X/"), folded("http://a.example.com/sl-SI/x"));
        assert_ne!(folded("https://a.example.com/x"), folded("https://b.example.com/x"));
        assert_eq!(path("https://docs.example.com/a/b?c#d"), path("/a/b?c#d"));
        assert_eq!(path("https://docs.example.com"), "");
    }
}
