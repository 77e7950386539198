//! What the fuzzers run: bytes in, and a panic where something does not hold. `cargo test` runs them on kept inputs.

use korak::model::front_matter::Value;
use korak::model::group::{Entry, Provenance};
use korak::model::runbook::{Content, Inline, Picture, Run, RunKind, Segment};
use korak::source::Span;

use super::pages;
use super::pipeline::{Compiled, compile, compile_beside, page};
use super::{each, hold};

/// A target: its name and what it does with bytes.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// All targets, by the names of their folders in `fuzz/regressions`.
pub(crate) const TARGETS: [Target; 5] = [
    ("article", article),
    ("front_matter", front_matter),
    ("encoder", encoder),
    ("include", include),
    ("bilingual", bilingual),
];

/// Any bytes as an article: everything holds, and twice gives the same bytes.
pub(crate) fn article(bytes: &[u8]) {
    twice(&[text(bytes)], &[]);
}

/// Any bytes between the fences: the body stays whole, and plain values keep their spelling.
pub(crate) fn front_matter(bytes: &[u8]) {
    let is_fence = |line: &&str| matches!(line.trim_end(), "---" | "...");
    let text = text(bytes);
    let block: Vec<&str> = text.split('\n').filter(|line| !is_fence(line)).collect();
    let file = format!("---\n{}\n---\n# Title\n\nLast words.\n", block.join("\n"));
    let compiled = twice(&[file], &[]);
    let is_broken = compiled.diagnostics.iter().any(|found| found.code == "FM01");
    // What a file with two languages holds in the other one is that language's part of it, and not the whole.
    let own = |entry: &Entry| entry.edition.provenance != Provenance::Recovered;
    for entry in compiled.group.entries.into_iter().filter(own) {
        let edition = entry.edition;
        let visible = &edition.document.visible;
        // What may have been meant for readers is shown before the body. A segment that it opens and does not close takes
        // the body with it, as anywhere; that is for the target with segments.
        let is_whole = text.contains("<span") || visible.contains("Title") && visible.ends_with("Lastwords.");
        assert!(visible == "TitleLastwords." || is_broken && is_whole, "{visible}");
        for known in &edition.front_matter.entries {
            let Value::Scalar(value) = &known.value else { continue };
            let written = edition.source.slice(value.span);
            let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '+' | '-');
            if written.chars().all(is_plain) {
                assert_eq!(value.value, written);
            }
        }
    }
}

/// Any bytes as runs, a line each, whose first byte says what it means: the fragment shows just their text.
pub(crate) fn encoder(bytes: &[u8]) {
    let text = text(bytes);
    let mut compiled = compile(&["# T\n\nx\n".to_owned()]);
    compiled.group.entries.truncate(1);
    let runs = text.split('\n').filter_map(run).collect();
    compiled.group.entries[0].runbook.intro = vec![Content::Paragraph(Inline { runs })];
    let page = page(&compiled.group, &compiled.group.entries[0], &[]);
    pages::safe(&page);
    let runbook = serde_json::from_str(&page.json).expect("JSON");
    each(&runbook, &mut |value| {
        if let (Some(html), Some(text)) = (value["html"].as_str(), value["text"].as_str()) {
            assert_eq!(pages::shown(html), pages::visible(text), "{html}");
        }
    });
}

/// Any bytes as an article with fragments, which include one another: everything holds, and there is an end.
pub(crate) fn include(bytes: &[u8]) {
    let text = text(bytes);
    let mut files = text.split("\n%%\n");
    let article = files.next().unwrap_or_default().to_owned();
    let names = ["a.md", "b.md", "c.md", "d.md"];
    let fragments: Vec<_> = names.iter().zip(files).map(|(name, text)| ((*name).to_owned(), text.to_owned())).collect();
    twice(&[article], &fragments);
}

/// Any bytes as a bilingual article, with signs for the tags of a segment: no word is in neither language.
pub(crate) fn bilingual(bytes: &[u8]) {
    let signs = text(bytes);
    let text = signs
        .replace('{', "<span data-ttu-id=\"a-1\">")
        .replace('|', "</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">")
        .replace('}', "</span></span>");
    let compiled = twice(&[text], &[]);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '{' | '|' | '}');
    if signs.chars().all(is_plain) && signs.contains('{') {
        let entries = compiled.group.entries.iter().map(|entry| entry.edition.document.visible.as_str());
        let visible: Vec<&str> =
            entries.chain(compiled.group.english.iter().map(|english| english.document.visible.as_str())).collect();
        for word in signs.split(|c: char| !c.is_ascii_alphanumeric()) {
            assert!(visible.iter().any(|text| text.contains(word)), "{word} of {signs:?} in {visible:?}");
        }
    }
}

/// Compiles `texts` twice beside `fragments` and checks both.
fn twice(texts: &[String], fragments: &[(String, String)]) -> Compiled {
    let published = |compiled: &Compiled| -> Vec<(String, String)> {
        compiled.pages.iter().map(|page| (page.json.clone(), page.html.clone())).collect()
    };
    let (once, again) = (compile_beside(texts, fragments.to_vec()), compile_beside(texts, fragments.to_vec()));
    hold(&once);
    assert_eq!(published(&once), published(&again));
    once
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// The run that `line` describes: its kind, and the text twice where something stands behind the text.
fn run(line: &str) -> Option<Run> {
    let text = line.get(1..)?.to_owned();
    let (shown, other) = text.split_once('\t').unwrap_or((&text, &text));
    let (shown, other) = (shown.to_owned(), other.to_owned());
    let segment = |name: &str| Segment { name: Some(name.to_owned()), href: Some(other.clone()) };
    let (kind, shown) = match line.as_bytes()[0] {
        b'u' => (RunKind::Ui { name: Some(other), suspect: false }, shown),
        b'm' => {
            let path = shown.split(" > ").map(segment).collect();
            (RunKind::Menu { path, broken: false }, shown)
        }
        b'i' => (RunKind::Input, shown),
        b'k' => (RunKind::Key(vec![other]), shown),
        b'c' => (RunKind::Code, shown),
        b'l' => (RunKind::Link { href: other }, shown),
        b'e' => (RunKind::Em, shown),
        b's' => (RunKind::Strong, shown),
        b'r' => (RunKind::StepRef { number: 1, target: Some(other) }, shown),
        b'p' => (RunKind::Placeholder { name: other }, shown),
        b'g' => (RunKind::Image(Picture::new(&other, &shown)), String::new()),
        _ => (RunKind::Text, shown),
    };
    Some(Run { kind, text: shown, written: None, span: Span::default() })
}
