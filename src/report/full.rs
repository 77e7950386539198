//! Findings with the text they are about, and the text on the other side beside it.

use annotate_snippets::{AnnotationKind, Group, Level, Origin as Location, Padding, Renderer, Snippet};
use anstream::adapter::strip_str;

use std::fmt::Write;

use crate::diagnostic::{Counterpart, Diagnostic, Lead, Place, Severity, leads};

use super::{Options, cap, notes};
use crate::diagnostic::safe::{self, visible};

/// From how many findings on the list begins with those to look at first.
const MANY: usize = 100;
/// How many those are.
const FIRST: usize = 10;

pub(super) fn print(diagnostics: &[Diagnostic], options: &Options<'_>) -> String {
    let renderer = if options.color { Renderer::styled() } else { Renderer::plain() };
    let mut text = if diagnostics.len() > MANY { first(diagnostics, &renderer) } else { String::new() };
    let capped = cap::capped(diagnostics, options);
    for (shown, hidden) in &capped.files {
        let findings = shown.iter().map(|diagnostic| finding(diagnostic, &renderer));
        for finding in findings.chain(cap::announcement(shown, *hidden)) {
            text.push_str(&finding);
            text.push_str("\n\n");
        }
    }
    text + &capped.rules()
}

/// One finding of each of the rules that matter most; who has thousands of findings would meet them under those of the
/// files that happen to come first.
fn first(diagnostics: &[Diagnostic], renderer: &Renderer) -> String {
    let reported: Vec<&Diagnostic> = diagnostics.iter().filter(|finding| finding.suppressed.is_none()).collect();
    let leads = leads(&reported, FIRST);
    if leads.is_empty() {
        return String::new();
    }
    let mut text = "To look at first, one finding of a rule:\n\n".to_owned();
    for Lead { finding: lead, more, files } in leads {
        text.push_str(&finding(lead, renderer));
        text.push_str("\n\n");
        if more > 0 {
            let files = if files == 1 { "the file".to_owned() } else { format!("{files} files") };
            let _ = write!(text, "{} {}: {more} more like it, in {files}\n\n", lead.code, lead.name);
        }
    }
    text + "All findings, file by file:\n\n"
}

fn finding(diagnostic: &Diagnostic, renderer: &Renderer) -> String {
    let level = level(diagnostic.severity);
    let title = level.clone().primary_title(visible(&diagnostic.message)).id(diagnostic.code);
    // The renderer closes the first group with a bar of its own, which would stand twice; an empty group takes it.
    let mut groups = vec![Group::with_level(level.clone())];
    let mut group = Group::with_title(title).element(location(&diagnostic.place));
    if let Some(snippet) = own_text(diagnostic) {
        groups.push(group);
        group = Group::with_level(level.clone()).element(snippet);
    }
    if let Some(counterpart) = diagnostic.counterpart.as_ref().filter(|counterpart| is_shown(&counterpart.place)) {
        groups.push(group.element(Padding).element(location(&counterpart.place)));
        group = Group::with_level(level).element(other_text(counterpart));
    }
    let notes = notes::of(diagnostic);
    if !notes.is_empty() {
        group = group.element(Padding).elements(notes);
    }
    groups.push(group);
    isolated(renderer.render(&groups).trim_start_matches('\n'))
}

/// `drawing` with every excerpt that runs to the left isolated: its first letter would otherwise turn the line around,
/// number and bar included, in terminals that know of directions.
fn isolated(drawing: &str) -> String {
    if !drawing.contains(safe::runs_left) {
        return drawing.to_owned();
    }
    let line = |line: &str| {
        // Where there is colour, it ends between the bar and the space behind it.
        let excerpt = line.split_once('|').and_then(|(number, rest)| Some((number, rest.split_once(' ')?.1)));
        match excerpt {
            Some((number, excerpt)) if excerpt.contains(safe::runs_left) && is_number(number) => {
                let gutter = &line[..line.len() - excerpt.len()];
                format!("{gutter}\u{2066}{excerpt}\u{2069}")
            }
            _ => line.to_owned(),
        }
    };
    drawing.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

fn is_number(gutter: &str) -> bool {
    let plain = strip_str(gutter).to_string();
    !plain.trim().is_empty() && plain.trim().bytes().all(|byte| byte.is_ascii_digit())
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    }
}

