//! `parse`: an article's bytes become front matter and a document tree. Never fails; what is odd becomes an issue.

mod bilingual;
mod front_matter;
mod guards;
mod html;
mod locale;
mod markdown;

use std::sync::Arc;

use crate::locale::Locale;
use crate::model::article::Article;
use crate::model::document::Document;
use crate::model::front_matter::FrontMatter;
use crate::model::group::{Bilingual, Parsed};
use crate::model::issue::Issue;
use crate::model::lexicon::Lexicon;
use crate::model::problem::Problem;
use crate::source::Layer;

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

/// Parses the body of `article` with the words of its language and, for the English of bilingual files, of English.
#[must_use]
pub fn parse(article: Article, head: Head, lexicon: &Lexicon, english: &Lexicon) -> Parsed {
    let text = article.source.text();
    let mut issues = head.issues;
    let (document, bilingual) = match bilingual::split(text, head.body) {
        None => (body(&Layer::of(text, head.body), lexicon), None),
        Some(split) => {
            issues.extend(split.issues);
            let english = Arc::new(body(&split.english, english));
            let bilingual = Bilingual { english, segments: split.segments, aligned: split.aligned };
            (body(&split.target, lexicon), Some(bilingual))
        }
    };
    Parsed {
        locale: head.locale,
        front_matter: Arc::new(head.front_matter),
        document: Arc::new(document),
        bilingual,
        sha1: article.sha1,
        issues,
        source: Arc::new(article.source),
    }
}

fn body(layer: &Layer, lexicon: &Lexicon) -> Document {
    let (guarded, issues) = guards::apply(layer, lexicon);
    let mut document = markdown::parse(guarded.as_ref().unwrap_or(layer));
    document.issues.extend(issues);
    document
}
