//! Lettered runs: `a. … b. … c. …` within one paragraph, which authors type where a list would have been.

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
    for (at, character) in text.char_indices() {
        let Some(content) = marker(text, at, character) else { continue };
        let before = text[..at].trim_end();
        let fits = match parts.last() {
            None => character == 'a' && (before.is_empty() || before.ends_with([':', '：']) || new_line(text, at)),
            Some(last) => {
                let gap = u32::from(character).wrapping_sub(u32::from(last.letter));
                let ends = before.ends_with(['.', ':', ';', '!', '?', ')', '。', '"', '»']) || new_line(text, at);
                (1..=2).contains(&gap) && ends
            }
        };
        if fits {
            parts.push(Lettered { letter: character, start: at, content });
        }
    }
    if parts.len() < 2 { Vec::new() } else { parts }
}

/// Where the words behind the marker start, when `character` at `at` begins one.
fn marker(text: &str, at: usize, character: char) -> Option<usize> {
    if !character.is_ascii_lowercase() || text[..at].chars().next_back().is_some_and(|c| !c.is_whitespace() && c != ':')
    {
        return None;
    }
    let rest = text[at + 1..].strip_prefix(['.', ')'])?;
    let words = rest.trim_start();
    let spaced = words.len() < rest.len();
    (spaced && !words.is_empty()).then(|| text.len() - words.len())
}

/// Whether nothing but white space with a line end in it stands before `at`.
fn new_line(text: &str, at: usize) -> bool {
    let before = &text[..at];
    before[before.trim_end().len()..].contains('\n')
}

#[cfg(test)]
mod tests {
    use super::find;

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
    fn parts_know_their_words() {
        let text = "To do: a. First. b. Second.";
        let parts = find(text);
        assert_eq!((&text[..parts[0].start], &text[parts[0].content..parts[1].start]), ("To do: ", "First. "));
    }
}
