//! What a list is (rules C1 to C10): steps, or one of the things that only look like them.

use super::Context;
use super::parts::List;
use crate::model::decision::ReadingRule;
use crate::model::document::{Block, BlockKind, Item};
use crate::model::reading::{Act, Announces, Basis, Signal};
use crate::model::runbook::{ListRole, Mode};

/// The verdict on a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Procedure(Mode),
    Other(ListRole),
}

impl Class {
    /// The verdict in words, for people who ask.
    pub(super) fn describe(self) -> String {
        match self {
            Self::Procedure(Mode::Sequence) => "a procedure, a sequence".to_owned(),
            Self::Procedure(Mode::Checklist) => "a procedure, a checklist".to_owned(),
            Self::Other(role) => format!("no procedure: {role:?}").to_lowercase(),
        }
    }
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

/// Judges `list` where it stands on the top level; also names the rule that decided.
pub(super) fn class(list: &List<'_>, around: Surroundings<'_>, context: &Context<'_>) -> (Class, ReadingRule) {
    let evidence = Evidence::of(list, around, context);
    let (role, rule) = evidence.role();
    if evidence.is_single_text() {
        return (Class::Other(role), ReadingRule::C10);
    }
    match evidence.asks() {
        Some(rule) => (Class::Procedure(evidence.mode()), rule),
        None => (Class::Other(role), rule),
    }
}

/// What tells whether a list asks for something.
struct Evidence {
    counts: Counts,
    announced: Announces,
    headed: Announces,
    /// Whether the words before announce steps or things to try.
    cue: bool,
    /// Whether the words before state a goal.
    goal: bool,
    ordered: bool,
    alone: bool,
    /// Whether the verbs of the deciding language are known.
    informed: bool,
    /// Whether more than the article's own language has spoken.
    confirmed: bool,
}

impl Evidence {
    fn of(list: &List<'_>, around: Surroundings<'_>, context: &Context<'_>) -> Self {
        let announced = around.lead.map_or(Announces::Nothing, |lead| lead.announces);
        let headed = around.heading.map_or(Announces::Nothing, |heading| heading.announces);
        let is_cue = |announces| matches!(announces, Announces::Steps | Announces::Checklist);
        Self {
            counts: Counts::of(list.items.iter().map(|item| item.item), context),
            announced,
            headed,
            cue: is_cue(announced) || is_cue(headed),
            goal: [around.lead, around.heading].into_iter().flatten().any(|signal| signal.goal),
            ordered: list.ordered,
            alone: around.alone,
            informed: context.reading.informed,
            confirmed: context.reading.basis != Basis::Alone,
        }
    }

    /// C10: a single item is a procedure of one step under a goal or cue, and else text.
    fn is_single_text(&self) -> bool {
        self.counts.items == 1 && !(self.goal || self.cue || (self.ordered && self.alone))
    }

    /// The rule by which the items are steps; `None` when they are not.
    fn asks(&self) -> Option<ReadingRule> {
        let announced = self.cue || self.goal;
        let instructs = self.counts.share(self.counts.instructs + if announced { self.counts.asks_later } else { 0 });
        let led = self.ordered || self.cue || self.goal;
        if self.is_links() {
            return None;
        }
        if !self.informed && self.ordered {
            // Numbers are all that can be read of a language without a lexicon.
            return Some(ReadingRule::C8);
        }
        // What the lead calls causes, conditions or questions has to ask plainly to be steps all the same.
        let is_named = |announces| {
            matches!(announces, Announces::Causes | Announces::Prerequisites | Announces::Faq | Announces::Related)
        };
        // A heading "Before you begin" speaks for its list where no lead stands between.
        let headed = self.announced == Announces::Nothing && self.headed == Announces::Prerequisites;
        let named = is_named(self.announced) || headed;
        if instructs >= 2.0 / 3.0 {
            return (!named || led).then_some(ReadingRule::C6);
        }
        let settings = self.is_settings();
        if instructs >= 1.0 / 3.0 && self.cue && !settings && !named {
            return Some(ReadingRule::C6Cue);
        }
        // One language alone misses verbs that its lexicon lacks; numbers make up for some of them.
        let numbered = self.ordered && !self.confirmed && !settings && !named;
        (numbered && (instructs >= 0.5 || (self.cue && instructs > 0.0))).then_some(ReadingRule::C8Alone)
    }

    fn is_links(&self) -> bool {
        let linked = self.counts.share(self.counts.links) >= 0.6;
        let asks =
            self.counts.instructs == self.counts.items && self.counts.bare_links == 0 && (self.cue || self.ordered);
        linked && !asks
    }

    fn is_settings(&self) -> bool {
        self.counts.share(self.counts.settings) >= 0.7 && self.counts.share(self.counts.instructs) < 0.5
    }

