//! The pages of rules: their form, and their examples, which run as they stand.

use std::fmt::Write;

use korak::assets::{Assets, Catalogue};
use korak::check::{self, RULES, Rule};
use korak::locale::Locale;
use sha1::{Digest, Sha1};

use crate::collection::Collection;

/// Rules about files, settings and history that no Markdown shows; their pages describe the case in words.
const IN_WORDS: [&str; 10] = ["CF01", "CF02", "FR04", "IN01", "IN02", "IN06", "IN08", "PL01", "PL02", "PL03"];

/// The sections of a page, in order; the last may be left out.
const SECTIONS: [&str; 5] = ["What it does", "Why is this bad?", "Bad", "Good", "See also"];

/// A fenced example.
#[derive(Debug)]
struct Fence {
    /// The words behind the opening backticks.
    info: String,
    /// The lines inside, each with its end.
    text: String,
}

impl Fence {
    /// Where the article or the catalogue stands; `None` when the fence is neither.
    fn path(&self) -> Option<&str> {
        let mut words = self.info.split(' ');
        let kind = words.next();
        let file = words.find_map(|word| word.strip_prefix("file="));
        if self.is_catalogue() { file } else { (kind == Some("md")).then(|| file.unwrap_or("en-US/example.md")) }
    }

    fn is_catalogue(&self) -> bool {
        self.info.starts_with("ftl ")
    }
}

/// A section of a page: its title, its text outside fences, and its fences.
#[derive(Debug, Default)]
struct Section {
    title: String,
    prose: String,
    fences: Vec<Fence>,
}

fn sections(page: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = vec![Section::default()];
    let mut fence: Option<Fence> = None;
    for line in page.lines() {
        let section = sections.last_mut().expect("never empty");
        match (&mut fence, line.strip_prefix("```")) {
            (Some(_), Some("")) => section.fences.extend(fence.take()),
            (Some(open), _) => {
                open.text.push_str(line);
                open.text.push('\n');
            }
            (None, Some(info)) => fence = Some(Fence { info: info.to_owned(), text: String::new() }),
            (None, None) => match line.strip_prefix("## ") {
                Some(title) => sections.push(Section { title: title.to_owned(), ..Section::default() }),
                None => writeln!(section.prose, "{line}").expect("text"),
            },
        }
    }
    assert!(fence.is_none(), "a fence is not closed");
    sections
}

fn section<'a>(sections: &'a [Section], title: &str) -> &'a Section {
    sections.iter().find(|section| section.title == title).unwrap_or_else(|| panic!("no section {title}"))
}

