//! I2: menu paths. `**File** > **Options**`, `**File > Options**`, `File \> Options`, links as segments, lost segments.

use std::ops::Range;

use super::flow::{Flow, PieceKind, Style};
use super::{Claim, unbracketed};
use crate::model::issue::{Issue, IssueKind};
use crate::model::lexicon::Lexicon;
use crate::model::runbook::{RunKind, Segment};
use crate::source::script::places;

/// The longest segment, in characters: real ones stay below 50.
const LONGEST: usize = 60;
/// The most words taken for a segment that no emphasis delimits.
const PLAIN_WORDS: usize = 4;
/// The most words between a label and its separator.
const SMALL_WORDS: usize = 3;

/// Claims every menu path of `flow`.
pub(super) fn claims(flow: &Flow, lexicon: &Lexicon, issues: &mut Vec<Issue>) -> Vec<Claim> {
    let reader = Reader { flow, text: flow.text(), lexicon };
    let mut claims: Vec<Claim> = Vec::new();
    for chain in reader.chains() {
        let floor = claims.last().map_or(0, |claim| claim.range.end);
        // A last segment that ends with its element may hold the separators behind it.
        if chain[0].start < floor {
            continue;
        }
        let Some(Path { range, segments: path, shown }) = reader.path(&chain, floor) else { continue };
        let lost = path.iter().filter(|segment| segment.name.is_none()).count();
        if lost > 0 {
            let span = flow.span_of(&(chain[0].start..chain[chain.len() - 1].end));
            let blank =
                |pair: &[Range<usize>]| !reader.text[pair[0].end..pair[1].start].contains(char::is_alphanumeric);
            let inside = chain.windows(2).any(blank);
            issues.push(Issue { kind: IssueKind::PathBroken { lost, inside }, span });
        }
        claims.push(Claim { range, kind: RunKind::Menu { path, broken: lost > 0 }, shown: Some(shown) });
    }
    claims
}

/// A menu path found in the text.
struct Path {
    range: Range<usize>,
    segments: Vec<Segment>,
    /// The words of the segments, those of lost ones included, with one separator between.
    shown: String,
}

struct Reader<'a> {
    flow: &'a Flow,
    text: &'a str,
    lexicon: &'a Lexicon,
}