    /// What the list is when it is no procedure, and the rule that tells.
    fn role(&self) -> (ListRole, ReadingRule) {
        if self.counts.share(self.counts.links) >= 0.6 {
            return (ListRole::Links, ReadingRule::C1);
        }
        if self.is_settings() {
            return (ListRole::Settings, ReadingRule::C2);
        }
        let announced = [self.announced, self.headed].into_iter().find_map(|announces| match announces {
            Announces::Causes => Some((ListRole::Causes, ReadingRule::C3)),
            Announces::Faq => Some((ListRole::Faq, ReadingRule::C4)),
            Announces::Prerequisites => Some((ListRole::Prereq, ReadingRule::C5)),
            Announces::Related => Some((ListRole::Links, ReadingRule::B2)),
            Announces::OneOf | Announces::AnyOf => Some((ListRole::Options, ReadingRule::D1)),
            Announces::Nothing | Announces::Steps | Announces::Checklist => None,
        });
        let names = self.counts.share(self.counts.names) >= 2.0 / 3.0;
        announced.unwrap_or((if names { ListRole::Enumeration } else { ListRole::Facts }, ReadingRule::C6))
    }

    /// C9: whether the order of the steps matters.
    fn mode(&self) -> Mode {
        let checks = self.counts.share(self.counts.checks) >= 2.0 / 3.0;
        let tries = self.announced == Announces::Checklist;
        // Bullets that lead from control to control are steps of one way; the others may be tried in any order.
        let walks = self.counts.share(self.counts.selects) >= 0.5 && self.counts.share(self.counts.cases) < 1.0 / 3.0;
        let bulleted = !self.ordered && !self.goal && self.announced != Announces::Steps && !walks;
        if tries || bulleted || checks { Mode::Checklist } else { Mode::Sequence }
    }
}

/// What a list is that cannot be a procedure where it stands.
pub(super) fn role(list: &List<'_>, lead: Option<&Signal>, context: &Context<'_>) -> ListRole {
    Evidence::of(list, Surroundings { lead, ..Surroundings::default() }, context).role().0
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
    /// Items that ask to choose a control.
    selects: usize,
    /// Items that hold in some cases only.
    cases: usize,
    names: usize,
    /// Items that tell something first and ask for something then.
    asks_later: usize,
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
        let Some(Block { id, kind: BlockKind::Paragraph(_), .. }) = item.blocks.first() else { return };
        let signal = context.signal(*id);
        let act = effective_act(item, signal, context);
        let outside = signal.form.words_outside_links;
        let linked = outside.is_some_and(|words| words <= 6);
        let asks = matches!(act, Act::Instructs | Act::Checks);
        // "To get an overview, see [article]" points somewhere, however long its sentence is.
        let points = (outside.is_some() && signal.more_info && signal.form.sentences.free == 0)
            || ((signal.refers || signal.form.entry) && !signal.asks_later && leads_to_links(item, signal, context));
        self.links += usize::from(points || (linked && (!asks || signal.more_info || outside == Some(0))));
        self.bare_links += usize::from(outside == Some(0));
        self.settings += usize::from(signal.form.setting);
        self.instructs += usize::from(asks && !points && !(signal.more_info && linked));
        self.checks += usize::from(act == Act::Checks);
        self.selects += usize::from(signal.selects);
        self.cases += usize::from(signal.condition || signal.fallback);
        self.names += usize::from(act == Act::Names);
        self.asks_later += usize::from(!asks && signal.asks_later && !signal.more_info);
    }
}

/// Whether a link stands in the text of `item`, or nothing but links below it.
fn leads_to_links(item: &Item, signal: &Signal, context: &Context<'_>) -> bool {
    let mut children = children(item).peekable();
    let is_link = |child: &Item| {
        let first = child.blocks.first().map(|block| context.signal(block.id));
        first.is_some_and(|signal| signal.form.words_outside_links.is_some_and(|words| words <= 1))
    };
    signal.form.words_outside_links.is_some() || (children.peek().is_some() && children.all(is_link))
}

/// The items of the lists inside `item`.
fn children(item: &Item) -> impl Iterator<Item = &Item> {
    let lists = item.blocks.iter().skip(1).filter_map(|block| match &block.kind {
        BlockKind::List { items, .. } => Some(items),
        _ => None,
    });
    lists.flatten()
}

/// An item whose children instruct asks for something itself (the "please" test of the labelling guide).
fn effective_act(item: &Item, signal: &Signal, context: &Context<'_>) -> Act {
    if matches!(signal.act, Act::Instructs | Act::Checks) {
        return signal.act;
    }
    let acts = children(item).filter_map(|child| Some(context.signal(child.blocks.first()?.id).act));
    let (mut instructs, mut all) = (0, 0);
    for act in acts {
        all += 1;
        instructs += usize::from(matches!(act, Act::Instructs | Act::Checks));
    }
    if all > 0 && instructs * 3 >= all * 2 { Act::Instructs } else { signal.act }
}
