//! What characters are, told without looking them up in the tables of Unicode where their place among the others tells.

use std::borrow::Cow;

/// Whether `c` is a letter or a digit.
#[inline]
#[must_use]
pub fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { is_letter(c).unwrap_or_else(|| c.is_alphanumeric()) }
}

/// Whether `c` is a letter.
#[inline]
#[must_use]
pub fn is_alphabetic(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { is_letter(c).unwrap_or_else(|| c.is_alphabetic()) }
}

/// Whether `c` is a letter, and no digit where it is none, of the characters that most texts have beyond ASCII.
fn is_letter(c: char) -> Option<bool> {
    match c {
        '\u{d7}' | '\u{f7}' => Some(false),
        // Latin letters of Europe, those of Russia and its neighbours.
        '\u{c0}'..='\u{2c1}' | '\u{400}'..='\u{481}' => Some(true),
        // Spaces, dashes and quotation marks.
        '\u{2000}'..='\u{206f}' => Some(false),
        _ => None,
    }
}

/// `text` in lower case, as [`str::to_lowercase`] has it.
#[must_use]
pub fn lowercase(text: &str) -> Cow<'_, str> {
    // The capital sigma becomes one of two letters, by what stands around it.
    let is_large = |c: char| !is_small(c);
    let Some(first) = beyond_ascii(text).find(|(_, c)| is_large(*c)).map(|(at, _)| at) else {
        return if has_any(text, |byte| byte.is_ascii_uppercase()) {
            text.to_ascii_lowercase().into()
        } else {
            text.into()
        };
    };
    if text.contains('Σ') {
        return text.to_lowercase().into();
    }
    let mut lower = String::with_capacity(text.len() + 8);
    lower.push_str(&text[..first]);
    let mut done = first;
    for (at, c) in beyond_ascii(&text[first..]).filter(|(_, c)| is_large(*c)) {
        lower.push_str(&text[done..first + at]);
        lower.extend(c.to_lowercase());
        done = first + at + c.len_utf8();
    }
    lower.push_str(&text[done..]);
    lower.make_ascii_lowercase();
    lower.into()
}

/// The words of `text`, as [`str::split_whitespace`] has them.
#[must_use]
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0 }
}

/// What [`words`] gives.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    text: &'a str,
    /// How far it is read.
    at: usize,
}

/// What a byte tells of the character that it begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    NoBlank,
    Blank,
    Either,
}

/// What each byte tells.
static BEGINS: [Begins; 256] = {
    let mut begins = [Begins::NoBlank; 256];
    let mut byte = 0;
    while byte < 256 {
        begins[byte] = match byte {
            0x20 | 0x09..=0x0d => Begins::Blank,
            0xc2 | 0xe1..=0xe3 => Begins::Either,
            _ => Begins::NoBlank,
        };
        byte += 1;
    }
    begins
};

impl<'a> Iterator for Words<'a> {
    type Item = &'a str;

    fn next(&mut self) -> Option<&'a str> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        loop {
            at += match BEGINS[usize::from(*bytes.get(at)?)] {
                Begins::Blank => 1,
                Begins::NoBlank => break,
                Begins::Either => match blank(self.text, at) {
                    0 => break,
                    len => len,
                },
            };
        }
        let start = at;
        while let Some(byte) = bytes.get(at) {
            match BEGINS[usize::from(*byte)] {
                Begins::NoBlank => at += 1,
                Begins::Either if blank(self.text, at) == 0 => at += 1,
                Begins::Blank | Begins::Either => break,
            }
        }
        self.at = at;
        Some(&self.text[start..at])
    }
}

/// How long the character at byte `at` is if it is white space, and 0 if it is none.
#[inline(never)]
fn blank(text: &str, at: usize) -> usize {
    text[at..].chars().next().filter(|c| c.is_whitespace()).map_or(0, char::len_utf8)
}

/// Where the letters and digits end that begin at byte `start` of `text`, and a number that tells them from most others.
#[must_use]
pub fn run(text: &str, start: usize) -> (usize, u32) {
    let bytes = text.as_bytes();
    let (mut at, mut sign) = (start, 0u32);
    while let Some(&byte) = bytes.get(at) {
        let len = if byte.is_ascii() { usize::from(IS_LETTER[usize::from(byte)]) } else { letter(text, at) };
        if len == 0 {
            break;
        }
        sign = sign.wrapping_mul(31).wrapping_add(u32::from(byte));
        // What a character goes on with tells it from its neighbours.
        sign = if len == 1 { sign } else { sign.wrapping_mul(31).wrapping_add(u32::from(bytes[at + len - 1])) };
        at += len;
    }
    (at, sign ^ (sign >> 13))
}

/// Which bytes of ASCII are letters or digits.
static IS_LETTER: [bool; 128] = {
    let mut is_letter = [false; 128];
    let mut byte = 0u8;
    while byte < 128 {
        is_letter[byte as usize] = byte.is_ascii_alphanumeric();
        byte += 1;
    }
    is_letter
};

/// How long the character at byte `at` is if it is a letter or a digit, and 0 if it is neither.
#[inline(never)]
fn letter(text: &str, at: usize) -> usize {
    text[at..].chars().next().filter(|c| is_alphanumeric(*c)).map_or(0, char::len_utf8)
}

