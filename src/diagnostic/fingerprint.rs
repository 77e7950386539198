//! [`Fingerprint`]: what a finding is about, whatever line it stands on.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::source::script::words;

/// A short digest of the text that a finding is about. Text elsewhere in the file does not change it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Fingerprint(u64);

/// How many hexadecimal digits are written. Together with rule, article and locale, 48 bits tell texts apart.
const DIGITS: usize = 12;

impl Fingerprint {
    /// The fingerprint of `texts`, in which runs of white space and forms of the same letter count as equal.
    #[must_use]
    pub fn of(texts: &[&str]) -> Self {
        let mut plain = String::with_capacity(texts.iter().map(|text| text.len() + 2).sum());
        for text in texts {
            for word in words(text) {
                // Nearly all text is composed, and finding that out costs a fraction of composing it.
                if word.is_ascii() || is_nfc_quick(word.chars()) == IsNormalized::Yes {
                    plain.push_str(word);
                } else {
                    plain.extend(word.nfc());
                }
                plain.push(' ');
            }
            plain.push('\0');
        }
        let [a, b, c, d, e, f, ..]: [u8; 32] = Sha256::digest(&plain).into();
        Self(u64::from_be_bytes([0, 0, a, b, c, d, e, f]))
    }

    /// Reads what [`Display`](std::fmt::Display) writes.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == DIGITS && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        plain.then(|| u64::from_str_radix(text, 16).ok().map(Self))?
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:0DIGITS$x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn only_words_count() {
        let of = |text: &str| Fingerprint::of(&[text]);
        assert_eq!(of("a  b\r\n c"), of("a b c"));
        assert_eq!(of("u\u{308}"), of("\u{fc}"));
        assert_ne!(of("ab"), of("a b"));
        assert_ne!(Fingerprint::of(&["a", "b"]), Fingerprint::of(&["a b"]));
        assert_eq!(Fingerprint::parse(&of("a").to_string()), Some(of("a")));
        for wrong in ["", "12", "ABCDEF012345", "+12345678901", "0123456789abc"] {
            assert_eq!(Fingerprint::parse(wrong), None, "{wrong}");
        }
    }
}
