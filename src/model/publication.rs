//! [`Publication`]: one runbook with everything that is said about it, ready to be rendered.

use crate::diagnostic::Diagnostic;
use crate::locale::Locale;

use super::address::Address;
use super::group::{Entry, Group};
use super::runbook::Runbook;
use super::verdict::{Quality, Verdict};

/// What is published of one article in one locale.
#[derive(Clone, Debug)]
pub struct Publication<'a> {
    /// The article in all its locales.
    pub group: &'a Group,
    /// The editions that are published, this one included.
    pub siblings: &'a [Sibling<'a>],
    /// The edition with its runbook.
    pub entry: &'a Entry,
    /// Where its files stand.
    pub address: Address,
    /// Findings about the text of this locale, sorted.
    pub diagnostics: Vec<&'a Diagnostic>,
    /// How good it is.
    pub quality: Quality,
    /// Whether to show it, and why.
    pub verdict: Verdict,
    /// The locales whose page of this article search engines may list, sorted.
    pub listed: &'a [&'a Locale],
    /// The English that corresponds to it block by block, read alike; `None` for sources, and where nobody has it.
    pub original: Option<&'a Runbook>,
}

/// An edition that is published, with what is asked of it for each of the others.
#[derive(Clone, Debug)]
pub struct Sibling<'a> {
    /// The edition.
    pub entry: &'a Entry,
    /// Hash of the skeleton of its runbook.
    pub shape: String,
}

impl Publication<'_> {
    /// Hash of the skeleton of the runbook.
    #[must_use]
    pub fn shape(&self) -> &str {
        let own = self.siblings.iter().find(|sibling| sibling.entry.edition.locale == self.entry.edition.locale);
        own.map_or("", |own| own.shape.as_str())
    }

    /// The title as shown: the first heading, else the title of the front matter, else the identifier.
    #[must_use]
    pub fn title(&self) -> String {
        let heading = self.entry.runbook.title.as_ref().map(super::runbook::Inline::text);
        heading.filter(|title| !title.trim().is_empty()).unwrap_or_else(|| self.nav_title().to_owned())
    }

    /// The title of the front matter; for English recovered from a translation, whose front matter is translated, and
    /// for articles without one, the first heading has to do, and in the end the identifier.
    #[must_use]
    pub fn nav_title(&self) -> &str {
        let title = self.entry.edition.front_matter.scalar("title");
        title.map_or(self.group.id.as_str(), |title| title.value.as_str())
    }
}
