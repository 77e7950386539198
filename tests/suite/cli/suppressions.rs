//! What articles and the configuration keep from being reported, and what is said of it.

use sha1::{Digest, Sha1};

use super::project::{CLEAN, FAULTY, Project};

const REASON: &str = "the title ends so";

/// [`FAULTY`] in `locale`, with `comment` above its fault.
fn faulty(locale: &str, comment: &str) -> String {
    FAULTY.replace("en-US", locale).replace("See [", &format!("{comment}\n\nSee ["))
}

fn next() -> String {
    format!("<!-- korak:next LK02 -- {REASON} -->")
}

#[test]
fn a_suppressed_finding_neither_shows_nor_fails() {
    let project = Project::new(&[("content/en-US/a.md", &faulty("en-US", &next()))]);
    let outcome = project.run("check --fail-on info --format concise");
    outcome.expect(0, &["1 suppressed"]);
    assert_eq!(outcome.result, "");
    let shown = project.run("check --fail-on info --format concise --show-suppressed");
    shown.expect(0, &["[LK02]", "suppressed in the file: the title ends so"]);
    let sarif: serde_json::Value =
        serde_json::from_str(&project.run("check --format sarif --quiet").result).expect("JSON");
    assert_eq!(sarif["runs"][0]["results"][0]["suppressions"][0]["justification"], REASON);
    project.run("build --quiet").expect(0, &[]);
    let file = std::fs::read_to_string(project.path("dist/diagnostics.json")).expect("findings");
    let file: serde_json::Value = serde_json::from_str(&file).expect("JSON");
    assert_eq!(file["diagnostics"][0]["suppressed"]["by"], "file");
    let runbook = std::fs::read_to_string(project.path("dist/en-US/a.json")).expect("a runbook");
    assert!(runbook.contains("\"level\":\"ok\"") && !runbook.contains("korak:next"), "{runbook}");
}

#[test]
fn a_suppression_holds_where_it_says_and_no_further() {
    let fault = "See [a file.](https://a.example.com)\n";
    let cases = [
        ("front matter", format!("korak.allow: [LK02 -- {REASON}]\n---\n# T\n\n{fault}\n{fault}"), 0),
        ("a family", format!("korak.allow: LK -- {REASON}\n---\n# T\n\n{fault}\n{fault}"), 0),
        ("next", format!("---\n# T\n\n<!-- korak:next LK02 -- x -->\n{fault}\n{fault}"), 1),
        (
            "off and on",
            format!(
                "---\n# T\n\n{fault}\n<!-- korak:off LK02 -- x -->\n\n{fault}\n{fault}\n<!-- korak:on LK02 -->\n\n{fault}"
            ),
            2,
        ),
        (
            "off to the end",
            format!("---\n# T\n\n{fault}\n<!-- korak:off punct-in-link -- x -->\n\n{fault}\n{fault}"),
            1,
        ),
        ("another rule", format!("---\n# T\n\n<!-- korak:off UI06 -- x -->\n\n{fault}"), 1),
        ("the next item", format!("---\n# T\n\n1. {fault}<!-- korak:next LK02 -- x -->\n2. {fault}3. {fault}"), 2),
        ("the whole list", format!("---\n# T\n\n<!-- korak:next LK02 -- x -->\n1. {fault}2. {fault}\n{fault}"), 1),
        (
            "the rest of the paragraph",
            format!("---\n# T\n\nSee [b file.](https://b.example.com) <!-- korak:next LK02 -- x --> {fault}"),
            1,
        ),
        ("code", format!("---\n# T\n\n```\n<!-- korak:off LK02 -- x -->\n```\n\n{fault}"), 1),
        ("without a reason", format!("---\n# T\n\n<!-- korak:off LK02 -->\n\n{fault}"), 1),
    ];
    for (name, text, expected) in cases {
        let project = Project::new(&[("content/en-US/a.md", &format!("---\ntitle: T\n{text}"))]);
        let outcome = project.run("check --quiet --format concise");
        assert_eq!(outcome.result.matches("[LK02]").count(), expected, "{name}: {outcome:#?}");
    }
}

#[test]
fn a_comment_between_items_leaves_the_list_whole() {
    let list = |between: &str| format!("{CLEAN}{between}3. Select **Done**.\n");
    let project = Project::new(&[
        ("content/en-US/a.md", &list("")),
        ("content/en-US/b.md", &list("<!-- korak:off UI -- x -->\n")),
    ]);
    project.run("build --quiet").expect(0, &[]);
    let steps = |name: &str| {
        let text = std::fs::read_to_string(project.path(&format!("dist/en-US/{name}.json"))).expect("a runbook");
        let runbook: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        (runbook["shapeHash"].clone(), runbook["procedures"][0]["steps"].as_array().map(Vec::len))
    };
    assert_eq!(steps("a"), steps("b"));
    assert_eq!(steps("a").1, Some(3));
}

