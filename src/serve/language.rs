//! `Accept-Language`: the languages that a reader's browser names, the dearest first.

use std::cmp::Reverse;

use crate::locale::Locale;

/// The locales of an `Accept-Language` header in order of preference. What is no locale is left out, `*` too, since
/// what stands in for everything is not the reader's to say.
pub(super) fn accepted(header: &str) -> Vec<Locale> {
    let mut ranges: Vec<(u16, Locale)> = header.split(',').filter_map(range).collect();
    ranges.retain(|(weight, _)| *weight > 0);
    ranges.sort_by_key(|(weight, _)| Reverse(*weight));
    ranges.into_iter().map(|(_, locale)| locale).collect()
}

/// A range with its weight in thousandths.
fn range(text: &str) -> Option<(u16, Locale)> {
    let (tag, parameters) = text.split_once(';').unwrap_or((text, ""));
    let weight = match parameters.trim().strip_prefix("q=") {
        Some(weight) => thousandths(weight.trim())?,
        None => 1000,
    };
    Some((weight, Locale::parse(tag).ok()?))
}

/// `0.75` as 750. Three digits at most, as the standard has it.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !matches!(whole, "0" | "1") || part.len() > 3 || !digits(part) {
        return None;
    }
    let weight = whole.parse::<u16>().ok()? * 1000 + format!("{part:0<3}").parse::<u16>().ok()?;
    (weight <= 1000).then_some(weight)
}

#[cfg(test)]
mod tests {
    use super::accepted;

    #[test]
    fn weights_order_languages_and_slips_are_left_out() {
        let tags = |header: &str| accepted(header).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(tags("en;q=0.5, sl-SI, de;q=0.75"), ["sl-SI", "de", "en"]);
        assert_eq!(tags("nb-NO,nb;q=0.9,*;q=0.1"), ["nb-NO", "nb"]);
        assert_eq!(tags("fr;q=0, sl;q=2, de;q=x, ja;q=1.0000, ??, ar;q=1.000"), ["ar"]);
        assert!(tags("").is_empty());
    }
}
