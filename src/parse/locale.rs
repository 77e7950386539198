//! The language of an article: what it says itself, else what its folder says, else the source locale.

use crate::locale::Locale;
use crate::model::article::Article;
use crate::model::front_matter::FrontMatter;
use crate::model::issue::{Issue, IssueKind};
use crate::model::problem::{Problem, ProblemKind};
use crate::source::Span;

pub(super) fn of(
    article: &Article,
    front_matter: &FrontMatter,
    source_locale: &Locale,
    issues: &mut Vec<Issue>,
) -> Result<Locale, Problem> {
    let folder = article.folder_locale.as_ref();
    let nameless = |tag: &str| {
        let kind = ProblemKind::UnknownLocale { tag: tag.to_owned() };
        Err(Problem { path: article.source.path().to_owned(), kind })
    };
    let Some(tag) = front_matter.scalar("ms.contentlocale") else {
        // A bilingual file is a translation, whatever it forgot to say.
        let translated = folder.is_none() && super::bilingual::is_bilingual(article.source.text());
        return if translated { nameless("") } else { Ok(folder.unwrap_or(source_locale).clone()) };
    };
    let mut notice = |kind, span: Span| issues.push(Issue { kind, span });
    match (Locale::parse(&tag.value), folder) {
        (Ok(locale), Some(folder)) if &locale != folder => {
            let (tag_text, folder) = (tag.value.clone(), folder.to_string());
            notice(IssueKind::LocaleMismatch { tag: tag_text, folder }, tag.span);
            Ok(locale)
        }
        (Ok(locale), _) => Ok(locale),
        (Err(_), Some(folder)) => {
            notice(IssueKind::LocaleUnknown { tag: tag.value.clone() }, tag.span);
            Ok(folder.clone())
        }
        // An article in an unknown language must not pass for one in the source's.
        (Err(_), None) => nameless(&tag.value),
    }
}
