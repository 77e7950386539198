//! How articles are read: each article of `tests/fixtures/extraction` against the outline that a person wrote for it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use sha1::{Digest, Sha1};

use crate::collection::Collection;
use crate::outline::outline;
use crate::output::Built;

/// The folder of fixtures that the program is known to read wrongly.
const WRONG: &str = "known-wrong";

/// One shape: an article, or the editions of one article, and what they should become.
struct Fixture {
    name: String,
    /// The text of each edition by its locale.
    editions: BTreeMap<String, String>,
    /// The outline of each edition by its locale, without its comments.
    outlines: BTreeMap<String, Vec<String>>,
}

/// The fixtures in `folder`; none where there is no such folder, since Git keeps no empty ones.
fn fixtures(folder: &Path) -> Vec<Fixture> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let entries = entries.map(|entry| entry.expect("readable").path());
    let mut found: BTreeMap<String, Vec<PathBuf>> = BTreeMap::new();
    for path in entries.filter(|path| path.file_name().is_some_and(|name| name != WRONG)) {
        let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
        found.entry(name).or_default().push(path);
    }
    found.into_iter().map(|(name, paths)| fixture(name, &paths)).collect()
}

fn fixture(name: String, paths: &[PathBuf]) -> Fixture {
    let (outlines, articles): (Vec<_>, Vec<_>) = paths.iter().partition(|path| has_ending(path, "outline"));
    let ([outline], [article]) = (&outlines[..], &articles[..]) else {
        panic!("{name}: an article and an outline belong together, but here are {paths:?}");
    };
    let read =
        |path: &Path| std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let editions = if article.is_dir() {
        let locale = |path: PathBuf| (path.file_name().expect("a name").to_string_lossy().into_owned(), path);
        let folders =
            std::fs::read_dir(article).expect("a folder").map(|entry| locale(entry.expect("readable").path()));
        folders.map(|(locale, path)| (locale, read(&path.join("article.md")))).collect()
    } else {
        assert!(has_ending(article, "md"), "{name}: {} is no article", article.display());
        let text = read(article);
        BTreeMap::from([(locale(&text).to_owned(), text)])
    };
    let text = read(outline);
    let excused = text.lines().any(|line| line.starts_with("# FIXME: "));
    let wrong = outline.parent().is_some_and(|folder| folder.ends_with(WRONG));
    assert!(excused == wrong, "{name}: a FIXME names the missing rule in {WRONG}, and only there");
    let mut outlines: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut at = editions.keys().next().expect("an edition").clone();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        match line.strip_prefix("== ") {
            Some(locale) => locale.clone_into(&mut at),
            None => outlines.entry(at.clone()).or_default().push(line.to_owned()),
        }
    }
    assert!(outlines.keys().eq(editions.keys()), "{name}: {:?} of {:?}", outlines.keys(), editions.keys());
    Fixture { name, editions, outlines }
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|found| found == ending)
}

/// The locale that a lone article names, or that of a source.
fn locale(text: &str) -> &str {
    text.lines().find_map(|line| line.strip_prefix("ms.contentlocale: ")).unwrap_or("en-US")
}

/// Where the outlines of the program differ from those of `fixtures`, by name of the fixture.
fn differences(fixtures: &[Fixture]) -> BTreeMap<&str, String> {
    if fixtures.is_empty() {
        return BTreeMap::new();
    }
    let collection = Collection::new();
    for Fixture { name, editions, .. } in fixtures {
        let source = editions.get("en-US").map_or("", String::as_str).replace('\n', "\r\n");
        let hash: String = Sha1::digest(source).iter().map(|byte| format!("{byte:02x}")).collect();
        for (locale, text) in editions {
            collection.write(&format!("{locale}/{name}.md"), &text.replace("{sha1:en-US}", &hash));
        }
    }
    let built = Built::of(&[collection.root()]);
    let mut found: BTreeMap<&str, String> = BTreeMap::new();
    for Fixture { name, outlines, .. } in fixtures {
        for (locale, expected) in outlines {
            let actual = outline(&built.json(&format!("{locale}/{name}.json")));
            let actual: Vec<&str> = actual.lines().collect();
            let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
            if actual.len() != expected.len() || !actual.iter().zip(&expected).all(|(is, should)| matches(is, should)) {
                found.entry(name).or_default().push_str(&format!("== {name} {locale}\n{}", diff(&expected, &actual)));
            }
        }
    }
    found
}

/// Whether the line `is` what it `should` be; behind "…" any words may follow.
fn matches(is: &str, should: &str) -> bool {
    should.strip_suffix('…').map_or(is == should, |start| is.starts_with(start))
}

/// Both outlines in one: "-" before lines that are missing, "+" before lines that should not be there.
fn diff(expected: &[&str], actual: &[&str]) -> String {
    match (expected, actual) {
        ([], []) => String::new(),
        ([should, expected @ ..], [is, actual @ ..]) if matches(is, should) => {
            format!("  {is}\n{}", diff(expected, actual))
        }
        // A missing line is one that comes nowhere below; the texts are too short for anything cleverer.
        ([should, expected @ ..], _) if !actual.iter().any(|is| matches(is, should)) => {
            format!("- {should}\n{}", diff(expected, actual))
        }
        (_, [is, actual @ ..]) => format!("+ {is}\n{}", diff(expected, actual)),
        ([..], []) => unreachable!("what is expected stands nowhere in an empty outline"),
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/extraction")
}

#[test]
fn articles_are_read_as_people_read_them() {
    let fixtures = fixtures(&folder());
    assert!(!fixtures.is_empty(), "there are no fixtures");
    let found = differences(&fixtures);
    let all: Vec<String> = found.into_values().collect();
    assert!(all.is_empty(), "{} of {} differ:\n{}", all.len(), fixtures.len(), all.join("\n"));
}

#[test]
fn what_is_known_to_be_read_wrongly_still_is() {
    let fixtures = fixtures(&folder().join(WRONG));
    let found = differences(&fixtures);
    let mended = fixtures.iter().map(|fixture| fixture.name.as_str()).filter(|name| !found.contains_key(name));
    let mended: Vec<&str> = mended.collect();
    assert!(mended.is_empty(), "read rightly now: move {mended:?} out of {WRONG}, and take their FIXME away");
}
