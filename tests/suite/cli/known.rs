//! Checks of what is new: against a baseline, and against a revision.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use super::project::{BROKEN, CLEAN, FAULTY, Outcome, Project};

fn mixed() -> Project {
    Project::new(&[
        ("content/en-US/clean.md", CLEAN),
        ("content/en-US/faulty.md", FAULTY),
        ("content/en-US/broken.md", BROKEN),
    ])
}

fn read(project: &Project, path: &str) -> String {
    std::fs::read_to_string(project.path(path)).expect("a file")
}

/// The codes of the findings that are reported.
fn codes(outcome: &Outcome) -> Vec<&str> {
    outcome.result.lines().filter_map(|line| line.split_once('[')?.1.split_once(']')).map(|(code, _)| code).collect()
}

#[test]
fn what_is_in_the_baseline_neither_shows_nor_fails() {
    let project = mixed();
    let written = project.run("check --write-baseline known.txt");
    written.expect(0, &["known.txt: 2 known findings"]);
    assert_eq!(written.result, "");
    let known = read(&project, "known.txt");
    let lines: Vec<Vec<&str>> = known.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(lines[0], ["# korak baseline 1"]);
    assert_eq!(
        lines[1..].iter().map(|line| line[..3].join(" ")).collect::<Vec<_>>(),
        ["broken en-US UI04", "faulty en-US LK02"]
    );
    for command in ["check", "build"] {
        let outcome = project.run(&format!("{command} --baseline known.txt --fail-on info --format concise"));
        outcome.expect(0, &["0 errors, 0 warnings, 0 for information; 2 in the baseline"]);
        assert_eq!(outcome.result, "", "{command}");
    }
    let file: serde_json::Value = serde_json::from_str(&read(&project, "dist/diagnostics.json")).expect("JSON");
    let by: Vec<&serde_json::Value> =
        file["diagnostics"].as_array().expect("findings").iter().map(|found| &found["suppressed"]["by"]).collect();
    assert_eq!(by, ["baseline", "baseline"]);
    // A portal is still told of the damage.
    assert!(read(&project, "dist/en-US/broken.json").contains(r#""verdict":"notice""#));
    let shown = project.run("check --baseline known.txt --format concise --show-suppressed");
    shown.expect(0, &["[UI04]", "[in the baseline]"]);
    // The same articles by another name of their folder.
    let elsewhere = project.run("check ./content/en-US/../en-US --baseline known.txt --fail-on info");
    elsewhere.expect(0, &["2 in the baseline"]);
}

/// The articles of the sample in a project, each with its path.
fn sample(project: &Project) -> Vec<(String, String)> {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let files = walkdir::WalkDir::new(&content).sort_by_file_name().into_iter().map(|entry| entry.expect("readable"));
    let mut articles = Vec::new();
    for file in files.filter(|entry| entry.file_type().is_file()) {
        let below = file.path().strip_prefix(&content).expect("below").display().to_string();
        let bytes = std::fs::read(file.path()).expect("a file");
        project.write(&format!("content/{below}"), &bytes);
        if let Some(text) = String::from_utf8(bytes).ok().filter(|_| below.ends_with(".md") && below.contains('/')) {
            articles.push((format!("content/{below}"), text));
        }
    }
    articles
}

#[test]
fn of_all_locales_only_new_damage_is_reported() {
    let project = Project::new(&[]);
    let articles = sample(&project);
    let known = project.run("check --format concise");
    assert!(!codes(&known).is_empty(), "the sample has damage");
    project.run("check --write-baseline known.txt").expect(0, &[]);
    let check = || project.run("check --baseline known.txt --fail-on info --format concise");
    assert_eq!(codes(&check()), [""; 0]);
    let mut locales = BTreeSet::new();
    for (path, text) in &articles {
        let locale = path.split('/').nth(1).expect("a folder");
        // Other English makes its translations stale, which is another story.
        if locale == "en-US" {
            continue;
        }
        // A changed paragraph is new with all its findings, so it is one that has none. The words move out of their link,
        // as machine translation does it.
        let sound = |line: usize| !known.result.contains(&format!("{path}:{line}:"));
        let links = text.match_indices("](https://").filter(|(at, _)| sound(text[..*at].lines().count()));
        let cut = |at: usize| Some((text[..at].rsplit_once('[')?, &text[at + "](https://".len()..]));
        let Some(((head, words), rest)) = links.filter_map(|(at, _)| cut(at)).next() else { continue };
        if !locales.insert(locale) {
            continue;
        }
        project.write(path, format!("{head}{words}[](https://{rest}"));
        let outcome = check();
        assert_eq!((codes(&outcome), outcome.status), (vec!["LK03"], 1), "{outcome:#?}");
        assert!(outcome.result.starts_with(path.as_str()), "{outcome:#?}");
        project.write(path, text);
    }
    assert!(locales.len() >= 4, "{locales:?}");
    assert_eq!(codes(&check()), [""; 0]);
}

#[test]
fn only_the_text_itself_makes_a_known_finding_new() {
    let project = mixed();
    project.run("check --write-baseline known.txt").expect(0, &[]);
    let check = |faulty: &str| {
        project.write("content/en-US/faulty.md", faulty);
        codes(&project.run("check --baseline known.txt --format concise")).join(" ")
    };
    let above = FAULTY.replace("See [", "Words above, with **Names**.\n\n- An item\n\nSee [");
    assert_eq!(check(&above), "", "text above");
    assert_eq!(check(&FAULTY.replace('\n', "\r\n")), "", "line ends");
    assert_eq!(check(&FAULTY.replace("See [Restore", "See\n[Restore")), "", "a line broken elsewhere");
    assert_eq!(
        check(&format!("{FAULTY}\nSee [Restore a file.](https://help.example.com/restore)\n")),
        "LK02",
        "the same twice"
    );
    assert_eq!(check(&FAULTY.replace("[Restore a", "[Get back a")), "LK02", "other words");
}

#[test]
fn entries_that_fit_nothing_are_counted_and_named() {
    let project = mixed();
    project.run("check --write-baseline known.txt").expect(0, &[]);
    project.write("content/en-US/faulty.md", CLEAN);
    let outcome = project.run("check --baseline known.txt");
    outcome.expect(0, &["1 in the baseline", "1 entry of the baseline found nothing"]);
    assert!(!outcome.talk.contains("faulty"), "{outcome:#?}");
    project.run("check --baseline known.txt --show-suppressed").expect(0, &["faulty  en-US  LK02  "]);
    project.run("check --baseline known.txt --locale en-US").expect(0, &["1 entry of the baseline"]);
    // The baseline shrinks to what is still found, and takes in nothing new.
    project.write("content/en-US/new.md", BROKEN);
    project.run("check --baseline known.txt --write-baseline known.txt").expect(0, &["1 known finding"]);
    let known = read(&project, "known.txt");
    assert!(known.lines().count() == 2 && known.contains("broken\ten-US\tUI04"), "{known}");
}

#[test]
fn a_baseline_that_cannot_be_used_stops_the_run() {
    let project = mixed();
    project.run("check --write-baseline known.txt").expect(0, &[]);
    let known = read(&project, "known.txt");
    project.write("cut.txt", &known[..known.len() - 4]);
    project.write("merged.txt", known.replace("faulty", "<<<<<<< ours\nfaulty"));
    project.write("other.txt", "{}\n");
    for command in ["check", "build"] {
        for (file, words) in
            [("cut.txt", "line 3"), ("merged.txt", "line 3"), ("other.txt", "line 1"), ("none.txt", "cannot read")]
        {
            project.run(&format!("{command} --baseline {file}")).expect_failure(&[file, words, "help: "]);
        }
    }
    assert!(!project.exists("dist/index.json"));
    project.run("check --write-baseline no/such/folder.txt").expect(2, &["cannot write the baseline"]);
    project.run("check --write-baseline known.txt --changed-since HEAD").expect(2, &["--changed-since"]);
}

#[test]
fn the_baseline_is_the_same_whatever_the_threads() {
    let project = mixed();
    let written = |jobs: usize| {
        project.run(&format!("check --jobs {jobs} --write-baseline known.txt --quiet")).expect(0, &[]);
        read(&project, "known.txt")
    };
    assert_eq!(written(1), written(4));
}

/// Runs `git` in the project; `None` where there is no git to run.
fn git(project: &Project, arguments: &[&str]) -> Option<()> {
    let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    let mut command = Command::new("git");
    command.current_dir(project.root()).args(identity).args(arguments).env("GIT_CONFIG_NOSYSTEM", "1");
    let output = command.output().ok()?;
    assert!(output.status.success(), "{output:?}");
    Some(())
}

/// `check --changed-since` with what the program needs to find git.
fn since(project: &Project, arguments: &str) -> Outcome {
    project.run_with(arguments, &["PATH", "HOME"])
}

#[test]
fn a_pull_request_sees_its_own_files() {
    let project = mixed();
    project.write(".gitignore", "content/en-US/ignored.md\n");
    if git(&project, &["init", "--quiet", "--initial-branch", "main"]).is_none() {
        return;
    }
    git(&project, &["add", "."]);
    git(&project, &["commit", "--quiet", "-m", "one"]);
    let codes = |arguments: &str| {
        let outcome = since(&project, &format!("check --format concise --fail-on never {arguments}"));
        assert_eq!(outcome.status, 0, "{outcome:#?}");
        let line =
            |line: &str| line.split(':').next().unwrap_or_default().trim_start_matches("content/en-US/").to_owned();
        outcome.result.lines().map(line).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes("--changed-since main"), "");
    project.write("content/en-US/new čas.md", FAULTY);
    project.write("content/en-US/ignored.md", FAULTY);
    assert_eq!(codes("--changed-since main"), "new čas.md", "a new file, and none that git ignores");
    git(&project, &["checkout", "--quiet", "-b", "topic"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "--quiet", "-m", "two"]);
    project.write("content/en-US/faulty.md", format!("{FAULTY}\nMore.\n"));
    assert_eq!(codes("--changed-since main"), "faulty.md new čas.md", "a commit, and the working tree");
    assert_eq!(codes("--changed-since HEAD"), "faulty.md");
    assert_eq!(codes("content/en-US/broken.md --changed-since main"), "");
    // What others do on the other branch is no change of this one.
    git(&project, &["stash", "--quiet"]);
    git(&project, &["checkout", "--quiet", "main"]);
    project.write("content/en-US/broken.md", format!("{BROKEN}\nMore.\n"));
    git(&project, &["commit", "--quiet", "-a", "-m", "three"]);
    git(&project, &["checkout", "--quiet", "topic"]);
    assert_eq!(codes("--changed-since main"), "new čas.md");
}

#[test]
fn an_edit_of_a_translation_whose_source_has_moved_on_is_told() {
    const OLD: &str = "1111111111111111111111111111111111111111";
    const NEW: &str = "2222222222222222222222222222222222222222";
    let article = |locale: &str, hash: &str, front: &str, text: &str| {
        format!(
            "---\ntitle: {locale}\nms.contentlocale: {locale}\nms.translationtype: HT\nms.openlocfilehash: {hash}\nms.lasthandoff: 01/0{}/2026\n{front}---\n# {locale}\n\n{text}\n",
            &hash[..1]
        )
    };
    let project = Project::new(&[]);
    let write = |locale: &str, hash: &str, front: &str, text: &str| {
        project.write(&format!("content/{locale}/share.md"), article(locale, hash, front, text));
    };
    let silent = "korak.allow:\n- FR04 -- the date tells\n";
    write("nb-NO", NEW, "", "Del mappen.");
    write("sl-SI", OLD, "", "Delite mapo.");
    write("de-DE", OLD, silent, "Geben Sie den Ordner frei.");
    if git(&project, &["init", "--quiet", "--initial-branch", "main"]).is_none() {
        return;
    }
    git(&project, &["add", "."]);
    git(&project, &["commit", "--quiet", "-m", "one"]);
    let told = || {
        let outcome = since(&project, "check --quiet --format concise --fail-on never --changed-since main");
        let lines = outcome.result.lines().filter(|line| line.contains("[FR04]"));
        lines.map(|line| line[8..13].to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(told(), "", "nothing was edited");
    write("nb-NO", NEW, "", "Del mappen nå.");
    write("sl-SI", OLD, "", "Delite mapo zdaj.");
    write("de-DE", OLD, silent, "Geben Sie den Ordner jetzt frei.");
    write("fr-FR", OLD, "", "Partagez le dossier.");
    assert_eq!(told(), "sl-SI", "not the fresh one, the new one, and the one that does not want it reported");
    write("sl-SI", NEW, "", "Delite mapo zdaj.");
    assert_eq!(told(), "", "the edit has brought it up to date");
}

#[test]
fn a_revision_that_is_none_is_refused() {
    let project = mixed();
    for (revision, words) in [("--output=stolen", "no revision"), ("-x", "no revision"), ("main", "help: ")] {
        let outcome = since(&project, &format!("check --changed-since={revision}"));
        outcome.expect_failure(&[words]);
    }
    assert!(!project.exists("stolen"));
    if git(&project, &["init", "--quiet"]).is_some() {
        git(&project, &["add", "."]);
        git(&project, &["commit", "--quiet", "-m", "one"]);
        since(&project, "check --changed-since no-such-branch").expect_failure(&["no-such-branch", "fetch"]);
    }
}