/// How many bytes are looked at together.
const CHUNK: usize = 16;

/// Where the bytes of `text` stand that `is_one` names, which should be few: of most stretches it is found out at once
/// that they have none.
pub fn places<F: Fn(u8) -> bool + Copy>(text: &str, is_one: F) -> impl Iterator<Item = usize> {
    let (chunks, rest) = text.as_bytes().as_chunks::<CHUNK>();
    let within = move |at: usize, bytes: &[u8]| bytes.iter().position(|byte| is_one(*byte)).map(|place| at + place);
    let mut next = 0;
    std::iter::from_fn(move || {
        while let Some(chunk) = chunks.get(next / CHUNK) {
            if has(chunk, is_one)
                && let Some(place) = within(next, &chunk[next % CHUNK..])
            {
                next = place + 1;
                return Some(place);
            }
            next = (next / CHUNK + 1) * CHUNK;
        }
        let place = within(next, rest.get(next - chunks.len() * CHUNK..)?)?;
        next = place + 1;
        Some(place)
    })
}

/// Whether `text` has a byte that `is_one` names.
pub fn has_any<F: Fn(u8) -> bool + Copy>(text: &str, is_one: F) -> bool {
    let (chunks, rest) = text.as_bytes().as_chunks::<CHUNK>();
    chunks.iter().any(|chunk| has(chunk, is_one)) || rest.iter().any(|byte| is_one(*byte))
}

#[inline]
fn has(chunk: &[u8; CHUNK], is_one: impl Fn(u8) -> bool) -> bool {
    chunk.iter().fold(false, |any, byte| any | is_one(*byte))
}

/// The characters of `text` that are not ASCII, with the byte at which each starts.
fn beyond_ascii(text: &str) -> impl Iterator<Item = (usize, char)> {
    places(text, |byte| byte >= 0xc0).filter_map(|at| Some((at, text[at..].chars().next()?)))
}

/// Whether `c`, which is not ASCII, is its own small letter.
fn is_small(c: char) -> bool {
    match c {
        // Signs and letters of Western Europe, then of Russia and its neighbours.
        '\u{80}'..='\u{bf}' | '\u{df}'..='\u{ff}' | '\u{430}'..='\u{45f}' => true,
        // In pairs, the capital first.
        '\u{100}'..='\u{137}' | '\u{14a}'..='\u{177}' => u32::from(c) % 2 == 1,
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => u32::from(c) % 2 == 0,
        // Scripts without capitals, dashes and quotation marks.
        '\u{590}'..='\u{109f}' | '\u{2000}'..='\u{20ff}' | '\u{3000}'..='\u{a63f}' | '\u{ac00}'..='\u{d7ff}' => true,
        _ => c.to_lowercase().eq([c]),
    }
}

#[cfg(test)]
mod tests {
    use super::{has_any, is_alphabetic, is_alphanumeric, is_small, lowercase, places, run, words};

    #[test]
    fn every_character_is_what_unicode_says() {
        for c in char::MIN..=char::MAX {
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_small(c) || c.is_ascii(), c.to_lowercase().eq([c]) || c.is_ascii(), "{c:?}");
        }
    }

    #[test]
    fn words_stand_between_white_space_of_every_kind() {
        for c in char::MIN..=char::MAX {
            for text in [format!("a{c} č{c}{c}b"), format!("{c}x\u{a0}")] {
                assert!(words(&text).eq(text.split_whitespace()), "{text:?}");
            }
        }
    }

    #[test]
    fn runs_are_letters_and_digits() {
        for (text, start, end) in [("a1č-b", 0, 4), ("a1č-b", 4, 4), ("a1č-b", 5, 6), ("保存 x", 0, 6), ("", 0, 0)]
        {
            assert_eq!(run(text, start).0, end, "{text}");
        }
        assert_eq!(run("xčb y", 1).1, run("čb", 0).1);
        assert_ne!(run("č", 0).1, run("š", 0).1);
    }

    #[test]
    fn bytes_are_found_wherever_they_stand() {
        let is_one = |byte: u8| byte == b'.';
        for len in 0..70 {
            for (first, second) in [(0, 1), (15, 16), (17, 40), (30, 31), (len, len), (47, 69)] {
                let text: String = (0..len).map(|at| if at == first || at == second { '.' } else { 'x' }).collect();
                let slow = text.match_indices('.').map(|(at, _)| at);
                assert!(places(&text, is_one).eq(slow), "{text}");
                assert_eq!(has_any(&text, is_one), text.contains('.'), "{text}");
            }
        }
    }

    #[test]
    fn capitals_become_small_wherever_they_stand() {
        for text in ["", "abc", "ABC", "Črka in ŠČ", "že Ž", "ß ẞ İ", "ΟΔΟΣ Σ", "x€Y „Več“", "ЁЖ ж", "保存 A", "🙂 B Å"]
        {
            assert_eq!(lowercase(text), text.to_lowercase(), "{text}");
        }
        for c in char::MIN..=char::MAX {
            let text = format!("aA{c}Š{c}");
            assert_eq!(lowercase(&text), text.to_lowercase(), "{c:?}");
        }
    }
}
