//! Numbers in running text, in the form in which translations of it compare.

use std::ops::Range;

/// A number as it compares: digits of any script, without the separators of thousands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// ASCII digits; a leading zero of two digits is left out, as in `03.00`.
    pub digits: String,
    /// Where it stands.
    pub range: Range<usize>,
}

impl Number {
    /// Its value, where it is small enough to be written as a word: up to the hours of a day.
    #[must_use]
    pub fn small(&self) -> Option<usize> {
        self.digits.parse().ok().filter(|value| *value <= 24)
    }
}

/// The numbers of `text`: `4.4.2` are three, `10,000` is one. `digit` gives the value of a digit.
#[must_use]
pub fn numbers(text: &str, digit: impl Fn(char) -> Option<u8>) -> Vec<Number> {
    let runs = runs(text, digit);
    let mut numbers = Vec::new();
    let mut at = 0;
    while at < runs.len() {
        let mut last = at;
        while last + 1 < runs.len() && groups(text, &runs[at..=last + 1]) {
            last += 1;
        }
        // `1.234.5` is a version, whose parts stay apart.
        let goes_on = runs.get(last + 1).is_some_and(|next| next.1.start == runs[last].1.end + 1);
        if last > at && goes_on && !text[runs[last].1.end..].starts_with([' ', ',']) {
            last = at;
        }
        let digits: String = runs[at..=last].iter().map(|(digits, _)| digits.as_str()).collect();
        let digits = if digits.len() == 2 { digits.trim_start_matches('0').to_owned() } else { digits };
        let digits = if digits.is_empty() { "0".to_owned() } else { digits };
        numbers.push(Number { digits, range: runs[at].1.start..runs[last].1.end });
        at = last + 1;
    }
    numbers
}

/// Runs of digits, as ASCII.
fn runs(text: &str, digit: impl Fn(char) -> Option<u8>) -> Vec<(String, Range<usize>)> {
    let mut runs: Vec<(String, Range<usize>)> = Vec::new();
    for (at, character) in text.char_indices() {
        let Some(value) = digit(character) else { continue };
        let end = at + character.len_utf8();
        match runs.last_mut() {
            Some((digits, range)) if range.end == at => {
                digits.push(char::from(b'0' + value));
                range.end = end;
            }
            _ => runs.push((char::from(b'0' + value).to_string(), at..end)),
        }
    }
    runs
}

/// Whether `runs` are one number written in groups of three.
fn groups(text: &str, runs: &[(String, Range<usize>)]) -> bool {
    let [first, rest @ ..] = runs else { return false };
    let separators: Vec<&str> = runs.windows(2).map(|pair| &text[pair[0].1.end..pair[1].1.start]).collect();
    let same = separators.windows(2).all(|pair| pair[0] == pair[1]);
    let known = separators.iter().all(|text| [",", ".", "\u{a0}", "\u{202f}", " ", "'", "’", "٬"].contains(text));
    let lead = first.0.len() <= 3 && !first.0.starts_with('0');
    same && known && lead && rest.iter().all(|(digits, _)| digits.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::numbers;

    fn of(text: &str) -> String {
        let digit = |c: char| c.to_digit(10).and_then(|value| u8::try_from(value).ok());
        numbers(text, digit).into_iter().map(|number| number.digits).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn numbers_compare_whatever_their_separators() {
        for text in ["10,000 users", "10.000 users", "10 000 users", "10\u{a0}000 users", "10000 users"] {
            assert_eq!(of(text), "10000", "{text}");
        }
        assert_eq!(of("1.000.000"), "1000000");
        assert_eq!(of("code 4.4.2"), "4 4 2");
        assert_eq!(of("at 03.00, not 15:30"), "3 0 15 30");
        assert_eq!(of("0.250 and 1.5"), "0 250 1 5");
        assert_eq!(of("version 1.234.5"), "1 234 5");
        assert_eq!(of("00000001"), "00000001");
    }
}
