//! `sources.json`: what became of the files.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::SCHEMA_VERSION;
use crate::model::article::Roots;
use crate::model::summary::GroupSummary;

/// `sources.json`: what became of every article file.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Sources<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// One entry a file, sorted by path.
    pub files: Vec<SourceFile<'a>>,
}

/// What became of a file.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct SourceFile<'a> {
    /// Its path as given; from the source folder on where that was given from the root of the disk.
    pub path: Cow<'a, str>,
    /// `published`, `superseded` by a later hand-off of the same locale, or `unread`.
    pub outcome: &'static str,
    /// Identifier of the article.
    pub id: &'a str,
}

impl<'a> Sources<'a> {
    /// The files of `groups`, which lie below `roots`.
    #[must_use]
    pub fn of(groups: &'a [GroupSummary], roots: &Roots) -> Self {
        let mut files: Vec<SourceFile<'_>> = Vec::new();
        for group in groups {
            let file =
                |outcome| move |path: &'a str| SourceFile { path: roots.hidden(path), outcome, id: group.id.as_str() };
            // Recovered English stands in the file of its translation, which is listed once.
            files.extend(
                group
                    .runbooks
                    .iter()
                    .filter(|runbook| !runbook.recovered)
                    .map(|runbook| &*runbook.path)
                    .map(file("published")),
            );
            files.extend(group.superseded.iter().map(String::as_str).map(file("superseded")));
            files.extend(group.unread.iter().map(String::as_str).map(file("unread")));
        }
        files.sort_unstable();
        Self { schema_version: SCHEMA_VERSION, files }
    }
}
