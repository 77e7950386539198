//! `TY04` `invisible-character`

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View};
use crate::check::sides::{Hit, Side, added_in_prose};
use crate::diagnostic::{Edit, Origin, Severity};
use crate::model::typography::Typography;
use crate::source::Alphabet;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TY04",
    name: "invisible-character",
    summary: "a character that nobody sees",
    page: include_str!("invisible_character.md"),
    severity: Severity::Info,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    if may_have_one(view.alphabet) {
        added_in_prose(view, found, |prose, side| invisible(prose, side).into_iter().collect());
    }
}

/// Every character that [`is_invisible`] knows.
const INVISIBLE: [char; 10] = [
    '\u{200b}', '\u{200c}', '\u{200d}', '\u{200e}', '\u{200f}', '\u{61c}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{180e}',
];

fn may_have_one(alphabet: Alphabet) -> bool {
    INVISIBLE.into_iter().any(|c| alphabet.may_have(c))
}

/// The invisible characters of a text, in one finding: they come in swarms.
fn invisible(prose: &Prose, side: Side<'_>) -> Option<Hit> {
    if !may_have_one(prose.alphabet) {
        return None;
    }
    let is_one = |c: char| is_invisible(c, side.typography);
    let places: Vec<(usize, char)> = prose.words.char_indices().filter(|(_, c)| is_one(*c)).collect();
    let (&(start, first), &(end, last)) = (places.first()?, places.last()?);
    let others = if places.len() > 1 { format!(" and {} more such", places.len() - 1) } else { String::new() };
    let range = start..end + last.len_utf8();
    let span = prose.span(&range);
    let text = side.source.slice(span);
    let cleaned = text.replace(is_one, "");
    let same = prose.is_verbatim(&range) && text == &prose.text[range];
    let edit = same.then_some(Edit { bytes: span, text: cleaned });
    let at = prose.span(&(start..start + first.len_utf8()));
    let message = format!("the text has an invisible U+{:04X}{others}", u32::from(first));
    Some(Hit::new(at, message, "remove it, or write a visible character").edit(edit))
}

/// Whether `c` takes no room and has no work in the script: joiners shape letters where there are no capitals, and marks
/// of direction belong to text that runs both ways. Controls that turn text around are refused wherever they stand.
fn is_invisible(c: char, typography: &Typography) -> bool {
    match c {
        '\u{200c}' | '\u{200d}' => typography.cased,
        '\u{200b}' => typography.spaced,
        '\u{200e}' | '\u{200f}' | '\u{61c}' => typography.cased || !typography.spaced,
        '\u{2060}' | '\u{feff}' | '\u{ad}' | '\u{180e}' => true,
        _ => false,
    }
}