impl Reader<'_> {
    /// Separators that stand in one path, in order.
    fn chains(&self) -> Vec<Vec<Range<usize>>> {
        let mut chains: Vec<Vec<Range<usize>>> = Vec::new();
        for separator in self.separators() {
            match chains.last_mut() {
                Some(chain) if self.is_segment(&self.text[chain[chain.len() - 1].end..separator.start]) => {
                    chain.push(separator);
                }
                _ => chains.push(vec![separator]),
            }
        }
        chains
    }

    fn separators(&self) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        // One of these bytes begins every separator.
        let starts = places(self.text, |byte| matches!(byte, b'>' | 0xe2 | 0xef));
        for (at, character) in starts.filter_map(|at| Some((at, self.text[at..].chars().next()?))) {
            let end = at + character.len_utf8();
            let range = match character {
                '>' if self.text[..at].ends_with(['-', '–']) => {
                    at - self.text[..at].chars().next_back().map_or(0, char::len_utf8)..end
                }
                '>' | '›' | '＞' | '→' => at..end,
                _ => continue,
            };
            if self.is_separator(&range) {
                found.push(range);
            }
        }
        found
    }

    fn is_separator(&self, range: &Range<usize>) -> bool {
        let Some(piece) = self.flow.piece_at(range.start) else { return false };
        let in_address = piece.style.link > 0 && self.flow.link(piece.style.link).autolink;
        if piece.kind != PieceKind::Text || in_address {
            return false;
        }
        let (before, after) = (&self.text[..range.start], &self.text[range.end..]);
        let starts = before.is_empty() || before.ends_with(char::is_whitespace) || piece.range.start == range.start;
        let ends = after.is_empty() || after.starts_with(char::is_whitespace) || piece.range.end == range.end;
        // `x > 5` compares; `<tag>` closes; `=>` and `>=` are signs of programs.
        let compares =
            after.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '=') || before.ends_with(['=', '<']);
        let open = before.rfind(['<', '>', '\n']).filter(|&open| before[open..].starts_with('<'));
        let closes = open.is_some_and(|open| closes(&before[open + 1..]));
        // "Select the **>** at the right" names a button.
        let element = || self.element_start(piece.style, range.start)..self.element_end(piece.style, range.start);
        let alone = piece.style.strong > 0 && self.text[element()].trim().chars().count() == 1;
        let among_labels =
            [before.trim_end().len().checked_sub(1), Some(range.end + (after.len() - after.trim_start().len()))]
                .into_iter()
                .flatten()
                .any(|at| self.style_at(at) != Style::default() && self.style_at(at).strong != piece.style.strong);
        if alone && !among_labels {
            return false;
        }
        let both = piece.style.strong > 0 || (starts && ends);
        both && (starts || ends) && !compares && !closes
    }

    fn is_segment(&self, between: &str) -> bool {
        let inner = between.trim();
        let one_sentence = !inner.contains(". ") && !inner.contains('\n') && !inner.contains(['。', ';']);
        inner.chars().count() <= LONGEST && one_sentence
    }

    /// The extent and segments of the path around `chain`; nothing before byte `floor` belongs to it.
    fn path(&self, chain: &[Range<usize>], floor: usize) -> Option<Path> {
        let (first, last) = (chain.first()?, chain.last()?);
        let head = self.before(first, floor);
        let tail = self.after(last);
        let mut ranges = vec![head.clone()];
        ranges.extend(chain.windows(2).map(|pair| Some(pair[0].end..pair[1].start)));
        ranges.push(tail.clone());
        // "Go to <address> > Mail > Rules": the path starts behind the address, and nothing is lost before it.
        let starts_behind_address = self.follows_address(first) && self.segment(ranges[1].clone()).name.is_some();
        if starts_behind_address {
            ranges.remove(0);
        }
        let words = |range: &Option<Range<usize>>| {
            let text = range.clone().map_or("", |range| &self.text[range]);
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let shown = ranges.iter().map(words).collect::<Vec<_>>().join(" > ");
        // A link around nothing but a separator belongs to the segment behind it.
        let mut from = ranges.iter().flatten().next().map_or(0, |range| range.start);
        let mut segment = |range: Option<Range<usize>>| {
            let linked = from..range.as_ref().map_or(from, |range| range.end);
            from = linked.end;
            Segment { href: range.as_ref().and_then(|_| self.href(&linked)), ..self.segment(range) }
        };
        let segments: Vec<Segment> = ranges.into_iter().map(&mut segment).collect();
        let named = segments.iter().filter(|segment| segment.name.is_some()).count();
        // A separator behind a sentence, with nothing after it, is all that is left of a path.
        if named == 0 && tail.is_none() && self.text[last.end..].trim().is_empty() && first.start > 0 {
            return Some(Path { range: first.start..last.end, segments, shown });
        }
        // One lone sign with nothing on either side, or plain lower-case words around it, is no path.
        let marked = [&head, &tail].into_iter().flatten().any(|range| self.is_marked(range) || self.is_capital(range));
        if named == 0 || segments.len() < 2 || (chain.len() == 1 && !marked) {
            return None;
        }
        let behind = first.end + (self.text[first.end..].len() - self.text[first.end..].trim_start().len());
        let start = head.map_or(if starts_behind_address { behind } else { first.start }, |range| range.start);
        let end = tail.map_or(last.end, |range| range.end);
        Some(Path { range: start..end, segments, shown })
    }

    fn segment(&self, range: Option<Range<usize>>) -> Segment {
        let Some(range) = range else { return Segment { name: None, href: None } };
        let range = self.label_in(range);
        let text = &self.text[range.clone()];
        let bare = unbracketed(text.trim_matches(|c: char| c.is_whitespace() || ".,:;\"".contains(c)));
        // Three dots are the name of a button.
        let name = if bare.is_empty() && text.contains(['.', '…']) { text.trim() } else { bare };
        let words: Vec<&str> = name.split_whitespace().collect();
        let lost =
            words.is_empty() || (words.len() == 1 && self.lexicon.is_function_word(name) && !self.is_marked(&range));
        Segment { name: (!lost).then(|| name.split_whitespace().collect::<Vec<_>>().join(" ")), href: None }
    }

    /// Where the first link in `range` leads.
    fn href(&self, range: &Range<usize>) -> Option<String> {
        let touches = |other: &Range<usize>| other.start < range.end && range.start < other.end;
        let link = self.flow.pieces().iter().find(|piece| piece.style.link > 0 && touches(&piece.range));
        link.map(|piece| self.flow.link(piece.style.link).href.clone())
    }

    /// The segment before the first separator.
    fn before(&self, separator: &Range<usize>, floor: usize) -> Option<Range<usize>> {
        let end = self.text[..separator.start].trim_end().len();
        let last = self.text[..end].char_indices().next_back().map(|(at, _)| at).filter(|&at| at >= floor)?;
        let style = self.style_at(last);
        if self.is_address(style) {
            return None;
        }
        let mut start =
            if style == Style::default() { self.words_before(end, floor)? } else { self.element_start(style, last) };
        start = start.max(floor);
        start += self.text[start..end].len() - self.text[start..end].trim_start().len();
        (start < end).then_some(start..end)
    }

    fn follows_address(&self, separator: &Range<usize>) -> bool {
        let end = self.text[..separator.start].trim_end().len();
        let last = self.text[..end].char_indices().next_back().map(|(at, _)| at);
        last.is_some_and(|at| self.is_address(self.style_at(at)))
    }

    /// The segment behind the last separator.
    fn after(&self, separator: &Range<usize>) -> Option<Range<usize>> {
        let rest = &self.text[separator.end..];
        let start = separator.end + (rest.len() - rest.trim_start().len());
        if rest[..start - separator.end].contains('\n') || start >= self.text.len() {
            return None;
        }
        let style = self.style_at(start);
        if self.is_address(style) {
            return None;
        }
        let end = if style == Style::default() { self.words_after(start)? } else { self.element_end(style, start) };
        let end = start + self.text[start..end].trim_end().len();
        (start < end).then_some(start..end)
    }

    /// Where the first segment starts whose words are plain at their end: those of a label, or a marked label with small
    /// words behind it, as in "**Vis** og deretter > ".
    fn words_before(&self, end: usize, floor: usize) -> Option<usize> {
        self.plain_before(end, floor).or_else(|| self.label_before(end, floor))
    }

    /// Where the marked label starts behind which only small words stand, or the rest of its own word.
    fn label_before(&self, end: usize, floor: usize) -> Option<usize> {
        let mut at = end;
        for _ in 0..SMALL_WORDS {
            let text = self.text[floor..at].trim_end();
            let word = text.rsplit(char::is_whitespace).next()?;
            let start = floor + text.len() - word.len();
            let style = self.style_at(start);
            if style != Style::default() {
                // "**På/av**-knappen", "**Handlinger**for"
                let rest = self.element_end(style, start)..floor + text.len();
                let glued = self.text.get(rest).is_some_and(|rest| rest.starts_with('-') || self.is_small(rest));
                return glued.then(|| self.element_start(style, start));
            }
            let before = self.text[floor..start].trim_end();
            let last = before.char_indices().next_back().map(|(at, _)| floor + at)?;
            let style = self.style_at(last);
            if !self.is_small(word) {
                return None;
            }
            if style != Style::default() {
                let label = self.element_start(style, last);
                let name = self.text[label..floor + before.len()].trim();
                let names = !self.lexicon.is_function_word(name) && !self.lexicon.is_verb(name);
                return (names && !self.is_address(style)).then_some(label);
            }
            at = start;
        }
        None
    }

    /// Where the last segment ends whose words are plain at their start: those of a label, or a marked label with its
    /// kind before it, as in " > siden **Brukere**".
    fn words_after(&self, start: usize) -> Option<usize> {
        let label = || {
            let rest = &self.text[start..];
            let kind = rest.split_whitespace().next()?;
            let at = start + kind.len();
            let label = at + (self.text[at..].len() - self.text[at..].trim_start().len());
            let style = Some(label).filter(|label| *label < self.text.len()).map(|label| self.style_at(label))?;
            let named = self.lexicon.is_generic_noun(kind) && kind.starts_with(char::is_lowercase);
            let marked = style != Style::default() && !self.is_address(style);
            (named && marked).then(|| self.element_end(style, label))
        };
        self.plain_after(start).or_else(label)
    }

    /// The marked label in `range`, where all other words in it are small.
    fn label_in(&self, range: Range<usize>) -> Range<usize> {
        let text = &self.text[range.clone()];
        let first = range.start + (text.len() - text.trim_start().len());
        let last = text.trim_end().char_indices().next_back().map_or(first, |(at, _)| range.start + at);
        let small = |range: Range<usize>| {
            let mut words = self.text[range].split_whitespace().peekable();
            words.peek().is_some() && words.all(|word| word.starts_with('-') || self.is_small(word))
        };
        let (style, end) = (self.style_at(first), self.style_at(last));
        if style != Style::default() && end == Style::default() {
            let element = first..self.element_end(style, first).min(range.end);
            return if small(element.end..range.end) { element } else { range };
        }
        if style == Style::default() && end != Style::default() {
            let element = self.element_start(end, last).max(range.start)..range.end;
            return if small(range.start..element.start) { element } else { range };
        }
        range
    }

    /// Whether `word` joins a label to its sentence, or says what kind of control it is.
    fn is_small(&self, word: &str) -> bool {
        let lower = word.starts_with(char::is_lowercase) && word.ends_with(char::is_alphabetic);
        lower && (self.lexicon.is_function_word(word) || self.lexicon.is_generic_noun(word))
    }

    /// Where the words of a plain first segment start: at the first capital behind a verb, a function word, or
    /// punctuation, else at the last word.
    fn plain_before(&self, end: usize, floor: usize) -> Option<usize> {
        let mut words: Vec<(usize, &str)> = Vec::new();
        let mut at = end;
        while words.len() < PLAIN_WORDS && at > floor {
            let text = &self.text[floor..at];
            let start = text
                .rfind(char::is_whitespace)
                .map_or(0, |space| space + text[space..].chars().next().map_or(1, char::len_utf8));
            let (start, word) = (floor + start, &text[start..]);
            let dots = word.chars().all(|c| matches!(c, '.' | '…'));
            let breaks = word.ends_with(['.', ',', ':', ';', ')', '»', '«', '"']) && !words.is_empty() && !dots;
            // A label may end in a small word ("Share to"), which is no label alone.
            let small = words.is_empty() && self.lexicon.is_function_word(word);
            // "Select File > Print": the verb that opens the sentence has a capital as a label has.
            let opens = !words.is_empty()
                && self.lexicon.is_verb(word)
                && (start == 0 || self.text[..start].trim_end().ends_with(['.', ':', '!', '?']));
            if word.is_empty()
                || opens
                || breaks
                || (self.is_ordinary(word) && !small)
                || self.style_at(start) != Style::default()
            {
                break;
            }
            words.push((start, word));
            at = self.text[..start].trim_end().len().max(floor);
        }
        let capital =
            |word: &str| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '.' | '…'));
        let first = words.iter().rev().find(|(_, word)| capital(word)).or_else(|| words.first())?;
        let lone = first.0 == words[0].0 && self.lexicon.is_function_word(first.1);
        (!lone).then_some(first.0)
    }

    /// Where the words of a plain last segment end: at punctuation, a verb, a function word or other emphasis.
    fn plain_after(&self, start: usize) -> Option<usize> {
        let mut end = None;
        let mut at = start;
        for _ in 0..PLAIN_WORDS {
            let rest = &self.text[at..];
            let word_len = rest.find(char::is_whitespace).unwrap_or(rest.len());
            let word = &rest[..word_len];
            let core = word.trim_end_matches(['.', ',', ':', ';', ')', '!', '?', '»', '"']);
            if core.is_empty() || self.is_ordinary(core) || self.style_at(at) != Style::default() {
                break;
            }
            end = Some(at + core.len());
            let gap = rest[word_len..].len() - rest[word_len..].trim_start().len();
            at += word_len + gap;
            if core.len() < word.len() || at >= self.text.len() || rest[word_len..word_len + gap].contains('\n') {
                break;
            }
        }
        end
    }

    /// Whether `word` belongs to the sentence rather than to a label.
    fn is_ordinary(&self, word: &str) -> bool {
        let lower = word.starts_with(char::is_lowercase);
        self.lexicon.is_function_word(word)
            || (lower && (self.lexicon.is_verb(word) || self.lexicon.is_generic_noun(word)))
    }

    fn is_marked(&self, range: &Range<usize>) -> bool {
        self.style_at(range.start) != Style::default()
    }

    fn is_capital(&self, range: &Range<usize>) -> bool {
        self.text[range.clone()].starts_with(char::is_uppercase)
    }

    fn is_address(&self, style: Style) -> bool {
        style.link > 0 && self.flow.link(style.link).autolink
    }

    fn style_at(&self, at: usize) -> Style {
        self.flow.piece_at(at).map_or(Style::default(), |piece| piece.style)
    }

    fn element_start(&self, style: Style, from: usize) -> usize {
        self.flow.stretch(from, |piece| shares(piece.style, style)).start
    }

    fn element_end(&self, style: Style, from: usize) -> usize {
        self.flow.stretch(from, |piece| shares(piece.style, style)).end
    }
}

/// Whether two styles have an element in common.
fn shares(a: Style, b: Style) -> bool {
    (a.strong > 0 && a.strong == b.strong) || (a.em > 0 && a.em == b.em) || (a.link > 0 && a.link == b.link)
}

/// Whether `inner` stands in angle brackets up to here, as the name of a placeholder does.
fn closes(inner: &str) -> bool {
    const WORDS: usize = 5;
    let name = inner.starts_with(char::is_alphabetic) && inner.split_whitespace().count() <= WORDS;
    name || !inner.contains(' ')
}
