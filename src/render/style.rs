//! Style sheets as they are served: without comments and the white space that only people need, since a phone pays for
//! every byte.

/// `sheet` without comments, indentation and the spaces around punctuation. Strings stay as they are.
#[must_use]
pub fn compact(sheet: &str) -> String {
    let mut compact = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        let (token, after) = match first {
            '/' if rest.starts_with("/*") => ("", rest.split_once("*/").map_or("", |(_, after)| after)),
            '"' | '\'' => string(rest, first),
            _ if first.is_ascii_whitespace() => (" ", rest.trim_start()),
            _ => rest.split_at(first.len_utf8()),
        };
        match token {
            // Nothing is lost between two tokens that end and begin by themselves.
            " " if compact.is_empty() || compact.ends_with(CLOSED) || after.starts_with(OPEN) => {}
            _ => {
                // A block ends its last declaration by itself.
                if token == "}" && compact.ends_with(';') {
                    compact.pop();
                }
                compact.push_str(token);
            }
        }
        rest = after;
    }
    compact
}

/// After these, white space means nothing; neither does it before [`OPEN`]. A colon is no such sign before its space:
/// `a :hover` is not `a:hover`.
const CLOSED: [char; 7] = ['{', '}', ';', ',', ':', '>', ' '];
const OPEN: [char; 6] = ['{', '}', ';', ',', '>', '!'];

/// The string that `rest` begins with, and what follows it.
fn string(rest: &str, quote: char) -> (&str, &str) {
    let mut escaped = false;
    let end = rest.char_indices().skip(1).find(|&(_, character)| {
        let ends = character == quote && !escaped;
        escaped = character == '\\' && !escaped;
        ends
    });
    rest.split_at(end.map_or(rest.len(), |(at, _)| at + quote.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn only_what_people_need_goes() {
        let sheet = "/* head */\n.a > .b :is(p, li) {\n  margin: calc(1rem - 2px) 0;\n  content: \" <\\\" ;\";\n}\n";
        assert_eq!(compact(sheet), ".a>.b :is(p,li){margin:calc(1rem - 2px) 0;content:\" <\\\" ;\"}");
        assert_eq!(compact("@media (min-width: 4rem) { a { b: c } }"), "@media (min-width:4rem){a{b:c}}");
        assert_eq!(compact("a { b: c"), "a{b:c");
        assert_eq!(compact("a { content: 'x"), "a{content:'x");
        assert_eq!(compact("/* open"), "");
    }
}
