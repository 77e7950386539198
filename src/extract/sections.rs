//! Parts to procedures and what stands around them (passes P and A).

use std::collections::VecDeque;

use super::Context;
use super::classify::{self, Class, Surroundings};
use super::content;
use super::inline::{Flow, Place};
use super::labelled;
use super::parts::{self, List, Part};
use super::relations;
use super::steps;
use crate::model::document::BlockId;
use crate::model::issue::{Issue, IssueKind, Renumbering};
use crate::model::reading::{Announces, Line, Signal};
use crate::model::runbook::{Content, ListRole, Mode, Note, Origin, Procedure, RunKind, Step, TitleSource};
use crate::source::Span;

/// The article sorted into place.
#[derive(Default)]
pub(super) struct Sections {
    pub(super) intro: Vec<Content>,
    pub(super) prerequisites: Vec<Content>,
    pub(super) procedures: Vec<Procedure>,
    pub(super) outro: Vec<Content>,
    pub(super) notes: Vec<Note>,
}

/// Sorts `parts` into procedures and the rest.
pub(super) fn arrange<'a>(parts: Vec<Part<'a>>, context: &mut Context<'a>) -> Sections {
    let lists = parts.iter().filter(|part| matches!(part, Part::List(_))).count();
    let mut arranger = Arranger::new(lists);
    let mut parts = VecDeque::from(parts);
    while let Some(part) = parts.pop_front() {
        match part {
            Part::Heading { line: Line::Step(number), .. } => {
                let mut labelled = vec![(Some(number), part)];
                // All that follows, up to a heading that is no step, belongs to the labelled steps.
                let more = parts.iter().position(ends_step_headings).unwrap_or(parts.len());
                labelled.extend(parts.drain(..more).map(|next| match next {
                    Part::Heading { line: Line::Step(number), .. } => (Some(number), next),
                    _ => (None, next),
                }));
                arranger.labelled_steps(labelled, Origin::StepHeadings, context);
            }
            Part::Text { id, .. } if let Line::Step(first) = context.signal(id).line(0) => {
                let more = step_paragraphs(&parts, first, context);
                let mut labelled = vec![(Some(first), part)];
                labelled.extend(parts.drain(..more).map(|next| (label_number(&next, context), next)));
                arranger.labelled_steps(labelled, Origin::StepParagraphs, context);
            }
            Part::List(list) => arranger.list(list, context),
            other => arranger.wait(other, context),
        }
    }
    arranger.finish(context)
}

fn ends_step_headings(part: &Part<'_>) -> bool {
    matches!(part, Part::Heading { line, .. } if !matches!(line, Line::Step(_)))
}

/// How many of `parts` belong to the labelled paragraphs that start with number `first`. What stands between two labels
/// that count on belongs to the step before; behind the last, lists and blocks do, and plain text ends the procedure.
fn step_paragraphs(parts: &VecDeque<Part<'_>>, first: u32, context: &Context<'_>) -> usize {
    let section = parts.iter().position(|part| matches!(part, Part::Heading { .. })).unwrap_or(parts.len());
    let mut last = first;
    let mut used = 0;
    for (at, part) in parts.iter().take(section).enumerate() {
        let number = label_number(part, context).filter(|&number| number == last + 1 || used == at);
        if let Some(number) = number {
            (last, used) = (number, at + 1);
        } else if used == at && !matches!(part, Part::Text { .. }) {
            used = at + 1;
        }
    }
    used
}

/// The number of a paragraph "Step N". Authors count from 0 too.
fn label_number(part: &Part<'_>, context: &Context<'_>) -> Option<u32> {
    let Part::Text { id, .. } = part else { return None };
    match context.signal(*id).line(0) {
        Line::Step(number) => Some(number),
        _ => None,
    }
}

/// What waits for a procedure to belong to, or to be text.
enum Pending {
    Text { id: BlockId, flow: Flow },
    Note(Note),
    Content(Content, bool),
}

struct Heading {
    id: BlockId,
    flow: Flow,
    level: u8,
    source: TitleSource,
    line: Line,
}

struct Arranger {
    sections: Sections,
    pending: Vec<Pending>,
    heading: Option<Heading>,
    lists: usize,
    /// Whether the last part ended a procedure, so that what follows may be its result or its note.
    after: bool,
    /// A line "or" behind a procedure, until the one it leads to comes.
    or_line: Option<(BlockId, Flow)>,
}

impl Arranger {
    fn new(lists: usize) -> Self {
        let sections = Sections::default();
        Self { sections, pending: Vec::new(), heading: None, lists, after: false, or_line: None }
    }

    /// What came of a line "or" that led to no procedure: text.
    fn drop_or_line(&mut self) {
        self.pending.extend(self.or_line.take().map(|(id, flow)| Pending::Text { id, flow }));
    }

