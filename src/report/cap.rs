//! Keeps one bad file from burying all others.

use crate::diagnostic::Diagnostic;

use crate::diagnostic::safe::visible;

/// The findings of each file, as many as `cap` allows, and how many are left over.
pub(super) fn files(diagnostics: &[Diagnostic], cap: Option<usize>) -> impl Iterator<Item = (&[Diagnostic], usize)> {
    let cap = cap.filter(|&cap| cap > 0).unwrap_or(usize::MAX);
    diagnostics.chunk_by(|one, next| one.place.path == next.place.path).map(move |file| {
        let shown = &file[..file.len().min(cap)];
        (shown, file.len() - shown.len())
    })
}

/// The line that announces `hidden` findings of the file that `shown` is about.
pub(super) fn announcement(shown: &[Diagnostic], hidden: usize) -> Option<String> {
    let path = &shown.first().filter(|_| hidden > 0)?.place.path;
    let findings = if hidden == 1 { "finding" } else { "findings" };
    Some(format!("{}: {hidden} more {findings} in this file; `--max-per-file 0` shows all", visible(path)))
}

#[cfg(test)]
mod tests {
    use super::{announcement, files};
    use crate::report::sample;

    #[test]
    fn the_cap_holds_for_each_file() {
        let all = [sample::arabic(), sample::slovenian(), sample::slovenian(), sample::slovenian()];
        let sizes = |cap| files(&all, cap).map(|(shown, hidden)| (shown.len(), hidden)).collect::<Vec<_>>();
        assert_eq!(sizes(Some(1)), [(1, 0), (1, 2)]);
        assert_eq!(sizes(Some(3)), [(1, 0), (3, 0)]);
        assert_eq!(sizes(None), [(1, 0), (3, 0)]);
        assert_eq!(sizes(Some(0)), sizes(None));
    }

    #[test]
    fn what_is_hidden_is_announced() {
        let shown = [sample::slovenian()];
        let line = announcement(&shown, 2).expect("two are hidden");
        assert_eq!(line, "sl-SI/share.md: 2 more findings in this file; `--max-per-file 0` shows all");
        assert!(announcement(&shown, 1).is_some_and(|line| line.contains("1 more finding in")));
        assert_eq!(announcement(&shown, 0), None);
    }
}