/// The digest a translation carries: SHA-1 of the source with CRLF line ends.
fn sha1(text: &str) -> String {
    Sha1::digest(text.replace('\n', "\r\n")).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The text of an article with the digests of other articles filled in.
fn filled(text: &str, articles: &[(&str, &str)]) -> String {
    articles
        .iter()
        .fold(text.to_owned(), |text, (path, source)| text.replace(&format!("{{sha1:{path}}}"), &sha1(source)))
}

/// What the bad examples of all rules show.
pub(crate) fn bad_examples() -> Vec<korak::diagnostic::Diagnostic> {
    let bad = |rule: &&&Rule| found(rule, section(&sections(rule.page), "Bad"));
    RULES.iter().filter(|rule| !IN_WORDS.contains(&rule.code)).collect::<Vec<_>>().iter().flat_map(bad).collect()
}

/// How often `rule` finds something in the articles of `section`, and everything that was found, for the failure.
fn findings(rule: &Rule, section: &Section) -> (usize, String) {
    let found = found(rule, section);
    let line = |diagnostic: &korak::diagnostic::Diagnostic| {
        format!("    {} line {}: {}", diagnostic.code, diagnostic.place.line, diagnostic.message)
    };
    let count = found.iter().filter(|diagnostic| diagnostic.code == rule.code).count();
    (count, found.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// Everything that is found in the articles of `section` with the rule on.
fn found(rule: &Rule, section: &Section) -> Vec<korak::diagnostic::Diagnostic> {
    if section.fences.iter().any(Fence::is_catalogue) {
        return found_in_catalogues(section);
    }
    let articles: Vec<(&str, &str)> =
        section.fences.iter().filter_map(|fence| Some((fence.path()?, fence.text.as_str()))).collect();
    let collection = Collection::new();
    for (path, text) in &articles {
        let text = filled(text, &articles);
        assert!(!text.contains("{sha1:"), "{}: a digest of a file that is not there", rule.code);
        collection.write(path, &text);
    }
    let settings = section.fences.iter().filter(|fence| fence.info == "toml file=korak.toml");
    let mut settings: String = settings.map(|fence| fence.text.as_str()).collect();
    if !rule.enabled {
        let _ = write!(settings, "\n[rules]\n{} = \"{}\"\n", rule.code, rule.severity.as_str());
    }
    collection.check_with(&settings).findings.all_reported().expect("read")
}

/// Everything that is found in the catalogues of `section`, beside no article.
fn found_in_catalogues(section: &Section) -> Vec<korak::diagnostic::Diagnostic> {
    let catalogue = |fence: &Fence| {
        let path = fence.path().expect("a catalogue");
        let tag = path.split('/').nth(1).expect("a folder of a locale");
        Catalogue {
            locale: Locale::parse(tag).expect("a locale"),
            path: path.to_owned(),
            text: fence.text.clone(),
            overrides: true,
        }
    };
    let mut assets = Assets::load(None, None).expect("embedded assets are valid");
    assets.catalogues = section.fences.iter().map(catalogue).collect();
    let collection = Collection::new();
    collection.write("en-US/example.md", "# Example\n\nText.\n");
    collection.check_with_assets(&assets).findings.all_reported().expect("read")
}

#[test]
fn pages_have_their_sections() {
    for rule in RULES {
        let sections = sections(rule.page);
        let titles: Vec<&str> = sections[1..].iter().map(|section| section.title.as_str()).collect();
        assert!(titles == SECTIONS || titles == SECTIONS[..4], "{}: sections {titles:?}", rule.code);
        assert!(sections[0].prose.trim().is_empty(), "{}: text above the first section", rule.code);
        for title in &SECTIONS[..2] {
            assert!(!section(&sections, title).prose.trim().is_empty(), "{}: nothing in {title}", rule.code);
        }
        let opening = section(&sections, SECTIONS[0]).prose.trim().to_owned();
        assert!(opening.starts_with("Finds "), "{}: {opening}", rule.code);
    }
}

#[test]
fn pages_refer_to_rules_that_exist() {
    for rule in RULES {
        let sections = sections(rule.page);
        let Some(also) = sections.iter().find(|section| section.title == "See also") else { continue };
        let codes: Vec<&str> = also.prose.trim().split(", ").collect();
        for code in codes {
            assert!(RULES.iter().any(|other| other.code == code && code != rule.code), "{}: see {code:?}", rule.code);
        }
    }
}

#[test]
fn examples_behave() {
    let mut complaints = Vec::new();
    for rule in RULES {
        let sections = sections(rule.page);
        let [bad, good] = ["Bad", "Good"].map(|title| section(&sections, title));
        let in_words = |section: &Section| section.fences.iter().all(|fence| fence.path().is_none());
        assert_eq!(in_words(bad), IN_WORDS.contains(&rule.code), "{}: are there articles to run under Bad?", rule.code);
        assert_eq!(
            in_words(good),
            IN_WORDS.contains(&rule.code),
            "{}: are there articles to run under Good?",
            rule.code
        );
        for (section, expected) in [(bad, 1), (good, 0)] {
            if in_words(section) {
                continue;
            }
            let (count, all) = findings(rule, section);
            if count != expected {
                let (code, name, title) = (rule.code, rule.name, &section.title);
                complaints
                    .push(format!("{code} {name}: found {count} times under {title}, not {expected}; all:\n{all}"));
            }
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn findings_show_their_line() {
    for rule in RULES.iter().filter(|rule| !IN_WORDS.contains(&rule.code)) {
        let sections = sections(rule.page);
        let bad = found(rule, section(&sections, "Bad"));
        for finding in bad.iter().filter(|finding| !finding.place.bytes.is_empty()) {
            let place = &finding.place;
            assert!(place.mark.end as usize <= place.excerpt.len() && !place.excerpt.is_empty(), "{finding:?}");
        }
    }
}

#[test]
fn a_compound_may_run_into_a_link_where_small_letters_tell() {
    let found = |path: &str, line: &str| {
        let collection = Collection::new();
        let text = format!("---\ntitle: Freigabe\nms.translationtype: MT\n---\n# Freigabe\n\n{line}\n");
        collection.write(path, &text);
        let all = collection.check_with("").findings.all_reported().expect("read");
        all.iter().filter(|finding| finding.code == "LK07").count()
    };
    let count = |line: &str| found("de-DE/a.md", line);
    assert_eq!(count("Beachten Sie die Freigabe[einstellungen](https://example.com/a) hier."), 0);
    // A noun of its own has a capital, and a word of the sentence is no half of a compound.
    assert_eq!(count("Beachten Sie die Freigabe[Einstellungen](https://example.com/a) hier."), 1);
    assert_eq!(count("Beachten Sie die[folgenden Hinweise](https://example.com/a) hier."), 1);
    assert_eq!(count("Die[folgenden Hinweise](https://example.com/a) helfen."), 1);
    assert_eq!(count("Hier sind [die Einstellungen](https://example.com/a)Freigabe."), 1);
    assert_eq!(count("Lesen Sie FR[eigabe und Rechte](https://example.com/a) hier."), 1);
    // Elsewhere a small letter tells nothing.
    assert_eq!(found("nb-NO/a.md", "Se delings[innstillingene](https://example.com/a) her."), 1);
}

#[test]
fn rules_are_found_by_code_and_name() {
    for rule in RULES {
        for word in [rule.code.to_lowercase(), rule.name.to_uppercase()] {
            assert_eq!(check::find(&word).map(|rule| rule.code), Some(rule.code));
        }
    }
    assert!(check::find("XX99").is_none());
}
