//! `ids.json`: the way from an identifier to an article.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::super::SCHEMA_VERSION;
use crate::model::summary::GroupSummary;

/// `ids.json`: which articles an identifier of `ms.custom` names.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Identifiers<'a> {
    /// Version of this shape.
    pub schema_version: &'static str,
    /// Identifiers of articles by identifier of `ms.custom`; several where several articles claim it.
    pub ids: BTreeMap<&'a str, Vec<&'a str>>,
}

impl<'a> Identifiers<'a> {
    /// The look-up over `groups`.
    #[must_use]
    pub fn of(groups: &'a [GroupSummary]) -> Self {
        let mut ids: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for group in groups {
            for id in group.runbooks.iter().flat_map(|runbook| &runbook.custom_ids) {
                let articles = ids.entry(id).or_default();
                if articles.last() != Some(&group.id.as_str()) {
                    articles.push(group.id.as_str());
                }
            }
        }
        Self { schema_version: SCHEMA_VERSION, ids }
    }
}
