//! Applies what the files themselves say about findings: comments, and `korak.allow` in the front matter.

use std::collections::{BTreeMap, BTreeSet};

use super::rule::{Found, Idle, Pass, Rule, Silence, View, names};
use super::{RULES, find, is_rule};
use crate::config::{Config, Level};
use crate::diagnostic::{Diagnostic, Place, Suppressed};
use crate::model::document::{Block, BlockKind, Document};
use crate::model::group::{Edition, Provenance};
use crate::model::pragma::{Pragma, Verb};
use crate::model::summary::{GroupSummary, RunbookSummary};
use crate::source::Span;

/// Which words to the checks were of use, by file, byte and rule.
pub(super) type Used = BTreeSet<(String, u32, String)>;

/// One rule that a pragma silences, and where.
struct Scope<'a> {
    pragma: &'a Pragma,
    word: &'a str,
    /// The file it stands in.
    file: &'a str,
    /// Where it holds; `None` for the whole file.
    bytes: Option<Span>,
}

/// Marks the findings in the file of `edition` that it does not want reported.
pub(super) fn apply(edition: &Edition, found: &mut [Diagnostic], used: &mut Used) {
    let path = edition.source.path();
    let scopes = scopes(edition);
    for diagnostic in found {
        let here = |scope: &&Scope<'_>| {
            let holds = |bytes: Span| diagnostic.span.is_some_and(|at| (bytes.start..bytes.end).contains(&at.start));
            // A fragment speaks for itself alone, an article for its fragments too.
            let speaks = scope.file == path || *scope.file == *diagnostic.place.path;
            names(scope.word, diagnostic.code, diagnostic.name) && speaks && scope.bytes.is_none_or(holds)
        };
        let Some(scope) = scopes.iter().find(here) else { continue };
        used.insert((path.to_owned(), scope.pragma.span.start, scope.word.to_owned()));
        diagnostic.suppressed = scope.pragma.reason.clone().map(Suppressed::InFile);
    }
}

/// Names what the file of `view` silences without need.
pub(super) fn unused(view: &View<'_>, config: &Config, used: &Used, into: &mut Vec<Diagnostic>) {
    let edition = view.edition();
    // English taken out of a bilingual file stands in the file of its translation, which is looked at itself.
    if edition.provenance == Provenance::Recovered {
        return;
    }
    let path = edition.source.path();
    let is_on = |rule: &Rule| match config.levels.of(rule.code, rule.name, path, Some(&edition.locale)) {
        Some(level) => level != Level::Off,
        None => rule.enabled,
    };
    // What a fragment silences may be of use in another article.
    let own = |scope: &Scope<'_>| scope.file == path;
    for Scope { pragma, word, bytes, .. } in scopes(edition).into_iter().filter(own) {
        let key = (path.to_owned(), pragma.span.start, word.to_owned());
        // A rule that is off finds nothing, and one that needs the whole collection has not run yet.
        let later = |rule: &Rule| needs_all(rule) || matches!(rule.pass, Pass::History(_));
        let waits = |rule: &Rule| !is_on(rule) || (bytes.is_none() && later(rule));
        if is_rule(word) && !used.contains(&key) && !find(word).is_some_and(waits) {
            for (rule, wording) in idle_rules() {
                let silence = if bytes.is_none() { Silence::File } else { Silence::Part };
                Found::new(rule, config, into).within(view).at(pragma.span, wording(word, silence));
            }
        }
    }
    let open = |pragma: &&Pragma| {
        let mut before = edition.document.pragmas.iter().take_while(|other| other.span.start < pragma.span.start);
        before.any(|other| other.verb == Verb::Off && ends(pragma, other))
    };
    let idle = edition.document.pragmas.iter().filter(|pragma| pragma.verb == Verb::On && !open(pragma));
    for pragma in idle {
        for (rule, wording) in idle_rules() {
            let rules = pragma.rules.join(", ");
            Found::new(rule, config, into).within(view).at(pragma.span, wording(&rules, Silence::End));
        }
    }
}

