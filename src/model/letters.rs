//! Lettered runs: `a. … b. … c. …` within one paragraph, which authors type where a list would have been.

use crate::source::script::places;

/// Where one part of a run stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lettered {
    /// The letter.
    pub letter: char,
    /// First byte of the letter.
    pub start: usize,
    /// First byte of the words behind it.
    pub content: usize,
}

/// The parts of the lettered run in `text`, at least two; empty where there is none.
///
/// The first letter is `a`, at the start of the text, of a line, or behind a colon; each one after it follows the end
/// of a sentence or a line, and comes next in the alphabet, one letter left out at the most.
#[must_use]
pub fn find(text: &str) -> Vec<Lettered> {
    let mut parts: Vec<Lettered> = Vec::new();
    for marker in markers(text, 1) {
        let letter = marker.letter;
        let fits = match parts.last() {
            None => letter == 'a' && marker.opens,
            Some(last) => (1..=2).contains(&u32::from(letter).wrapping_sub(u32::from(last.letter))),
        };
        if fits {
            parts.push(Lettered { letter, start: marker.start, content: marker.content });
        }
    }
    if parts.len() < 2 { Vec::new() } else { parts }
}

/// The parts of a run whose source has `letters`; empty where `text` does not have as many. Machines translate the
/// letters too: `a.` has become the preposition `v.`, and Arabic words of up to three letters.
#[must_use]
pub fn find_like(text: &str, letters: &[char]) -> Vec<Lettered> {
    // Letters that came through untranslated are looked for one by one; other short words may end in a full stop too.
    let mut same = markers(text, 1);
    let kept: Vec<Marker> = letters.iter().map_while(|letter| same.find(|marker| marker.letter == *letter)).collect();
    let markers = if kept.len() == letters.len() { kept } else { markers(text, 3).collect() };
    if markers.len() != letters.len() || letters.len() < 2 {
        return Vec::new();
    }
    let part =
        |(marker, letter): (&Marker, &char)| Lettered { letter: *letter, start: marker.start, content: marker.content };
    markers.iter().zip(letters).map(part).collect()
}

/// A short word with a full stop or bracket, where the item of a list could begin.
struct Marker {
    letter: char,
    start: usize,
    content: usize,
    /// Whether it may be the first: nothing, a line end or a colon stands before it.
    opens: bool,
}

/// The markers of `text` with at most `longest` letters.
fn markers(text: &str, longest: usize) -> impl Iterator<Item = Marker> {
    // Full stops and brackets are few, and what stands before and behind each tells most apart at once.
    let closings = places(text, |byte| matches!(byte, b'.' | b')'));
    closings.filter_map(move |closing| {
        let words = &text[closing + 1..];
        let content = words.trim_start();
        if content.len() == words.len() || content.is_empty() {
            return None;
        }
        // No more is read than a marker may have, since a word may be as long as the text.
        let word = text[..closing].chars().rev().take(longest + 1).take_while(|c| c.is_alphabetic());
        let (letters, len) = word.clone().fold((0, 0), |(letters, len), c| (letters + 1, len + c.len_utf8()));
        if letters == 0 || letters > longest || word.clone().any(char::is_uppercase) {
            return None;
        }
        let start = closing - len;
        let before = &text[..start];
        if before.ends_with(|c: char| !c.is_whitespace() && c != ':') {
            return None;
        }
        let letter = text[start..].chars().next()?;
        let opens = before.trim().is_empty() || before.trim_end().ends_with([':', '：']) || ends_a_line(before);
        let follows = before.trim_end().ends_with(['.', ';', '!', '?', ')', '。', '"', '»', '،', '؛']);
        (opens || follows).then(|| Marker { letter, start, content: text.len() - content.len(), opens })
    })
}

/// Whether the white space at the end of `before` holds a line end.
fn ends_a_line(before: &str) -> bool {
    before[before.trim_end().len()..].contains('\n')
}

#[cfg(test)]
mod tests {
    use super::{find, find_like};

    fn letters(text: &str) -> String {
        find(text).iter().map(|part| part.letter).collect()
    }

    #[test]
    fn runs_are_told_from_abbreviations() {
        assert_eq!(letters("Do one of these: a. Open it. b. Close it."), "ab");
        assert_eq!(letters("a. Open it.\nb. Close it.\nd. Go."), "abd");
        assert_eq!(letters("Pick a. file or e. g. b. nothing"), "");
        assert_eq!(letters("See: a. Only one."), "");
        assert_eq!(letters("Plan a and plan b. Both."), "");
    }

    #[test]
    fn translated_letters_are_taken_for_those_of_the_source() {
        let parts = find_like("Naredite to: v. Odprite. b. Zaprite.", &['a', 'b']);
        assert_eq!(parts.iter().map(|part| part.letter).collect::<String>(), "ab");
        assert!(find_like("Brez: v. Odprite.", &['a', 'b']).is_empty());
        assert_eq!(find_like("Das: a. Wählen Sie „Mehr“ \"X\" aus. b. Gehen Sie.", &['a', 'b']).len(), 2);
        assert_eq!(find_like("كما يلي: علي. افتح. ب. أغلق.", &['a', 'b']).len(), 2);
    }

    #[test]
    fn parts_know_their_words() {
        let text = "To do: a. First. b. Second.";
        let parts = find(text);
        assert_eq!((&text[..parts[0].start], &text[parts[0].content..parts[1].start]), ("To do: ", "First. "));
    }
}
