//! `UI`: labels and menu paths.

pub(super) mod cjk_emphasis;
pub(super) mod emphasis_literal;
pub(super) mod label_affirmation;
pub(super) mod label_case;
pub(super) mod label_count;
pub(super) mod label_function_word;
pub(super) mod label_inconsistent;
pub(super) mod label_lead_in;
pub(super) mod label_punct;
pub(super) mod label_untranslated;
pub(super) mod path_broken;

use std::collections::BTreeMap;

use crate::locale::Locale;
use crate::model::article::ArticleId;
use crate::model::summary::{GroupSummary, LabelUse, RunbookSummary};

/// A label of one article.
struct Use<'a> {
    article: &'a ArticleId,
    locale: &'a Locale,
    label: &'a LabelUse,
}

/// The labels of all articles, those of one locale with the same label in the source together.
fn by_source(groups: &[GroupSummary]) -> Vec<Vec<Use<'_>>> {
    let mut uses: BTreeMap<(&Locale, u64), Vec<Use<'_>>> = BTreeMap::new();
    for group in groups {
        for RunbookSummary { locale, labels, .. } in &group.runbooks {
            for label in labels {
                let used = Use { article: &group.id, locale, label };
                uses.entry((locale, label.english)).or_default().push(used);
            }
        }
    }
    uses.into_values().collect()
}
