//! Articles and files that are wrong: each is named, and none keeps the others from being built.

use super::project::{BROKEN, CLEAN, FAULTY, Project};

/// Builds a clean article beside the file `bad` with `bytes`, expects the finding `code`, and returns the project.
fn beside(bad: &str, bytes: &[u8], code: &str) -> Project {
    let project = Project::new(&[("content/en-US/good.md", CLEAN)]);
    project.write(bad, bytes);
    let outcome = project.run("build --format concise --fail-on info");
    let place = format!("{bad}:");
    outcome.expect(1, &[&place, &format!("[{code}]")]);
    assert!(project.exists("dist/en-US/good.json"), "{bad} kept another article from being built");
    assert!(project.exists("dist/en-US/good.html"), "{bad} kept another article from being built");
    project
}

#[test]
fn files_that_are_no_articles_are_named_and_left_out() {
    let cases: [(&str, &[u8], &str); 7] = [
        ("content/en-US/bad.md", b"---\ntitle: A\n---\n# A\n\nna\xefve\n", "IN02"),
        ("content/en-US/bad.md", b"", "IN03"),
        ("content/en-US/bad.md", b" \n\n\t\n", "IN03"),
        ("content/bad.md", b"---\ntitle: A\nms.contentlocale: klingon!\n---\n# A\n\nText.\n", "IN04"),
        ("content/bad.md", b"\xff\xfe#\0 \0A\0", "IN02"),
        ("content/bad.md", b"#\0 \0A\0\n\0", "IN02"),
        ("content/en-US/bad.md", &[b'a'; 9 << 20], "IN06"),
    ];
    for (path, bytes, code) in cases {
        let project = beside(path, bytes, code);
        assert!(!project.exists("dist/en-US/bad.json"), "{code}");
        let sources = std::fs::read_to_string(project.path("dist/sources.json")).expect("a list");
        let line = format!("{{\"path\":\"{path}\",\"outcome\":\"unread\"");
        assert!(sources.contains(&line), "{code}: {sources}");
    }
}

#[test]
fn a_build_names_every_file_that_it_leaves_out() {
    let project = Project::new(&[("content/en-US/good.md", CLEAN)]);
    let names: Vec<String> = (10..25).map(|number| format!("content/en-US/bad-{number}.md:")).collect();
    names.iter().for_each(|name| project.write(name.trim_end_matches(':'), b"# A\n\nna\xefve\n"));
    let named: Vec<&str> = names.iter().map(String::as_str).collect();
    project.run("build").expect(1, &named);
}

#[test]
fn faulty_articles_are_built_all_the_same() {
    let flood = format!("# A\n\n{}", "a\u{1}\n\n".repeat(150));
    let cases: [(&[u8], &str); 11] = [
        (b"---\ntitle: [A\n---\n# A\n\nText.\n", "FM01"),
        (b"---\ntitle: A\n\n# A\n\nText.\n", "FM01"),
        (b"# A\n\nText.\n", "FM13"),
        (b"---\ntitle: A\ntitle: B\n---\n# A\n\nText.\n", "FM12"),
        (b"---\ntitle: [A, B]\n---\n# A\n\nText.\n", "FM15"),
        (b"---\ntitle: Error #550\n---\n# A\n\nText.\n", "FM18"),
        (b"---\ntitle: A\n---\nText without a heading.\n", "ST06"),
        (b"---\ntitle: A\nms.date: 31/31/2021\n---\n# A\n\nText.\n", "FM06"),
        (flood.as_bytes(), "PL03"),
        (BROKEN.as_bytes(), "UI04"),
        (FAULTY.as_bytes(), "LK02"),
    ];
    for (bytes, code) in cases {
        let project = beside("content/en-US/bad.md", bytes, code);
        assert!(project.exists("dist/en-US/bad.json") && project.exists("dist/en-US/bad.html"), "{code}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::new(&[("content/en-US/good.md", CLEAN), ("content/en-US/bad.md", CLEAN)]);
    let bad = project.path("content/en-US/bad.md");
    std::fs::set_permissions(&bad, std::fs::Permissions::from_mode(0o000)).expect("set");
    if std::fs::read(&bad).is_ok() {
        // Permissions do not hold the superuser back.
        return;
    }
    project.run("build --format concise").expect(1, &["content/en-US/bad.md:", "[IN01]"]);
    assert!(project.exists("dist/en-US/good.json") && !project.exists("dist/en-US/bad.json"));
}

/// The system gives an error for every read of a process's own memory at address 0, as a failing disk does.
#[cfg(target_os = "linux")]
#[test]
fn a_file_that_the_disk_refuses_fails_every_run() {
    let project = Project::new(&[("content/en-US/good.md", CLEAN)]);
    std::os::unix::fs::symlink("/proc/self/mem", project.path("bad.md")).expect("linked");
    for command in ["build", "check"] {
        let outcome = project.run(&format!("{command} content bad.md --format concise --fail-on never"));
        outcome.expect(1, &["bad.md: error[IN01]"]);
    }
    assert!(project.exists("dist/en-US/good.json"));
}

#[test]
fn a_source_that_is_not_there_is_named() {
    let project = Project::new(&[("content/en-US/good.md", CLEAN)]);
    for command in ["build", "check"] {
        let outcome = project.run(&format!("{command} content nowhere/at-all"));
        outcome.expect_failure(&["nowhere/at-all", "help: "]);
    }
    assert!(!project.exists("dist"), "a build that cannot run leaves nothing");
    Project::new(&[]).run("build").expect_failure(&["cannot read the source content"]);
}

#[test]
fn one_article_is_a_source() {
    let project = Project::new(&[("docs/sl-SI/mail/a.md", CLEAN.replace("en-US", "sl-SI").as_str())]);
    project.run("build docs/sl-SI/mail/a.md").expect(0, &["1 article in 1 locale: 1 runbook"]);
    assert!(project.exists("dist/sl-SI/mail/a.json"), "the locale folder above says what the article is called");
}

#[test]
fn an_empty_folder_is_no_fault() {
    let project = Project::new(&[]);
    std::fs::create_dir(project.path("content")).expect("made");
    project.run("build").expect(0, &["0 articles in 0 locales: 0 runbooks", "0 errors, 0 warnings"]);
    assert!(project.exists("dist/index.html") && project.exists("dist/index.json"));
}

#[cfg(unix)]
#[test]
fn links_are_not_followed_and_are_named() {
    let project = Project::new(&[("content/en-US/good.md", CLEAN), ("secret.md", FAULTY)]);
    std::os::unix::fs::symlink(project.path("secret.md"), project.path("content/en-US/link.md")).expect("linked");
    project.run("build --format concise").expect(0, &["1 article", "content/en-US/link.md: info[IN08]"]);
    let index = std::fs::read_to_string(project.path("dist/index.json")).expect("an index");
    assert!(index.contains("{\"path\":\"content/en-US/link.md\",\"reason\":\"symbolic-link\"}"), "{index}");
}

#[test]
fn a_broken_docset_is_named() {
    let project = Project::new(&[("content/en-US/good.md", CLEAN), ("content/docfx.json", "{ \"build\": ")]);
    project.run("build").expect_failure(&["cannot use content/docfx.json", "line 1", "help: "]);
}
