//! One line a finding, for `grep` and for editors that jump to `path:line:column`.

use annotate_snippets::renderer::{DEFAULT_ERROR_STYLE, DEFAULT_INFO_STYLE, DEFAULT_WARNING_STYLE, Style};

use crate::diagnostic::{Diagnostic, Place, Severity};

use super::{Options, cap, notes};
use crate::diagnostic::safe::visible;

pub(super) fn print(diagnostics: &[Diagnostic], options: &Options<'_>) -> String {
    let mut text = String::new();
    let capped = cap::capped(diagnostics, options);
    for (shown, hidden) in &capped.files {
        let lines = shown.iter().map(|diagnostic| line(diagnostic, options.color));
        for line in lines.chain(cap::announcement(shown, *hidden)) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text + &capped.rules()
}

/// `path:line:column`, or the path alone where the whole file is meant. Columns count characters.
pub(super) fn location(place: &Place) -> String {
    let path = visible(&place.path);
    if place.line == 0 { path.into_owned() } else { format!("{path}:{}:{}", place.line, place.column) }
}

fn line(diagnostic: &Diagnostic, color: bool) -> String {
    let style = if color { style(diagnostic.severity) } else { Style::new() };
    let locale = diagnostic.locale.as_ref().map(|locale| format!(" ({locale})")).unwrap_or_default();
    let suppressed = diagnostic.suppressed.as_ref().map(|why| format!(" [{}]", notes::suppressed(why)));
    format!(
        "{}: {style}{}[{}]{style:#} {}{locale}{}",
        location(&diagnostic.place),
        diagnostic.severity.as_str(),
        diagnostic.code,
        visible(&diagnostic.message),
        suppressed.unwrap_or_default()
    )
}

fn style(severity: Severity) -> Style {
    match severity {
        Severity::Error => DEFAULT_ERROR_STYLE,
        Severity::Warning => DEFAULT_WARNING_STYLE,
        Severity::Info => DEFAULT_INFO_STYLE,
    }
}

#[cfg(test)]
mod tests {
    use super::print;
    use crate::diagnostic::sample;
    use crate::report::{Caps, Options};

    #[test]
    fn each_finding_is_one_line() {
        let all = [sample::slovenian(), sample::slovenian(), sample::whole_file(), sample::hostile()];
        let expected = "\
sl-SI/share.md:3:13: warning[LK02] the link text takes in the full stop (sl-SI)
sl-SI/share.md: 1 more finding in this file; `--max-per-file 0` shows all
ja-JP/empty.md: error[IN04] there is nothing in the file
evil\\u{1b}[2J\\n.md:1:2: info[ST07] `\\u{202e}tab` is no HTML
";
        assert_eq!(
            print(&all, &Options { color: false, caps: Caps { file: 1, rule: 0 }, ..Options::default() }),
            expected
        );
    }

    #[test]
    fn what_is_shown_though_suppressed_says_why() {
        let text = print(&[sample::suppressed()], &Options::default());
        assert!(text.ends_with("stop (sl-SI) [suppressed in the file: the title ends so]\n"), "{text}");
    }

    #[test]
    fn colors_only_wrap_the_severity() {
        let colored = print(&[sample::slovenian()], &Options { color: true, ..Options::default() });
        let plain = print(&[sample::slovenian()], &Options::default());
        assert!(colored.contains("\u{1b}[33mwarning[LK02]\u{1b}[0m the link"), "{colored:?}");
        assert_eq!(colored.replace("\u{1b}[1m", "").replace("\u{1b}[33m", "").replace("\u{1b}[0m", ""), plain);
    }
}
