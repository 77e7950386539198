//! Shares of a collection, built apart and joined, are what one build of everything gives.

use super::project::{BROKEN, CLEAN, FAULTY, Outcome, Project};
use crate::output::read;

const SHARES: usize = 3;

/// Seven articles in three locales with a picture and a fragment, built in shares and as a whole.
fn built() -> Project {
    let project = Project::new(&[
        ("content/media/a.png", "GIF89a, which every article shows"),
        ("content/en-US/includes/part.md", "A part of many.\n"),
        ("korak.toml", "collection = \"Shares\"\n"),
    ]);
    for (number, text) in [CLEAN, FAULTY, BROKEN].iter().cycle().take(7).enumerate() {
        let more = "\n[!INCLUDE [part](includes/part.md)]\n\n![a](../media/a.png)\n";
        project.write(&format!("content/en-US/a{number}.md"), format!("{text}{more}"));
        let translated = text.replace("en-US", "sl-SI").replace("Open", "Odprite");
        project.write(&format!("content/sl-SI/a{number}.md"), translated);
    }
    for number in 1..=SHARES {
        project.run(&format!("build --shard {number}/{SHARES} --out share-{number}"));
    }
    project.run("build --out whole --no-cache --fail-on never").expect(0, &[]);
    project
}

fn merge(project: &Project) -> Outcome {
    project.run("merge share-1 share-2 share-3 --out joined --fail-on never")
}

#[test]
fn shares_joined_are_the_bytes_of_one_build() {
    let project = built();
    let shares: Vec<_> = (1..=SHARES).map(|number| read(&project.path(&format!("share-{number}")))).collect();
    assert!(shares.iter().all(|files| !files.is_empty() && !files.contains_key("index.json")));
    let pages = |name: &String| name.ends_with(".html");
    let all: Vec<&String> = shares.iter().flat_map(|files| files.keys()).filter(|name| pages(name)).collect();
    assert_eq!(all.len(), 14, "each article is in one share");
    let joined = merge(&project);
    let whole = project.run("build --out whole --no-cache --fail-on never");
    assert_eq!((joined.status, &joined.result), (0, &whole.result.replace("whole/", "joined/")));
    assert!(read(&project.path("joined")) == read(&project.path("whole")));
    project.run("build --out joined --fail-on never").expect(0, &["0 files written"]);
}

#[test]
fn what_a_share_lacks_or_has_wrong_is_compiled() {
    let project = built();
    project.write("content/sl-SI/a2.md", CLEAN.replace("en-US", "sl-SI"));
    project.write("share-1/sl-SI/a0.html", "tampered");
    std::fs::remove_file(project.path("share-2/en-US/a1.json")).expect("removed");
    project.run("merge share-1 share-2 --out joined --fail-on never").expect(0, &[]);
    project.run("build --out whole --no-cache --fail-on never").expect(0, &[]);
    assert!(read(&project.path("joined")) == read(&project.path("whole")));
}

#[test]
fn a_folder_that_is_no_share_of_this_build_is_refused() {
    let project = built();
    project.run("merge share-1 content --out joined").expect_failure(&["content holds no share of this build"]);
    project.write("korak.toml", "collection = \"Another\"\n");
    merge(&project).expect_failure(&["share-1 holds no share of this build", "these settings"]);
    project.run("build --shard 4/3").expect(2, &["no share", "2/4"]);
}