/// Marks findings of the whole collection that the front matter of their file does not want reported, and names what
/// it silences without need.
pub(super) fn apply_to_all(groups: &[GroupSummary], config: &Config, found: &mut Vec<Diagnostic>) {
    let runbooks = groups.iter().flat_map(|group| &group.runbooks);
    let speaking: Vec<&RunbookSummary> = runbooks.filter(|runbook| !runbook.allowed.is_empty()).collect();
    for runbook in speaking {
        for (pragma, place) in &runbook.allowed {
            for word in &pragma.rules {
                let fits =
                    |found: &&mut Diagnostic| *found.place.path == *runbook.path && names(word, found.code, found.name);
                let reason = pragma.reason.clone().map(Suppressed::InFile);
                let marked =
                    found.iter_mut().filter(fits).map(|finding| finding.suppressed.clone_from(&reason)).count();
                if marked == 0 && reason.is_some() && find(word).is_some_and(needs_all) {
                    for (rule, wording) in idle_rules() {
                        Found::new(rule, config, found).place(Place::clone(place), wording(word, Silence::File));
                    }
                }
            }
        }
    }
}

/// Marks findings that the front matter of their file does not want reported.
pub(super) fn apply_by_file(groups: &[GroupSummary], found: &mut [Diagnostic]) {
    let runbooks = groups.iter().flat_map(|group| &group.runbooks).filter(|runbook| !runbook.allowed.is_empty());
    let by_file: BTreeMap<&str, &RunbookSummary> = runbooks.map(|runbook| (&*runbook.path, runbook)).collect();
    for finding in found {
        let Some(runbook) = by_file.get(&*finding.place.path) else { continue };
        let named = |pragma: &&Pragma| pragma.rules.iter().any(|word| names(word, finding.code, finding.name));
        let pragma = runbook.allowed.iter().map(|(pragma, _)| pragma).find(named);
        finding.suppressed = pragma.and_then(|pragma| pragma.reason.clone()).map(Suppressed::InFile);
    }
}

fn needs_all(rule: &Rule) -> bool {
    matches!(rule.pass, Pass::Collection(_))
}

fn idle_rules() -> impl Iterator<Item = (&'static Rule, Idle)> {
    RULES.iter().filter_map(|rule| match rule.pass {
        Pass::Idle(wording) => Some((*rule, wording)),
        _ => None,
    })
}

/// What `edition` silences: every pragma that gives a reason, rule by rule.
fn scopes(edition: &Edition) -> Vec<Scope<'_>> {
    let document = &edition.document;
    let mut scopes = Vec::new();
    for pragma in edition.pragmas().filter(|pragma| pragma.reason.is_some()) {
        let bytes = match pragma.verb {
            Verb::Allow => None,
            Verb::Next => Some(next(document, pragma.span)),
            Verb::Off => {
                let mut later = document.pragmas.iter().filter(|other| other.span.start > pragma.span.start);
                let end = later.find(|other| other.verb == Verb::On && ends(other, pragma));
                Some(Span { start: pragma.span.end, end: end.map_or(u32::MAX, |end| end.span.start) })
            }
            Verb::On | Verb::Unknown(_) => continue,
        };
        let file = edition.source.locate(pragma.span).0.path();
        scopes.extend(pragma.rules.iter().map(|word| Scope { pragma, word, file, bytes }));
    }
    scopes
}

/// Whether `on` ends what `off` began: it names one of its rules, or none at all.
fn ends(on: &Pragma, off: &Pragma) -> bool {
    on.rules.is_empty() || on.rules.iter().any(|word| off.rules.contains(word))
}

/// What `korak:next` at `comment` is about: the rest of the paragraph it stands in, else the next block or item.
fn next(document: &Document, comment: Span) -> Span {
    let mut spans = Vec::new();
    document.each_block(&mut |block: &Block| {
        let is_text =
            matches!(block.kind, BlockKind::Paragraph(_) | BlockKind::Heading { .. } | BlockKind::Table { .. });
        if is_text && block.span.start < comment.start && comment.end < block.span.end {
            spans.push(Span { start: comment.end, end: block.span.end });
        }
        if block.span.start >= comment.end {
            spans.push(block.span);
        }
        if let BlockKind::List { items, .. } = &block.kind {
            spans.extend(items.iter().map(|item| item.span).filter(|span| span.start >= comment.end));
        }
    });
    let first = spans.iter().map(|span| span.start).min().unwrap_or(comment.end);
    let end = spans.iter().filter(|span| span.start == first).map(|span| span.end).max();
    Span { start: first, end: end.unwrap_or(comment.end) }
}
