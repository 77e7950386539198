//! What a step names: controls, menu paths, typed text, keys, commands, links, references. Taken from its runs.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::block::segments;
use crate::model::runbook::{CodeRole, Content, Inline, Run, RunKind, Step, content_inlines};
use crate::model::token;

/// What a step names, in text order, each thing once.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Facets<'a> {
    /// Names of controls.
    pub controls: Vec<Control<'a>>,
    /// Menu paths.
    pub menu_paths: Vec<MenuPath<'a>>,
    /// Texts to type.
    pub inputs: Vec<&'a str>,
    /// Key combinations.
    pub keys: Vec<&'a [String]>,
    /// Commands to run.
    pub commands: Vec<Command<'a>>,
    /// Links.
    pub links: Vec<Link<'a>>,
    /// References to steps.
    pub step_refs: Vec<StepRef<'a>>,
}

/// A control.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Control<'a> {
    /// Its name.
    pub name: &'a str,
    /// The name as marked, where a noun is glued to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raw: Option<&'a str>,
    /// Present when the borders of the name look damaged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspect: Option<bool>,
}

/// A menu path.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct MenuPath<'a> {
    /// Segments; null where one was lost.
    pub path: Vec<Option<&'a str>>,
    /// Present when segments were lost.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub broken: Option<bool>,
}

/// A command to run.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Command<'a> {
    /// Language as the author named it.
    pub lang: Option<&'a str>,
    /// The command.
    pub text: &'a str,
    /// `powershell`, `bash` or `cmd`, where it can be told.
    pub shell: Option<&'static str>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Link<'a> {
    /// Its text; empty when translation lost it.
    pub text: &'a str,
    /// The address as written.
    pub href: &'a str,
}

/// A reference to a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct StepRef<'a> {
    /// The words.
    pub text: &'a str,
    /// Id of the step; null when there is none of that number.
    pub target: Option<&'a str>,
}

impl<'a> Facets<'a> {
    /// The facets of a step's own content and notes, without its children.
    pub(super) fn of(step: &'a Step) -> Self {
        let mut facets = Self::default();
        facets.blocks(&step.content);
        step.notes.iter().for_each(|note| facets.blocks(&note.content));
        once(&mut facets.controls, |control| control.name);
        once(&mut facets.menu_paths, Clone::clone);
        once(&mut facets.inputs, |input| *input);
        once(&mut facets.keys, |keys| *keys);
        once(&mut facets.commands, Clone::clone);
        once(&mut facets.links, Clone::clone);
        once(&mut facets.step_refs, Clone::clone);
        facets
    }

    fn blocks(&mut self, content: &'a [Content]) {
        for block in content {
            if let Content::Code { language, text, role: CodeRole::Command, .. } = block {
                let lang = language.as_deref();
                self.commands.push(Command { lang, text, shell: shell(lang, text) });
            }
            let mut inlines: Vec<&Inline> = Vec::new();
            content_inlines(std::slice::from_ref(block), &mut inlines);
            inlines.into_iter().flat_map(|inline| &inline.runs).for_each(|run| self.run(run));
        }
    }

    fn run(&mut self, run: &'a Run) {
        let text = run.text.trim();
        match &run.kind {
            RunKind::Ui { name, suspect } => {
                let raw = name.as_ref().map(|_| text);
                let name = name.as_deref().unwrap_or(text);
                self.controls.push(Control { name, raw, suspect: suspect.then_some(true) });
            }
            RunKind::Menu { path, broken } => {
                let links =
                    path.iter().filter_map(|segment| Some((segment.name.as_deref()?, segment.href.as_deref()?)));
                self.links.extend(links.map(|(text, href)| Link { text, href }));
                self.menu_paths.push(MenuPath { path: segments(path), broken: broken.then_some(true) });
            }
            RunKind::Input => self.inputs.push(text),
            RunKind::Key(keys) => self.keys.push(keys),
            RunKind::Code if token::cmdlets(text).next().is_some() => {
                self.commands.push(Command { lang: None, text, shell: shell(None, text) });
            }
            RunKind::Link { href } => self.links.push(Link { text, href }),
            RunKind::StepRef { target, .. } => self.step_refs.push(StepRef { text, target: target.as_deref() }),
            RunKind::Text
            | RunKind::Code
            | RunKind::Em
            | RunKind::Strong
            | RunKind::Placeholder { .. }
            | RunKind::Image { .. }
            | RunKind::Br => {}
        }
    }
}

/// Keeps the first of those that share a key, in their order.
fn once<T, K: Ord>(list: &mut Vec<T>, key: impl Fn(&T) -> K) {
    // Most steps name nothing, or one thing.
    if list.len() > 1 {
        let mut seen = BTreeSet::new();
        list.retain(|item| seen.insert(key(item)));
    }
}

fn shell(lang: Option<&str>, text: &str) -> Option<&'static str> {
    match lang.map(str::to_ascii_lowercase).as_deref() {
        Some("powershell" | "ps" | "ps1" | "pwsh") => Some("powershell"),
        Some("bash" | "sh" | "shell" | "zsh" | "azurecli") => Some("bash"),
        Some("cmd" | "bat" | "console") => Some("cmd"),
        _ => token::cmdlets(text).next().map(|_| "powershell"),
    }
}

#[cfg(test)]
mod tests {
    use super::once;

    #[test]
    fn each_thing_is_named_once_and_where_it_came_first() {
        let mut list = vec![("b", 1), ("a", 2), ("b", 3), ("c", 4), ("a", 5)];
        once(&mut list, |(name, _)| *name);
        assert_eq!(list, [("b", 1), ("a", 2), ("c", 4)]);
    }
}
