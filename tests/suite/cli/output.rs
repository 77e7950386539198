//! The output folder: what a build touches in it, what it leaves alone, and that the same input gives the same bytes.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime};

use super::project::{CLEAN, FAULTY, Project};
use crate::output::read;

fn two_articles() -> Project {
    Project::new(&[("content/en-US/a.md", CLEAN), ("content/en-US/mail/b.md", FAULTY)])
}

/// The time of the last change of every file in the output.
fn times(project: &Project) -> BTreeMap<String, SystemTime> {
    let dist = project.path("dist");
    let time = |path: &String| std::fs::metadata(dist.join(path)).and_then(|found| found.modified()).expect("a time");
    read(&dist).keys().map(|path| (path.clone(), time(path))).collect()
}

/// Sets the times of all files back, so that a file written again shows whatever the clock of the disk.
fn age(project: &Project) {
    let old = SystemTime::now() - Duration::from_secs(3600);
    for path in read(&project.path("dist")).keys() {
        let file = std::fs::File::options().write(true).open(project.path("dist").join(path)).expect("there");
        file.set_modified(old).expect("set");
    }
}

#[test]
fn a_second_build_touches_nothing() {
    let project = two_articles();
    project.run("build").expect(0, &[" 0 unchanged, 0 removed"]);
    age(&project);
    let before = (times(&project), read(&project.path("dist")));
    let written = format!("dist: 0 files written, {} unchanged, 0 removed", before.0.len());
    project.run("build").expect(0, &[&written]);
    assert_eq!((times(&project), read(&project.path("dist"))), before);
}

#[test]
fn a_change_touches_only_what_follows_from_it() {
    let project = two_articles();
    project.run("build").expect(0, &[]);
    age(&project);
    let before = times(&project);
    project.write("content/en-US/a.md", CLEAN.replace("Share**", "Share with**"));
    project.run("build").expect(0, &[]);
    let changed: Vec<String> =
        times(&project).into_iter().filter(|(path, time)| before[path] != *time).map(|(path, _)| path).collect();
    assert_eq!(changed, ["en-US/a.html", "en-US/a.json", "en-US/index.json", "en-US/search.js", "en-US/search.json"]);
}

#[test]
fn files_of_an_article_that_is_gone_go_too_and_foreign_files_stay() {
    let project = two_articles();
    project.run("build").expect(0, &[]);
    project.write("dist/mine.txt", "mine");
    project.write("dist/en-US/mail/mine.txt", "mine");
    std::fs::remove_file(project.path("content/en-US/mail/b.md")).expect("removed");
    project.run("build").expect(0, &["2 removed"]);
    let there = ["a.json", "mail/b.json", "mail/b.html", "mail/mine.txt", "../mine.txt"]
        .map(|path| project.exists(&format!("dist/en-US/{path}")));
    assert_eq!(there, [true, false, false, true, true]);
}

#[test]
fn an_output_that_cannot_be_written_is_named() {
    let project = two_articles();
    project.write("taken", "a file");
    project.run("build --out taken").expect_failure(&["taken is not a folder", "help: "]);
    project.run("build --out taken/below").expect_failure(&["taken/below", "help: "]);
    project.write("dist/en-US/a.html", "mine");
    project.run("build").expect_failure(&["dist/en-US/a.html", "no earlier build wrote it", "help: "]);
    assert_eq!(read(&project.path("dist")), BTreeMap::from([("en-US/a.html".to_owned(), b"mine".to_vec())]));
}

#[test]
fn an_output_that_holds_the_source_is_refused() {
    let project = two_articles();
    for out in ["content", ".", "content/en-US/..", "./content/"] {
        project.run(&format!("build --out {out}")).expect_failure(&["holds the source content", "help: "]);
    }
    project.run("build content/en-US --out content").expect_failure(&["holds the source content/en-US"]);
    project.run(&format!("build --out {}", project.root().display())).expect_failure(&["holds the source content"]);
    assert_eq!(read(&project.path("content")).len(), 2, "the sources are as they were");
}

#[test]
fn an_output_among_the_sources_is_no_source() {
    let project = two_articles();
    for _ in 0..2 {
        project.run("build --out content/out").expect(0, &["2 articles"]);
    }
    let project = Project::new(&[("en-US/a.md", CLEAN)]);
    project.run("build .").expect(0, &["1 article "]);
    project.write("dist/en-US/b.md", CLEAN);
    project.run("check .").expect(0, &["1 article "]);
}

#[test]
fn what_stands_beside_the_output_among_the_sources_is_no_source() {
    let project = Project::new(&[("en-US/a.md", CLEAN)]);
    project.run("build .").expect(0, &["1 article "]);
    project.write(".dist.korak/en-US/b.md", CLEAN);
    project.run("build .").expect_failure(&[".dist.korak", "not left by a build", "help: "]);
    assert!(project.exists(".dist.korak/en-US/b.md"));
    project.run("build . --out other").expect(0, &["1 article "]);
}

/// Whoever stands in the output folder stays in it: it is changed file by file then.
#[cfg(unix)]
#[test]
fn the_folder_that_the_user_works_in_is_not_replaced() {
    use std::os::unix::fs::MetadataExt;
    let project = two_articles();
    project.run("build").expect(0, &[]);
    let inode = || std::fs::metadata(project.path("dist")).expect("there").ino();
    let before = inode();
    project.write("content/en-US/a.md", CLEAN.replace("Share**", "Share with**"));
    project.run_in("dist", "build ../content --out .").expect(0, &[" 0 removed"]);
    assert_eq!(inode(), before);
    project.write("content/en-US/a.md", CLEAN);
    project.run("build").expect(0, &[" 0 removed"]);
    assert_ne!((inode(), project.exists(".dist.korak")), (before, true));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/content");
    let copy = |below: &str| {
        let project = Project::new(&[]);
        for (path, bytes) in read(samples.as_ref()) {
            project.write(&format!("{below}content/{path}"), bytes);
        }
        project
    };
    let build = |below: &str, arguments: &str| {
        let project = copy(below);
        let outcome = project.run_in(below, arguments);
        (read(&project.path(below).join("dist")), outcome)
    };
    let (files, outcome) = build("", "build --jobs 1");
    assert!(outcome.status < 2 && files.len() > 100, "{outcome:?}");
    for (below, arguments) in [("", "build --jobs 2"), ("", "build --jobs 7"), ("some/where/else/", "build")] {
        let (others, other) = build(below, arguments);
        let differing: Vec<&String> = files.keys().filter(|path| others.get(*path) != files.get(*path)).collect();
        assert!(differing.is_empty() && others.len() == files.len(), "{below} {arguments}: {differing:?}");
        assert_eq!(other, outcome, "{below} {arguments}");
    }
}

#[test]
fn where_the_sources_lie_does_not_show() {
    let project = two_articles();
    project.write("content/en-US/README.md", "# No article\n");
    project.run("build --out near").expect(0, &[]);
    project.run(&format!("build {} --out far", project.path("content").display())).expect(0, &[]);
    assert!(read(&project.path("near")) == read(&project.path("far")));
}
