//! `TK02` `command-altered`

use std::ops::Range;

use crate::check::prose::Prose;
use crate::check::rule::{Found, Pass, Rule, View, Wording};
use crate::check::sides::Unit;
use crate::diagnostic::{Origin, Severity};
use crate::model::document::{Block, BlockKind, Node, each_node};
use crate::model::lexicon::Lexicon;
use crate::model::token::{cmdlets, command_lines, commands, is_noun, may_have_cmdlet};
use crate::source::Span;

pub(in crate::check::rules) static RULE: Rule = Rule {
    code: "TK02",
    name: "command-altered",
    summary: "a command that was translated",
    page: include_str!("command_altered.md"),
    severity: Severity::Error,
    enabled: true,
    origin: Origin::Translation,
    pass: Pass::Entry(check),
};

fn check(view: &View<'_>, found: &mut Found<'_>) {
    for unit in view.units.iter().filter(|_| view.is_translation()) {
        match unit.english {
            Some(english) => compare(unit, english, found),
            None => alone(unit, view.lexicon, found),
        }
    }
}

/// Looks for every command of the English block in ours.
fn compare(unit: &Unit<'_>, english: &Block, found: &mut Found<'_>) {
    let ours = folded(&text(unit.block));
    let theirs = folded(&text(english));
    let spans = code_spans(unit.block);
    let mut reported: Vec<String> = Vec::new();
    for (at, command) in expected(english, &unit.english_prose).into_iter().enumerate() {
        if ours.contains(&folded(&command)) || reported.contains(&command) {
            continue;
        }
        let in_code = spans.get(at).filter(|(_, text)| !theirs.contains(&folded(text))).map(|(span, _)| *span);
        let span = in_code.or_else(|| relative(&unit.prose, &command)).unwrap_or(unit.block.span);
        let message = format!("the source's `{command}` is not in the translation as it must be typed");
        found.at(span, Wording::new(message, "restore the command exactly"));
        reported.push(command);
    }
}

/// Names of commands with a verb of the language before an English noun.
fn alone(unit: &Unit<'_>, lexicon: &Lexicon, found: &mut Found<'_>) {
    for prose in unit.prose.iter().filter(|prose| may_have_cmdlet(&prose.text)) {
        for range in hyphenated(&prose.text) {
            let word = &prose.text[range.clone()];
            let Some((verb, noun)) = word.split_once('-') else { continue };
            // Some verbs of the language are those of commands as well: `Start`, `Test`.
            let intact = cmdlets(word).next().is_some();
            let translated = (!verb.is_ascii() || lexicon.is_verb(verb)) && verb.starts_with(char::is_uppercase);
            if is_noun(noun) && translated && !intact {
                let message = format!("`{word}` looks like a command whose verb was translated");
                found.at(prose.span(&range), Wording::new(message, "write the command exactly")).lowered_if(true);
            }
        }
    }
}

/// Everything in `block` that must stay as it is: code, and commands with their parameters in running text.
fn expected(block: &Block, prose: &[Prose]) -> Vec<String> {
    let mut expected: Vec<String> = code_spans(block).into_iter().map(|(_, text)| text).collect();
    for Prose { words, .. } in prose {
        expected.extend(cmdlets(words).map(str::to_owned));
        let parameters = commands(words).into_iter().flat_map(|range| words[range].split_whitespace());
        let parameters = parameters.filter(|word| word.len() > 2 && word.starts_with('-'));
        let bare = |word: &str| word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
        expected.extend(parameters.map(bare));
        expected.extend(command_lines(words).into_iter().map(|range| words[range].to_owned()));
    }
    if let BlockKind::Code { text, .. } = &block.kind {
        expected.extend(cmdlets(text).map(str::to_owned));
    }
    expected
}

/// A word of ours that shares its verb or its noun with `command`.
fn relative(prose: &[Prose], command: &str) -> Option<Span> {
    let (verb, noun) = command.split_once('-')?;
    let shares = |word: &str| {
        word.split_once('-').is_some_and(|(left, right)| {
            (!verb.is_empty() && left.eq_ignore_ascii_case(verb)) || right.eq_ignore_ascii_case(noun)
        })
    };
    prose.iter().find_map(|prose| {
        let range = hyphenated(&prose.text).into_iter().find(|range| shares(&prose.text[range.clone()]))?;
        Some(prose.span(&range))
    })
}

/// The words of `text` with a hyphen inside.
fn hyphenated(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, character) in text.char_indices().chain([(text.len(), ' ')]) {
        if !(character.is_alphanumeric() || character == '-') {
            if text[start..at].trim_matches('-').contains('-') {
                words.push(start..at);
            }
            start = at + character.len_utf8();
        }
    }
    words
}

fn code_spans(block: &Block) -> Vec<(Span, String)> {
    let mut spans = Vec::new();
    for nodes in block.inline() {
        each_node(nodes, &mut |node| {
            if let Node::Code(leaf) = node {
                spans.push((leaf.span, leaf.text.clone()));
            }
        });
    }
    spans
}

fn text(block: &Block) -> String {
    match &block.kind {
        BlockKind::Code { text, .. } => text.clone(),
        _ => block.text(),
    }
}

/// Text without white space, which translation may change around a command, and without capitals, which PowerShell and
/// the command prompt ignore.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<String>().to_lowercase()
}
