//! The layers of `src/`: a module imports from lower layers only, so that no two modules can ever need each other.

use super::code::code;
use super::{File, no_complaints, rust};

/// Modules by layer, the highest first. Those of one layer do not see one another, unless [`NEIGHBOURS`] says so; a
/// new module has to be given its place here.
const LAYERS: [&[&str]; 7] = [
    &["cli"],
    &["serve"],
    &["compile"],
    &[
        "discover", "cache", "learn", "parse", "pair", "read", "extract", "check", "fix", "localize", "render",
        "write", "report", "delta",
    ],
    &["config", "assets", "baseline"],
    &["diagnostic", "model"],
    &["source", "locale"],
];

/// The stages, none of which knows another: the model is all that passes between them.
const STAGES: &[&str] = LAYERS[3];

/// Pairs in one layer of which the first may use the second: what articles leave behind for the indexes has findings
/// in it.
const NEIGHBOURS: [(&str, &str); 1] = [("model", "diagnostic")];

/// The layer of `module`, counted from the bottom.
fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().rev().position(|modules| modules.contains(&module))
}

/// The module of the crate that `path` below `src/` belongs to, and how deep its file stands in the tree of modules.
fn module(path: &str) -> Option<(&str, usize)> {
    let path = path.strip_prefix("src/")?.strip_suffix(".rs")?;
    let path = path.strip_suffix("/mod").unwrap_or(path);
    let name = path.split('/').next()?;
    (name != "lib" && name != "main").then_some((name, path.split('/').count()))
}

/// The modules of the crate that `text` names, in a file `depth` modules deep: behind `crate::`, alone or in braces,
/// and behind as many `super::` as lead to the root.
fn imports(text: &str, depth: usize) -> Vec<String> {
    let text = code(text);
    let mut names = Vec::new();
    let rooted = text.match_indices("crate::").filter(|(at, _)| !text[..*at].ends_with(|c: char| c.is_alphanumeric()));
    rooted.for_each(|(at, path)| names.extend(heads(&text[at + path.len()..])));
    let up = "super::".repeat(depth);
    let climbing = text.match_indices(&up).map(|(at, path)| &text[at + path.len()..]);
    names.extend(climbing.flat_map(heads).filter(|name| layer(name).is_some()));
    names
}

/// The first names of the path or of the group of paths that starts `rest`.
fn heads(rest: &str) -> Vec<String> {
    let word = |text: &str| text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let Some(group) = rest.strip_prefix('{') else { return vec![word(rest)] };
    let mut depth = 0;
    let mut names = vec![word(group)];
    for (at, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(word(&group[at + 1..])),
            _ => {}
        }
    }
    names.retain(|name: &String| !name.is_empty());
    names
}

/// Why the module `from` may not import `to`.
fn objection(from: &str, to: &str) -> Option<&'static str> {
    let (Some(own), Some(other)) = (layer(from), layer(to)) else {
        return Some("a module without a layer; give it one in LAYERS");
    };
    if from == to || other < own || NEIGHBOURS.contains(&(from, to)) {
        None
    } else if STAGES.contains(&from) && STAGES.contains(&to) {
        Some("another stage; let the value pass through `model` and `compile`")
    } else {
        Some("no lower layer")
    }
}

#[test]
fn modules_import_lower_layers_only() {
    let mut complaints = Vec::new();
    for File { path, text } in rust(&["src"]) {
        let Some((from, depth)) = module(&path) else { continue };
        for to in imports(&text, depth) {
            let objection = objection(from, &to);
            complaints.extend(objection.map(|why| format!("{path}: `{from}` imports crate::{to}, {why}")));
        }
    }
    no_complaints(&complaints);
}

#[test]
fn every_module_has_one_layer() {
    let text = code(&std::fs::read_to_string(super::root().join("src/lib.rs")).expect("the crate root"));
    let mut declared: Vec<&str> =
        text.lines().filter_map(|line| line.trim().strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut placed: Vec<&str> = LAYERS.concat();
    declared.sort_unstable();
    placed.sort_unstable();
    assert_eq!(placed, declared, "LAYERS and src/lib.rs");
}

#[test]
fn imports_are_seen_in_every_form() {
    let see = |text, depth| imports(text, depth).join(" ");
    assert_eq!(see("use crate::a::{b, c};\nfn f(x: crate::d::E) {}\n// crate::f\n", 1), "a d");
    assert_eq!(see("use crate::{a, b::{c, d},\n    e::F};", 1), "a b e");
    assert_eq!(see("use super::super::parse::x; use super::y;", 2), "parse");
    assert_eq!(see("pub(crate) fn f() {} \"crate::a\"", 1), "");
    let objections = [("model", "parse"), ("parse", "extract"), ("diagnostic", "model"), ("locale", "source")];
    assert!(objections.iter().all(|(from, to)| objection(from, to).is_some()));
    let allowed = [("model", "diagnostic"), ("compile", "parse"), ("parse", "parse"), ("cli", "locale")];
    assert!(allowed.iter().all(|(from, to)| objection(from, to).is_none()));
}
