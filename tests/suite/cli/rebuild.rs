//! A build where nothing has changed tells what the one before told, and does nothing else.

use std::time::Duration;

use super::project::{CLEAN, FAULTY, Project};
use crate::output::read;

/// So long after the last change, the time of a file tells that it was not changed again.
const SETTLED: Duration = Duration::from_millis(3100);

/// A project whose last build may be taken for granted. Whether it was shows in the cache of articles, which is gone:
/// only a build that looks at articles writes it again.
fn built() -> Project {
    let project = Project::new(&[("content/en-US/a.md", CLEAN), ("content/en-US/b.md", FAULTY)]);
    std::thread::sleep(SETTLED);
    project.run("build").expect(0, &[" 0 unchanged, 0 removed"]);
    std::fs::remove_file(project.path("dist/.korak/cache")).expect("removed");
    project
}

fn looked_at_articles(project: &Project) -> bool {
    let looked = project.exists("dist/.korak/cache");
    let _ = std::fs::remove_file(project.path("dist/.korak/cache"));
    looked
}

#[test]
fn what_has_not_changed_is_not_looked_at() {
    let project = built();
    let told = project.run("build --no-cache");
    let again = project.run("build");
    assert!(!looked_at_articles(&project));
    assert_eq!(again, told);
    assert_eq!(project.run("build --quiet").result, told.result, "another call finds out for itself");
    assert!(looked_at_articles(&project));
    project.run("build --fail-on warning").expect(1, &["LK02"]);
    assert!(looked_at_articles(&project));
    project.run("build --fail-on warning").expect(1, &["LK02"]);
    assert!(!looked_at_articles(&project));
}

#[test]
fn whatever_has_changed_is_noticed() {
    type Change = fn(&Project);
    let changes: [(&str, Change); 7] = [
        ("a new article", |project| project.write("content/en-US/c.md", CLEAN)),
        ("an article", |project| project.write("content/en-US/a.md", FAULTY)),
        ("a file that is no article", |project| project.write("content/en-US/README.md", "x")),
        ("a picture", |project| project.write("content/en-US/a.png", "x")),
        ("a setting", |project| project.write("korak.toml", "collection = \"Other\"\n")),
        ("a file of the output", |project| project.write("dist/index.html", "x")),
        ("a file of the output that is gone", |project| {
            std::fs::remove_file(project.path("dist/en-US/a.html")).expect("removed");
        }),
    ];
    let project = built();
    for (what, change) in changes {
        change(&project);
        project.run("build");
        assert!(looked_at_articles(&project), "{what}");
        let cached = read(&project.path("dist"));
        project.run("build --out fresh --no-cache");
        assert!(cached == read(&project.path("fresh")), "{what}");
    }
}

#[test]
fn a_folder_that_has_changed_is_listed_again() {
    type Change = fn(&Project);
    let changes: [(&str, Change); 8] = [
        ("nothing", |_| ()),
        ("an article in a folder", |project| project.write("content/en-US/in/c.md", CLEAN)),
        ("a folder with an article", |project| project.write("content/en-US/new/c.md", CLEAN)),
        ("another name", |project| {
            std::fs::rename(project.path("content/en-US/in/a.md"), project.path("content/en-US/in/z.md"))
                .expect("moved");
        }),
        ("an article that is gone", |project| std::fs::remove_file(project.path("content/en-US/b.md")).expect("gone")),
        ("another source", |project| project.write("content/sl-SI/b.md", CLEAN)),
        ("a docset", |project| {
            project.write("content/en-US/docfx.json", r#"{"build":{"content":[{"files":"in/*.md"}]}}"#)
        }),
        ("what a docset holds", |project| {
            project.write("content/set/docfx.json", r#"{"build":{"content":[{"files":"*.none"}]}}"#);
        }),
    ];
    let set = r#"{"build":{"content":[{"files":"**/*.md"}]}}"#;
    let files = [
        ("content/en-US/in/a.md", CLEAN),
        ("content/en-US/b.md", FAULTY),
        ("content/set/docfx.json", set),
        ("content/set/en-US/d.md", CLEAN),
    ];
    let projects = changes.map(|(what, change)| (what, change, Project::new(&files)));
    std::thread::sleep(SETTLED);
    for (what, change, project) in projects {
        project.run("build");
        let walk = project.path("dist/.korak/cache-walk");
        // A walk that is taken for granted is not kept again, which is done by another file.
        let file = std::fs::File::options().write(true).open(&walk).expect("kept");
        file.set_modified(std::time::UNIX_EPOCH).expect("set");
        let kept = || std::fs::metadata(&walk).and_then(|found| found.modified()).expect("a time");
        change(&project);
        let again = project.run("build");
        if what == "nothing" {
            assert_eq!(kept(), std::time::UNIX_EPOCH);
        }
        let cached = read(&project.path("dist"));
        let fresh = project.run("build --out fresh --no-cache");
        assert!(cached == read(&project.path("fresh")) && again.status == fresh.status, "{what}");
    }
}

#[test]
fn what_was_told_is_not_believed_when_it_is_damaged() {
    let project = built();
    let place = project.path("dist/.korak/cache-last");
    let whole = std::fs::read(&place).expect("there");
    let told = project.run("build");
    assert!(!looked_at_articles(&project));
    let mut damaged = whole.clone();
    *damaged.last_mut().expect("not empty") ^= 1;
    std::fs::write(&place, damaged).expect("written");
    assert_eq!(project.run("build"), told);
    assert!(looked_at_articles(&project));
}
