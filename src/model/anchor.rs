//! Anchors: the names by which links lead to headings.

/// The anchor that the English text of a heading gives: its words in lower case with hyphens between them, other
/// punctuation left out. `None` where letters outside ASCII leave it open, because publishing systems differ there.
#[must_use]
pub fn of(heading: &str) -> Option<String> {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ');
    let text = heading.trim();
    let known = text.chars().filter(|c| c.is_alphanumeric()).all(|c| c.is_ascii());
    known.then(|| text.chars().filter(kept).collect::<String>().replace(' ', "-").to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn words_are_kept_and_punctuation_is_not() {
        assert_eq!(of("Share a folder: how-to (2.0)").as_deref(), Some("share-a-folder-how-to-20"));
        assert_eq!(of("  What's _new_? ").as_deref(), Some("whats-_new_"));
        assert_eq!(of("A & B").as_deref(), Some("a--b"));
        assert_eq!(of("Où partager"), None);
    }
}
