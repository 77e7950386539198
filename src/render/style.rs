//! Style sheets and scripts as they are served: without comments and the white space that only people need, since a
//! phone pays for every byte.

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

/// `script` without the lines that are comments, and without indentation. Every other line stays as it is, and so does a
/// script in which a string goes over several lines.
#[must_use]
pub fn compact_script(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_owned();
    }
    let mut compact = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if in_comment {
            // What follows a comment in its last line would be lost, so such a line is none of ours to shorten.
            match line.find("*/") {
                Some(end) if end + 2 < line.len() => return script.to_owned(),
                Some(_) => in_comment = false,
                None => {}
            }
        } else if !line.is_empty() && !line.starts_with("//") {
            compact.push_str(line);
            compact.push('\n');
        }
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
    use super::{compact, compact_script};

    #[test]
    fn only_what_people_need_goes() {
        let sheet = "/* head */\n.a > .b :is(p, li) {\n  margin: calc(1rem - 2px) 0;\n  content: \" <\\\" ;\";\n}\n";
        assert_eq!(compact(sheet), ".a>.b :is(p,li){margin:calc(1rem - 2px) 0;content:\" <\\\" ;\"}");
        assert_eq!(compact("@media (min-width: 4rem) { a { b: c } }"), "@media (min-width:4rem){a{b:c}}");
        assert_eq!(compact("a { b: c"), "a{b:c");
        assert_eq!(compact("a { content: 'x"), "a{content:'x");
        assert_eq!(compact("/* open"), "");
    }

    #[test]
    fn scripts_lose_their_comments_and_nothing_else() {
        let script =
            "// head\n(() => {\n  /** What it is. */\n  const a = 'x'; // why\n\n  /*\n   * b\n   */\n  a();\n})();\n";
        assert_eq!(compact_script(script), "(() => {\nconst a = 'x'; // why\na();\n})();\n");
        for whole in ["const a = `\n  // text\n`;\n", "/* a */ b();\n"] {
            assert_eq!(compact_script(whole), whole);
        }
    }
}
