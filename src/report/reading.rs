//! How one article was read: each block with what it says, what it was taken for, and by which rule.

use std::fmt::Write;

use crate::diagnostic::safe;
use crate::model::document::{Block, BlockKind, Item};
use crate::model::group::Entry;
use crate::model::reading::{Act, Announces, Basis, Line, Signal};
use crate::model::runbook::Kind;

/// How many characters of a block are shown.
const SHOWN: usize = 60;

/// The reading of `entry` for people, one line a block.
#[must_use]
pub fn reading(entry: &Entry) -> String {
    let edition = &entry.edition;
    let basis = match &entry.reading.basis {
        Basis::Alone => "the words of this article alone".to_owned(),
        Basis::English => "the English text of the same shape".to_owned(),
        Basis::Majority(count) => format!("the majority of {count} translations of the same source"),
    };
    let mut text = format!(
        "{} ({})\nkind: {}; structure decided by {basis}\n",
        safe::visible(edition.source.path()),
        edition.locale,
        kind(entry)
    );
    let mut page = Page { entry, text: &mut text };
    page.blocks(&edition.document.blocks, 0);
    for issue in &entry.runbook.issues {
        let (line, column) = edition.source.line_column(issue.span.start);
        let _ = writeln!(text, "noticed at {line}:{column}: {:?}", issue.kind);
    }
    text
}

fn kind(entry: &Entry) -> &'static str {
    match entry.runbook.kind {
        Kind::Procedure => "procedure",
        Kind::Reference => "reference",
        Kind::Redirect => "redirect",
        Kind::Notice => "notice",
        Kind::Template => "template",
    }
}

struct Page<'a> {
    entry: &'a Entry,
    text: &'a mut String,
}

impl Page<'_> {
    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        for block in blocks {
            self.block(block, depth);
            match &block.kind {
                BlockKind::List { items, .. } => items.iter().for_each(|item| self.item(item, depth + 1)),
                BlockKind::Quote { blocks, .. } => self.blocks(blocks, depth + 1),
                BlockKind::Heading { .. }
                | BlockKind::Paragraph(_)
                | BlockKind::Code { .. }
                | BlockKind::Table { .. }
                | BlockKind::Rule => {}
            }
        }
    }

    fn item(&mut self, item: &Item, depth: usize) {
        let line = self.entry.edition.source.line(item.span.start);
        let number = item.number.as_deref().map_or("-".to_owned(), |number| format!("{number}."));
        let _ = writeln!(self.text, "{line:>5} {}{number}", "  ".repeat(depth));
        self.blocks(&item.blocks, depth + 1);
    }

    fn block(&mut self, block: &Block, depth: usize) {
        let line = self.entry.edition.source.line(block.span.start);
        let words: String = block.text().chars().take(SHOWN).collect();
        let name = name(block);
        let says = says(self.entry.reading.of(block.id));
        let shown = format!("{line:>5} {}{name} {}", "  ".repeat(depth), safe::visible(&words));
        self.text.push_str(shown.trim_end());
        if !says.is_empty() {
            let _ = write!(self.text, "  [{}]", says.join(", "));
        }
        self.text.push('\n');
        for decision in self.entry.runbook.decisions.iter().filter(|decision| decision.block == block.id) {
            let _ =
                writeln!(self.text, "      {}=> {} ({})", "  ".repeat(depth), decision.verdict, decision.rule.as_str());
        }
    }
}

fn name(block: &Block) -> &'static str {
    match &block.kind {
        BlockKind::Heading { .. } => "heading",
        BlockKind::Paragraph(_) => "text",
        BlockKind::List { ordered: true, .. } => "numbered list",
        BlockKind::List { ordered: false, .. } => "bulleted list",
        BlockKind::Quote { alert: Some(_), .. } => "alert",
        BlockKind::Quote { alert: None, .. } => "quotation",
        BlockKind::Code { .. } => "code",
        BlockKind::Table { .. } => "table",
        BlockKind::Rule => "rule",
    }
}

/// What a signal says, in words.
fn says(signal: &Signal) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    match signal.act {
        Act::Tells => {}
        Act::Instructs => words.push("instructs".into()),
        Act::Checks => words.push("checks".into()),
        Act::Names => words.push("names".into()),
    }
    match signal.announces {
        Announces::Nothing => {}
        announces => words.push(format!("announces {announces:?}").to_lowercase()),
    }
    for (at, line) in signal.lines.iter().enumerate().filter(|(_, line)| **line != Line::Text) {
        words.push(format!("line {}: {line:?}", at + 1).to_lowercase());
    }
    let facts = [
        ("asks later", signal.asks_later),
        ("condition", signal.condition),
        ("goal", signal.goal),
        ("optional", signal.optional),
        ("fallback", signal.fallback),
        ("outcome", signal.outcome),
        ("more information", signal.more_info),
        ("refers elsewhere", signal.refers),
        ("error message", signal.error),
        ("event", signal.dated_event),
        ("day", signal.names_day),
        ("asks to choose", signal.selects),
        ("asks to run", signal.runs),
    ];
    words.extend(facts.into_iter().filter(|(_, holds)| *holds).map(|(word, _)| word.to_owned()));
    if !signal.lettered.is_empty() {
        words.push(format!("{} lettered parts", signal.lettered.len()));
    }
    words
}
