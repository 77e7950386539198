//! `UI04` `path-broken`

use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::Unit;
use crate::diagnostic::{Certainty, Origin, Severity};
use crate::model::document::{Block, Node, each_node};
use crate::model::group::Entry;
use crate::model::issue::{Issue, IssueKind};

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "UI04",
    name: "path-broken",
    summary: "a menu path that lost its segments",
    page: include_str!("path_broken.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for issue in view.issues() {
        let IssueKind::PathBroken { lost, inside } = issue.kind else { continue };
        // A source may begin a path with half a sentence; nobody leaves out what stands between two separators.
        let unit = view.unit_at(issue.span);
        let vague = |unit: &Unit<'_>| view.is_shared(unit, is_broken) || unit.english.is_some_and(is_plain);
        if !inside && (!view.is_translation() || unit.is_some_and(vague)) {
            continue;
        }
        let what = if lost == 1 { "a segment".to_owned() } else { format!("{lost} segments") };
        let wording = Wording::new(
            format!("the menu path lost {what}, so the reader cannot follow it"),
            "put the labels that moved elsewhere in the sentence back between the separators",
        );
        // A path that begins or ends with a separator may go on in words of its sentence, so it is lowered by two steps.
        let doubtful = view.is_one_sided() && !inside;
        let certainty = if inside { Certainty::Certain } else { Certainty::Likely };
        let finding = found.at(issue.span, wording).origin(view.origin()).certainty(certainty);
        finding.lowered_if(doubtful).lowered_if(doubtful);
    }
}

/// Whether nothing is marked in `block`: where the labels of its path begin and end is anybody's guess.
fn is_plain(block: &Block) -> bool {
    let mut plain = true;
    let marked = |node: &Node| matches!(node, Node::Strong(..) | Node::Emphasis(..) | Node::Link(_));
    block.inline().for_each(|nodes| each_node(nodes, &mut |node| plain &= !marked(node)));
    plain
}

/// Whether a path in `block` of `entry` lost segments.
fn is_broken(entry: &Entry, block: &Block) -> bool {
    let broken = |issue: &Issue| matches!(issue.kind, IssueKind::PathBroken { .. }) && block.span.holds(issue.span);
    entry.runbook.issues.iter().any(broken)
}
