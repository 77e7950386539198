//! [`Alphabet`]: which bytes a text has, so that most looks for rare characters end before they begin.

use std::ops::RangeInclusive;

/// The bytes that occur in a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alphabet([u64; 4]);

impl Alphabet {
    /// That of `text`.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut seen = [0; 4];
        text.bytes().for_each(|byte| seen[usize::from(byte >> 6)] |= 1 << (byte & 63));
        Self(seen)
    }

    /// The bytes that `characters` begin with.
    #[must_use]
    pub fn of_first(characters: impl IntoIterator<Item = char>) -> Self {
        let mut seen = [0; 4];
        for character in characters {
            let first = character.encode_utf8(&mut [0; 4]).as_bytes()[0];
            seen[usize::from(first >> 6)] |= 1 << (first & 63);
        }
        Self(seen)
    }

    /// The bytes of either.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self(std::array::from_fn(|at| self.0[at] | other.0[at]))
    }

    /// Whether a byte occurs in both.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether `character` may occur, since all its bytes do. It cannot where this says no.
    #[must_use]
    pub fn may_have(self, character: char) -> bool {
        character.encode_utf8(&mut [0; 4]).bytes().all(|byte| self.has(byte))
    }

    /// Whether one of `characters` may occur, since a byte does that one begins with.
    #[must_use]
    pub fn may_have_any(self, characters: RangeInclusive<char>) -> bool {
        let begins = |character: &char| character.encode_utf8(&mut [0; 4]).as_bytes()[0];
        (begins(characters.start())..=begins(characters.end())).any(|byte| self.has(byte))
    }

    /// Whether `byte` occurs.
    #[must_use]
    pub fn has(self, byte: u8) -> bool {
        self.0[usize::from(byte >> 6)] & (1 << (byte & 63)) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Alphabet;

    #[test]
    fn what_occurs_may_occur_and_a_missing_byte_tells_what_does_not() {
        let alphabet = Alphabet::of("„Več“ (2)");
        assert!("„Več“ (2)".chars().all(|c| alphabet.may_have(c)));
        assert!("”š)[3".chars().filter(|c| alphabet.may_have(*c)).eq([')']));
        assert!(alphabet.may_have_any('0'..='9') && alphabet.may_have_any('\u{2000}'..='\u{206f}'));
        assert!(alphabet.meets(Alphabet::of_first(['[', '“'])) && !alphabet.meets(Alphabet::of_first(['[', 'я'])));
        assert!(alphabet.with(Alphabet::of("[")).may_have('['));
        assert!(!alphabet.may_have_any('3'..='9') && !alphabet.may_have_any('\u{e000}'..='\u{fffd}'));
    }
}
