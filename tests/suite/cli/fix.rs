//! `korak fix`: what it edits, what it leaves alone, and that it never changes a word.

use super::project::{CLEAN, FAULTY, Project};

/// A translation with an edit of two rules, in the line ends of Windows and with a byte-order mark.
const TRANSLATED: &str = "\u{feff}---\r\ntitle: Obnova\r\nms.contentlocale: sl-SI\r\n---\r\n# Obnova\r\n\r\n\
    1. Izberite **Datoteka,** nato [Pomoč.](https://help.example.com/a)\r\n2. Izberite **Deli**.\r\n\r\nKonec\ttu";

/// The same after `korak fix`.
const MENDED: &str = "\u{feff}---\r\ntitle: Obnova\r\nms.contentlocale: sl-SI\r\n---\r\n# Obnova\r\n\r\n\
    1. Izberite **Datoteka**, nato [Pomoč](https://help.example.com/a).\r\n2. Izberite **Deli**.\r\n\r\nKonec\ttu";

fn text(project: &Project, path: &str) -> String {
    std::fs::read_to_string(project.path(path)).expect("there")
}

#[test]
fn edits_are_made_and_every_other_byte_stays() {
    let project = Project::new(&[("content/sl-SI/a.md", TRANSLATED), ("content/en-US/b.md", CLEAN)]);
    project.run("fix").expect(0, &["2 edits made in 1 file", "LK02 punct-in-link: 1", "UI06 label-punct: 1"]);
    assert_eq!(text(&project, "content/sl-SI/a.md"), MENDED);
    assert_eq!(text(&project, "content/en-US/b.md"), CLEAN);
    project.run("fix").expect(0, &["0 edits made in 0 files"]);
    assert_eq!(text(&project, "content/sl-SI/a.md"), MENDED);
    let left = project.run("check --format concise --fail-on never");
    assert!(!left.result.contains("LK02") && !left.result.contains("UI06"), "{left:?}");
}