#[test]
fn the_source_speaks_for_its_translations_and_a_translation_for_itself() {
    // A number is left out in the source, and so in every translation.
    let article = |locale: &str, comment: &str, hash: &str| {
        let head = format!("{hash}---\n# Share a folder\n{comment}");
        CLEAN.replace("en-US", locale).replace("---\n# Share a folder\n", &head) + "5. Select **Done**.\n"
    };
    let silence = format!("\n<!-- korak:off NB02 -- {REASON} -->\n");
    let check = |english: &str, slovenian: &str| {
        let source = article("en-US", english, "");
        let sha1 = Sha1::digest(source.replace('\n', "\r\n")).into_iter().map(|byte| format!("{byte:02x}"));
        let hash = format!("ms.openlocfilehash: {}\n", sha1.collect::<String>());
        let project = Project::new(&[
            ("content/en-US/a.md", &source),
            ("content/nb-NO/a.md", &article("nb-NO", "", &hash)),
            ("content/sl-SI/a.md", &article("sl-SI", slovenian, &hash)),
        ]);
        let result = project.run("check --quiet --format json --show-suppressed").result;
        let file: serde_json::Value = serde_json::from_str(&result).expect("JSON");
        let findings = file["diagnostics"].as_array().expect("findings").clone();
        let line = |finding: &serde_json::Value| {
            let by = finding["suppressed"]["by"].as_str().unwrap_or("-");
            format!("{} {by} {}", finding["locale"].as_str().unwrap_or("?"), finding["alsoIn"])
        };
        findings.iter().filter(|finding| finding["code"] == "NB02").map(line).collect::<Vec<_>>()
    };
    assert_eq!(check("", ""), [r#"en-US - ["nb-NO","sl-SI"]"#]);
    assert_eq!(check(&silence, ""), [r#"en-US file ["nb-NO","sl-SI"]"#]);
    assert_eq!(check("", &silence), [r#"en-US - ["nb-NO"]"#, "sl-SI file []"]);
}

#[test]
fn what_is_wrong_with_a_suppression_is_named() {
    let cases = [
        ("<!-- korak:off LK02 -->", "SU01", 7),
        ("<!-- korak:off LK2 -- slip -->", "SU02", 7),
        ("<!-- korak:of LK02 -- slip -->", "SU02", 7),
        ("<!-- korak:off -- no rule -->", "SU02", 7),
        ("<!-- korak:next UI06 -- nothing there -->", "SU03", 7),
        ("<!-- korak:on LK02 -->", "SU03", 7),
    ];
    for (comment, code, line) in cases {
        let project = Project::new(&[("content/en-US/a.md", &faulty("en-US", comment))]);
        let place = format!("content/en-US/a.md:{line}:1: ");
        let outcome = project.run("check --quiet --format concise");
        let found: Vec<&str> = outcome.result.lines().filter(|line| line.contains("[SU")).collect();
        assert!(found.len() == 1 && found[0].starts_with(&place) && found[0].contains(code), "{comment}: {outcome:#?}");
    }
    let head = "korak.allow:\n- FM14 -- only one article claims it\n---\n# R";
    let project = Project::new(&[("content/en-US/a.md", &FAULTY.replace("---\n# R", head))]);
    project.run("check --format concise").expect(0, &["a.md:5:3: info[SU03]", "FM14"]);
    project.write("korak.toml", "[rules]\nUI06 = 'off'\nFM14 = 'off'\n");
    project.write("content/en-US/a.md", faulty("en-US", "<!-- korak:next UI06 -- nothing there -->"));
    let outcome = project.run("check --format concise");
    assert!(!outcome.result.contains("SU03"), "a rule that is off has nothing to find: {outcome:#?}");
}

#[test]
fn findings_of_the_whole_collection_are_suppressed_in_the_front_matter() {
    let article = |extra: &str| format!("---\ntitle: T\nms.custom:\n- \"7\"\n{extra}---\n# T\n\nText.\n");
    let project = Project::new(&[("content/en-US/a.md", &article("")), ("content/en-US/b.md", &article(""))]);
    project.run("check --format concise").expect(0, &["[FM14]"]);
    project.write("content/en-US/a.md", article("korak.allow: FM14 -- both answer it\n"));
    let outcome = project.run("check --format concise");
    assert!(outcome.result.is_empty(), "{outcome:#?}");
    outcome.expect(0, &["1 suppressed"]);
}
