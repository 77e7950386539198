//! What the options and the configuration do, and what is said when they are wrong.

use super::project::{BROKEN, CLEAN, FAULTY, Outcome, Project};

/// A project with a clean article, one with a warning and one with an error.
fn mixed() -> Project {
    Project::new(&[
        ("content/en-US/clean.md", CLEAN),
        ("content/en-US/faulty.md", FAULTY),
        ("content/en-US/broken.md", BROKEN),
    ])
}

#[test]
fn the_exit_status_follows_the_worst_finding() {
    let project = mixed();
    let statuses = |source: &str| {
        let status = |level| project.run(&format!("check content/en-US/{source} --fail-on {level}")).status;
        ["info", "warning", "error", "never"].map(status)
    };
    assert_eq!(statuses("clean.md"), [0, 0, 0, 0]);
    assert_eq!(statuses("faulty.md"), [1, 1, 0, 0]);
    assert_eq!(statuses("broken.md"), [1, 1, 1, 0]);
    for (level, status) in [("error", 1), ("never", 0)] {
        project.run(&format!("build --fail-on {level}")).expect(status, &["1 error, 1 warning"]);
        assert!(project.exists("dist/en-US/broken.json"), "findings never stop a build");
    }
    assert_eq!(project.run("check").status, 1, "errors fail unless told otherwise");
}

#[test]
fn results_and_talk_keep_apart() {
    let project = mixed();
    let outcome = project.run("check --format json");
    let parsed: serde_json::Value = serde_json::from_str(&outcome.result).expect("nothing but JSON");
    assert_eq!(parsed["diagnostics"].as_array().map(Vec::len), Some(2));
    assert!(outcome.talk.contains("3 articles in 1 locale"), "{outcome:?}");
    for command in ["check", "build", "build --format sarif"] {
        let quiet = project.run(&format!("{command} --quiet"));
        let loud = project.run(command);
        assert_eq!((quiet.talk.as_str(), quiet.status), ("", 1), "{command}");
        assert_eq!(quiet.result, loud.result, "{command}");
    }
}

#[test]
fn every_format_prints_every_finding() {
    let project = mixed();
    for format in ["text", "concise", "json", "json-lines", "github", "sarif"] {
        let outcome = project.run(&format!("check --quiet --format {format}"));
        outcome.expect(1, &["UI04", "LK02", "content/en-US/broken.md", "content/en-US/faulty.md"]);
        assert!(!outcome.result.contains('\u{1b}'), "{format}: colours where nobody looks");
    }
    project.run("check --format poem").expect(2, &["poem", "concise", "sarif"]);
}

#[test]
fn sarif_links_to_the_pages_of_rules_where_the_settings_say() {
    let project = mixed();
    for command in ["check", "build"] {
        let log = || project.run(&format!("{command} --quiet --format sarif")).result;
        std::fs::write(project.path("korak.toml"), "rules-url = \"https://docs.example.com/rules\"\n")
            .expect("written");
        assert!(log().contains("\"helpUri\": \"https://docs.example.com/rules#ui04-path-broken\""), "{command}");
        std::fs::remove_file(project.path("korak.toml")).expect("removed");
        assert!(!log().contains("helpUri"), "{command}");
    }
}

#[test]
fn only_some_findings_of_a_file_are_shown() {
    let links = "See [a file.](https://a.example.com) and more.\n\n".repeat(12);
    let text = format!("---\ntitle: A\n---\n# A\n\n{links}");
    let project = Project::new(&[("content/en-US/a.md", &text)]);
    let lines = |options: &str| project.run(&format!("check --format json-lines {options}")).result.lines().count();
    assert_eq!(lines("--max-per-file 0"), 12, "formats for programs");
    let shown = |options: &str| {
        project.run(&format!("check --quiet --format concise {options}")).result.matches("[LK02]").count()
    };
    assert_eq!((shown(""), shown("--max-per-file 3"), shown("--max-per-file 0")), (10, 3, 12));
}

#[test]
fn a_locale_that_no_article_is_in_is_refused_and_nothing_is_taken_away() {
    let project = mixed();
    project.run("build --fail-on never").expect(0, &[]);
    for command in ["build", "check"] {
        project.run(&format!("{command} --locale sl-SI --locale en-US")).expect(2, &["locale sl-SI", "help:"]);
    }
    assert!(project.exists("dist/en-US/clean.json"));
}

