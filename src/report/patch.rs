//! Edits as a unified diff that `git apply` and `patch -p1` take.

use std::borrow::Cow;

use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use similar::TextDiff;
use similar::udiff::UnifiedDiffHunk;

use crate::diagnostic::safe::visible;

/// How many lines around a change are shown with it.
const CONTEXT: usize = 3;

/// The diff from `before` to `after` of the file at `path`, byte for byte; empty when they are the same.
#[must_use]
pub fn patch(path: &str, before: &str, after: &str) -> String {
    let (old, new) = (lines(before), lines(after));
    let diff = TextDiff::from_slices(&old, &new);
    let mut diff = diff.unified_diff();
    let hunks: Vec<String> = diff.context_radius(CONTEXT).iter_hunks().map(|hunk| hunk_text(&hunk)).collect();
    if hunks.is_empty() {
        return String::new();
    }
    format!("--- {}\n+++ {}\n{}", name("a/", path), name("b/", path), hunks.concat())
}

/// `patch` for people: nothing in it commands the terminal, line ends of Windows are left out, and lines that come and
/// go are told apart by `color` too.
#[must_use]
pub fn shown(patch: &str, color: bool) -> String {
    let line = |line: &str| {
        let text = visible(line.strip_suffix('\r').unwrap_or(line)).into_owned();
        let style = match line.chars().next() {
            _ if !color => Style::new(),
            _ if line.starts_with("--- ") || line.starts_with("+++ ") => Style::new().effects(Effects::BOLD),
            Some('@') => AnsiColor::Cyan.on_default(),
            Some('-') => AnsiColor::Red.on_default(),
            Some('+') => AnsiColor::Green.on_default(),
            _ => Style::new(),
        };
        format!("{style}{text}{style:#}\n")
    };
    patch.split_terminator('\n').map(line).collect()
}

/// Lines end at `\n` alone, as they do for the programs that read patches.
fn lines(text: &str) -> Vec<&str> {
    text.split_inclusive('\n').collect()
}

fn hunk_text(hunk: &UnifiedDiffHunk<'_, '_, '_, str>) -> String {
    let mut text = format!("{}\n", hunk.header());
    for change in hunk.iter_changes() {
        let line = change.value();
        text.push_str(&format!("{}{line}", change.tag()));
        if !line.ends_with('\n') {
            text.push_str("\n\\ No newline at end of file\n");
        }
    }
    text
}

/// A path from the root is no path in a repository, and stands as it is. Names that would end early are quoted as
/// Git does.
fn name(side: &str, path: &str) -> String {
    let path = if path.starts_with('/') { Cow::Borrowed(path) } else { Cow::Owned(format!("{side}{path}")) };
    if path.contains(|c: char| c.is_control() || matches!(c, '"' | '\\')) {
        let quoted = path.bytes().map(|byte| match byte {
            b'"' | b'\\' => format!("\\{}", char::from(byte)),
            b' '..=b'~' => char::from(byte).to_string(),
            byte => format!("\\{byte:03o}"),
        });
        return format!("\"{}\"", quoted.collect::<String>());
    }
    // Git ends a name at a tab where there is a space in it.
    if path.contains(' ') { format!("{path}\t") } else { path.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::{name, patch, shown};

    #[test]
    fn a_change_is_shown_with_its_surroundings() {
        let before = "1\n2\n3\n4\nfünf.\r\n6\n7\n8\n9";
        let expected = "\
--- a/de-DE/x.md
+++ b/de-DE/x.md
@@ -2,8 +2,8 @@
 2
 3
 4
-fünf.\r
+fünf\r
 6
 7
 8
-9
\\ No newline at end of file
+9!
\\ No newline at end of file
";
        assert_eq!(patch("de-DE/x.md", before, &before.replace("ünf.", "ünf").replace('9', "9!")), expected);
        assert_eq!(patch("x.md", before, before), "");
    }

    #[test]
    fn paths_end_where_they_end() {
        assert_eq!(name("a/", "sl-SI/č.md"), "a/sl-SI/č.md");
        assert_eq!(name("b/", "a b.md"), "b/a b.md\t");
        assert_eq!(name("a/", "/srv/x.md"), "/srv/x.md");
        assert_eq!(name("a/", "a\n\"č.md"), "\"a/a\\012\\\"\\304\\215.md\"");
    }

    #[test]
    fn people_see_nothing_that_commands_their_terminal() {
        let diff = patch("x.md", "a\u{1b}[2J\r\n", "b\u{202e}\r\n");
        assert!(diff.contains("-a\u{1b}[2J\r\n"), "{diff:?}");
        assert_eq!(shown(&diff, false).lines().skip(3).collect::<Vec<_>>(), ["-a\\u{1b}[2J", "+b\\u{202e}"]);
        assert!(shown(&diff, true).contains("\u{1b}[31m-a\\u{1b}[2J\u{1b}[0m\n"));
    }
}
