//! `docs/cli.md`: every command with its help.

use std::fmt::Write;

use crate::{korak, printed};

const HEAD: &str = "\
# Commands

This page is generated from the program's own help: `UPDATE=1 cargo test generated` rewrites it.

Results go to standard output; progress, summaries and errors go to standard error.

| Exit status | Meaning |
| --- | --- |
| 0 | Nothing failed. |
| 1 | There are findings at or above the severity of `--fail-on`. The output is written all the same. |
| 2 | The command could not run: a wrong argument, a source that is missing, a broken template, a full disk. |
";

#[test]
fn generated_commands_are_those_of_the_program() {
    let mut text = HEAD.to_owned();
    let main = help(&["--help"]);
    let commands: Vec<String> = names(&main).map(str::to_owned).collect();
    assert!(commands.iter().any(|command| command == "build"), "no commands in:\n{main}");
    section("korak", &main, &mut text);
    for command in &commands {
        section(&format!("korak {command}"), &help(&[command, "--help"]), &mut text);
    }
    crate::compare("docs/cli.md", &text);
}

fn help(arguments: &[&str]) -> String {
    let output = korak(arguments.iter().copied());
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    printed(&output)
}

/// The names in the list of commands.
fn names(help: &str) -> impl Iterator<Item = &str> {
    let list = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    list.take_while(|line| line.starts_with("  ")).filter_map(|line| line.split_whitespace().next())
}

fn section(title: &str, help: &str, text: &mut String) {
    let lines: Vec<&str> = help.trim_end().lines().map(str::trim_end).collect();
    let _ = write!(text, "\n## {title}\n\n```text\n{}\n```\n", lines.join("\n"));
}