#[test]
fn one_locale_is_published_and_the_others_still_serve() {
    let project = Project::new(&[
        ("content/en-US/a.md", FAULTY),
        ("content/sl-SI/a.md", &FAULTY.replace("en-US", "sl-SI")),
        ("content/nb-NO/a.md", &FAULTY.replace("en-US", "nb-NO")),
    ]);
    project.run("build --locale sl-SI --locale nb-NO").expect(0, &["1 article in 2 locales: 2 runbooks"]);
    let there = ["en-US", "nb-NO", "sl-SI"].map(|locale| project.exists(&format!("dist/{locale}/a.json")));
    assert_eq!(there, [false, true, true]);
    let outcome = project.run("check --locale sl-SI --format concise");
    assert!(outcome.result.contains("content/sl-SI") && !outcome.result.contains("content/en-US"), "{outcome:?}");
    project.run("build --locale ??").expect_failure(&["??"]);
}

#[test]
fn a_wrong_configuration_is_named_with_its_line() {
    let cases = [
        ("collection = 'a'\nsauce-locale = 'en-US'\n", "line 2"),
        ("[rules]\nLK02 = 'loud'\n", "line 2"),
        ("[rules\n", "line 1"),
        ("source-locale = '??'\n", "??"),
    ];
    for (text, place) in cases {
        let project = Project::new(&[("content/en-US/a.md", CLEAN), ("korak.toml", text)]);
        for command in ["build", "check"] {
            project.run(command).expect_failure(&["korak.toml", place]);
        }
    }
    let project = Project::new(&[("content/en-US/a.md", CLEAN), ("other.toml", "[wrong]\n")]);
    project.run("check --config other.toml").expect_failure(&["other.toml", "wrong"]);
    project.run("check --config none.toml").expect_failure(&["cannot read the configuration none.toml"]);
}

#[test]
fn a_rule_that_does_not_exist_is_a_finding_about_the_configuration() {
    let project = Project::new(&[("content/en-US/a.md", CLEAN), ("korak.toml", "[rules]\nLK99 = 'off'\n")]);
    project.run("check --format concise --fail-on info").expect(1, &["korak.toml:", "[CF01]", "LK99"]);
}

#[test]
fn the_configuration_sets_levels() {
    let project = mixed();
    let codes = |rules: &str| {
        project.write("korak.toml", format!("[rules]\n{rules}"));
        let outcome = project.run("check --format concise --quiet");
        let has = |code: &str| outcome.result.lines().find(|line| line.contains(code)).map(str::to_owned);
        (outcome.status, ["UI04", "LK02"].map(|code| has(code).map(|line| line.contains("error["))))
    };
    assert_eq!(codes(""), (1, [Some(true), Some(false)]));
    assert_eq!(codes("UI = 'off'\n"), (0, [None, Some(false)]));
    assert_eq!(codes("UI = 'off'\nLK02 = 'error'\n"), (1, [None, Some(true)]));
    assert_eq!(codes("path-broken = 'info'\nLK = 'off'\n"), (0, [Some(false), None]));
}

#[test]
fn a_broken_template_is_named_with_its_line() {
    let project = Project::new(&[("content/en-US/a.md", CLEAN), ("own/runbook.html", "<p>\n{{ runbook.id \n</p>")]);
    let outcome = project.run("build --templates own");
    outcome.expect_failure(&["runbook.html"]);
    assert!(
        outcome.talk.contains(":2") || outcome.talk.contains(":3") || outcome.talk.contains("line 2"),
        "{outcome:?}"
    );
    project.write("own/runbook.html", "{{ runbook.nothing.there }}");
    project.run("build --templates own").expect_failure(&["runbook.html"]);
    project.write("own/runbook.html", "only {{ runbook.id }}");
    project.run("build --templates own").expect(0, &[]);
    assert_eq!(std::fs::read_to_string(project.path("dist/en-US/a.html")).expect("a page"), "only a");
    project.run("build --templates none").expect_failure(&["none"]);
}

