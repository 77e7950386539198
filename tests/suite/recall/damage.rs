//! What machine translation does to a text, done on purpose: each kind of damage at one of the places where it can be.

/// A kind of damage and the rules of which one has to find it.
pub(super) struct Damage {
    /// What happens, for the failure.
    pub(super) name: &'static str,
    /// Rules that name it; the first is the usual one.
    pub(super) codes: &'static [&'static str],
    /// The share of injected damage that has to be found.
    pub(super) bar: f64,
    /// Every way to do it to `text`: a new text each.
    pub(super) inject: fn(text: &str) -> Vec<String>,
}

/// Every kind of damage.
pub(super) const DAMAGE: &[Damage] = &[
    Damage { name: "a stop enters a link", codes: &["LK02"], bar: 0.98, inject: |text| moved(text, "](", ")", ".") },
    Damage { name: "the words leave a link", codes: &["LK03", "LK11"], bar: 0.98, inject: emptied },
    Damage { name: "a link is glued to the next word", codes: &["LK07"], bar: 0.98, inject: glued_link },
    Damage { name: "an address changes", codes: &["LK01"], bar: 0.98, inject: |text| altered(text, "](https://", "x") },
    Damage { name: "a comma enters a label", codes: &["UI06"], bar: 0.98, inject: |text| stop_in_label(text, ',') },
    Damage { name: "a stop enters a label", codes: &["UI06"], bar: 0.98, inject: |text| stop_in_label(text, '.') },
    Damage { name: "a label loses its marks", codes: &["UI01", "UI04"], bar: 0.98, inject: unmarked },
    Damage { name: "a word enters a label", codes: &["UI02"], bar: 0.9, inject: lead_in },
    Damage { name: "the marks move to a word", codes: &["UI03"], bar: 0.9, inject: shifted },
    Damage { name: "a path loses a segment", codes: &["UI04"], bar: 0.98, inject: segment_lost },
    Damage { name: "marks do not close", codes: &["UI10", "UI01"], bar: 0.98, inject: unclosed },
    Damage { name: "an ampersand leaves its words", codes: &["TY01"], bar: 0.98, inject: stranded },
    Damage { name: "spaces enter quotation marks", codes: &["TY05"], bar: 0.98, inject: quote_spaces },
    Damage { name: "a space before a stop", codes: &["TY06"], bar: 0.98, inject: |text| replaced(text, "**.", "** .") },
    Damage { name: "a bracket is lost", codes: &["TY10"], bar: 0.98, inject: unbracketed },
    Damage { name: "a word in two encodings", codes: &["TY11"], bar: 0.98, inject: mojibake },
    Damage {
        name: "a command is translated",
        codes: &["TK02", "PA04"],
        bar: 0.98,
        inject: |text| replaced(text, "Get-", "Pridobi-"),
    },
    Damage {
        name: "an address of mail changes",
        codes: &["TK03"],
        bar: 0.98,
        inject: |text| replaced(text, "@", "@ "),
    },
    Damage {
        name: "a variable gets a space",
        codes: &["TK03"],
        bar: 0.98,
        inject: |text| replaced(text, "%TEMP%", "% TEMP%"),
    },
    Damage { name: "a number changes", codes: &["TK05"], bar: 0.9, inject: number },
    Damage { name: "a digit is glued to a word", codes: &["TK06", "TK05"], bar: 0.98, inject: glued_digit },
    Damage { name: "a step is lost", codes: &["PA01", "PA02", "PA09"], bar: 0.98, inject: step_lost },
];

/// `text` with `[from, to)` replaced.
fn with(text: &str, from: usize, to: usize, new: &str) -> String {
    format!("{}{new}{}", &text[..from], &text[to..])
}

/// Every text in which one `old` became `new`.
fn replaced(text: &str, old: &str, new: &str) -> Vec<String> {
    text.match_indices(old).map(|(at, _)| with(text, at, at + old.len(), new)).collect()
}

/// Every text in which `more` stands behind one `mark`.
fn altered(text: &str, mark: &str, more: &str) -> Vec<String> {
    text.match_indices(mark).map(|(at, _)| with(text, at + mark.len(), at + mark.len(), more)).collect()
}

/// The bold spans of `text`: where the words between the marks begin and end.
fn bold(text: &str) -> Vec<(usize, usize)> {
    let marks: Vec<usize> = text.match_indices("**").map(|(at, _)| at).collect();
    marks.chunks_exact(2).map(|pair| (pair[0] + 2, pair[1])).collect()
}

/// `stop` behind `open … close` moves before `open`.
fn moved(text: &str, open: &str, close: &str, stop: &str) -> Vec<String> {
    let ways = text.match_indices(open).filter_map(|(at, _)| {
        let end = at + text[at..].find(close)? + close.len();
        text[end..]
            .starts_with(stop)
            .then(|| format!("{}{stop}{}{}", &text[..at], &text[at..end], &text[end + stop.len()..]))
    });
    ways.collect()
}

/// A bracket of the sentence, not of a link, is lost.
fn unbracketed(text: &str) -> Vec<String> {
    let opens = text.match_indices(" (").filter_map(|(at, _)| Some(at + text[at..].find(')')?));
    opens.map(|close| with(text, close, close + 1, "")).collect()
}

fn emptied(text: &str) -> Vec<String> {
    let ways = text.match_indices("](").filter_map(|(at, _)| {
        let open = text[..at].rfind('[')?;
        Some(format!("{}{} []{}", &text[..open], &text[open + 1..at], &text[at + 1..]))
    });
    ways.collect()
}

