//! Published procedures and steps. Ids are ordinals in the repaired structure, so they are equal in every translation
//! of the same source.

use schemars::JsonSchema;
use serde::Serialize;

use super::block::{Block, Inline, Note, blocks};
use super::facets::Facets;
use super::runbook::Related;
use crate::diagnostic::Diagnostic;
use crate::model::runbook::{self as model, Mode, Origin, RelationKind, StepKind, TitleSource};
use crate::source::Source;

/// A group of steps that serve one goal.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Procedure<'a> {
    /// `p1`, `p2` … in document order.
    pub id: String,
    /// The heading above.
    pub title: Option<Inline<'a>>,
    /// `heading`, `bold`, `line` or `article`.
    #[schemars(extend("enum" = ["heading", "bold", "line", "article"]))]
    pub title_source: &'static str,
    /// The paragraph that introduces the steps.
    pub lead: Option<Inline<'a>>,
    /// `sequence` when order matters, else `checklist`.
    #[schemars(extend("enum" = ["sequence", "checklist"]))]
    pub mode: &'static str,
    /// Whether the source marks the steps with numbers, letters or "Step N".
    pub ordered: bool,
    /// The notation in the source.
    #[schemars(extend("enum" = ["ordered-list", "bullet-list", "step-headings", "step-paragraphs", "lettered"]))]
    pub origin: &'static str,
    /// How it relates to other procedures.
    pub relation: Option<Relation>,
    /// Platforms and products its title names, verbatim.
    pub applies_to: &'a [String],
    /// Overlapping stretches of steps.
    pub variants: Vec<Variant>,
    /// The steps; at least one.
    pub steps: Vec<Step<'a>>,
    /// What has happened after the last step.
    pub result: Vec<Block<'a>>,
    /// Call-outs about all steps.
    pub notes: Vec<Note<'a>>,
    /// Links about this procedure.
    pub related: Vec<Related<'a>>,
    /// Whatever stands between this procedure and the next.
    pub outro: Vec<Block<'a>>,
}

/// How a procedure relates to others.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Relation {
    /// `alternative`, `phase` or `fallback`.
    #[schemars(extend("enum" = ["alternative", "phase", "fallback"]))]
    pub r#type: &'static str,
    /// Procedures of one group belong together.
    pub group: String,
    /// Place in the group, from 1.
    pub order: usize,
    /// The words that say so, where they are no title or lead.
    pub label: Option<String>,
}

/// One version of a stretch of steps.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Variant {
    /// `a`, `b` …
    pub id: String,
    /// Ids of its steps.
    pub steps: Vec<String>,
}

/// One thing to do.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Step<'a> {
    /// Such as `p1.s4`; a substep `p1.s4.2`.
    pub id: String,
    /// Number shown, 1 to n on its level.
    pub number: usize,
    /// The author's number or letter; null for bullets.
    pub source_number: Option<&'a str>,
    /// The label around the author's number, such as `1. korak:`; null when the number stands alone.
    pub source_label: Option<String>,
    /// `action`, `check`, `decision`, `command`, `result` or `info`.
    #[schemars(extend("enum" = ["action", "check", "decision", "command", "result", "info"]))]
    pub kind: &'static str,
    /// Whether it may be skipped.
    pub optional: bool,
    /// Version of the stretch it belongs to.
    pub variant: Option<String>,
    /// First block: what to do. The rest: information.
    pub content: Vec<Block<'a>>,
    /// Call-outs; warnings belong before the content.
    pub notes: Vec<Note<'a>>,
    /// Steps within the step.
    pub substeps: Vec<Step<'a>>,
    /// Options to choose among.
    pub choices: Option<Choices<'a>>,
    /// What happens.
    pub result: Vec<Block<'a>>,
    /// What the step names.
    #[serde(flatten)]
    pub facets: Facets<'a>,
    /// Lines of the source file.
    pub src: Lines,
    /// Codes of the findings in this step.
    pub diagnostics: Vec<&'static str>,
}

/// Options to choose among.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Choices<'a> {
    /// `one` or `any`.
    #[schemars(extend("enum" = ["one", "any"]))]
    pub select: &'static str,
    /// The options.
    pub options: Vec<Choice<'a>>,
}

/// An option.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Choice<'a> {
    /// Such as `p1.s2.c1`.
    pub id: String,
    /// The author's number or letter; null for bullets.
    pub source_number: Option<&'a str>,
    /// The label around it, such as `a.` in running text; null when the number stands alone.
    pub source_label: Option<String>,
    /// What it says.
    pub content: Vec<Block<'a>>,
    /// Call-outs.
    pub notes: Vec<Note<'a>>,
    /// What to do when it is chosen.
    pub steps: Vec<Step<'a>>,
    /// What the option names.
    #[serde(flatten)]
    pub facets: Facets<'a>,
    /// Lines of the source file.
    pub src: Lines,
    /// Codes of the findings in this option.
    pub diagnostics: Vec<&'static str>,
}

/// Lines of the source file, from 1.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Lines {
    /// First line.
    pub line: u32,
    /// Last line.
    pub end_line: u32,
    /// The file, where the step comes from one that the article includes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