#[test]
fn a_broken_catalogue_is_a_finding_and_the_build_goes_on() {
    let catalogue = "locale-name = slovenščina\nsite-title = { $ \nresult = Izid\n";
    let project = Project::new(&[("content/en-US/a.md", CLEAN), ("own/sl-SI/pages.ftl", catalogue)]);
    let outcome = project.run("build --locales own --format concise --max-per-file 0 --max-per-rule 0 --fail-on info");
    outcome.expect(1, &["own/sl-SI/pages.ftl:2:", "[CT02]", "[CT01]"]);
    assert!(project.exists("dist/en-US/a.html"));
    project.write("own/sl-SI/lexicon.yaml", "language: sl\nwords: []\n");
    project.run("build --locales own").expect_failure(&["own/sl-SI/lexicon.yaml", "words"]);
}

#[test]
fn no_rule_buries_the_others() {
    let links = "See [a file.](https://a.example.com) and more.\n\n".repeat(6);
    let article = format!("---\ntitle: A\n---\n# A\n\n{links}");
    let files: Vec<String> = (0..5).map(|at| format!("content/en-US/a{at}.md")).collect();
    let mut files: Vec<(&str, &str)> = files.iter().map(|path| (path.as_str(), article.as_str())).collect();
    files.push(("content/en-US/z.md", BROKEN));
    let project = Project::new(&files);
    for (options, shown, more) in [("", 20, 10), ("--max-per-rule 3", 3, 27), ("--max-per-rule 0", 30, 0)] {
        let outcome = project.run(&format!("check --format concise {options}"));
        assert_eq!(outcome.result.matches("[LK02]").count(), shown, "{options}");
        assert!(outcome.result.contains("[UI04]"), "{options}: {outcome:#?}");
        let announced = outcome.result.contains(&format!("LK02 punct-in-link: {more} more findings;"));
        assert_eq!(announced, more > 0, "{options}: {outcome:#?}");
        outcome.expect(1, &[" 1 error    UI04 path-broken    in 1 file", "30 warning  LK02 punct-in-link  in 5 files"]);
        outcome.expect(1, &["help: `korak explain UI04`"]);
    }
}

