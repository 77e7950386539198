//! Thousands of real articles: nothing panics, nothing is lost, and every file is accounted for.

use std::collections::BTreeSet;
use std::path::PathBuf;

use korak::compile::{self, Compilation, Input};
use korak::config::Config;
use korak::diagnostic::Diagnostic;
use korak::model::article::Skipped;

use crate::collection::{ASSETS, found};
use crate::lift;
use crate::shared::{shared, unpack};

/// The archives: plain translations, and bilingual ones, out of which English comes back.
const ARCHIVES: [&str; 2] = ["sl-SI", "nb-NO-bilingual"];

/// The Markdown files below `folders`, as findings name them.
fn markdown(folders: &[PathBuf]) -> BTreeSet<String> {
    let entries = folders.iter().flat_map(walkdir::WalkDir::new).map(|entry| entry.expect("readable"));
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| entry.path().display().to_string());
    files.filter(|path| path.ends_with(".md")).collect()
}

/// Checks that every runbook holds its article whole, and that every Markdown file became something, once.
fn whole(compilation: &Compilation, skipped: &[Skipped], on_disk: &BTreeSet<String>) {
    let mut accounted: Vec<&str> = Vec::new();
    for group in &compilation.groups {
        for runbook in &group.runbooks {
            assert!(runbook.coverage.is_complete(), "{} {}: {:?}", runbook.locale, runbook.path, runbook.coverage);
            // Recovered English stands in the file of its translation.
            accounted.extend(Some(&*runbook.path).filter(|_| !runbook.recovered));
        }
        accounted.extend(group.superseded.iter().chain(&group.unread).map(String::as_str));
    }
    accounted.extend(skipped.iter().map(|file| file.path.as_str()).filter(|path| path.ends_with(".md")));
    let once: BTreeSet<String> = accounted.iter().map(ToString::to_string).collect();
    assert_eq!(once.len(), accounted.len(), "a file is accounted for twice");
    let lost: Vec<&String> = on_disk.symmetric_difference(&once).collect();
    assert!(lost.is_empty(), "files that nothing became of, or that are not there: {lost:?}");
}

/// Checks that a finding points into its file and words itself as all do.
fn points(finding: &Diagnostic) {
    let place = &finding.place;
    let text = std::fs::read_to_string(&*place.path).expect("the file of a finding");
    let bytes = place.bytes.range();
    let marked = text.get(bytes.clone()).unwrap_or_else(|| panic!("{place:?} cuts a character or leaves the file"));
    let line = text[..bytes.start].matches('\n').count() + 1;
    assert!(place.line == 0 || place.line as usize == line, "{} is in line {line}: {marked:?}", place.line);
    for words in [&finding.message, &finding.help] {
        assert!(!words.is_empty() && !words.ends_with('.'), "{}: {words}", finding.code);
    }
    if let Some(edit) = &finding.edit {
        assert!(text.get(edit.bytes.range()).is_some_and(|old| old != edit.text), "{finding:?}");
    }
}

#[test]
fn real_articles_are_read_whole_and_findings_point_into_them() {
    let Some(script) = shared("corpus/unpack.sh") else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let sources = unpack(&script, folder.path(), &ARCHIVES);
    let on_disk = markdown(&sources);
    assert!(on_disk.len() > 5000, "{} files", on_disk.len());
    let (config, found) = (Config::default(), found(&sources));
    let input = Input { config: &config, assets: &ASSETS, found: &found, locales: &[], baseline: None };
    let compilation = compile::check(&input, &|| ()).expect("checked");
    whole(&compilation, &found.skipped, &on_disk);
    let found = compilation.findings.all_reported().expect("read");
    assert!(found.is_sorted_by_key(|finding| (finding.place.path.clone(), finding.place.line)));
    found.iter().for_each(points);
    lift::expect(&compilation);
}
