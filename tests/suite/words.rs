//! Words that a collection teaches: they are there from the first article on, whatever number of threads there is.

use std::fmt::Write;

use crate::collection::Collection;

/// A collection of `count` articles in a language that has no full lexicon, and one in which bold stands on a word
/// that all the others have in plain text.
fn articles(count: usize) -> Collection {
    let articles = Collection::new();
    for at in 0..count {
        let mut text = format!("---\ntitle: Aihe {at}\nms.translationtype: HT\n---\n# Aihe {at}\n\n");
        for step in 1..=6 {
            writeln!(text, "{step}. Valitse **Ohje {step}** tai avaa valikko jonka nimi on **Koti**.").expect("text");
        }
        articles.write(&format!("fi-FI/a{at:03}.md"), &text);
    }
    articles.write("fi-FI/zz.md", "---\ntitle: Aihe\n---\n# Aihe\n\n1. Valitse Ohje **tai** Koti.\n2. Tallenna.\n");
    articles
}

fn hits(articles: &Collection) -> usize {
    let compilation = articles.check_with("");
    compilation.findings.all_reported().expect("read").iter().filter(|found| found.code == "UI03").count()
}

#[test]
fn a_collection_teaches_the_words_of_a_language_without_a_lexicon() {
    assert_eq!(hits(&articles(120)), 1);
}

#[test]
fn a_few_articles_teach_nothing() {
    assert_eq!(hits(&articles(12)), 0);
}
