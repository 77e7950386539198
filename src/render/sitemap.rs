//! `sitemap.xml`: the pages that search engines may list. One file a locale, and one that names these, since a sitemap
//! may hold 50,000 addresses only.

use super::fragment::escaped;
use super::html::Site;
use super::json;
use crate::model::address::Address;
use crate::model::output::OutputFile;
use crate::model::summary::GroupSummary;

/// The sitemaps of `groups`; none where the addresses of the pages are not known.
#[must_use]
pub fn sitemaps(site: &Site, groups: &[GroupSummary]) -> Vec<OutputFile> {
    if site.base_url.is_none() {
        return Vec::new();
    }
    let mut files: Vec<OutputFile> = Vec::new();
    for locale in json::locales(groups) {
        let listed = json::runbooks(groups, locale).filter(|(_, runbook)| runbook.listed);
        let pages = listed.map(|(group, _)| Address::new(locale, &group.id).html());
        let paths = std::iter::once(Address::list(locale, 1)).chain(pages);
        let addresses = paths.filter_map(|path| site.absolute(&path));
        files.push(file(format!("{locale}/sitemap.xml"), "urlset", "url", addresses));
    }
    let addresses = files.iter().filter_map(|file| site.absolute(&file.path));
    files.push(file("sitemap.xml".into(), "sitemapindex", "sitemap", addresses));
    files
}

fn file(path: String, outer: &str, inner: &str, addresses: impl Iterator<Item = String>) -> OutputFile {
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{outer} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    );
    for address in addresses {
        xml.push_str(&format!("<{inner}><loc>{}</loc></{inner}>\n", escaped(&address)));
    }
    xml.push_str(&format!("</{outer}>\n"));
    OutputFile { path, bytes: xml.into_bytes() }
}