#[test]
fn a_patch_shows_what_would_be_done_and_writes_nothing() {
    let project = Project::new(&[("content/en-US/a b.md", FAULTY), ("content/en-US/c.md", CLEAN)]);
    let outcome = project.run("fix --diff");
    outcome.expect(1, &["1 edit would be made in 1 file"]);
    let expected = "\
--- a/content/en-US/a b.md\t
+++ b/content/en-US/a b.md\t
@@ -4,4 +4,4 @@
 ---
 # Restore a file
\u{20}
-See [Restore a file.](https://help.example.com/restore)
+See [Restore a file](https://help.example.com/restore).
";
    assert_eq!(outcome.result, expected);
    assert_eq!(text(&project, "content/en-US/a b.md"), FAULTY);
    project.run("fix --quiet").expect(0, &[]);
    let outcome = project.run("fix --diff --quiet");
    assert_eq!((outcome.status, outcome.result.as_str(), outcome.talk.as_str()), (0, "", ""));
}

#[test]
fn the_patch_is_the_edit() {
    let project = Project::new(&[("content/sl-SI/a.md", TRANSLATED)]);
    let patch = project.run("fix --diff").result;
    let (gone, come): (Vec<&str>, Vec<&str>) = patch
        .split_inclusive('\n')
        .skip(2)
        .filter(|line| line.starts_with(['-', '+']))
        .partition(|l| l.starts_with('-'));
    let mut text = TRANSLATED.to_owned();
    for (old, new) in gone.iter().zip(&come) {
        text = text.replacen(&old[1..], &new[1..], 1);
    }
    assert_eq!((text.as_str(), gone.len()), (MENDED, 1));
}

#[test]
fn rules_are_selected_by_code_name_and_family() {
    for (rules, edits) in [("--rule lk02", 1), ("--rule label-punct", 1), ("--rule LK --rule UI", 2), ("--rule NB", 0)]
    {
        let project = Project::new(&[("content/sl-SI/a.md", TRANSLATED)]);
        project.run(&format!("fix {rules}")).expect(0, &[&format!("{edits} edit")]);
        assert_eq!(text(&project, "content/sl-SI/a.md") == MENDED, edits == 2, "{rules}");
    }
    let project = Project::new(&[("content/sl-SI/a.md", TRANSLATED)]);
    project.run("fix --rule ZZ").expect_failure(&["no rule 'ZZ'", "help: "]);
    project.run("fix --locale nb-NO").expect(0, &["0 edits"]);
}

#[test]
fn numbers_are_set_right_where_no_step_can_be_missing() {
    let list = |numbers: [u32; 4]| {
        let steps = numbers.map(|number| format!("{number}. Select **Item{}**.\n   > A quote.\n", number % 2)).concat();
        format!("---\ntitle: A\nms.contentlocale: en-US\n---\n# A\n\nFollow these steps:\n\n{steps}")
    };
    let cases = [([1, 2, 2, 3], [1, 2, 3, 4]), ([1, 2, 2, 4], [1, 2, 3, 4]), ([1, 2, 4, 5], [1, 2, 4, 5])];
    for (before, after) in cases {
        let project = Project::new(&[("content/en-US/a.md", &list(before))]);
        project.run("fix --rule NB").expect(0, &[]);
        let marks = |text: String| text.lines().filter_map(|line| line.split_once(". S")?.0.parse().ok()).collect();
        let numbers: Vec<u32> = marks(text(&project, "content/en-US/a.md"));
        assert_eq!(numbers, after);
    }
    let referred = list([1, 2, 2, 3]) + "4. Repeat step 3.\n";
    let project = Project::new(&[("content/en-US/a.md", &referred)]);
    project.run("fix --rule NB").expect(0, &["0 edits"]);
}

#[test]
fn markers_become_markup_and_are_never_shown_instead() {
    let article = |line: &str| format!("---\ntitle: A\nms.contentlocale: nb-NO\n---\n# A\n\n1. {line}\n");
    let cases = [
        ("Velg Ja **,** og deretter **Lagre**.", "Velg Ja, og deretter **Lagre**."),
        ("Velg Ja **, og deretter** **Lagre**.", "Velg Ja, **og deretter** **Lagre**."),
        ("Velg ** Lagre** og **Lukk**.", "Velg  **Lagre** og **Lukk**."),
        ("Velg 2 ** 3 ** 4.", "Velg 2 ** 3 ** 4."),
    ];
    for (before, after) in cases {
        let project = Project::new(&[("content/nb-NO/a.md", &article(before))]);
        project.run("fix --rule TY06 --rule UI10").expect(0, &[]);
        assert_eq!(text(&project, "content/nb-NO/a.md"), article(after), "{before}");
        project.run("fix --rule TY06 --rule UI10").expect(0, &["0 edits made"]);
    }
}

#[test]
fn a_source_is_not_edited_under_its_translations() {
    let hash = "66cd4ef8a2fb4ac7ef88ba44b7b0b0cb9b11d5e5";
    let translation = |hash: &str| TRANSLATED.replace("title:", &format!("ms.openlocfilehash: {hash}\r\ntitle:"));
    let project = Project::new(&[("content/en-US/a.md", FAULTY), ("content/sl-SI/a.md", &translation(hash))]);
    project.run("fix --diff content/en-US content/sl-SI").expect(1, &["3 edits would be made in 2 files"]);
    let index: serde_json::Value = {
        project.run("build --fail-on never").expect(0, &[]);
        serde_json::from_str(&text(&project, "dist/en-US/index.json")).expect("JSON")
    };
    let source = index["runbooks"][0]["sourceHash"].as_str().expect("a hash").to_owned();
    project.write("content/sl-SI/a.md", translation(&source));
    project.run("fix").expect(0, &["2 edits made in 1 file", "1 edit left alone", "--with-sources"]);
    assert_eq!(text(&project, "content/en-US/a.md"), FAULTY);
    project.run("fix --with-sources").expect(0, &["1 edit made in 1 file"]);
    assert!(text(&project, "content/en-US/a.md").contains("/restore)."));
}

#[test]
fn bilingual_files_are_left_alone() {
    let body = "<span data-ttu-id=\"1\">Velg [Hjelp.](https://help.example.com)</span><span class=\"sxs-lookup\">\
        <span data-stu-id=\"1\">Select [Help](https://help.example.com).</span></span>\n";
    let article = format!("---\ntitle: A\nms.contentlocale: nb-NO\n---\n# A\n\n{body}");
    let project = Project::new(&[("content/nb-NO/a.md", &article)]);
    project.run("fix").expect(0, &["0 edits made", "1 edit left alone", "bilingual"]);
    assert_eq!(text(&project, "content/nb-NO/a.md"), article);
}

#[test]
fn a_file_that_may_not_be_written_is_named_and_the_others_are_done() {
    let project = Project::new(&[("content/en-US/a.md", FAULTY), ("content/en-US/b.md", FAULTY)]);
    let path = project.path("content/en-US/a.md");
    let mut permissions = std::fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("set");
    project.run("fix").expect(2, &["content/en-US/a.md: the file is read-only", "1 edit made in 1 file"]);
    assert_eq!(text(&project, "content/en-US/a.md"), FAULTY);
    assert_ne!(text(&project, "content/en-US/b.md"), FAULTY);
}

#[cfg(unix)]
#[test]
fn links_are_never_written_through() {
    let project = Project::new(&[("elsewhere.md", FAULTY), ("content/en-US/a.md", CLEAN)]);
    std::os::unix::fs::symlink(project.path("elsewhere.md"), project.path("content/en-US/b.md")).expect("linked");
    project.run("fix").expect(0, &["0 edits"]);
    project.run("fix content/en-US/b.md").expect(2, &["not an ordinary file"]);
    assert_eq!(text(&project, "elsewhere.md"), FAULTY);
}
