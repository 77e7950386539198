//! What pairing rests on: both languages of a bilingual file, and the anchors that translations keep.
//!
//! `FACTS=1 cargo test --test suite facts::real -- --nocapture` looks at every article and prints the figures.

use std::path::PathBuf;

use korak::locale::Locale;
use korak::model::anchor;
use korak::model::document::{BlockKind, Document, text_of};
use korak::model::group::Parsed;
use korak::parse;

use crate::collection::{ASSETS, Collection, found};
use crate::shared::{shared, unpack};

/// How often a claim held.
#[derive(Debug, Default)]
struct Tally {
    held: usize,
    all: usize,
}

impl Tally {
    fn count(&mut self, holds: bool) {
        self.all += 1;
        self.held += usize::from(holds);
    }

    /// Fails unless the claim was put `least` times and held in that many of a thousand cases.
    fn holds(&self, claim: &str, least: usize, of_thousand: usize) {
        assert!(self.all >= least, "{claim}: {self:?}");
        assert!(self.held * 1000 >= self.all * of_thousand, "{claim}: {self:?}");
    }
}

#[derive(Default)]
struct Facts {
    /// English recovered from two locales is one text.
    recovered: Tally,
    /// A bilingual file without its source is the plain translation.
    stripped: Tally,
    /// The anchor of a heading is that of its English text.
    anchors: Tally,
}

/// Every n-th article of `sources`, all its files parsed.
fn articles(sources: &[PathBuf], step: usize) -> Vec<Vec<Parsed>> {
    let source_locale = Locale::parse("en-US").expect("a locale");
    let found = found(sources);
    let parsed = |candidate| {
        let article = found.read(candidate).ok()?;
        let head = parse::head(&article, &source_locale).ok()?;
        let lexicon = ASSETS.lexicon(&head.locale);
        Some(parse::parse(article, head, lexicon, ASSETS.english(), &found.includes))
    };
    found.bundles.iter().step_by(step).map(|bundle| bundle.candidates.iter().filter_map(parsed).collect()).collect()
}

fn facts(articles: &[Vec<Parsed>]) -> Facts {
    let mut facts = Facts::default();
    let value = |file: &Parsed, key| file.front_matter.scalar(key).map(|text| text.value.clone());
    for files in articles {
        for (at, file) in files.iter().enumerate() {
            let Some(bilingual) = &file.bilingual else { continue };
            headings(&file.document, &bilingual.english, &mut facts.anchors);
            for other in files[at + 1..].iter().chain(&files[..at]) {
                let hash = "ms.openlocfilehash";
                if value(file, hash).is_none() || value(file, hash) != value(other, hash) {
                    continue;
                }
                match &other.bilingual {
                    Some(theirs) if file.locale < other.locale => {
                        facts.recovered.count(bilingual.english.visible == theirs.english.visible);
                    }
                    None if value(file, "ms.lasthandoff") == value(other, "ms.lasthandoff")
                        && file.locale == other.locale =>
                    {
                        facts.stripped.count(file.document.visible == other.document.visible);
                    }
                    _ => {}
                }
            }
        }
    }
    facts
}

/// Compares the anchors of headings with their English text.
fn headings(translated: &Document, english: &Document, tally: &mut Tally) {
    for (own, source) in translated.blocks_in_order().into_iter().zip(english.blocks_in_order()) {
        if let (BlockKind::Heading { anchor: Some(anchor), .. }, BlockKind::Heading { content, .. }) =
            (&own.kind, &source.kind)
            && let Some(slug) = anchor::of(&text_of(content))
        {
            tally.count(*anchor == slug);
        }
    }
}

fn segment(unit: u32, own: &str, source: &str) -> String {
    format!(
        "<span data-ttu-id=\"0a1b2-{unit}\">{own}</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-{unit}\">{source}</span></span>"
    )
}

fn article(locale: &str, title: &str, step: &str) -> String {
    let hash = "1111111111111111111111111111111111111111";
    format!(
        "---\ntitle: X\nms.openlocfilehash: {hash}\nms.contentlocale: {locale}\nms.lasthandoff: 08/13/2021\n---\n# <a name=\"share-a-folder\"></a>{title}\n\n1. {step}\n"
    )
}

#[test]
fn both_languages_come_whole_out_of_a_bilingual_file() {
    let collection = Collection::new();
    let (title, step) = ("Share a folder", "Select **Share** in [the list](https://example.com).");
    let slovenian = ("Delite mapo", "Izberite **Skupna raba** na [seznamu](https://example.com).");
    let norwegian = ("Del en mappe", "Velg **Del** i [listen](https://example.com).");
    for (locale, (own, does)) in [("sl-SI", slovenian), ("nb-NO", norwegian)] {
        let text = article(locale, &segment(102, own, title), &segment(103, does, step));
        collection.write(&format!("bilingual/{locale}/share.md"), &text);
        collection.write(&format!("plain/{locale}/share.md"), &article(locale, own, does));
    }
    let facts = facts(&articles(&["bilingual", "plain"].map(|name| collection.root().join(name)), 1));
    facts.recovered.holds("English is the same from both locales", 1, 1000);
    facts.stripped.holds("a bilingual file holds the plain translation", 2, 1000);
    facts.anchors.holds("anchors are those of the English headings", 2, 1000);
}

impl Facts {
    /// Tells whoever asked for the figures.
    #[expect(clippy::print_stdout, reason = "the figures are asked for")]
    fn print(&self) {
        for (claim, Tally { held, all }) in [
            ("recovered English is the same from both locales", &self.recovered),
            ("a stripped bilingual file is the plain translation", &self.stripped),
            ("anchors are those of the English headings", &self.anchors),
        ] {
            println!("{claim}: {held} of {all}");
        }
    }
}

#[test]
fn real_bilingual_files_hold_what_pairing_rests_on() {
    let Some(script) = shared("corpus/unpack.sh") else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let sources = unpack(&script, folder.path(), &["sl-SI", "sl-SI-bilingual", "nb-NO-bilingual"]);
    let asked = std::env::var_os("FACTS").is_some();
    let facts = facts(&articles(&sources, if asked { 1 } else { 3 }));
    if asked {
        facts.print();
    }
    facts.recovered.holds("English is the same from both locales", 900, 989);
    facts.stripped.holds("a bilingual file holds the plain translation", 50, 980);
    facts.anchors.holds("anchors are those of the English headings", 900, 995);
}
