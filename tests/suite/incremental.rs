//! A build that takes unchanged articles from its cache writes what a build without one writes, whatever was changed.

use std::path::PathBuf;

use korak::assets::Assets;
use korak::cache::{Cache, Shelf};
use korak::compile::{self, Input};
use korak::config::{self, Config};
use korak::discover;
use korak::write::{Output, Written};

use crate::output::read;

/// How often something is changed.
const CHANGES: u32 = 30;

const LOCALES: [&str; 3] = ["en-US", "sl-SI", "nb-NO"];

/// A collection that is changed, and the folder it is built to.
struct Project {
    folder: tempfile::TempDir,
    random: u32,
}

impl Project {
    fn new() -> Self {
        let mut project = Self { folder: tempfile::tempdir().expect("a folder"), random: 1 };
        project.write("korak.toml", "collection = \"a\"\n");
        project.write("own/templates/unused.html", "x");
        project.write("own/locales/sl-SI/pages.ftl", "site-title = Priročnik\n");
        project.write("content/media/a.png", "\u{89}PNG no picture");
        project.write("content/sl-SI/includes/part.md", "Skupni odstavek.\n");
        for article in 0..6 {
            for locale in LOCALES {
                project.article(locale, article);
            }
        }
        project
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::create_dir_all(self.path(name).parent().expect("a folder")).expect("made");
        std::fs::write(self.path(name), text).expect("written");
    }

    /// A number below `end`, the same in every run of the test.
    fn below(&mut self, end: u32) -> u32 {
        self.random = self.random.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.random >> 16) % end
    }

    /// Writes an article anew, each time with other words.
    fn article(&mut self, locale: &str, number: u32) {
        let (word, steps) = (self.below(1000), 1 + self.below(4));
        let steps: String = (1..=steps).map(|step| format!("{step}. Open **View {word}.{step}**.\n")).collect();
        let include = if self.below(3) == 0 { "[!INCLUDE [part](includes/part.md)]\n\n" } else { "" };
        let text = format!(
            "---\ntitle: Article {word}\nms.custom: \"{number}\"\n---\n# Article {word}\n\n{include}Text ![a](../media/a.png)\n\n{steps}"
        );
        self.write(&format!("content/{locale}/a{number}.md"), &text);
    }

    /// Changes something, and says what.
    fn change(&mut self) -> &'static str {
        let (locale, number) = (LOCALES[self.below(3) as usize], self.below(8));
        let file = format!("content/{locale}/a{number}.md");
        match self.below(10) {
            0 | 1 => {
                self.article(locale, number);
                "an article was written"
            }
            2 => {
                let _ = std::fs::remove_file(self.path(&file));
                "an article was removed"
            }
            3 => {
                let _ = std::fs::rename(self.path(&file), self.path(&format!("content/{locale}/b{number}.md")));
                "an article was renamed"
            }
            4 => {
                let text = format!("site-title = Priročnik {}\n", self.below(1000));
                self.write("own/locales/sl-SI/pages.ftl", &text);
                "a catalogue was changed"
            }
            5 => {
                let text = format!("collection = \"a{}\"\n", self.below(1000));
                self.write("korak.toml", &text);
                "the configuration was changed"
            }
            6 => {
                let text = format!("Skupni odstavek {}.\n", self.below(1000));
                self.write(&format!("content/{locale}/includes/part.md"), &text);
                "a fragment was written"
            }
            7 => {
                let fragment = self.path(&format!("content/{locale}/includes/part.md"));
                let _ = std::fs::remove_file(&fragment);
                "a fragment was removed"
            }
            8 => {
                let picture = self.path("content/media/a.png");
                match self.below(3) {
                    0 if picture.exists() => std::fs::remove_file(picture).expect("removed"),
                    1 => self.write("content/media/a.png", "\u{89}PNG"),
                    _ => self.write("content/media/a.png", "GIF89a"),
                }
                "a picture was changed"
            }
            _ => {
                let output = read(&self.path("cached"));
                let at = self.below(u32::try_from(output.len()).expect("few"));
                let file = output.keys().nth(at as usize).expect("one of them");
                std::fs::write(self.path("cached").join(file), "tampered").expect("written");
                "a file of the output was changed by somebody else"
            }
        }
    }

    /// Builds, and says what was written, what was found, and how many articles came from the cache.
    fn build(&self, out: &str, cached: bool) -> (Written, String, usize) {
        let config: Config = config::load(Some(&self.path("korak.toml"))).expect("valid");
        let own = self.path("own");
        let assets = Assets::load(Some(&own.join("locales")), Some(&own.join("templates"))).expect("valid");
        let out = self.path(out);
        let found = discover::discover(&config, &[self.path("content")], &out).expect("found");
        let input = Input { config: &config, assets: &assets, found: &found, locales: &[], baseline: None };
        let output = Output::open(&out).expect("opened");
        let mut shelf = Shelf::spooled(&out.join(".korak"));
        let stamps = compile::sources(&input, std::time::SystemTime::now()).stamps;
        let cache = cached.then(|| compile::cache(&input, &out, &output.own("cache"), stamps, &mut shelf));
        let pages = compile::templates(&input).expect("templates");
        let built = compile::build(&input, &pages, &output, shelf, cache.as_ref(), None, &|| true).expect("built");
        let (written, published) = output.commit().expect("written");
        let recalled = cache.as_ref().map_or(0, Cache::recalled);
        if let Some(cache) = cache {
            cache.save(written.moved, published.paths(), built.findings.shelf()).expect("saved");
        }
        (written, format!("{:?}", built.findings.load(|_| true).expect("read")), recalled)
    }
}

