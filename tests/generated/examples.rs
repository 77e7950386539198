//! Examples in documents are real: commands parse, files exist, output and settings are those of the program.

use std::path::Path;

use korak::check;
use korak::config;
use serde_json::Value;

use crate::markdown::{fences, prose};
use crate::{documents, korak, printed, read};

/// What `<locale>` and `<id>` stand for when a document names files of the output.
const PLACE: [(&str, &str); 2] = [("<locale>", "sl-SI"), ("<id>", "mail/unblock-a-sender")];

#[test]
fn commands_in_documents_parse() {
    let mut tried = 0;
    for document in documents() {
        let text = read(&document);
        let shell = fences(&text).into_iter().filter(|fence| matches!(fence.info, "sh" | "console"));
        for line in shell.flat_map(|fence| fence.text.lines().map(str::to_owned).collect::<Vec<_>>()) {
            let Some(arguments) = arguments(&line) else { continue };
            // These two only print; the others are asked for their help, which parses what stands before it.
            let prints = matches!(arguments.first().map(String::as_str), Some("explain" | "schema"));
            let help = (!prints).then_some("--help");
            let output = korak(arguments.iter().map(String::as_str).chain(help));
            assert!(output.status.success(), "{document}: `{line}`: {output:?}");
            tried += 1;
        }
    }
    assert!(tried > 5, "only {tried} commands were found");
}

/// The arguments that a line of a shell gives to the program, if it runs it.
fn arguments(line: &str) -> Option<Vec<String>> {
    let line = line.trim().trim_start_matches("$ ");
    let rest = line.strip_prefix("korak ").or_else(|| line.strip_prefix("cargo run --release -- "))?;
    let words = rest.split_whitespace().take_while(|word| !matches!(*word, "|" | ">" | "#" | "&&" | "||" | ";"));
    Some(words.map(|word| word.trim_matches('\'').to_owned()).collect())
}

#[test]
fn files_named_in_documents_are_in_a_real_build() {
    let folder = tempfile::tempdir().expect("a folder");
    build(folder.path());
    let mut named = 0;
    for document in ["README.md", "docs/json.md"] {
        let text = read(document);
        for name in prose(&text).flat_map(|line| line.split('`').skip(1).step_by(2)) {
            let Some(name) = name.strip_prefix("dist/").filter(|name| !name.is_empty()) else { continue };
            let name = PLACE.iter().fold(name.to_owned(), |name, (from, to)| name.replace(from, to));
            assert!(folder.path().join(&name).exists(), "{document}: a build has no {name}");
            named += 1;
        }
    }
    assert!(named > 8, "only {named} files were named");
}

#[test]
fn json_in_documents_is_that_of_a_real_build() {
    let folder = tempfile::tempdir().expect("a folder");
    build(folder.path());
    let mut compared = 0;
    for document in documents() {
        for fence in fences(&read(&document)) {
            let Some(name) = fence.info.strip_prefix("json file=dist/") else { continue };
            let shown: Value = serde_json::from_str(&fence.text).unwrap_or_else(|error| panic!("{document}: {error}"));
            let file = std::fs::read_to_string(folder.path().join(name)).expect("a file of the build");
            let real: Value = serde_json::from_str(&file).expect("JSON");
            assert!(is_part(&shown, &real), "{document}: {name} does not hold {shown:#}");
            compared += 1;
        }
    }
    assert!(compared > 0, "no JSON was compared");
}

/// Whether `shown` is `real` with fields and items left out.
fn is_part(shown: &Value, real: &Value) -> bool {
    match (shown, real) {
        (Value::Object(shown), Value::Object(real)) => {
            shown.iter().all(|(key, value)| real.get(key).is_some_and(|real| is_part(value, real)))
        }
        (Value::Array(shown), Value::Array(real)) => {
            let mut rest = real.iter();
            shown.iter().all(|item| rest.any(|real| is_part(item, real)))
        }
        _ => shown == real,
    }
}

#[test]
fn findings_and_summaries_in_documents_are_real() {
    let output = korak(["check", "--max-per-file", "0", "--max-per-rule", "0"]);
    let all = printed(&output) + &String::from_utf8_lossy(&output.stderr).replace("\r\n", "\n");
    for document in documents().iter().filter(|document| *document != "docs/rules.md") {
        for fence in fences(&read(document)) {
            let finding = ["error[", "warning[", "info["].iter().any(|start| fence.text.starts_with(start));
            let summary = fence.text.contains(" articles in ");
            let real = all.contains(fence.text.trim_end());
            assert!(real || !(finding || summary), "{document}: no longer found:\n{}", fence.text);
        }
    }
}

