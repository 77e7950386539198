//! What is said below the excerpt: who has to act, how sure it is, and what to do.

use annotate_snippets::{Level, Message};

use crate::diagnostic::{Certainty, Diagnostic, Origin, Suppressed};
use crate::locale::Locale;

use super::concise::location;
use super::full::is_shown;
use crate::diagnostic::safe::{clipped, visible};

/// How many locales are named before the rest is counted.
const LOCALES: usize = 5;

/// How many characters of a replacement are shown.
const REPLACEMENT: usize = 80;

/// How many characters of a reason are shown.
const REASON: usize = 200;

/// The notes below the excerpts of `diagnostic`, in the order they are shown.
pub(super) fn of(diagnostic: &Diagnostic) -> Vec<Message<'_>> {
    let note = |text| Level::NOTE.message(text);
    let counterpart = diagnostic.counterpart.as_ref().filter(|counterpart| !is_shown(&counterpart.place));
    let beside = counterpart.map(|at| format!("{}: {}", visible(&at.label), location(&at.place)));
    let fixed = diagnostic.fixed.then(|| "the runbook does not show it".to_owned());
    let certainty = certainty(diagnostic.certainty).map(str::to_owned);
    let suppressed = diagnostic.suppressed.as_ref().map(suppressed);
    let notes = [suppressed, beside, origin(diagnostic), certainty, fixed].into_iter().flatten().map(note);
    let help = Some(visible(&diagnostic.help)).filter(|help| !help.is_empty());
    let edit = diagnostic.edit.as_ref().map(|edit| replacement(&edit.text).into());
    notes.chain([help, edit].into_iter().flatten().map(|text| Level::HELP.message(text))).collect()
}

fn origin(diagnostic: &Diagnostic) -> Option<String> {
    let whose = match diagnostic.origin {
        Origin::Source => Some("the defect stands in the source"),
        Origin::Translation => None,
        Origin::Pipeline => Some("whoever runs the build has to act"),
        Origin::Catalogue => Some("the defect stands in the catalogues of Korak"),
    };
    let also = also_in(&diagnostic.also_in);
    let parts: Vec<&str> = whose.into_iter().chain(also.as_deref()).collect();
    (!parts.is_empty()).then(|| parts.join("; "))
}

fn also_in(locales: &[Locale]) -> Option<String> {
    let named: Vec<&str> = locales.iter().take(LOCALES).map(Locale::as_str).collect();
    let more = locales.len() - named.len();
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    (!named.is_empty()).then(|| format!("also in {}{rest}", named.join(", ")))
}

/// Why a finding is not reported, where it is shown all the same.
pub(super) fn suppressed(suppressed: &Suppressed) -> String {
    match suppressed {
        Suppressed::InFile(reason) => format!("suppressed in the file: {}", clipped(reason, REASON)),
        Suppressed::Baseline => "in the baseline".to_owned(),
    }
}

fn certainty(certainty: Certainty) -> Option<&'static str> {
    match certainty {
        Certainty::Hint => Some("hint, worth a look"),
        Certainty::Likely => Some("likely, not certain"),
        Certainty::Certain => None,
    }
}

fn replacement(text: &str) -> String {
    if text.is_empty() { "remove it".to_owned() } else { format!("replace with `{}`", clipped(text, REPLACEMENT)) }
}

#[cfg(test)]
mod tests {
    use super::{also_in, origin, replacement};
    use crate::diagnostic::sample;
    use crate::diagnostic::{Diagnostic, Origin};

    #[test]
    fn five_locales_are_named_and_the_rest_is_counted() {
        let tags = ["ar-SA", "de-DE", "fi-FI", "ja-JP", "nb-NO", "sl-SI", "sv-SE"];
        let locales = tags.map(sample::locale);
        assert_eq!(also_in(&locales[..1]).as_deref(), Some("also in ar-SA"));
        assert_eq!(also_in(&locales[..5]).as_deref(), Some("also in ar-SA, de-DE, fi-FI, ja-JP, nb-NO"));
        assert_eq!(also_in(&locales).as_deref(), Some("also in ar-SA, de-DE, fi-FI, ja-JP, nb-NO and 2 more"));
        assert_eq!(also_in(&[]), None);
    }

    #[test]
    fn translators_need_not_be_told_that_they_have_to_act() {
        let of = |origin| Diagnostic { origin, also_in: Vec::new(), ..sample::japanese() };
        assert_eq!(origin(&of(Origin::Translation)), None);
        assert_eq!(origin(&of(Origin::Source)).as_deref(), Some("the defect stands in the source"));
        assert_eq!(origin(&of(Origin::Pipeline)).as_deref(), Some("whoever runs the build has to act"));
    }

    #[test]
    fn long_replacements_are_cut() {
        assert_eq!(replacement("a\nb"), "replace with `a\\nb`");
        assert_eq!(replacement(""), "remove it");
        assert_eq!(replacement(&"č".repeat(81)), format!("replace with `{}…`", "č".repeat(79)));
    }
}
