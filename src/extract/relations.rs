//! P5: how procedures relate: other ways to the same goal, stretches of one way, ways to go on when one did not help.

use crate::model::reading::{Line, Signal};
use crate::model::runbook::{Inline, Procedure, Relation, RelationKind};

/// P5: a line "or" makes the procedure about to be added another way to the goal of the one before it.
pub(super) fn alternative(procedures: &mut [Procedure], label: Inline) -> Option<Relation> {
    let index = procedures.len();
    let previous = procedures.last_mut()?;
    let kind = RelationKind::Alternative;
    let first = previous.relation.get_or_insert(Relation { kind, group: index, order: 1, label: None });
    Some(Relation { kind, group: first.group, order: first.order + 1, label: Some(label) })
}

/// P5: how the procedure about to be added relates to those before it.
pub(super) fn relation(
    procedures: &mut [Procedure],
    line: Line,
    lead: Option<&Signal>,
    title: Option<&Inline>,
) -> Option<Relation> {
    let index = procedures.len();
    let kind = match line {
        Line::Method(_) => RelationKind::Alternative,
        Line::Part(_) => RelationKind::Phase,
        _ if lead.is_some_and(|lead| lead.fallback) && index > 0 => RelationKind::Fallback,
        _ if title.is_some_and(|title| !platforms(title).is_empty()) => RelationKind::Alternative,
        _ => return None,
    };
    let previous = procedures.last_mut().and_then(|previous| previous.relation.as_ref());
    let joins = previous.filter(|previous| previous.kind == kind);
    let (group, order) = joins.map_or((index + 1, 1), |previous| (previous.group, previous.order + 1));
    Some(Relation { kind, group, order, label: None })
}

/// Products and platforms whose names are the same in every language.
const PLATFORMS: [&str; 16] = [
    "Windows",
    "macOS",
    "Mac",
    "iOS",
    "iPhone",
    "iPad",
    "iPadOS",
    "Android",
    "Linux",
    "Chrome",
    "ChromeOS",
    "Edge",
    "Firefox",
    "Safari",
    "Outlook",
    "PowerShell",
];

/// The platforms a short title names.
pub(super) fn platforms(title: &Inline) -> Vec<String> {
    let text = title.text();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let short = words.len() <= 6;
    words.iter().filter(|word| short && PLATFORMS.contains(word)).map(|word| (*word).to_owned()).collect()
}

/// An alternative needs another one to be an alternative to.
pub(super) fn drop_lonely(procedures: &mut [Procedure]) {
    let groups: Vec<usize> =
        procedures.iter().filter_map(|procedure| Some(procedure.relation.as_ref()?.group)).collect();
    for procedure in procedures {
        let lonely = procedure.relation.as_ref().is_some_and(|relation| {
            relation.kind != RelationKind::Fallback
                && groups.iter().filter(|&&group| group == relation.group).count() < 2
        });
        if lonely {
            procedure.relation = None;
        }
    }
}