/// What conversion of steps needs of the article.
pub(super) struct Article<'a> {
    pub(super) source: &'a Source,
    pub(super) diagnostics: &'a [&'a Diagnostic],
}

impl<'a> Procedure<'a> {
    pub(super) fn of(procedure: &'a model::Procedure, number: usize, article: &Article<'a>) -> Self {
        let id = format!("p{number}");
        let step_id = |step: usize| format!("{id}.s{}", step + 1);
        let variant = |(at, steps): (usize, &Vec<usize>)| Variant {
            id: letter(at),
            steps: steps.iter().map(|&step| step_id(step)).collect(),
        };
        Self {
            title: procedure.title.as_ref().map(Inline::of),
            title_source: title_source(procedure.title_source),
            lead: procedure.lead.as_ref().map(Inline::of),
            mode: match procedure.mode {
                Mode::Sequence => "sequence",
                Mode::Checklist => "checklist",
            },
            ordered: procedure.ordered,
            origin: origin(procedure.origin),
            relation: procedure.relation.as_ref().map(relation),
            applies_to: &procedure.applies_to,
            variants: procedure.variants.iter().enumerate().map(variant).collect(),
            steps: steps(&procedure.steps, &format!("{id}.s"), article),
            result: blocks(&procedure.result),
            notes: Note::all(&procedure.notes),
            related: Related::all(&procedure.related),
            outro: blocks(&procedure.outro),
            id,
        }
    }
}

/// The steps of one level; ids are `prefix` and the ordinal.
fn steps<'a>(steps: &'a [model::Step], prefix: &str, article: &Article<'a>) -> Vec<Step<'a>> {
    steps.iter().enumerate().map(|(at, step)| Step::of(step, format!("{prefix}{}", at + 1), at + 1, article)).collect()
}

impl<'a> Step<'a> {
    fn of(step: &'a model::Step, id: String, number: usize, article: &Article<'a>) -> Self {
        Self {
            number,
            source_number: step.source_number.as_deref(),
            source_label: step.label.as_ref().map(model::Inline::text),
            kind: step_kind(step.kind),
            optional: step.optional,
            variant: step.variant.map(letter),
            content: blocks(&step.content),
            notes: Note::all(&step.notes),
            substeps: steps(&step.substeps, &format!("{id}."), article),
            choices: step.choices.as_ref().map(|choices| Choices::of(choices, &id, article)),
            result: blocks(&step.result),
            facets: Facets::of(step),
            src: article.lines(step),
            diagnostics: article.codes(&id),
            id,
        }
    }
}

impl<'a> Choices<'a> {
    fn of(choices: &'a model::Choices, step: &str, article: &Article<'a>) -> Self {
        let option = |(at, option): (usize, &'a model::Step)| {
            let id = format!("{step}.c{}", at + 1);
            Choice {
                source_number: option.source_number.as_deref(),
                source_label: option.label.as_ref().map(model::Inline::text),
                content: blocks(&option.content),
                notes: Note::all(&option.notes),
                steps: steps(&option.substeps, &format!("{id}."), article),
                facets: Facets::of(option),
                src: article.lines(option),
                diagnostics: article.codes(&id),
                id,
            }
        };
        Self {
            select: if choices.any { "any" } else { "one" },
            options: choices.options.iter().enumerate().map(option).collect(),
        }
    }
}

impl Article<'_> {
    fn lines(&self, step: &model::Step) -> Lines {
        let (file, span) = self.source.locate(step.span);
        let end = file.text()[span.range()].trim_end().len();
        let last = span.start + u32::try_from(end.saturating_sub(1)).unwrap_or(0);
        let fragment = (file.path() != self.source.path()).then(|| file.path().to_owned());
        Lines { line: file.line(span.start), end_line: file.line(last), file: fragment }
    }

    fn codes(&self, id: &str) -> Vec<&'static str> {
        let here = self.diagnostics.iter().filter(|diagnostic| diagnostic.at.as_deref() == Some(id));
        let mut codes: Vec<&'static str> = here.map(|diagnostic| diagnostic.code).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

/// `a`, `b` … `z`, `aa` …
fn letter(at: usize) -> String {
    let last = char::from(b'a' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { last.to_string() } else { format!("{}{last}", letter(at / 26 - 1)) }
}

fn relation(relation: &model::Relation) -> Relation {
    let kind = match relation.kind {
        RelationKind::Alternative => "alternative",
        RelationKind::Phase => "phase",
        RelationKind::Fallback => "fallback",
    };
    let label = relation.label.as_ref().map(model::Inline::text);
    Relation { r#type: kind, group: format!("g{}", relation.group), order: relation.order, label }
}

fn title_source(source: TitleSource) -> &'static str {
    match source {
        TitleSource::Heading => "heading",
        TitleSource::Bold => "bold",
        TitleSource::Line => "line",
        TitleSource::Article => "article",
    }
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::OrderedList => "ordered-list",
        Origin::BulletList => "bullet-list",
        Origin::StepHeadings => "step-headings",
        Origin::StepParagraphs => "step-paragraphs",
        Origin::Lettered => "lettered",
    }
}

fn step_kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Action => "action",
        StepKind::Check => "check",
        StepKind::Decision => "decision",
        StepKind::Command => "command",
        StepKind::Result => "result",
        StepKind::Info => "info",
    }
}
