//! `korak status` and `korak check --report`.

use serde_json::Value;

use super::project::{BROKEN, CLEAN, FAULTY, Project};

/// Two articles in English, one of them broken, and one translation each by machine and by people.
fn project() -> Project {
    let translated = |text: &str, kind: &str, locale: &str| {
        text.replace(
            "ms.contentlocale: en-US",
            &format!("ms.contentlocale: {locale}\nms.translationtype: {kind}\nms.author: ann"),
        )
    };
    Project::new(&[
        ("content/en-US/a.md", CLEAN),
        ("content/en-US/b.md", BROKEN),
        ("content/ja-JP/a.md", &translated(CLEAN, "HT", "ja-JP")),
        ("content/ar-SA/c.md", &translated(FAULTY, "MT", "ar-SA")),
    ])
}

#[test]
fn each_locale_has_a_row_with_its_figures() {
    let project = project();
    let outcome = project.run("status");
    assert_eq!((outcome.status, outcome.talk.as_str()), (0, ""));
    let row = |tag: &str| {
        let line = outcome.result.lines().find(|line| line.starts_with(tag)).expect("a row");
        line.rsplit_once('\u{2069}').expect("a name").1.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(row("en-US"), "2 1 · · · · · · 1 1 · · 1 · ·");
    assert_eq!(row("ja-JP"), "1 2 · 1 · · · 1 1 · · · · · ·");
    assert!(row("ar-SA").starts_with("1 2 1 · · · · 1 1 · · · "), "{}", row("ar-SA"));
    // The columns are straight, although Japanese takes two cells a sign.
    let ends: Vec<usize> = outcome.result.lines().skip(1).map(unicode_width::UnicodeWidthStr::width).collect();
    assert!(ends.windows(2).all(|pair| pair[0] == pair[1]), "{outcome:?}");
}

#[test]
fn figures_are_data_too_and_compared_with_earlier_ones() {
    let project = project();
    project.run("build --fail-on never").expect(0, &[]);
    let built: Value =
        serde_json::from_slice(&std::fs::read(project.path("dist/status.json")).expect("there")).expect("JSON");
    let printed = |arguments: &str| -> Value {
        serde_json::from_str(&project.run(&format!("status --format json {arguments}")).result).expect("JSON")
    };
    assert_eq!(printed(""), built);
    project.write("content/en-US/a.md", CLEAN.replace("title: Share", "title: [Share"));
    project.write("content/en-US/b.md", CLEAN);
    project.write("content/en-US/d.md", BROKEN);
    project.write("content/en-US/e.md", BROKEN);
    let now = printed("--since dist/diagnostics.json");
    let english = &now["locales"].as_array().expect("locales")[1];
    let errors = english["findings"]["errors"].as_i64().expect("a number");
    assert!(errors >= 2, "{english}");
    assert_eq!(english["change"]["errors"], errors - 1);
    project.run("status --since dist/diagnostics.json").expect(0, &[&format!("{errors} ({:+})", errors - 1)]);
    project.run("status --since none.json").expect_failure(&["none.json", "help: "]);
    project.run("status --locale sl-SI").expect_failure(&["sl-SI"]);
}

#[test]
fn a_report_is_pages_that_stand_alone() {
    let project = project();
    project.run("check --report reports --fail-on never").expect(0, &[]);
    let page = |name: &str| std::fs::read_to_string(project.path("reports").join(name)).expect("a page");
    for name in ["index.html", "ar-SA.html", "en-US.html", "ja-JP.html"] {
        let page = page(name);
        assert!(page.contains("default-src 'none'; style-src 'unsafe-inline'") && page.contains("noindex"), "{name}");
        for foreign in ["<script", "<link", "<img", "@import", "url(", "onclick"] {
            assert!(!page.contains(foreign), "{name}: {foreign}");
        }
    }
    let arabic = page("ar-SA.html");
    assert!(
        arabic.contains("<p class=\"excerpt\" dir=\"rtl\" lang=\"ar-SA\">See <mark>[Restore a file.]("),
        "{arabic}"
    );
    assert!(arabic.contains("ann") && arabic.contains("LK02"), "{arabic}");
    assert!(page("ja-JP.html").contains("Nothing was found"), "{}", page("ja-JP.html"));
    assert!(page("index.html").contains("href=\"ar-SA.html\""));
}

#[test]
fn a_report_is_capped_says_so_and_shows_the_worst_first() {
    let links = "See [Restore it.](https://help.example.com/x)\n\n".repeat(80);
    let project = Project::new(&[("content/en-US/z.md", BROKEN)]);
    for name in ["a", "b", "c", "d"] {
        project.write(&format!("content/en-US/{name}.md"), format!("{FAULTY}\n{links}"));
    }
    project.run("check --report reports --fail-on never").expect(0, &[]);
    let page = std::fs::read_to_string(project.path("reports/en-US.html")).expect("a page");
    assert_eq!(page.matches("<li class=\"finding ").count(), 300);
    assert!(page.contains("298 are shown; <code>korak check --format json</code> has the 25 others"), "{page}");
    for name in ["index.html", "en-US.html"] {
        let page = std::fs::read_to_string(project.path("reports").join(name)).expect("a page");
        let first = page.split_once("To look at first").expect("the heading").1;
        let first: Vec<&str> = first.split("<li class=\"finding ").skip(1).take(2).collect();
        assert!(first[0].starts_with("error") && first[0].contains("UI04"), "{first:?}");
        assert!(first[1].starts_with("warning") && first[1].contains("323 more like this"), "{first:?}");
    }
}

#[test]
fn a_report_does_not_take_the_place_of_a_build_or_of_sources() {
    let project = project();
    project.run("build --fail-on never").expect(0, &[]);
    project.run("check --report dist").expect_failure(&["dist holds the output of a build", "help: "]);
    project.run("check --report content").expect_failure(&["holds the source content", "help: "]);
    assert!(project.exists("dist/en-US/a.json") && project.exists("content/en-US/a.md"));
}

#[test]
fn nothing_in_an_article_becomes_markup_of_a_report() {
    let hostile = "---\ntitle: <script>alert(1)</script>\nms.contentlocale: en-US\nms.author: <b>x</b>\n---\n# A\n\n\
        See [</mark><script>x\u{202e}</script>.](https://help.example.com/)\n";
    let project = Project::new(&[("content/en-US/a.md", hostile)]);
    project.run("check --report reports --fail-on never").expect(0, &[]);
    for name in ["index.html", "en-US.html"] {
        let page = std::fs::read_to_string(project.path("reports").join(name)).expect("a page");
        assert!(!page.contains("<script") && !page.contains("<b>x") && !page.contains('\u{202e}'), "{page}");
    }
}
