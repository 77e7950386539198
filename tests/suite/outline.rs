//! Outlines: a runbook as a few lines that people write and read. `tests/README.md` describes the format.

use std::fmt::Write;

use serde_json::Value;

use crate::output::{list, text};

/// What names a step: the field, the key in each entry, and the word of the outline.
const FACETS: [(&str, &str, &str); 6] = [
    ("controls", "name", "control"),
    ("menuPaths", "path", "menu"),
    ("inputs", "", "input"),
    ("keys", "", "key"),
    ("commands", "text", "command"),
    ("stepRefs", "text", "stepRef"),
];

/// The outline of `runbook`.
pub(crate) fn outline(runbook: &Value) -> String {
    let mut lines = Lines::default();
    lines.add(0, "kind", text(runbook, "kind"));
    lines.section(0, runbook, "intro");
    lines.section(0, runbook, "prerequisites");
    list(runbook, "procedures").iter().for_each(|procedure| lines.procedure(procedure));
    lines.section(0, runbook, "outro");
    lines.notes(0, runbook);
    if text(runbook, "kind") == "redirect" {
        list(runbook, "related").iter().for_each(|link| lines.add(0, "leads to", text(link, "text")));
    }
    lines.0
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn add(&mut self, depth: usize, head: &str, words: &str) {
        // Line breaks of the source say nothing in running text, and much in code.
        let words: Vec<&str> = words.split([' ', '\t']).filter(|word| !word.is_empty()).collect();
        let words = words.join(" ").trim().replace('\n', " / ");
        let line = format!("{}{head}: {words}", "  ".repeat(depth));
        writeln!(self.0, "{}", line.trim_end()).expect("text");
    }

    fn procedure(&mut self, procedure: &Value) {
        let origin = text(procedure, "origin");
        self.add(0, text(procedure, "id"), &format!("{}, {origin}", text(procedure, "mode")));
        if let Some(title) = procedure["title"]["text"].as_str() {
            self.add(1, &format!("title ({})", text(procedure, "titleSource")), title);
        }
        if let Some(kind) = procedure["relation"]["type"].as_str() {
            let order = &procedure["relation"]["order"];
            let label = procedure["relation"]["label"].as_str().unwrap_or_default();
            self.add(1, "relation", &format!("{kind} {order} {label}"));
        }
        if let Some(lead) = procedure["lead"]["text"].as_str() {
            self.add(1, "lead", lead);
        }
        self.notes(1, procedure);
        list(procedure, "steps").iter().for_each(|step| self.step(1, step));
        self.section(1, procedure, "result");
        self.section(1, procedure, "outro");
    }

    fn step(&mut self, depth: usize, step: &Value) {
        let number = step["sourceNumber"].as_str().unwrap_or("-");
        let mut head = format!("{} ({number}) {}", step["number"], text(step, "kind"));
        if step["optional"] == true {
            head.push_str(", optional");
        }
        if let Some(variant) = step["variant"].as_str() {
            write!(head, ", variant {variant}").expect("text");
        }
        self.told(depth, &head, step);
        list(step, "substeps").iter().for_each(|step| self.step(depth + 1, step));
        if let Some(select) = step["choices"]["select"].as_str() {
            self.add(depth + 1, "choose", select);
            for choice in list(&step["choices"], "options") {
                let number = choice["sourceNumber"].as_str().unwrap_or("-");
                self.told(depth + 2, &format!("or ({number})"), choice);
                list(choice, "steps").iter().for_each(|step| self.step(depth + 3, step));
            }
        }
        self.section(depth + 1, step, "result");
    }

    /// What a step or a choice says: its first words in its own line, what it names, and the rest.
    fn told(&mut self, depth: usize, head: &str, step: &Value) {
        let rest = self.opened(depth, head, list(step, "content"));
        for (field, key, word) in FACETS {
            for entry in list(step, field) {
                let named = if key.is_empty() { entry } else { &entry[key] };
                let segment = |part: &Value| part.as_str().unwrap_or("?").to_owned();
                let joint = if field == "keys" { "+" } else { " > " };
                let parts = named.as_array().map(|parts| parts.iter().map(segment).collect::<Vec<_>>().join(joint));
                let mut words = parts.unwrap_or_else(|| segment(named));
                match field {
                    "commands" if entry["shell"].is_string() => {
                        write!(words, " [{}]", text(entry, "shell")).expect("text");
                    }
                    "stepRefs" => write!(words, " = {}", entry["target"].as_str().unwrap_or("none")).expect("text"),
                    _ => {}
                }
                self.add(depth + 1, word, &words);
            }
        }
        rest.iter().for_each(|block| self.block(depth + 1, block));
        self.notes(depth + 1, step);
    }

    /// Writes `head` with the first of `blocks` where that is running text, and returns those still to be written.
    fn opened<'a>(&mut self, depth: usize, head: &str, blocks: &'a [Value]) -> &'a [Value] {
        let first = blocks.first().filter(|block| block["type"] == "p");
        self.add(depth, head, first.map_or("", |block| text(&block["inline"], "text")));
        &blocks[usize::from(first.is_some())..]
    }

    fn section(&mut self, depth: usize, parent: &Value, field: &str) {
        let blocks = list(parent, field);
        if !blocks.is_empty() {
            self.add(depth, field, "");
            blocks.iter().for_each(|block| self.block(depth + 1, block));
        }
    }

    fn notes(&mut self, depth: usize, parent: &Value) {
        list(parent, "notes").iter().for_each(|note| self.note(depth, note));
    }

    fn note(&mut self, depth: usize, note: &Value) {
        let label = text(note, "label");
        let label = if label.is_empty() { String::new() } else { format!(" \"{label}\"") };
        let rest = self.opened(depth, &format!("{}{label}", text(note, "type")), list(note, "content"));
        rest.iter().for_each(|block| self.block(depth + 1, block));
    }

    fn block(&mut self, depth: usize, block: &Value) {
        match text(block, "type") {
            "p" => self.add(depth, "p", text(&block["inline"], "text")),
            "heading" => self.add(depth, "heading", text(&block["inline"], "text")),
            "code" => self.add(depth, &format!("code ({})", text(block, "role")), text(block, "text")),
            "image" => self.add(depth, "image", text(block, "alt")),
            "quote" => {
                self.add(depth, "quote", "");
                list(block, "content").iter().for_each(|block| self.block(depth + 1, block));
            }
            "table" => {
                let cells: Vec<&str> = list(block, "header").iter().map(|cell| text(cell, "text")).collect();
                self.add(depth, "table", &cells.join(" | "));
            }
            "list" => {
                self.add(depth, &format!("list ({})", text(block, "role")), "");
                for item in list(block, "items") {
                    let rest = self.opened(depth + 1, "-", item.as_array().expect("blocks"));
                    rest.iter().for_each(|block| self.block(depth + 2, block));
                }
            }
            _ => self.note(depth, block),
        }
    }
}