#[test]
fn builds_with_a_cache_write_what_builds_without_one_write() {
    let mut project = Project::new();
    project.build("cached", true);
    for number in 0..CHANGES {
        let change = project.change();
        let (_, found, _) = project.build("cached", true);
        let fresh = format!("fresh-{number}");
        let (_, expected, _) = project.build(&fresh, false);
        assert_eq!(found, expected, "findings of change {number}: {change}");
        let (cached, fresh) = (read(&project.path("cached")), read(&project.path(&fresh)));
        assert!(cached.keys().eq(fresh.keys()), "files of change {number}: {change}");
        let differing = cached.iter().find(|(name, bytes)| fresh.get(*name) != Some(bytes)).map(|(name, _)| name);
        assert_eq!(differing, None, "change {number}: {change}");
    }
}

#[test]
fn only_the_articles_that_changed_are_compiled() {
    let mut project = Project::new();
    assert_eq!(project.build("cached", true).2, 0, "nothing was there");
    assert_eq!(project.build("cached", true).2, 6);
    project.article("sl-SI", 3);
    assert_eq!(project.build("cached", true).2, 5);
}

#[test]
fn a_picture_is_the_concern_of_the_articles_that_show_it() {
    let project = Project::new();
    project.write("content/en-US/other.md", "# Other\n\nText ![b](../media/b.gif)\n");
    project.build("cached", true);
    project.write("content/media/a.png", "another");
    assert_eq!(project.build("cached", true).2, 1);
    project.write("content/media/b.gif", "GIF89a");
    assert_eq!(project.build("cached", true).2, 6);
    std::fs::remove_file(project.path("content/media/a.png")).expect("removed");
    assert_eq!(project.build("cached", true).2, 1);
}

#[test]
fn what_is_learned_is_the_concern_of_the_articles_that_ask_for_it() {
    let project = Project::new();
    let article = |number: u32, text: &str| {
        let text = format!("---\ntitle: {number}\n---\n# Naslov {number}\n\n{text}\n");
        project.write(&format!("content/sl-SI/w{number}.md"), &text);
    };
    (0..100).for_each(|number| article(number, "Videti je, da je tja lepo priti."));
    article(100, "Odprite stran in izberite **tja**, da bo lepo.");
    let [(_, before, _), (.., all)] = [project.build("cached", true), project.build("cached", true)];
    assert!(before.contains("UI03") && all == 107, "the word is known to name no control: {all}");
    article(7, "Odprite stran in izberite **tja** ali **tja** ali **tja**.");
    let (_, after, recalled) = project.build("cached", true);
    assert!(!after.contains("UI03") && recalled == 105, "one article taught another: {recalled}");
    assert_eq!(after, project.build("fresh", false).1);
}

#[test]
fn a_damaged_cache_is_not_believed() {
    let project = Project::new();
    project.build("cached", true);
    let before = read(&project.path("cached"));
    let place = project.path("cached/.korak/cache");
    let whole = std::fs::read(&place).expect("there");
    for at in (0..whole.len()).step_by(whole.len() / 12) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        std::fs::write(&place, damaged).expect("written");
        assert_eq!(project.build("cached", true).0.written, 0, "byte {at}");
        assert!(read(&project.path("cached")) == before, "byte {at}");
    }
    std::fs::remove_file(&place).expect("removed");
    assert_eq!(project.build("cached", true).0.written, 0, "a cache can be deleted");
}
