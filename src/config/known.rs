//! What a project knows of its own: [`Ids`] that several articles share, and [`Links`] that differ on purpose.

use std::collections::BTreeMap;

use super::scope::Placed;
use crate::model::href::{folded, host};

/// Identifiers in `ms.custom`.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    /// Identifiers that several articles claim on purpose.
    pub shared: Vec<Placed<String>>,
    /// Every identifier that a portal asks for; any other is a mistake. Empty when nobody keeps such a list.
    pub known: Vec<Placed<String>>,
}

/// Links that lead elsewhere in a translation, on purpose.
#[derive(Clone, Debug, Default)]
pub struct Links {
    /// Hosts whose pages differ from locale to locale, such as `support.example.com` or `*.example.com`.
    pub local_hosts: Vec<Placed<String>>,
    /// Pages that take the place of a page of the source, by its address.
    pub local_pages: BTreeMap<Placed<String>, Vec<String>>,
}

impl Ids {
    /// Whether several articles may claim `id`.
    #[must_use]
    pub fn is_shared(&self, id: &str) -> bool {
        self.shared.iter().any(|(known, _)| known == id)
    }

    /// Whether `id` is on the list of known identifiers, or there is no such list.
    #[must_use]
    pub fn is_known(&self, id: &str) -> bool {
        self.known.is_empty() || self.is_shared(id) || self.known.iter().any(|(known, _)| known == id)
    }
}

impl Links {
    /// Whether a translation may lead to `local` where its source leads to `page`.
    #[must_use]
    pub fn may_replace(&self, page: &str, local: &str) -> bool {
        let differs = |href| host(href).is_some_and(|host| self.is_local(&host));
        let same = |one: &str, other: &str| folded(one) == folded(other);
        let listed = |((known, _), pages): (&Placed<String>, &Vec<String>)| {
            same(known, page) && pages.iter().any(|listed| same(listed, local))
        };
        self.local_pages.iter().any(listed) || (differs(page) && differs(local))
    }

    /// Every setting and where it stands: a host, or a page of the source.
    pub fn settings(&self) -> impl Iterator<Item = &Placed<String>> {
        self.local_hosts.iter().chain(self.local_pages.keys())
    }

    /// The settings that say something of a link to `href`.
    pub fn about<'a>(&'a self, href: &'a str) -> impl Iterator<Item = &'a str> {
        let hosts = self.local_hosts.iter().filter(move |(known, _)| host(href).is_some_and(|host| fits(known, &host)));
        let pages = self.local_pages.keys().filter(move |(page, _)| folded(page) == folded(href));
        hosts.chain(pages).map(|(setting, _)| setting.as_str())
    }

    /// Whether pages of `host` differ from locale to locale.
    fn is_local(&self, host: &str) -> bool {
        self.local_hosts.iter().any(|(known, _)| fits(known, host))
    }
}

/// Whether `known`, a host or a domain behind a star, has `host`.
fn fits(known: &str, host: &str) -> bool {
    match known.strip_prefix("*.") {
        Some(domain) => host == domain || host.strip_suffix(domain).is_some_and(|below| below.ends_with('.')),
        None => host == known,
    }
}

#[cfg(test)]
mod tests {
    use super::Links;
    use crate::source::Span;

    #[test]
    fn a_star_stands_for_every_host_below_a_domain() {
        let placed = |host: &str| (host.to_owned(), Span::default());
        let links = Links { local_hosts: ["a.example.com", "*.example.org"].map(placed).into(), ..Links::default() };
        for (host, local) in [
            ("a.example.com", true),
            ("b.a.example.com", false),
            ("example.org", true),
            ("x.y.example.org", true),
            ("badexample.org", false),
        ] {
            assert_eq!(links.is_local(host), local, "{host}");
        }
        assert!(links.may_replace("https://a.example.com/1", "https://x.example.org/2"));
        assert!(!links.may_replace("https://a.example.com/1", "https://elsewhere.example.net/2"));
    }

    #[test]
    fn listed_pages_may_take_the_place_of_one_of_the_source() {
        let page = ("https://example.com/trust/".to_owned(), Span::default());
        let pages = [(page, vec!["https://example.com/zaupanje".to_owned()])];
        let links = Links { local_pages: pages.into(), ..Links::default() };
        assert!(links.may_replace("http://example.com/en-us/trust", "https://example.com/sl-si/zaupanje"));
        assert!(!links.may_replace("https://example.com/zaupanje", "https://example.com/trust"));
        assert!(!links.may_replace("https://example.com/other", "https://example.com/zaupanje"));
        let about = |href| links.about(href).collect::<Vec<_>>();
        assert_eq!(about("http://example.com/de-de/trust"), ["https://example.com/trust/"]);
        assert!(about("https://example.com/zaupanje").is_empty());
    }
}
