//! What changed, for people.

use std::fmt::Write;

use super::{Delta, Kind, Part, RunbookChange, StepChange, StepPlace};

/// The longest text of a step that is shown, in characters.
const LONGEST: usize = 100;

/// `delta` as text: a line a runbook, the steps below it, and the counts at the end.
#[must_use]
pub fn text(delta: &Delta) -> String {
    let mut text = String::new();
    delta.runbooks.iter().for_each(|change| runbook(change, &mut text));
    let Delta { added, removed, changed, .. } = delta;
    let _ = writeln!(text, "{added} added, {removed} removed, {changed} changed");
    text
}

fn runbook(change: &RunbookChange, text: &mut String) {
    let verb = match change.change {
        Kind::Added => "added",
        Kind::Removed => "removed",
        Kind::Changed => "changed",
    };
    let _ = write!(text, "{verb:7}  {}  {}", change.locale, change.id);
    let parts: Vec<&str> = change.differs.iter().map(|part| word(*part)).collect();
    if !parts.is_empty() {
        let _ = write!(text, ": {}", parts.join(", "));
    }
    if let [Some(old), Some(new)] = &change.publish
        && old != new
    {
        let _ = write!(text, " ({old}, now {new})");
    }
    text.push('\n');
    change.steps.iter().for_each(|step| self::step(step, text));
    if change.steps.is_empty() && change.differs.contains(&Part::Text) {
        text.push_str("    outside the steps\n");
    }
    if !change.affected.is_empty() {
        let count = change.affected.len();
        let noun = if count == 1 { "locale has" } else { "locales have" };
        let _ = writeln!(text, "    {count} {noun} to follow: {}", change.affected.join(", "));
    }
}

fn word(part: Part) -> &'static str {
    match part {
        Part::Text => "text",
        Part::Structure => "structure",
        Part::Verdict => "verdict",
        Part::Source => "source version",
    }
}

fn step(change: &StepChange, text: &mut String) {
    let mut line = |sign: char, place: &StepPlace| {
        let short: String = place.text.chars().take(LONGEST).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let _ = writeln!(text, "    {sign} {}  {short}", place.id);
    };
    match change {
        StepChange::Added { new } => line('+', new),
        StepChange::Removed { old } => line('-', old),
        StepChange::Changed { old, new } => {
            line('-', old);
            line('+', new);
        }
        StepChange::Moved { old, new } => {
            let _ = writeln!(text, "    {} is now {}", old.id, new.id);
        }
    }
}
