//! Fragments: what is included, from where, and what happens to a directive that is not followed.

use super::project::{CLEAN, Project};

/// A project whose only article says `body` after its heading, with fragments beside it.
fn with(body: &str, fragments: &[(&str, &str)]) -> Project {
    let text = format!("---\ntitle: A\n---\n# A\n\n{body}\n\nLast words.\n");
    let project = Project::new(&[("content/en-US/a.md", &text), ("content/en-US/good.md", CLEAN)]);
    fragments.iter().for_each(|(path, text)| project.write(path, text));
    project
}

/// The page of the article that [`with`] writes.
fn page(project: &Project) -> String {
    let page = std::fs::read_to_string(project.path("dist/en-US/a.html")).expect("a page");
    // The head says it all once more, for search engines.
    page.split_once("<main").expect("a body").1.to_owned()
}

#[test]
fn fragments_stand_where_their_directives_do() {
    let fragments = [
        ("content/en-US/includes/line.md", "---\ntitle: not shown\n---\nthe lower button\n"),
        ("content/en-US/includes/steps.md", "1. Open the case.\n\n   [!INCLUDE [x](deep/two words.md)]\n"),
        ("content/en-US/includes/deep/two words.md", "Mind the [!include[]( ../line.md )].\n"),
    ];
    let body = "Hold [!INCLUDE [x](includes/line.md)] down.\n\n[!INCLUDE [steps](./includes/steps.md)]";
    let project = with(body, &fragments);
    project.run("build --format concise --fail-on warning").expect(0, &[]);
    let page = page(&project);
    let hold = page.find("Hold the lower").expect("an included line");
    let open = page.find("Open the case.").expect("included steps");
    let mind = page.find("Mind the the").expect("a fragment of a fragment");
    let last = page.find("Last words.").expect("the rest");
    assert!(hold < open && open < mind && mind < last && !page.contains("not shown"));
}

#[test]
fn findings_in_fragments_name_the_fragment_once() {
    let body = "Text before.\n\n[!INCLUDE [x](includes/x.md)]";
    let project = with(body, &[("content/en-US/includes/x.md", "One.\n\nSee [Two.](https://a.example.com)\n")]);
    project.write("content/en-US/b.md", format!("---\ntitle: B\n---\n# B\n\n{body}\n"));
    let outcome = project.run("check --format concise");
    outcome.expect(0, &["content/en-US/includes/x.md:3:5: "]);
    assert_eq!(outcome.result.matches("[LK02]").count(), 1, "{outcome:#?}");
}

#[test]
fn directives_that_are_not_followed_are_findings_and_stay_text() {
    let long = format!("{}x.md", "a/".repeat(3000));
    let paths = [
        "../../secret.md",
        "../../../../../../../../../../../../etc/passwd",
        "/etc/passwd",
        "file:///etc/passwd",
        "https://a.example/x.md",
        "C:/x.md",
        "..\\\\secret.md",
        "..\\secret.md",
        "%2e%2e/%2e%2e/secret.md",
        "..%2f..%2fsecret.md",
        "..;/..;/secret.md",
        "~/x.md",
        "$HOME/x.md",
        "includes",
        "",
        ".",
        "missing.md",
        "INCLUDES/LINE.MD",
        "includes/CON.md",
        "includes/line.md::$DATA",
        "includes/*.md",
        "data.json",
        ".hidden.md",
        "includes/latin1.md",
        "a.md",
        "includes/loop.md",
        &long,
    ];
    let directives: Vec<String> = paths.iter().map(|path| format!("[!INCLUDE [x]({path})]")).collect();
    let project = with(&directives.join("\n\n"), &[("content/en-US/includes/line.md", "line\n")]);
    project.write("secret.md", "CANARY\n");
    project.write("content/en-US/data.json", "{}");
    project.write("content/en-US/.hidden.md", "CANARY\n");
    project.write("content/en-US/includes/latin1.md", b"bl\xe5b\xe6r\n");
    project.write("content/en-US/includes/loop.md", "[!INCLUDE [x](loop.md)]\n");
    let outcome = project.run("build --format concise --max-per-file 0 --max-per-rule 0");
    outcome.expect(1, &[]);
    assert!(!outcome.result.contains("CANARY") && !page(&project).contains("CANARY"), "{outcome:#?}");
    for (at, path) in paths.iter().enumerate() {
        let line = 6 + 2 * at;
        let found = outcome.result.contains(&format!("content/en-US/a.md:{line}:1: ")) || path.ends_with("loop.md");
        assert!(found, "nothing is said of line {line}, {path}");
    }
    assert_eq!(page(&project).matches("[!INCLUDE [x](").count(), paths.len());
    assert!(page(&project).contains("Last words.") && project.exists("dist/en-US/good.html"));
}

#[test]
fn fragments_that_multiply_come_to_an_end() {
    let project = with("[!INCLUDE [x](includes/0.md)]", &[]);
    for level in 0..30 {
        let next = format!("[!INCLUDE [x]({}.md)]\n", level + 1);
        project.write(&format!("content/en-US/includes/{level}.md"), format!("level {level}\n\n{next}\n{next}"));
    }
    project.write("content/en-US/includes/30.md", "end\n");
    project.run("build --format concise").expect(1, &["[IN07]", "more than 20 levels", "more than 100 fragments"]);
    assert!(page(&project).contains("level 19") && page(&project).contains("Last words."));
}

#[test]
fn markup_left_open_in_a_fragment_ends_with_it() {
    let project =
        with("[!INCLUDE [x](includes/x.md)]", &[("content/en-US/includes/x.md", "<div><b><!-- open\n\n```\nfence\n")]);
    project.run("build").expect(0, &[]);
    assert!(page(&project).contains("<p>Last words.</p>"), "{}", page(&project));
}

#[test]
fn directives_in_code_are_code() {
    let project = with(
        "`[!INCLUDE [x](includes/x.md)]`\n\n```\n[!INCLUDE [x](includes/x.md)]\n```",
        &[("content/en-US/includes/x.md", "CANARY\n")],
    );
    project.run("build --fail-on warning").expect(0, &[]);
    assert!(!page(&project).contains("CANARY"));
}

#[cfg(unix)]
#[test]
fn links_on_the_disk_lead_nowhere() {
    let project =
        with("[!INCLUDE [x](link.md)]\n\n[!INCLUDE [x](folder/secret.md)]", &[("secret/secret.md", "CANARY\n")]);
    std::os::unix::fs::symlink("../../secret/secret.md", project.path("content/en-US/link.md")).expect("a link");
    std::os::unix::fs::symlink("../../secret", project.path("content/en-US/folder")).expect("a link");
    for command in ["build --format concise", "build content/en-US/a.md --format concise"] {
        let outcome = project.run(command);
        outcome.expect(1, &["en-US/a.md:6:1: ", "en-US/a.md:8:1: "]);
        assert!(!page(&project).contains("CANARY"));
    }
}

#[test]
fn a_circle_of_fragments_names_the_article_it_is_part_of() {
    let fragments = [
        ("content/en-US/includes/a.md", "[!INCLUDE [b](b.md)]\n"),
        ("content/en-US/includes/b.md", "[!INCLUDE [a](a.md)]\n"),
    ];
    let project = with("[!INCLUDE [x](includes/a.md)]", &fragments);
    let told = "it includes itself; this is a fragment of content/en-US/a.md";
    project.run("build --format concise").expect(1, &["content/en-US/includes/b.md:1:1: ", told]);
}
