//! Workflow commands that GitHub shows as annotations beside the changed lines.

use crate::diagnostic::{Diagnostic, Severity};

use crate::diagnostic::safe;

pub(super) fn print(diagnostics: &[Diagnostic]) -> String {
    diagnostics.iter().map(command).collect()
}

fn command(diagnostic: &Diagnostic) -> String {
    let place = &diagnostic.place;
    let kind = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let mut command = format!("::{kind} file={}", property(&place.path));
    if place.line == place.end_line && place.line > 0 {
        let (line, column, end_column) = (place.line, place.column, place.end_column);
        command += &format!(",line={line},col={column},endLine={line},endColumn={end_column}");
    } else if place.line > 0 {
        // GitHub refuses columns where an annotation goes over several lines.
        command += &format!(",line={},endLine={}", place.line, place.end_line);
    }
    let title = format!("{} {}", diagnostic.code, diagnostic.name);
    let text = format!("{}\n{}", diagnostic.message, diagnostic.help);
    command + &format!(",title={}::{}\n", property(&title), data(text.trim_end()))
}

/// Escapes the text behind `::`.
fn data(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '%' => escaped.push_str("%25"),
            '\r' => escaped.push_str("%0D"),
            '\n' => escaped.push_str("%0A"),
            c => escaped.push_str(&safe::visible(c.encode_utf8(&mut [0; 4]))),
        }
    }
    escaped
}

/// Escapes the value of a property, where `:` and `,` have a meaning too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::{data, print, property};
    use crate::diagnostic::Place;
    use crate::diagnostic::sample;

    #[test]
    fn a_finding_is_a_command() {
        let expected = "::warning file=sl-SI/share.md,line=3,col=13,endLine=3,endColumn=30,title=LK02 punct-in-link\
                        ::the link text takes in the full stop%0Amove the full stop behind the link\n";
        assert_eq!(print(&[sample::slovenian()]), expected);
    }

    #[test]
    fn whole_files_have_no_line_and_long_places_no_column() {
        let whole = print(&[sample::whole_file()]);
        assert!(whole.starts_with("::error file=ja-JP/empty.md,title=IN04 empty-article::"), "{whole}");
        let mut long = sample::arabic();
        long.place = Place { end_line: 4, ..long.place };
        let long = print(&[long]);
        assert!(long.starts_with("::notice file=ar-SA/share.md,line=1,endLine=4,title=LB03"), "{long}");
    }

    #[test]
    fn escaping_follows_the_place() {
        assert_eq!(data("50%: a, b\r\n\u{1b}"), "50%25: a, b%0D%0A\\u{1b}");
        assert_eq!(property("C:\\a,b%\n::設定"), "C%3A\\a%2Cb%25%0A%3A%3A設定");
    }
}
