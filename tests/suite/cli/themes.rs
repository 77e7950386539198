//! Themes: files of `--templates` stand in for built-in ones, and templates see what `docs/themes.md` says.

use std::collections::BTreeSet;
use std::path::Path;

use super::project::Project;

const ENGLISH: &str = "---\ntitle: Start\n---\n# Start\n\n1. Select **Power**.\n2. Wait.\n";
const SLOVENIAN: &str =
    "---\ntitle: Zagon\nms.contentlocale: sl-SI\n---\n# Zagon\n\n1. Izberite **Moč**.\n2. Počakajte.\n";

/// A template that names what it sees: for each of `values` a line with its name and its keys.
fn naming(values: &[&str]) -> String {
    let line = |value: &&str| format!("{value}:{{% for key, value in {value} %}} {{{{ key }}}}{{% endfor %}}\n");
    values.iter().map(line).collect()
}

/// The names that the first column of the table below the heading of `value` has.
fn documented(value: &str) -> BTreeSet<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/themes.md");
    let text = std::fs::read_to_string(path).expect("a document");
    let (_, section) = text.split_once(&format!("\n### `{value}`\n")).unwrap_or_else(|| panic!("no heading {value}"));
    let section = section.split("\n#").next().unwrap_or_default();
    let name = |row: &str| Some(row.strip_prefix("| `")?.split_once('`')?.0.to_owned());
    section.lines().filter_map(name).collect()
}

#[test]
fn templates_see_what_the_document_says() {
    let project = Project::new(&[("content/en-US/a.md", ENGLISH), ("content/sl-SI/a.md", SLOVENIAN)]);
    let page = ["page", "page.alternates[0]", "page.hreflang[0]"];
    project.write("own/runbook.html", naming(&page));
    project.write("own/list.html", naming(&["page", "page.alternates[0]", "entries[0]", "sheets[0]"]));
    project.write("own/locales.html", naming(&["page", "locales[0]"]));
    project.run("build --templates own").expect(0, &[]);
    let mut seen = BTreeSet::new();
    for path in ["sl-SI/a.html", "sl-SI/index.html", "index.html"] {
        let text = std::fs::read_to_string(project.path(&format!("dist/{path}"))).expect("a page");
        for line in text.lines() {
            let (value, keys) = line.split_once(':').expect("a value and its keys");
            let value = value.trim_end_matches("[0]");
            let keys: BTreeSet<String> = keys.split_whitespace().map(str::to_owned).collect();
            assert_eq!(keys, documented(value), "{value} of {path}");
            seen.insert(value.to_owned());
        }
    }
    let all = ["page", "page.alternates", "page.hreflang", "entries", "sheets", "locales"];
    assert_eq!(seen, all.map(str::to_owned).into(), "what templates see");
}

#[test]
fn a_file_of_a_theme_replaces_that_file_alone_and_may_add_others() {
    let project = Project::new(&[("content/en-US/a.md", ENGLISH)]);
    project.write("own/assets/style.css", "/* mine */\nbody { color: red }\n");
    project.write("own/assets/extra.css", "p { margin: 0 }\n");
    let blocks = "{% block parts %}{% endblock parts %}{% block words %}{% endblock words %}{% block main %}";
    project.write("own/base.html", format!("<title>{{{{ page.title }}}}</title>{blocks}{{% endblock main %}}"));
    project.run("build --templates own").expect(0, &[]);
    let read = |path: &str| std::fs::read_to_string(project.path(&format!("dist/{path}"))).expect("a file");
    assert_eq!(read("assets/style.css"), "body{color:red}");
    assert_eq!(read("assets/extra.css"), "p{margin:0}");
    assert!(read("en-US/a.html").starts_with("<title>Start</title>") && read("en-US/a.html").contains("p1.s2"));
    assert!(project.exists("dist/assets/runbook.js"));
}

#[test]
fn what_is_wrong_in_a_template_is_named_with_file_and_line() {
    let project = Project::new(&[("content/en-US/a.md", ENGLISH)]);
    for (file, text, line) in [
        ("list.html", "{# fine #}\n<p>\n{% for x in entries %}\n", ":"),
        ("locales.html", "<p>\n\n{{ locales[0].nothing.there }}", ":3"),
        ("parts.html", "\n{% component x( %}", ":2"),
        ("runbook.html", "\n{{ runbook.id | no_such_filter }}", ":2"),
    ] {
        project.write(&format!("own/{file}"), text);
        let outcome = project.run("build --templates own");
        outcome.expect_failure(&[file, &format!("{file}{line}")]);
        std::fs::remove_file(project.path(&format!("own/{file}"))).expect("removed");
    }
}
