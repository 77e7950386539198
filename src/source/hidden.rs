//! Characters that nobody sees and that deceive: they reorder text, hide some in it, or break a command that is copied.

use super::script;

/// What such a character does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deceit {
    /// It makes text appear in another order than it has.
    Reorders,
    /// It carries text that nobody sees, or commands the device that shows it.
    Hides,
    /// It stands in code, where it is copied along.
    InCode,
}

/// What was taken out of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    /// What the first character does.
    pub deceit: Deceit,
    /// The first character.
    pub character: char,
    /// Where it stood, in bytes.
    pub at: usize,
    /// How many there were in all.
    pub count: usize,
}

/// Whether a character makes text around it appear in another order.
///
/// The plain marks of direction (U+200E, U+200F, U+061C) are none: they cannot reach beyond the word they stand at.
#[must_use]
pub fn reorders(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// `text` without what deceives; `None` when there is nothing of the kind. In code, blanks that are no plain ones become
/// plain.
#[must_use]
pub fn cleaned(text: &str, is_code: bool) -> Option<(String, Taken)> {
    if is_all_honest(text) {
        return None;
    }
    let mut taken: Option<Taken> = None;
    let mut clean = String::new();
    let mut before = Before::default();
    for (at, character) in text.char_indices() {
        let deceit = deceit(character, &before, is_code);
        before.follow(character);
        let Some(deceit) = deceit else {
            if taken.is_some() {
                clean.push(character);
            }
            continue;
        };
        match &mut taken {
            Some(taken) => taken.count += 1,
            None => {
                clean.push_str(&text[..at]);
                taken = Some(Taken { deceit, character, at, count: 1 });
            }
        }
        if character.is_whitespace() {
            clean.push(' ');
        }
    }
    taken.map(|taken| (clean, taken))
}

fn is_all_honest(text: &str) -> bool {
    // What a character goes on with tells nothing that its first byte does not.
    let odd = script::places(text, |byte| !matches!(byte, b' '..=b'~' | 0x80..=0xbf));
    odd.filter_map(|at| text[at..].chars().next()).all(is_honest)
}

/// Whether `character` deceives nobody wherever it stands: ASCII, letters of European scripts, dashes and quotation
/// marks, letters of East Asia. Most text has nothing else.
fn is_honest(character: char) -> bool {
    matches!(character, ' '..='~' | '\t' | '\n' | '\r' | '\u{ae}'..='\u{5ff}' | '\u{2010}'..='\u{2027}' | '\u{3165}'..='\u{d7ff}')
}

/// What stands before a character, as far as it decides what the character may do.
#[derive(Default)]
struct Before {
    character: Option<char>,
    /// How many tags stand behind a black flag, which they make the flag of a region.
    flag: Option<usize>,
}

impl Before {
    fn follow(&mut self, character: char) {
        self.flag = match (character, self.flag) {
            ('\u{1f3f4}', _) => Some(0),
            ('\u{e0000}'..='\u{e007f}', Some(tags)) => Some(tags + 1),
            _ => None,
        };
        self.character = Some(character);
    }
}

/// The longest name of a region's flag, with its end.
const LONGEST_FLAG: usize = 6;

fn deceit(character: char, before: &Before, is_code: bool) -> Option<Deceit> {
    match character {
        _ if reorders(character) => Some(Deceit::Reorders),
        '\u{e0000}'..='\u{e007f}' => before.flag.is_none_or(|tags| tags >= LONGEST_FLAG).then_some(Deceit::Hides),
        // One selector chooses the form of the character before it; a row of them is a message.
        '\u{e0100}'..='\u{e01ef}' => before.character.is_none_or(is_selector).then_some(Deceit::Hides),
        '\u{fff9}'..='\u{fffb}' => Some(Deceit::Hides),
        _ if character.is_control() && !character.is_whitespace() => Some(Deceit::Hides),
        _ if is_code => in_code(character, before.character).then_some(Deceit::InCode),
        _ => None,
    }
}

fn is_selector(character: char) -> bool {
    matches!(character, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether `character` is one that code cannot mean. Joiners shape letters and signs of some scripts, which may stand in
/// code as text; behind ASCII they have no work.
fn in_code(character: char, before: Option<char>) -> bool {
    match character {
        '\u{200c}' | '\u{200d}' => before.is_none_or(|before| before.is_ascii()),
        '\u{a0}' | '\u{2007}' | '\u{202f}' => true,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' => true,
        '\u{2060}'..='\u{2064}' | '\u{206a}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' => true,
        _ => false,
    }
}

/// Whether nobody sees anything of `text`: blanks, and characters that look like them or like nothing.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || reorders(c) || in_code(c, None))
}

#[cfg(test)]
mod tests {
    use super::{Before, Deceit, cleaned, deceit, is_blank, is_honest};

    fn of(text: &str, is_code: bool) -> Option<(String, Deceit, usize, usize)> {
        cleaned(text, is_code).map(|(clean, taken)| (clean, taken.deceit, taken.at, taken.count))
    }

    #[test]
    fn what_deceives_is_taken_out() {
        assert_eq!(of("a\u{202e}b\u{2066}c", false), Some(("abc".into(), Deceit::Reorders, 1, 2)));
        assert_eq!(of("a\u{e0041}\u{e0042}b", false), Some(("ab".into(), Deceit::Hides, 1, 2)));
        assert_eq!(of("a\u{e0100}\u{e0101}\u{e0102}", false), Some(("a\u{e0100}".into(), Deceit::Hides, 5, 2)));
        assert_eq!(of("\u{1b}[31m", false), Some(("[31m".into(), Deceit::Hides, 0, 1)));
        assert_eq!(of("Get-Mail\u{200b}box\u{a0}-x", true), Some(("Get-Mailbox -x".into(), Deceit::InCode, 8, 2)));
        assert_eq!(of("Set-\u{200c}X", true), Some(("Set-X".into(), Deceit::InCode, 4, 1)));
    }

    #[test]
    fn what_scripts_need_stays() {
        let flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
        for text in [
            "می\u{200c}خواهم",
            "\u{200e}(10)\u{200f}",
            "👨\u{200d}👩",
            "เปิด\u{200b}ไฟล์",
            "re\u{301}",
            "葛\u{e0100}",
            flag,
            "a\tb\r\n",
        ] {
            assert_eq!(cleaned(text, false), None, "{text}");
        }
        assert_eq!(cleaned("# می\u{200c}خواهم", true), None);
        assert!(cleaned(&format!("{flag}\u{e0041}"), false).is_some());
    }

    #[test]
    fn what_is_honest_everywhere_deceives_nowhere() {
        for character in (char::MIN..=char::MAX).filter(|c| is_honest(*c)) {
            let alone = Before::default();
            assert_eq!([false, true].map(|is_code| deceit(character, &alone, is_code)), [None; 2], "{character:?}");
        }
    }

    #[test]
    fn text_may_be_blank_without_being_empty() {
        assert!(is_blank("\u{3164}\u{200b} ") && !is_blank("\u{200b}a"));
    }
}
