//! `TY`: typography and damage.

pub(super) mod amp_stranded;
pub(super) mod hidden_in_code;
pub(super) mod hidden_text;
pub(super) mod reordering_character;

use crate::check::rule::Wording;
use crate::model::hidden::Deceit;
use crate::model::issue::IssueKind;

/// What is said of characters that were taken out because of `deceit`.
fn taken(issue: &IssueKind, deceit: Deceit, help: &str) -> Option<Wording> {
    let IssueKind::Deceit(taken) = issue else { return None };
    let others = if taken.count > 1 { format!(" and {} more such", taken.count - 1) } else { String::new() };
    let message = format!("the text has U+{:04X}{others}, which is left out", u32::from(taken.character));
    (taken.deceit == deceit).then(|| Wording::new(message, help))
}