    fn wait(&mut self, part: Part<'_>, context: &mut Context<'_>) {
        match part {
            Part::Heading { id, flow, level, source, line } => {
                self.flush(context);
                self.after = false;
                self.heading = Some(Heading { id, flow, level, source, line });
            }
            Part::Note(note) => match self.sections.procedures.last_mut() {
                Some(procedure) if self.after => procedure.notes.push(note),
                _ => self.pending.push(Pending::Note(note)),
            },
            Part::Text { id, flow } if self.after && parts::is_or_line(context.signal(id)) => {
                self.or_line = Some((id, flow));
            }
            Part::Text { id, flow } => {
                self.drop_or_line();
                let signal = context.signal(id);
                let result = self.after && signal.outcome && !signal.more_info;
                if let Some(procedure) = self.sections.procedures.last_mut().filter(|_| result) {
                    procedure.result.push(content::text(flow, Place::Prose, context));
                } else {
                    self.pending.push(Pending::Text { id, flow });
                }
                self.after = false;
            }
            Part::Block(content) => {
                self.drop_or_line();
                self.after = false;
                self.pending.push(Pending::Content(content, false));
            }
            Part::List(_) => unreachable!("lists are judged by `list`"),
        }
    }

    fn list<'a>(&mut self, list: List<'a>, context: &mut Context<'a>) {
        let lead = self.pending.iter().rev().find_map(|pending| match pending {
            Pending::Text { id, .. } => Some(Some(context.signal(*id))),
            Pending::Note(_) => None,
            Pending::Content(..) => Some(None),
        });
        let heading = self.heading.as_ref().map(|heading| context.signal(heading.id));
        let around = Surroundings {
            lead: lead.flatten(),
            heading,
            alone: self.lists == 1 && self.sections.procedures.is_empty(),
        };
        let (class, rule) = classify::class(&list, around, context);
        context.decide(list.id, rule, class.describe());
        match class {
            Class::Procedure(mode) => {
                let (steps, variants) = steps::steps(&list, context);
                let origin = if list.ordered { Origin::OrderedList } else { Origin::BulletList };
                self.procedure(steps, variants, mode, origin, context);
            }
            Class::Other(role) => {
                let mut items = Vec::new();
                for item in &list.items {
                    let content = content::blocks(item.blocks(), Place::Prose, context);
                    items.push(crate::model::runbook::ListItem { number: item.item.number.clone(), content });
                }
                self.after = false;
                self.pending.push(Pending::Content(
                    Content::List { ordered: list.ordered, role, items },
                    role == ListRole::Prereq,
                ));
            }
        }
    }

    /// P4: headings or paragraphs "Step N" with what stands below each.
    fn labelled_steps<'a>(&mut self, parts: Vec<(Option<u32>, Part<'a>)>, origin: Origin, context: &mut Context<'a>) {
        if origin == Origin::StepHeadings {
            // The section's own heading, when there was one, stays the title of the procedure.
            self.after = false;
        }
        let mut built: Vec<Step> = Vec::new();
        let mut before: Option<&Signal> = None;
        for (number, part) in parts {
            let place = if matches!(part, Part::Heading { .. }) { Place::Title } else { Place::Step };
            match (number, part, built.last_mut()) {
                (Some(number), Part::Heading { id, flow, .. } | Part::Text { id, flow }, _) => {
                    let signal = context.signal(id);
                    before = Some(signal);
                    built.push(labelled::step(number, flow, place, signal, context));
                }
                (None, Part::Heading { id, flow, .. } | Part::Text { id, flow }, Some(step)) => {
                    before = Some(context.signal(id));
                    step.content.push(content::text(flow, place, context));
                }
                (_, Part::Note(note), Some(step)) => step.notes.push(note),
                (_, Part::Block(content), Some(step)) => step.content.push(content),
                (_, Part::List(list), Some(step)) => labelled::add_list(step, &list, before, context),
                (_, _, None) => unreachable!("labelled steps begin with a label"),
            }
        }
        self.procedure(built, Vec::new(), Mode::Sequence, origin, context);
    }

    /// Opens a procedure with what waits for it.
    fn procedure(
        &mut self,
        steps: Vec<Step>,
        variants: Vec<Vec<usize>>,
        mode: Mode,
        origin: Origin,
        context: &mut Context<'_>,
    ) {
        let mut notes = Vec::new();
        while let Some(Pending::Note(note)) = self.pending.pop_if(|pending| matches!(pending, Pending::Note(_))) {
            notes.insert(0, Note { position: Some("before-steps"), ..note });
        }
        let mut lead = None;
        let mut lead_signal = None;
        if let Some(Pending::Text { id, flow }) = self.pending.pop_if(|pending| matches!(pending, Pending::Text { .. }))
        {
            lead_signal = Some(context.signal(id));
            lead = Some(context.inline(flow, Place::Prose));
        }
        let heading = self.heading.take();
        self.flush(context);
        let (mut title, mut title_source, mut line) = (None, TitleSource::Article, Line::Text);
        if let Some(heading) = heading {
            title = Some(context.inline(heading.flow, Place::Title));
            (title_source, line) = (heading.source, heading.line);
        }
        if let Some(shared) = shared_control(&steps, &variants) {
            name_shared(&mut context.issues, steps[variants[1][0]].span, shared);
        }
        let or_line = self.or_line.take().map(|(_, flow)| context.inline(flow, Place::Title));
        let earlier = &mut self.sections.procedures;
        let relation = match or_line {
            Some(label) => relations::alternative(earlier, label),
            None => relations::relation(earlier, line, lead_signal, title.as_ref()),
        };
        self.sections.procedures.push(Procedure {
            applies_to: title.as_ref().map(relations::platforms).unwrap_or_default(),
            title,
            title_source,
            lead,
            mode,
            ordered: origin != Origin::BulletList,
            origin,
            relation,
            variants,
            steps,
            result: Vec::new(),
            notes,
            related: Vec::new(),
            outro: Vec::new(),
        });
        self.after = true;
    }

    /// Hands what waits to the place it has without a procedure to belong to.
    fn flush(&mut self, context: &mut Context<'_>) {
        let prerequisite = self.is_prerequisite(context);
        let mut contents = Vec::new();
        if let Some(heading) = self.heading.take() {
            let inline = context.inline(heading.flow, Place::Title);
            contents.push(Content::Heading { level: heading.level.max(2), inline });
        }
        let first = self.sections.procedures.is_empty();
        for pending in self.pending.drain(..) {
            match pending {
                Pending::Text { id, flow } => {
                    context.fallback_text |= !first && context.signal(id).fallback;
                    contents.push(content::text(flow, Place::Prose, context));
                }
                Pending::Content(content, _) => contents.push(content),
                // Between procedures a note stays where it stood, for what it is about stands around it.
                Pending::Note(note) if first => {
                    let position = if contents.is_empty() && self.sections.intro.is_empty() {
                        "before-intro"
                    } else {
                        "after-intro"
                    };
                    self.sections.notes.push(Note { position: Some(position), ..note });
                }
                Pending::Note(note) => contents.push(Content::Note(note)),
            }
        }
        let place = match self.sections.procedures.last_mut() {
            Some(procedure) => &mut procedure.outro,
            None if prerequisite => &mut self.sections.prerequisites,
            None => &mut self.sections.intro,
        };
        place.extend(contents);
    }

    /// Whether what waits tells what must be given before the first step.
    fn is_prerequisite(&self, context: &Context<'_>) -> bool {
        let headed = self
            .heading
            .as_ref()
            .is_some_and(|heading| context.signal(heading.id).announces == Announces::Prerequisites);
        let list = self.pending.iter().any(|pending| matches!(pending, Pending::Content(_, true)));
        headed || (list && self.heading.is_none())
    }

    fn finish(mut self, context: &mut Context<'_>) -> Sections {
        self.drop_or_line();
        self.flush(context);
        // What stands behind the last procedure is the article's; notes there are about the article.
        if let Some(procedure) = self.sections.procedures.last_mut() {
            self.sections.outro = std::mem::take(&mut procedure.outro);
        }
        relations::drop_lonely(&mut self.sections.procedures);
        self.sections
    }
}

/// Names the `shared` control in what was noticed of the numbers where the second version begins, at `step`.
fn name_shared(issues: &mut [Issue], step: Span, control: String) {
    let numbers = issues.iter_mut().rev().filter(|issue| issue.span.start <= step.start);
    let mut second = numbers.filter_map(|issue| match &mut issue.kind {
        IssueKind::NumberBackwards { reading: Renumbering::Variant, shared, .. } => Some(shared),
        _ => None,
    });
    if let Some(shared) = second.next() {
        *shared = Some(control);
    }
}

/// A control that two versions of a stretch both name.
fn shared_control(steps: &[Step], variants: &[Vec<usize>]) -> Option<String> {
    let [first, second, ..] = variants else { return None };
    let controls = |members: &[usize]| -> Vec<String> {
        let runs = members.iter().flat_map(|&member| steps[member].inlines()).flat_map(|inline| &inline.runs);
        runs.filter(|run| matches!(run.kind, RunKind::Ui { .. })).map(|run| run.text.clone()).collect()
    };
    let second = controls(second);
    controls(first).into_iter().find(|control| second.contains(control))
}