/// Written apart from the excerpt, which may be the middle of a long line and would count its columns from there.
fn location(place: &Place) -> Location<'_> {
    let location = Location::path(visible(&place.path));
    if place.line == 0 { location } else { location.line(place.line as usize).char_column(place.column as usize) }
}

/// Whether there is a text to draw.
pub(super) fn is_shown(place: &Place) -> bool {
    place.line > 0 && !place.excerpt.is_empty()
}

fn own_text(diagnostic: &Diagnostic) -> Option<Snippet<'_, annotate_snippets::Annotation<'_>>> {
    let place = Some(&diagnostic.place).filter(|place| is_shown(place))?;
    let (excerpt, mark) = safe::excerpt(&place.excerpt, place.mark);
    // Two texts one above the other are told apart by their labels; a text alone needs none.
    let beside = diagnostic.counterpart.as_ref().is_some_and(|counterpart| is_shown(&counterpart.place));
    let label = diagnostic.locale.as_ref().filter(|_| beside).map(|locale| locale.as_str());
    let annotation = AnnotationKind::Primary.span(mark).label(label);
    Some(Snippet::source(excerpt).line_start(place.line as usize).annotation(annotation))
}

fn other_text(counterpart: &Counterpart) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let place = &counterpart.place;
    let (excerpt, mark) = safe::excerpt(&place.excerpt, place.mark);
    let annotation = AnnotationKind::Context.span(mark).label(visible(&counterpart.label));
    Snippet::source(excerpt).line_start(place.line as usize).annotation(annotation)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::print;
    use crate::diagnostic::safe;
    use crate::diagnostic::sample;
    use crate::diagnostic::{Diagnostic, Place};
    use crate::report::{Caps, Options};
    use crate::source::Span;

    fn plain(diagnostic: Diagnostic) -> String {
        print(&[diagnostic], &Options::default())
    }

    #[test]
    fn a_translation_stands_above_its_source() {
        let expected = "\
warning[LK02]: the link text takes in the full stop
 --> sl-SI/share.md:3:13
  |
3 | 1. Izberite [Skupna raba.](s)
  |             ^^^^^^^^^^^^^^^^^ sl-SI
  |
 ::: en-US/share.md:5:11
  |
5 | 1. Select [Share](s).
  |           ---------- the English source
  |
  = note: the runbook does not show it
  = help: move the full stop behind the link
  = help: replace with `[Skupna raba](s).`

";
        assert_eq!(plain(sample::slovenian()), expected);
    }

    #[test]
    fn carets_count_cells_where_columns_count_characters() {
        let expected = "\
warning[LK02]: the link text takes in the full stop
 --> ja-JP/share.md:1:15
  |
1 | 1. **設定** を選び、[共有。](s)
  |                     ^^^^^^^^^^^
  |
  = note: the defect stands in the source; also in nb-NO, de-DE
  = note: likely, not certain
  = help: move the full stop behind the link

";
        assert_eq!(plain(sample::japanese()), expected);
        // Vowel marks are characters but take no cell: two stand before the mark, two in it.
        let arabic = plain(sample::arabic());
        assert!(arabic.contains(" --> ar-SA/share.md:1:11\n"), "{arabic}");
        assert!(arabic.contains(&format!("\n  | {}{}\n", " ".repeat(8), "^".repeat(11))), "{arabic}");
        assert!(arabic.contains("= note: hint, worth a look\n"), "{arabic}");
    }

    #[test]
    fn an_excerpt_that_runs_to_the_left_does_not_turn_the_gutter_around() {
        for color in [false, true] {
            let all = [sample::arabic(), sample::slovenian()];
            let text = print(&all, &Options { color, ..Options::default() });
            let lines: Vec<&str> = text.lines().filter(|line| line.contains('\u{2066}')).collect();
            assert_eq!(lines.len(), 1, "{text}");
            assert!(lines[0].ends_with(" \u{2066}1. اِختَر **مُشارَكة.** الآن\u{2069}"), "{lines:?}");
        }
    }

    #[test]
    fn the_column_is_that_of_the_file_where_the_excerpt_is_a_part() {
        let text = format!("{}[共有。](s){}", "設".repeat(200), "定".repeat(200));
        let place = sample::place("ja-JP/share.md", &text, "[共有。](s)");
        let long = plain(Diagnostic { place, ..sample::japanese() });
        assert!(long.contains(" --> ja-JP/share.md:1:201\n"), "{long}");
        let shown = long.lines().find(|line| line.starts_with("1 | ")).expect("an excerpt");
        let caret = long.lines().find_map(|line| line.find('^')).expect("a caret");
        let before = shown.split('[').next().expect("text before the mark");
        assert_eq!(before.chars().map(|c| if c == '設' { 2 } else { 1 }).sum::<usize>(), caret);
    }

    #[test]
    fn without_a_text_the_place_is_named() {
        let whole = "\
error[IN04]: there is nothing in the file
--> ja-JP/empty.md
 |
 = note: whoever runs the build has to act
 = help: remove it, or hand the article off again

";
        assert_eq!(plain(sample::whole_file()), whole);
        let blank = Place { excerpt: String::new(), ..sample::slovenian().place };
        let blank = plain(Diagnostic { place: blank, ..sample::slovenian() });
        assert!(blank.contains("--> sl-SI/share.md:3:13\n"), "{blank}");
        assert!(blank.contains("::: en-US/share.md:5:11\n"), "{blank}");
        let mut one_sided = sample::slovenian();
        one_sided.counterpart.as_mut().expect("English").place = Place::file("en-US/share.md");
        let one_sided = plain(one_sided);
        assert!(one_sided.contains("= note: the English source: en-US/share.md\n"), "{one_sided}");
        assert!(one_sided.contains(" ^^^^^^^^^^^^^^^^^\n"), "{one_sided}");
    }

    #[test]
    fn what_a_full_file_leaves_out_is_announced() {
        let all = [sample::slovenian(), sample::slovenian()];
        let capped = print(&all, &Options { color: false, caps: Caps { file: 1, rule: 0 }, ..Options::default() });
        let line = "sl-SI/share.md: 1 more finding in this file; `--max-per-file 0` shows all\n\n";
        assert_eq!(capped, plain(sample::slovenian()) + line);
    }

    #[test]
    fn what_matters_most_stands_before_a_long_list() {
        let finding = |line: u32| {
            let place = Place { line, ..sample::slovenian().place };
            Diagnostic { place, fixed: false, ..sample::slovenian() }
        };
        let text = |all: &[Diagnostic]| print(all, &Options::default());
        let all: Vec<Diagnostic> = (1..=100).map(finding).chain([sample::whole_file()]).collect();
        let long = text(&all);
        let (first, rest) = long.split_once("All findings, file by file:\n\n").expect("two parts");
        let expected = [
            "To look at first, one finding of a rule:\n\n",
            &plain(sample::whole_file()),
            &plain(finding(1)),
            "LK02 punct-in-link: 99 more like it, in the file\n\n",
        ];
        assert_eq!(first, expected.concat());
        assert_eq!(rest, all.chunks(100).map(text).collect::<String>(), "nothing is left out of the list");
    }

    #[test]
    fn colors_are_asked_for() {
        let color = print(&[sample::slovenian()], &Options { color: true, ..Options::default() });
        assert!(color.starts_with("\u{1b}[1m\u{1b}[33mwarning[LK02]"), "{color:?}");
        assert!(!plain(sample::slovenian()).contains('\u{1b}'));
    }

    proptest! {
        #[test]
        fn no_excerpt_and_no_mark_break_the_drawing(
            excerpt in "[ a-cčšاِختरक्षि設定。\u{300}\u{200d}👩💻\u{1b}\u{0}\t\r\n\u{85}\u{202e}]{0,250}",
            start in 0u32..400,
            length in 0u32..300,
            line in 0u32..12_000,
        ) {
            let mark = Span { start, end: start + length };
            let place = Place { line, column: 7, excerpt, mark, ..Place::file("a.md") };
            let mut diagnostic = sample::slovenian();
            diagnostic.counterpart.as_mut().expect("English").place = place.clone();
            let text = plain(Diagnostic { place, ..diagnostic });
            prop_assert!(text.contains("--> a.md"));
            // The isolates are ours: those of articles have stand-ins.
            let text = text.replace(['\u{2066}', '\u{2069}'], "");
            prop_assert!(!text.chars().any(|c| c != '\n' && safe::is_control(c)));
        }
    }
}
