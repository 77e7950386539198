//! Links between documents lead somewhere.

use std::path::PathBuf;

use crate::markdown::{addresses, anchors};
use crate::{documents, read, root};

#[test]
fn relative_links_lead_to_files_and_headings() {
    let mut broken = Vec::new();
    for document in documents() {
        let text = read(&document);
        for address in addresses(&text) {
            if address.contains(':') {
                continue;
            }
            let (path, fragment) = address.split_once('#').unwrap_or((&address, ""));
            let target = if path.is_empty() { document.clone() } else { beside(&document, path) };
            let there = root().join(&target).exists();
            let known = fragment.is_empty() || (there && anchors(&read(&target)).iter().any(|known| known == fragment));
            if !there || !known {
                broken.push(format!("{document}: {address}"));
            }
        }
    }
    assert!(broken.is_empty(), "links that lead nowhere: {broken:#?}");
}

/// The path `path` as seen from `document`, below the root.
fn beside(document: &str, path: &str) -> String {
    let mut place = PathBuf::from(document);
    place.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(place.pop()),
            part => place.push(part),
        }
    }
    place.to_string_lossy().replace('\\', "/")
}
