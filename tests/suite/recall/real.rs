//! The same, done to real articles.

use std::path::Path;

use super::{Pair, check, expect, measure};
use crate::shared::{shared, unpack};

/// How many articles of a locale are looked at. In most of them something is found already.
const ARTICLES: usize = 200;
/// How much less must be found than in texts of our own: what is done to a real text is not damage every time, such as a
/// space before an ellipsis that is the name of a button.
const SLACK: f64 = 0.1;
/// How often each kind of damage is done.
const TIMES: usize = 60;

/// Real articles of `locale`, each with the bilingual file of the same source version, evenly from all there are.
fn articles(script: &Path, folder: &Path, locale: &str) -> Vec<(String, String)> {
    let folders = unpack(script, folder, &[locale, &format!("{locale}-bilingual")]);
    let read = |path: &Path| std::fs::read_to_string(path).ok().map(|text| text.replace("\r\n", "\n"));
    let version = |text: &str| text.lines().find(|line| line.starts_with("ms.openlocfilehash:")).map(str::to_owned);
    let entries = walkdir::WalkDir::new(&folders[0]).sort_by_file_name().into_iter();
    let pair = |entry: walkdir::DirEntry| {
        let beside = folders[1].join(entry.path().strip_prefix(&folders[0]).ok()?);
        let (text, beside) = (read(entry.path())?, read(&beside)?);
        (version(&text)? == version(&beside)?).then_some((text, beside))
    };
    let all: Vec<_> = entries.filter_map(|entry| pair(entry.expect("readable"))).collect();
    let step = (all.len() / ARTICLES).max(1);
    all.into_iter().step_by(step).take(ARTICLES).collect()
}

#[test]
fn damage_done_to_real_articles_is_found() {
    let Some(script) = shared("corpus/unpack.sh") else { return };
    let folder = tempfile::tempdir().expect("a folder");
    for locale in ["nb-NO", "sl-SI"] {
        let articles = articles(&script, folder.path(), locale);
        let pair = |article: &(String, String)| Pair { translation: article.0.clone(), english: article.1.clone() };
        let faults = check(locale, locale, &articles.iter().map(pair).collect::<Vec<_>>());
        // Where something is found already, more damage proves nothing.
        let clean: Vec<&(String, String)> =
            articles.iter().zip(faults).filter(|(_, faults)| faults.is_empty()).map(|(article, _)| article).collect();
        assert!(clean.len() > 20, "{} clean articles", clean.len());
        let texts: Vec<String> = clean.iter().map(|(text, _)| text.clone()).collect();
        let pair = |at: usize, text: &str| Pair { translation: text.to_owned(), english: clean[at].1.clone() };
        expect(&measure(locale, locale, &texts, &pair, TIMES), locale, SLACK);
    }
}
