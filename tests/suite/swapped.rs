//! A folder that is replaced by a link after the walk is not followed, whatever is read below it.
#![cfg(any(target_os = "linux", target_os = "android"))]

use std::path::Path;

use korak::cache::Shelf;
use korak::compile::{self, Input};
use korak::config::Config;
use korak::discover;
use korak::write::Output;

use crate::collection::ASSETS;
use crate::output::read;

/// A picture of one dot, followed by `note`.
fn picture(note: &str) -> Vec<u8> {
    [b"GIF89a\x01\x00\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x00;", note.as_bytes()].concat()
}

/// The collection whose every file says `note` somewhere.
fn write(root: &Path, note: &str) {
    let write = |path: &str, bytes: &[u8]| {
        let file = root.join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(file, bytes).expect("written");
    };
    write("en-US/mail/a.md", format!("# Set up Lumena\n\nThis says {note}.\n").as_bytes());
    let shows = "# Show Lumena\n\n[!INCLUDE [x](../parts/part.md)]\n\n![A dot](../media/a.gif)\n";
    write("en-US/b.md", shows.as_bytes());
    write("parts/part.md", format!("A part says {note}.\n").as_bytes());
    write("media/a.gif", &picture(note));
}

/// What a build finds and writes whose folders at `swapped` become links to the same folders elsewhere after its walk.
fn built(swapped: &[&str]) -> (String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |path: &str| folder.path().join(path);
    write(&at("content"), "what is meant");
    write(&at("elsewhere"), "a SECRET");
    // Where the sources themselves lie may be said by a link.
    std::os::unix::fs::symlink(at("content"), at("sources")).expect("a link");
    let (config, out) = (Config::default(), at("out"));
    let found = discover::discover(&config, &[at("sources/")], &out).expect("found");
    for (number, path) in swapped.iter().enumerate() {
        std::fs::rename(at("content").join(path), at(&format!("moved-{number}"))).expect("moved");
        std::os::unix::fs::symlink(at("elsewhere").join(path), at("content").join(path)).expect("a link");
    }
    let input = Input { config: &config, assets: &ASSETS, found: &found, locales: &[], baseline: None };
    let output = Output::open(&out).expect("opened");
    let mut shelf = Shelf::held();
    let stamps = compile::sources(&input, std::time::SystemTime::now()).stamps;
    let cache = compile::cache(&input, &out, &output.own("cache"), stamps, &mut shelf);
    let pages = compile::templates(&input).expect("templates");
    let compilation = compile::build(&input, &pages, &output, shelf, Some(&cache), None, &|| true).expect("built");
    output.commit().expect("written");
    let findings = compilation.findings.all_reported().expect("read");
    let findings = findings.iter().map(|found| format!("{} {}\n", found.place.path, found.message));
    let written = read(&out).into_values().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect();
    (findings.collect(), written)
}

#[test]
fn what_lies_behind_a_folder_that_has_become_a_link_is_in_no_output() {
    let (findings, written) = built(&[]);
    assert_eq!(written.matches("GIF89a").count(), 1, "{findings}");
    assert!(written.contains("This says what is meant.") && written.contains("A part says what is meant."));
    assert!(!findings.contains("has become a link"), "{findings}");

    let (findings, written) = built(&["en-US/mail", "parts", "media"]);
    assert!(!written.contains("SECRET"), "{findings}");
    assert!(!written.contains("GIF89a"), "{findings}");
    let reason = "a folder that it lies in has become a link";
    for path in ["sources/en-US/mail/a.md", "sources/en-US/b.md"] {
        let named = |line: &str| line.contains(path) && line.contains(reason);
        assert!(findings.lines().any(named), "{path}: {findings}");
    }
}
