//! `parse`: an article's bytes become front matter and a document tree. Never fails; what is odd becomes an issue.

mod bilingual;
mod front_matter;
mod guards;
mod html;
mod include;
mod locale;
mod markdown;
mod plain;
mod pragmas;

use std::sync::Arc;

use crate::locale::Locale;
use crate::model::article::Article;
use crate::model::document::Document;
use crate::model::front_matter::FrontMatter;
use crate::model::group::{Bilingual, Parsed};
use crate::model::include::Library;
use crate::model::issue::Issue;
use crate::model::lexicon::Lexicon;
use crate::model::problem::Problem;
use crate::source::Layer;
use include::Fragments;

/// What stands before the body of an article.
#[derive(Clone, Debug)]
pub struct Head {
    /// The language of the article.
    pub locale: Locale,
    /// The metadata.
    pub front_matter: FrontMatter,
    /// What reading it noticed.
    pub issues: Vec<Issue>,
    body: usize,
}

/// Reads the front matter alone, which tells the locale and so the lexicon for the rest.
///
/// # Errors
/// A [`Problem`] when the article names a locale that is none, and its folder names no other.
pub fn head(article: &Article, source_locale: &Locale) -> Result<Head, Problem> {
    let front_matter::Block { front_matter, mut issues, body } = front_matter::read(article.source.text());
    let locale = locale::of(article, &front_matter, source_locale, &mut issues)?;
    Ok(Head { locale, front_matter, issues, body })
}

/// The body of a file in its language, and in English where it holds both.
#[derive(Clone, Debug, Default)]
struct Layers {
    target: Layer,
    english: Option<Layer>,
}

/// What a bilingual file holds besides its two texts.
struct Segments {
    count: usize,
    aligned: usize,
    issues: Vec<Issue>,
}

impl Layers {
    /// The body of `text` from byte `from` on.
    fn of(text: &str, from: usize) -> (Self, Option<Segments>) {
        match bilingual::split(text, from) {
            None => (Self { target: Layer::of(text, from), english: None }, None),
            Some(split) => {
                let segments = Segments { count: split.segments, aligned: split.aligned, issues: split.issues };
                (Self { target: split.target, english: Some(split.english) }, Some(segments))
            }
        }
    }

    fn moved(&self, inserts: &[(u32, u32)]) -> Self {
        let english = self.english.as_ref().map(|layer| layer.moved(inserts));
        Self { target: self.target.moved(inserts), english }
    }

    /// The English where there is some; a fragment in one language serves both.
    fn english(&self) -> &Layer {
        self.english.as_ref().unwrap_or(&self.target)
    }
}

/// Parses the body of `article` with the words of its language and, for the English of bilingual files, of English.
/// Fragments come from `library`.
#[must_use]
pub fn parse(article: Article, head: Head, lexicon: &Lexicon, english: &Lexicon, library: &dyn Library) -> Parsed {
    let Article { source, sha1, .. } = article;
    let mut issues = head.issues;
    let (mut layers, mut segments) = Layers::of(source.text(), head.body);
    let (mut source, mut fragments) = (source, Fragments::new());
    if include::is_likely(layers.target.text()) {
        let noticed = segments.iter_mut().flat_map(|segments| &mut segments.issues).chain(&mut issues);
        let placed = include::place(source, &layers, lexicon, library);
        noticed.for_each(|issue| issue.span = placed.moved(issue.span));
        issues.extend(placed.issues);
        (source, layers, fragments) = (placed.source, placed.layers, placed.fragments);
    }
    let document = body(&layers.target, &fragments, |layers| &layers.target, lexicon);
    let bilingual = segments.zip(layers.english.as_ref()).map(|(segments, layer)| {
        issues.extend(segments.issues);
        let document = body(layer, &fragments, Layers::english, english);
        Bilingual { english: Arc::new(document), segments: segments.count, aligned: segments.aligned }
    });
    Parsed {
        locale: head.locale,
        front_matter: Arc::new(head.front_matter),
        document: Arc::new(document),
        bilingual,
        sha1,
        issues,
        source: Arc::new(source),
    }
}

fn body(layer: &Layer, fragments: &Fragments<Layers>, side: impl Fn(&Layers) -> &Layer, lexicon: &Lexicon) -> Document {
    let (pragmas, silent) = pragmas::take(layer).unzip();
    let layer = silent.as_ref().unwrap_or(layer);
    let (guarded, issues) = guards::apply(layer, lexicon);
    let include::Guarded { fragments, issues: more, pragmas: theirs } = include::guarded(fragments, side, lexicon);
    let mut document = markdown::parse(guarded.as_ref().unwrap_or(layer), &fragments);
    document.issues.extend(issues);
    document.issues.extend(more);
    document.pragmas = pragmas.unwrap_or_default();
    document.pragmas.extend(theirs);
    document.pragmas.sort_by_key(|pragma| pragma.span);
    document
}
