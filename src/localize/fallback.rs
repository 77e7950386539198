//! Which locale stands in where an article is missing.

use crate::locale::Locale;

/// The nearest of `available` for a reader of `wanted`: along the fallback chain, where a parent stands for its regions,
/// then the source locale. `None` when nothing fits, so that nobody is shown a language at random.
#[must_use]
pub fn stand_in<'a>(wanted: &Locale, available: &[&'a Locale], source: &Locale) -> Option<&'a Locale> {
    if let Some(exact) = available.iter().find(|locale| **locale == wanted) {
        return Some(exact);
    }
    let chain = wanted.chain(source);
    // A parent stands for its regions: `nb` for a reader of `no` finds `nb-NO`.
    let nearest = chain.iter().filter(|locale| *locale != source).find_map(|parent| {
        let exact = available.iter().find(|locale| **locale == parent);
        exact.or_else(|| available.iter().find(|locale| locale.chain(source).contains(parent) && **locale != source))
    });
    nearest.or_else(|| available.iter().find(|locale| **locale == source)).copied()
}

#[cfg(test)]
mod tests {
    use super::stand_in;
    use crate::locale::Locale;

    fn best(wanted: &str, available: &[&str]) -> Option<String> {
        let locale = |tag: &str| Locale::parse(tag).expect("a locale");
        let owned: Vec<Locale> = available.iter().map(|tag| locale(tag)).collect();
        let available: Vec<&Locale> = owned.iter().collect();
        stand_in(&locale(wanted), &available, &locale("en-US")).map(ToString::to_string)
    }

    #[test]
    fn neighbours_stand_in_before_the_source() {
        assert_eq!(best("sl-SI", &["en-US", "sl-SI"]).as_deref(), Some("sl-SI"));
        assert_eq!(best("en-US", &["en-GB", "en-US"]).as_deref(), Some("en-US"), "nobody stands in for who is there");
        assert_eq!(best("nn-NO", &["en-US", "nb-NO"]).as_deref(), Some("nb-NO"), "both are written Norwegian");
        assert_eq!(best("de-AT", &["de-DE", "en-US"]).as_deref(), Some("de-DE"));
        assert_eq!(best("zh-TW", &["zh-CN", "en-US"]).as_deref(), Some("en-US"), "another script is no neighbour");
        assert_eq!(best("sl-SI", &["nb-NO"]), None);
    }
}