fn glued_link(text: &str) -> Vec<String> {
    let ways = text.match_indices("](").filter_map(|(at, _)| {
        let end = at + text[at..].find(')')? + 1;
        let next = text[end..].strip_prefix(' ')?;
        next.starts_with(char::is_alphabetic).then(|| format!("{}{next}", &text[..end]))
    });
    ways.collect()
}

fn stop_in_label(text: &str, stop: char) -> Vec<String> {
    let closes = bold(text).into_iter().filter(|&(_, end)| text[end + 2..].starts_with(stop));
    closes.map(|(_, end)| format!("{}{stop}**{}", &text[..end], &text[end + 3..])).collect()
}

fn unmarked(text: &str) -> Vec<String> {
    bold(text)
        .into_iter()
        .map(|(start, end)| format!("{}{}{}", &text[..start - 2], &text[start..end], &text[end + 2..]))
        .collect()
}

/// The last word before a bold span, where it is a lower-case word of the sentence: its beginning.
fn word_before(text: &str, start: usize) -> Option<usize> {
    let before = text[..start - 2].strip_suffix(' ')?;
    let from = before.rfind([' ', '\n']).map_or(0, |at| at + 1);
    let word = &before[from..];
    // A label in small letters does not tell where it begins.
    let named = text[start..].starts_with(char::is_uppercase);
    (named && !word.is_empty() && word.chars().all(char::is_lowercase)).then_some(from)
}

fn lead_in(text: &str) -> Vec<String> {
    let ways = bold(text).into_iter().filter_map(|(start, _)| {
        let from = word_before(text, start)?;
        Some(format!("{}**{} {}", &text[..from], &text[from..start - 3], &text[start..]))
    });
    ways.collect()
}

fn shifted(text: &str) -> Vec<String> {
    let ways = bold(text).into_iter().filter_map(|(start, end)| {
        let from = word_before(text, start)?;
        let word = &text[from..start - 3];
        Some(format!("{}**{word}** {}{}", &text[..from], &text[start..end], &text[end + 2..]))
    });
    ways.collect()
}

/// `**A** > **B** > **C**` loses the label in the middle, whose words go before the path.
fn segment_lost(text: &str) -> Vec<String> {
    let spans = bold(text);
    let ways = spans.windows(3).filter(|three| three.windows(2).all(|two| &text[two[0].1 + 2..two[1].0 - 2] == " > "));
    ways.map(|three| {
        let (first, middle) = (three[0], three[1]);
        let words = &text[middle.0..middle.1];
        format!("{}{words} {}{}", &text[..first.0 - 2], &text[first.0 - 2..middle.0 - 2], &text[middle.1 + 2..])
    })
    .collect()
}

fn unclosed(text: &str) -> Vec<String> {
    bold(text).into_iter().map(|(_, end)| with(text, end, end + 2, " **")).collect()
}

/// `A & B` becomes `A B &`.
fn stranded(text: &str) -> Vec<String> {
    let ways = text.match_indices(" & ").filter_map(|(at, _)| {
        let rest = &text[at + 3..];
        let end = rest.find(|c: char| !c.is_alphanumeric())?;
        Some(format!("{} {} &{}", &text[..at], &rest[..end], &rest[end..]))
    });
    ways.collect()
}

fn quote_spaces(text: &str) -> Vec<String> {
    let pairs = [('»', '«'), ('«', '»'), ('„', '“')];
    let ways = pairs.iter().filter_map(|&(open, close)| {
        let start = text.find(open)? + open.len_utf8();
        let end = start + text[start..].find(close)?;
        Some(format!("{} {} {}", &text[..start], &text[start..end], &text[end..]))
    });
    ways.take(1).collect()
}

/// A letter as its UTF-8 bytes read as Latin-1, or the fraction that stands for `ž` in another code page.
fn mojibake(text: &str) -> Vec<String> {
    let letters = [("ž", "3/4"), ("ø", "Ã¸"), ("ü", "Ã¼")];
    letters.iter().flat_map(|(letter, damage)| replaced(text, letter, damage)).collect()
}

/// The first digit of every number of at least two digits that stands in running text.
fn number(text: &str) -> Vec<String> {
    let mut ways = Vec::new();
    let bytes = text.as_bytes();
    for at in 1..bytes.len().saturating_sub(1) {
        let starts = bytes[at].is_ascii_digit() && bytes[at - 1] == b' ' && bytes[at + 1].is_ascii_digit();
        if starts {
            let other = if bytes[at] == b'7' { "3" } else { "7" };
            ways.push(with(text, at, at + 1, other));
        }
    }
    ways
}

fn glued_digit(text: &str) -> Vec<String> {
    // `50GB` is how some write a unit, and no damage.
    let is_word = |text: &str| text.chars().skip(1).take(2).filter(|c| c.is_lowercase()).count() == 2;
    let bytes = text.as_bytes();
    let glues = (1..bytes.len().saturating_sub(1))
        .filter(|&at| bytes[at] == b' ' && bytes[at - 1].is_ascii_digit() && is_word(&text[at + 1..]));
    glues.map(|at| with(text, at, at + 1, "")).collect()
}

/// The last step goes, words and all.
fn step_lost(text: &str) -> Vec<String> {
    let steps: Vec<usize> = text.match_indices("\n1. ").chain(text.match_indices("\n2. ")).map(|(at, _)| at).collect();
    let last = steps.into_iter().max().filter(|_| text.contains("\n2. "));
    last.map(|at| {
        let end = text[at + 1..].find('\n').map_or(text.len(), |end| at + 1 + end);
        vec![with(text, at, end, "")]
    })
    .unwrap_or_default()
}