#[test]
fn overrides_set_levels_for_some_files() {
    let project = Project::new(&[
        ("content/en-US/legacy/a.md", FAULTY),
        ("content/en-US/new.md", FAULTY),
        ("content/sl-SI/new.md", &FAULTY.replace("en-US", "sl-SI")),
    ]);
    let levels = |overrides: &str| {
        project.write("korak.toml", format!("[rules]\nCF = 'off'\nLK02 = 'error'\n{overrides}"));
        let outcome = project.run("check --format json-lines --quiet");
        let findings = outcome.result.lines().map(|line| serde_json::from_str(line).expect("JSON"));
        let findings = findings.filter(|finding: &serde_json::Value| finding["code"] == "LK02");
        let line = |finding: serde_json::Value| {
            format!("{} {}", finding["file"].as_str().unwrap()[8..].to_owned(), finding["severity"])
        };
        findings.map(line).collect::<Vec<_>>().join(", ")
    };
    let all = r#"en-US/legacy/a.md "error", en-US/new.md "error", sl-SI/new.md "error""#;
    assert_eq!(levels(""), all);
    let overrides = "[[overrides]]\npaths = ['legacy/**']\nrules = { LK = 'off' }\n\
        [[overrides]]\nlocales = ['sl-SI']\nrules = { punct-in-link = 'on' }\n";
    assert_eq!(levels(overrides), r#"en-US/new.md "error", sl-SI/new.md "info""#);
    let last = format!("{overrides}[[overrides]]\nrules = {{ LK02 = 'info' }}\n");
    assert_eq!(levels(&last), all.replace("error", "info"));
}

#[test]
fn settings_about_links_and_ages_that_do_nothing_are_named_too() {
    let settings = "old-after-months = 6\n[links]\nlocal-hosts = [\"help.example.com\", \"*.example.org\"]\n\
        [links.local-pages]\n\"https://help.example.com/restore\" = [\"https://a.example\"]\n\
        \"https://a.example\" = []\n";
    let project = Project::new(&[("content/en-US/a.md", FAULTY), ("korak.toml", settings)]);
    let named = |outcome: &Outcome| -> Vec<String> {
        outcome.result.lines().filter(|line| line.starts_with("korak.toml")).map(str::to_owned).collect()
    };
    let expected = [
        "korak.toml:1:20: info[CF02] `old-after-months` is for a rule that is off",
        "korak.toml:3:36: info[CF02] no article of these sources has a link to *.example.org",
        "korak.toml:6:1: info[CF02] no article of these sources has a link to https://a.example",
    ];
    assert_eq!(named(&project.run("check --format concise")), expected);
    project.write("korak.toml", format!("{settings}[rules]\nold-handoff = \"on\"\n"));
    assert_eq!(named(&project.run("check --format concise")), expected[1..]);
    project.write("korak.toml", "old-after-months = 0\n");
    project.run("check").expect(2, &["korak.toml", "old-after-months"]);
}

#[test]
fn settings_that_fit_nothing_are_named_with_their_place() {
    let settings = "[ids]\nshared = [\"7410\"]\n[[overrides]]\npaths = [\"content/**\", \"lagacy/**\"]\n\
        locales = [\"en\", \"sl-SI\"]\nrules = { LK02 = \"off\", LK2 = \"off\" }\n";
    let project = Project::new(&[("content/en-US/a.md", CLEAN), ("korak.toml", settings)]);
    let outcome = project.run("check --format concise");
    let expected = [
        "korak.toml:2:11: info[CF02] no article of these sources claims the shared id 7410",
        "korak.toml:4:24: info[CF02] no article of these sources lies in `lagacy/**`",
        "korak.toml:5:18: info[CF02] no article of these sources is in the locale sl-SI",
        "korak.toml:6:25: warning[CF01] the configuration sets a level for `LK2`, which is no rule, name or family",
    ];
    assert_eq!(outcome.result.lines().collect::<Vec<_>>(), expected);
}

#[test]
fn the_policy_decides_what_a_portal_shows() {
    let machine = CLEAN.replace("en-US", "sl-SI").replace("---\n#", "ms.translationtype: MT\n---\n#");
    let project = Project::new(&[
        ("content/en-US/a.md", BROKEN),
        ("content/sl-SI/b.md", &machine),
        ("content/ja-JP/b.md", &machine.replace("sl-SI", "ja-JP")),
    ]);
    let publish = |settings: &str| {
        project.write("korak.toml", settings);
        project.run("build --quiet --fail-on never").expect(0, &[]);
        let verdict = |path: &str| {
            let text = std::fs::read_to_string(project.path(&format!("dist/{path}.json"))).expect("a runbook");
            let runbook: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            format!("{}{}", runbook["publish"]["verdict"], runbook["publish"]["reasons"]).replace('"', "")
        };
        ["en-US/a", "sl-SI/b", "ja-JP/b"].map(verdict).join(" ")
    };
    assert_eq!(publish(""), "notice[errors] ok[] ok[]");
    assert_eq!(
        publish("publish = { errors = 'ok', machine-translated = 'notice' }"),
        "ok[] notice[machine-translated] notice[machine-translated]"
    );
    let japan =
        "[publish]\nerrors = 'hold'\n[[overrides]]\nlocales = ['ja']\npublish = { machine-translated = 'fallback' }\n";
    assert_eq!(publish(japan), "hold[errors] ok[] fallback[machine-translated]");
}

#[test]
fn a_page_that_should_not_be_followed_says_why() {
    let machine = CLEAN.replace("en-US", "sl-SI").replace("---\n#", "ms.translationtype: MT\n---\n#");
    let project = Project::new(&[
        ("content/en-US/a.md", BROKEN),
        ("content/sl-SI/b.md", &machine),
        ("content/sl-SI/empty.md", "---\ntitle: Prazno\nms.contentlocale: sl-SI\n---\n"),
    ]);
    project.write("korak.toml", "publish = { machine-translated = 'fallback', errors = 'hold', review = 'notice' }\n");
    project.run("build --quiet --fail-on never").expect(0, &[]);
    let told = |path: &str| {
        let text = std::fs::read_to_string(project.path(&format!("dist/{path}.html"))).expect("a page");
        let notice = text.split_once("<div class=\"notice notice--hold\">\n<p>").expect("a notice").1;
        notice.split("</p>").next().expect("its text").to_owned()
    };
    assert_eq!(told("en-US/a"), "This article has errors that may mislead you.");
    assert_eq!(told("sl-SI/b"), "Ta članek je strojno preveden in ga še nihče ni preveril.");
    assert_eq!(told("sl-SI/empty"), "Ta članek je še prazen.");
    let list = std::fs::read_to_string(project.path("dist/sl-SI/index.html")).expect("a list");
    assert_eq!(list.matches("<span class=\"held\">Zadržano</span>").count(), 2);
}
