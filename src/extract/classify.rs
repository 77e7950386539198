//! What a list is (rules C1 to C10): steps, or one of the things that only look like them.

use super::Context;
use super::parts::List;
use crate::model::document::{Block, BlockKind, Item, Node, each_link, text_of};
use crate::model::reading::{Act, Announces, Signal};
use crate::model::runbook::{ListRole, Mode};

/// The verdict on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Procedure(Mode),
    Other(ListRole),
}

/// What stands around a list.
#[derive(Clone, Copy, Default)]
pub(super) struct Surroundings<'a> {
    /// What the paragraph right before it says.
    pub(super) lead: Option<&'a Signal>,
    /// What the heading above says.
    pub(super) heading: Option<&'a Signal>,
    /// Whether the article has nothing else to offer than this list.
    pub(super) alone: bool,
}

/// Judges `list` where it stands on the top level.
pub(super) fn class(list: &List<'_>, around: Surroundings<'_>, context: &Context<'_>) -> Class {
    let announced = around.lead.map_or(Announces::Nothing, |lead| lead.announces);
    let headed = around.heading.map_or(Announces::Nothing, |heading| heading.announces);
    let cue = [announced, headed].into_iter().any(|a| matches!(a, Announces::Steps | Announces::Checklist));
    let goal = [around.lead, around.heading].into_iter().flatten().any(|signal| signal.goal);
    let counts = Counts::of(list.items.iter().map(|item| item.item), context);
    let role = role_of(&counts, announced, headed);
    let instructs = counts.share(counts.instructs);
    let asks = match role {
        Some(ListRole::Links) => instructs >= 0.99 && counts.bare_links == 0 && (cue || list.ordered),
        Some(_) if announced != Announces::Nothing || !cue => instructs >= 2.0 / 3.0 && (list.ordered || cue || goal),
        _ => {
            instructs >= 2.0 / 3.0
                || (instructs >= 1.0 / 3.0 && (cue || list.ordered))
                || (list.ordered && (cue || goal))
        }
    };
    let uninformed = list.ordered && !context.reading.informed && role != Some(ListRole::Links);
    let single = list.items.len() == 1 && !(goal || cue || (list.ordered && around.alone));
    let led = list.ordered || goal || cue || around.alone || around.heading.is_some() || announced == Announces::OneOf;
    if (asks || uninformed) && led && !single {
        let checks = counts.share(counts.checks) >= 2.0 / 3.0;
        let checklist =
            announced == Announces::Checklist || (!list.ordered && !goal && (checks || announced != Announces::Steps));
        return Class::Procedure(if checklist && !(list.ordered && !checks && announced != Announces::Checklist) {
            Mode::Checklist
        } else {
            Mode::Sequence
        });
    }
    let fallback = if counts.share(counts.names) >= 2.0 / 3.0 { ListRole::Enumeration } else { ListRole::Facts };
    Class::Other(role.unwrap_or(fallback))
}

/// What a list is that cannot be a procedure where it stands.
pub(super) fn role(items: &[Item], lead: Option<&Signal>, context: &Context<'_>) -> ListRole {
    let counts = Counts::of(items.iter(), context);
    let announced = lead.map_or(Announces::Nothing, |lead| lead.announces);
    let names = counts.share(counts.names) >= 2.0 / 3.0;
    role_of(&counts, announced, Announces::Nothing).unwrap_or(if names {
        ListRole::Enumeration
    } else {
        ListRole::Facts
    })
}

/// The roles that can be told without asking whether items instruct.
fn role_of(counts: &Counts, announced: Announces, headed: Announces) -> Option<ListRole> {
    if counts.share(counts.links) >= 0.6 {
        return Some(ListRole::Links);
    }
    if counts.share(counts.settings) >= 0.7 && counts.share(counts.instructs) < 0.5 {
        return Some(ListRole::Settings);
    }
    [announced, headed].into_iter().find_map(|announces| match announces {
        Announces::Causes => Some(ListRole::Causes),
        Announces::Faq => Some(ListRole::Faq),
        Announces::Prerequisites => Some(ListRole::Prereq),
        Announces::Related => Some(ListRole::Links),
        Announces::OneOf | Announces::AnyOf => Some(ListRole::Options),
        Announces::Nothing | Announces::Steps | Announces::Checklist => None,
    })
}

/// How many items of a list are of a kind.
#[derive(Default)]
struct Counts {
    items: usize,
    /// A link, or a link and a few words.
    links: usize,
    /// Nothing but a link.
    bare_links: usize,
    settings: usize,
    instructs: usize,
    checks: usize,
    names: usize,
}

impl Counts {
    fn of<'a>(items: impl Iterator<Item = &'a Item>, context: &Context<'_>) -> Self {
        let mut counts = Self::default();
        for item in items {
            counts.add(item, context);
        }
        counts
    }

    fn share(&self, count: usize) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "lists have far fewer than 2^52 items")]
        if self.items == 0 { 0.0 } else { count as f64 / self.items as f64 }
    }

    fn add(&mut self, item: &Item, context: &Context<'_>) {
        self.items += 1;
        let Some(Block { id, kind: BlockKind::Paragraph(nodes), .. }) = item.blocks.first() else { return };
        let signal = context.signal(*id);
        let act = effective_act(item, signal, context);
        let outside = words_outside_links(nodes);
        let linked = outside.is_some_and(|words| words <= 6);
        self.links += usize::from(linked && (act != Act::Instructs || signal.more_info || outside == Some(0)));
        self.bare_links += usize::from(outside == Some(0));
        self.settings += usize::from(is_setting(nodes));
        self.instructs += usize::from(matches!(act, Act::Instructs | Act::Checks) && !(signal.more_info && linked));
        self.checks += usize::from(act == Act::Checks);
        self.names += usize::from(act == Act::Names);
    }
}

/// An item whose children instruct asks for something itself (the "please" test of the labelling guide).
fn effective_act(item: &Item, signal: &Signal, context: &Context<'_>) -> Act {
    if matches!(signal.act, Act::Instructs | Act::Checks) {
        return signal.act;
    }
    let children = item.blocks.iter().skip(1).filter_map(|block| match &block.kind {
        BlockKind::List { items, .. } => Some(items),
        _ => None,
    });
    let acts = children.flatten().filter_map(|child| Some(context.signal(child.blocks.first()?.id).act));
    let (mut instructs, mut all) = (0, 0);
    for act in acts {
        all += 1;
        instructs += usize::from(matches!(act, Act::Instructs | Act::Checks));
    }
    if all > 0 && instructs * 3 >= all * 2 { Act::Instructs } else { signal.act }
}

/// How many words stand outside links; `None` when there is no link.
fn words_outside_links(nodes: &[Node]) -> Option<usize> {
    let mut linked = 0;
    let mut links = 0;
    each_link(nodes, &mut |link| {
        links += 1;
        linked += text_of(&link.content).split_whitespace().count();
    });
    let all = text_of(nodes).split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    (links > 0).then(|| all.saturating_sub(linked))
}

/// `Name: value`, the name in bold or short.
fn is_setting(nodes: &[Node]) -> bool {
    let text = text_of(nodes);
    let Some(colon) = text.find([':', '：']).filter(|&at| !text[at..].starts_with("://")) else { return false };
    let name = text[..colon].trim();
    let value = text[colon..].trim_start_matches([':', '：']).trim();
    let bold = matches!(nodes.first(), Some(Node::Strong(..)));
    let short = name.split_whitespace().count() <= if bold { 8 } else { 4 };
    short && !value.is_empty()
}