#[test]
fn readings_in_documents_are_real() {
    let mut compared = 0;
    for document in documents() {
        let text = read(&document);
        for pair in fences(&text).windows(2) {
            let [command, shown] = pair else { continue };
            let asks = command.info == "sh" && command.text.starts_with("korak explain --article ");
            if !asks || shown.info != "text" {
                continue;
            }
            let arguments = arguments(command.text.trim()).expect("a command");
            let printed = printed(&korak(arguments.iter().map(String::as_str)));
            assert!(printed.trim_end() == shown.text.trim_end(), "{document}: {} prints now:\n{printed}", command.text);
            compared += 1;
        }
    }
    assert!(compared > 0, "no reading was compared");
}

/// A fence `diff` edits an article of the sample; the fence behind it is what `korak diff` tells of that.
#[test]
fn changes_in_documents_are_those_of_real_builds() {
    let mut compared = 0;
    for document in documents() {
        let text = read(&document);
        for pair in fences(&text).windows(2) {
            let [edit, shown] = pair else { continue };
            let Some((path, lines)) = edit.text.strip_prefix("--- ").and_then(|text| text.split_once('\n')) else {
                continue;
            };
            let folder = tempfile::tempdir().expect("a folder");
            let place = |name: &str| folder.path().join(name).to_str().expect("a UTF-8 path").to_owned();
            copy_sample(&folder.path().join("content"));
            let content = place("content");
            let build = |name: &str| {
                let out = place(name);
                let output = korak(["build", content.as_str(), "--quiet", "--fail-on", "never", "--out", out.as_str()]);
                assert!(output.status.success(), "{output:?}");
                out
            };
            let old = build("old");
            std::fs::write(place(path), edited(&read(path), lines)).expect("written");
            let printed = printed(&korak(["diff", old.as_str(), build("new").as_str()]));
            assert!(printed.trim_end() == shown.text.trim_end(), "{document}: korak diff prints now:\n{printed}");
            compared += 1;
        }
    }
    assert!(compared > 0, "no change was compared");
}

/// `text` with the lines that follow `-` replaced by those behind them that follow `+`.
fn edited(text: &str, lines: &str) -> String {
    let mut text = text.to_owned();
    let mut lines = lines.lines().peekable();
    while let Some(line) = lines.next() {
        let old = line.strip_prefix('-').unwrap_or_else(|| panic!("`{line}` replaces nothing"));
        let mut new = Vec::new();
        while let Some(line) = lines.peek().and_then(|line| line.strip_prefix('+')) {
            new.push(line);
            lines.next();
        }
        assert_eq!(text.matches(old).count(), 1, "`{old}` stands in the article once");
        text = text.replace(old, &new.join("\n"));
    }
    text
}

/// A copy of the sample collection in `folder`.
fn copy_sample(folder: &Path) {
    for entry in walkdir::WalkDir::new(crate::root().join("content")) {
        let entry = entry.expect("readable");
        let below = entry.path().strip_prefix(crate::root().join("content")).expect("below");
        let to = folder.join(below);
        if entry.file_type().is_dir() {
            std::fs::create_dir_all(to).expect("made");
        } else {
            std::fs::copy(entry.path(), to).expect("copied");
        }
    }
}

#[test]
fn settings_in_documents_are_understood() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("korak.toml");
    // Pages of rules show bad settings on purpose.
    for document in documents().iter().filter(|document| *document != "docs/rules.md") {
        for fence in fences(&read(document)).into_iter().filter(|fence| fence.info == "toml") {
            std::fs::write(&file, &fence.text).expect("written");
            let config = config::load(Some(&file)).unwrap_or_else(|error| panic!("{document}: {error}"));
            // Examples may name files and locales that nobody has, but no rule that does not exist.
            let found = check::collection(&[], &[], &[], &config);
            assert!(found.iter().all(|finding| finding.code != "CF01"), "{document}: {found:?}");
        }
    }
}

/// Compiles the sample into `folder`.
fn build(folder: &Path) {
    let out = folder.to_str().expect("a UTF-8 path");
    let output = korak(["build", "--quiet", "--fail-on", "never", "--out", out]);
    assert!(output.status.success(), "{output:?}");
}
