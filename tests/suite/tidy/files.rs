//! Heads, lengths and names of files; who prints, who ends the program, who touches the disk.

use super::code::code;
use super::{no_complaints, rust, tracked};

/// The longest file. Most are near a quarter of it.
const LONGEST: usize = 500;

/// The modules that touch the disk. Everything else works on values.
const SHELL: [&str; 27] = [
    "src/assets.rs",
    "src/baseline/file.rs",
    "src/cache/file.rs",
    "src/cache/prints.rs",
    "src/cache/shelf.rs",
    "src/cache/stamp.rs",
    "src/config/file.rs",
    "src/delta/output.rs",
    "src/discover/docset.rs",
    "src/discover/folders.rs",
    "src/discover/mod.rs",
    "src/discover/read.rs",
    "src/discover/relative.rs",
    "src/report/earlier.rs",
    "src/serve/watch.rs",
    "src/write/backup.rs",
    "src/write/folders.rs",
    "src/write/in_place.rs",
    "src/write/ledger.rs",
    "src/write/lock.rs",
    "src/write/mod.rs",
    "src/write/published.rs",
    "src/write/replace.rs",
    "src/write/retire.rs",
    "src/write/stage.rs",
    "src/write/survey.rs",
    "src/write/whole.rs",
];

#[test]
fn files_begin_with_a_sentence_and_end_in_time() {
    let mut complaints = Vec::new();
    for file in rust(&["src", "tests"]) {
        let head = file.text.lines().next().unwrap_or_default();
        if head.strip_prefix("//! ").is_none_or(|sentence| sentence.trim().is_empty()) {
            complaints.push(format!("{}: begins without a `//!` sentence that says what it is for", file.path));
        }
        let lines = file.text.lines().count();
        if lines > LONGEST {
            complaints.push(format!("{}: {lines} lines, more than {LONGEST}; split it by what it does", file.path));
        }
    }
    no_complaints(&complaints);
}

#[test]
fn no_file_is_a_drawer_for_odds_and_ends() {
    let drawers = ["utils", "util", "helpers", "helper", "common", "misc"];
    let is_drawer = |path: &str| path.trim_end_matches(".rs").split('/').any(|part| drawers.contains(&part));
    let files = rust(&["src", "tests"]).into_iter().filter(|file| is_drawer(&file.path));
    no_complaints(&files.map(|file| format!("{}: put it where its noun lives", file.path)).collect::<Vec<_>>());
}

#[test]
fn only_the_terminal_prints_and_only_main_ends_the_program() {
    let printing =
        ["print!(", "println!(", "eprint!(", "eprintln!(", "dbg!(", "io::stdout", "io::stderr", "process::exit"];
    let mut complaints = Vec::new();
    for file in rust(&["src"]).iter().filter(|file| file.path != "src/cli/terminal.rs") {
        let text = code(&file.text);
        let found = printing.iter().filter(|word| text.contains(*word));
        complaints.extend(found.map(|word| format!("{}: `{word}` belongs to src/cli/terminal.rs or main", file.path)));
    }
    no_complaints(&complaints);
}

#[test]
fn only_the_shell_touches_the_disk() {
    // Clippy refuses the calls themselves; here stands where it was told not to.
    let excused = |text: &str| code(text).contains("clippy::disallowed_methods");
    let files = rust(&["src"]);
    let found: Vec<&str> = files.iter().filter(|file| excused(&file.text)).map(|file| file.path.as_str()).collect();
    assert_eq!(found, SHELL, "the files with `expect(clippy::disallowed_methods)`, and SHELL");
}

#[test]
fn no_file_knows_where_it_was_made() {
    // Spelled in two halves, lest this file complain of itself.
    let places = [("/wo", "rk/"), ("/ro", "ot/"), ("/ho", "me/")].map(|(start, end)| format!("{start}{end}"));
    let mut complaints = Vec::new();
    for file in tracked() {
        for (number, line) in file.text.lines().enumerate() {
            // Behind a letter or digit it is part of an address such as example.com/home/.
            let stands = |place: &String| {
                line.match_indices(place.as_str()).any(|(at, _)| !line[..at].ends_with(char::is_alphanumeric))
            };
            let found = places.iter().filter(|place| stands(place));
            complaints.extend(found.map(|place| format!("{}:{}: `{place}`", file.path, number + 1)));
        }
    }
    no_complaints(&complaints);
}
