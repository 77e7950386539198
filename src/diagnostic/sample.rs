//! Findings made by hand, for the tests of every format.

use super::{Certainty, Counterpart, Diagnostic, Edit, Fingerprint, Origin, Place, Severity, Suppressed};
use crate::locale::Locale;
use crate::source::{Source, Span};

/// The place of the first `marked` in `text`.
pub(crate) fn place(path: &str, text: &str, marked: &str) -> Place {
    let start = text.find(marked).expect("the marked text stands in the text");
    Place::of(&Source::new(path.to_owned(), text.to_owned()), Span::new(start, start + marked.len()))
}

pub(crate) fn locale(tag: &str) -> Locale {
    Locale::parse(tag).expect("a well-formed tag")
}

fn finding(code: &'static str, name: &'static str, severity: Severity, place: Place) -> Diagnostic {
    Diagnostic {
        code,
        name,
        severity,
        origin: Origin::Translation,
        certainty: Certainty::Certain,
        place,
        message: String::new(),
        help: String::new(),
        counterpart: None,
        edit: None,
        at: None,
        fixed: false,
        article: None,
        locale: None,
        also_in: Vec::new(),
        block: None,
        span: None,
        fingerprint: Fingerprint::of(&[name]),
        suppressed: None,
    }
}

/// Has everything a finding can have beside a translation.
pub(crate) fn slovenian() -> Diagnostic {
    let place_here = place("sl-SI/share.md", "# Deli\n\n1. Izberite [Skupna raba.](s)\n", "[Skupna raba.](s)");
    let english = place("en-US/share.md", "# Share\n\nIntro.\n\n1. Select [Share](s).\n", "[Share](s)");
    Diagnostic {
        message: "the link text takes in the full stop".into(),
        help: "move the full stop behind the link".into(),
        counterpart: Some(Counterpart { label: "the English source".into(), place: english }.into()),
        edit: Some(Edit { bytes: place_here.bytes, text: "[Skupna raba](s).".into() }),
        at: Some("p1.s1".into()),
        fixed: true,
        article: Some("share".into()),
        locale: Some(locale("sl-SI")),
        ..finding("LK02", "punct-in-link", Severity::Warning, place_here)
    }
}

/// The same, silenced by its file.
pub(crate) fn suppressed() -> Diagnostic {
    Diagnostic { suppressed: Some(Suppressed::InFile("the title ends so".into())), ..slovenian() }
}

/// Wide characters before and under the mark, and a defect of the source.
pub(crate) fn japanese() -> Diagnostic {
    let place = place("ja-JP/share.md", "1. **設定** を選び、[共有。](s)\n", "[共有。](s)");
    Diagnostic {
        origin: Origin::Source,
        certainty: Certainty::Likely,
        message: "the link text takes in the full stop".into(),
        help: "move the full stop behind the link".into(),
        locale: Some(locale("ja-JP")),
        also_in: vec![locale("nb-NO"), locale("de-DE")],
        ..finding("LK02", "punct-in-link", Severity::Warning, place)
    }
}

/// A script that runs to the left, with vowel marks that take no room.
pub(crate) fn arabic() -> Diagnostic {
    Diagnostic {
        certainty: Certainty::Hint,
        message: "the label holds a full stop".into(),
        help: "leave the full stop out".into(),
        locale: Some(locale("ar-SA")),
        ..finding(
            "LB03",
            "label-punct",
            Severity::Info,
            place("ar-SA/share.md", "1. اِختَر **مُشارَكة.** الآن\n", "**مُشارَكة.**"),
        )
    }
}

/// About a file as a whole.
pub(crate) fn whole_file() -> Diagnostic {
    Diagnostic {
        origin: Origin::Pipeline,
        message: "there is nothing in the file".into(),
        help: "remove it, or hand the article off again".into(),
        ..finding("IN04", "empty-article", Severity::Error, Place::file("ja-JP/empty.md"))
    }
}

/// Tries to command the terminal from every text that the input decides.
pub(crate) fn hostile() -> Diagnostic {
    let here = place("evil\u{1b}[2J\n.md", "<\u{202e}ta\u{9b}b> \u{1b}]0;x\u{7}\0\n", "\u{202e}ta\u{9b}b");
    let there = place("en\u{2066}.md", "a\u{1b}b\n", "\u{1b}b");
    Diagnostic {
        message: "`\u{202e}tab` is no HTML".into(),
        help: "put it in \u{1b}[1mcode\u{9b}".into(),
        counterpart: Some(Counterpart { label: "the\u{1b} source".into(), place: there }.into()),
        edit: Some(Edit { bytes: here.bytes, text: "`\u{1b}\u{202e}`\n".into() }),
        article: Some("e\u{7f}".into()),
        ..finding("ST07", "unknown-tag", Severity::Info, here)
    }
}
