//! `korak diff`: what changed between two outputs.

use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::Value;

use super::project::Project;

const ENGLISH: &str = "---\ntitle: Share a folder\n---\n# Share a folder\n\nFollow these steps:\n\n\
    1. Open **Settings**.\n2. Select **Share**.\n3. Select **Done**.\n";
const SLOVENIAN: &str = "---\ntitle: Skupna raba mape\n---\n# Skupna raba mape\n\nSledite tem korakom:\n\n\
    1. Odprite **Nastavitve**.\n2. Izberite **Skupna raba**.\n3. Izberite **Končano**.\n";

/// A project with two outputs, `old` and `new`, between which `changed` was written.
fn built(changed: &[(&str, &str)]) -> Project {
    let project = Project::new(&[("content/en-US/share.md", ENGLISH), ("content/sl-SI/share.md", SLOVENIAN)]);
    project.run("build --out old --fail-on never").expect(0, &[]);
    changed.iter().for_each(|(path, text)| project.write(path, text));
    project.run("build --out new --fail-on never").expect(0, &[]);
    project
}

#[test]
fn equal_outputs_differ_in_nothing() {
    let outcome = built(&[]).run("diff old new");
    assert_eq!((outcome.status, outcome.result.as_str()), (0, "0 added, 0 removed, 0 changed\n"));
}

#[test]
fn a_step_that_says_something_else_is_shown_with_who_has_to_follow() {
    let text = ENGLISH.replace("2. Select **Share**.", "2. Select **Share folder**.");
    let outcome = built(&[("content/en-US/share.md", &text)]).run("diff old new");
    assert_eq!(outcome.status, 1);
    let shown = "\
changed  en-US  share: text, source version
    - p1.s2  Select Share.
    + p1.s2  Select Share folder.
    1 locale has to follow: sl-SI
0 added, 0 removed, 1 changed
";
    assert_eq!(outcome.result, shown);
}

#[test]
fn new_steps_and_new_runbooks_are_told_apart() {
    let text = ENGLISH.replace("3. Select", "3. Enter a name.\n4. Select");
    let project = built(&[("content/en-US/share.md", &text), ("content/en-US/more.md", ENGLISH)]);
    let outcome = project.run("diff old new --locale en-US");
    let shown = "\
added    en-US  more
changed  en-US  share: text, structure, source version
    + p1.s3  Enter a name.
    p1.s3 is now p1.s4
    1 locale has to follow: sl-SI
1 added, 0 removed, 1 changed
";
    assert_eq!((outcome.status, outcome.result.as_str()), (1, shown));
    let back = project.run("diff new old").result;
    assert!(back.contains("removed  en-US  more\n") && back.contains("    - p1.s3  Enter a name.\n"), "{back}");
}

#[test]
fn changes_are_data_of_the_published_shape() {
    let text = ENGLISH.replace("**Done**", "**Close**");
    let project = built(&[("content/en-US/share.md", &text)]);
    let outcome = project.run("diff old new --format json");
    let delta: Value = serde_json::from_str(&outcome.result).expect("JSON");
    assert_eq!(delta["runbooks"][0]["steps"][0]["change"], "changed");
    assert_eq!(delta["runbooks"][0]["affected"], serde_json::json!(["sl-SI"]));
    let schemas = korak::compile::schemas();
    let (_, schema) = schemas.iter().find(|(name, _)| *name == "delta").expect("a schema");
    assert!(jsonschema::is_valid(schema, &delta));
}

/// What readers see of the runbook at `path`: its text, its ids and its addresses, without lines and findings.
fn seen(project: &Project, path: &str) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.retain(|name, value| !(name == "src" && value.is_object()) && name != "diagnostics");
                fields.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    let text = std::fs::read_to_string(project.path(path)).expect("a runbook");
    let mut runbook: Value = serde_json::from_str(&text).expect("JSON");
    strip(&mut runbook);
    let parts = ["kind", "title", "intro", "prerequisites", "procedures", "outro", "notes", "related"];
    parts.map(|part| runbook[part].take()).to_vec().into()
}

/// Edits of an article: of its words, of its structure, and of what no reader sees.
const EDITS: [(&str, &str); 10] = [
    ("**Done**", "**Close**"),
    ("3. Select", "3. Enter a name.\n4. Select"),
    ("2. Select **Share**.\n", ""),
    ("Follow these steps:", "Do this:"),
    ("# Share a folder", "# Share your folder"),
    ("---\n#", "author: me\n---\n#"),
    ("\n\n1.", "\n\n\n\n1."),
    ("Open **Settings**", "Open __Settings__"),
    ("3. Select", "7. Select"),
    ("title: Share a folder", "title: Share a folder # with a comment"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_differs_exactly_where_readers_see_something_else(edits in subsequence(EDITS.to_vec(), 0..=3)) {
        let text = edits.iter().fold(ENGLISH.to_owned(), |text, (from, to)| text.replace(from, to));
        let project = built(&[("content/en-US/share.md", &text)]);
        let delta: Value = serde_json::from_str(&project.run("diff old new --format json").result).expect("JSON");
        let differs = delta["runbooks"].as_array().expect("runbooks").iter().filter(|change| change["locale"] == "en-US");
        let told = differs.flat_map(|change| change["differs"].as_array().expect("parts")).any(|part| part == "text");
        let [old, new] = ["old", "new"].map(|side| seen(&project, &format!("{side}/en-US/share.json")));
        prop_assert_eq!(told, old != new, "{}", text);
    }
}

#[test]
fn what_is_no_output_is_named() {
    let project = built(&[]);
    project.run("diff old nowhere").expect_failure(&["nowhere", "index.json", "korak build"]);
    project.write("broken/index.json", "{}");
    project.run("diff old broken").expect_failure(&["broken/index.json is not a file of an output"]);
    let future = r#"{"schemaVersion":"2.0","defaultLocale":"en-US","locales":[]}"#;
    project.write("future/index.json", future);
    project.run("diff old future").expect_failure(&["schema version is 2.0"]);
}
