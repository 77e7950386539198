//! `explain`, `schema`, `--version`, `--help`, and words the program does not know.

use korak::check::{self, RULES};

use super::project::Project;

/// Runs the program where there is nothing, and expects that it says nothing on standard error.
fn result(arguments: &str) -> String {
    let outcome = Project::new(&[]).run(arguments);
    assert_eq!((outcome.status, outcome.talk.as_str()), (0, ""), "{arguments}");
    outcome.result
}

#[test]
fn explain_prints_the_page_of_every_rule() {
    let project = Project::new(&[]);
    for rule in RULES {
        let outcome = project.run(&format!("explain {}", rule.code));
        assert_eq!((outcome.status, outcome.result.as_str()), (0, check::page(rule).as_str()), "{}", rule.code);
        let head = format!("# {} {}\n\nFinds {}.\n", rule.code, rule.name, rule.summary);
        assert!(outcome.result.starts_with(&head) && outcome.result.ends_with(rule.page), "{outcome:?}");
    }
    assert_eq!(result("explain punct-in-link"), result("explain lk02"));
    project.run("explain LK99").expect_failure(&["there is no rule 'LK99'", "explain --list"]);
    project.run("explain").expect(2, &["<RULE>"]);
}

#[test]
fn explain_lists_every_rule() {
    let list = result("explain --list");
    let (heads, lines): (Vec<&str>, Vec<&str>) =
        list.lines().filter(|line| !line.is_empty()).partition(|line| line.as_bytes()[2] == b':');
    let mut families: Vec<&str> = RULES.iter().map(|rule| rule.family()).collect();
    families.dedup();
    assert_eq!(heads.iter().map(|head| &head[..2]).collect::<Vec<_>>(), families);
    assert_eq!(lines.len(), RULES.len());
    for (line, rule) in lines.into_iter().zip(RULES) {
        let words: Vec<&str> = line.split_whitespace().take(3).collect();
        assert_eq!(words, [rule.code, rule.default_level(), rule.name]);
        assert!(line.ends_with(rule.summary), "{line}");
    }
}

#[test]
fn schema_lists_and_prints() {
    let schemas = korak::compile::schemas();
    let names: Vec<&str> = schemas.iter().map(|(name, _)| *name).collect();
    assert_eq!(result("schema").lines().collect::<Vec<_>>(), names);
    for (name, schema) in &schemas {
        let printed: serde_json::Value = serde_json::from_str(&result(&format!("schema {name}"))).expect("JSON");
        assert_eq!(&printed, schema, "{name}");
    }
    Project::new(&[]).run("schema poem").expect_failure(&["poem", "runbook", "help: "]);
}

#[test]
fn version_and_help_are_results() {
    assert_eq!(result("--version"), concat!("korak ", env!("CARGO_PKG_VERSION"), "\n"));
    for (arguments, word) in [("--help", "explain"), ("build --help", "--out <DIR>"), ("check -h", "--fail-on")] {
        assert!(result(arguments).contains(word), "{arguments}");
    }
}

#[test]
fn unknown_words_are_named() {
    let cases = [
        ("bild", "bild"),
        ("build --jobs 0", "--jobs"),
        ("build --colour", "--colour"),
        ("check --fail-on often", "often"),
        ("check --max-per-file few", "few"),
        ("", "Usage"),
    ];
    for (arguments, word) in cases {
        let outcome = Project::new(&[]).run(arguments);
        outcome.expect(2, &[word]);
        assert!(outcome.result.is_empty(), "{arguments}: {outcome:?}");
    }
}
