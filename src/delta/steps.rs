//! Steps of two editions of a runbook, aligned by what they say.

use super::align::{Wording, align};
use super::output::Runbook;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// What became of one step.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum StepChange {
    /// The step is new.
    Added {
        /// Where it stands.
        new: StepPlace,
    },
    /// The step is gone.
    Removed {
        /// Where it stood.
        old: StepPlace,
    },
    /// The step says something else.
    Changed {
        /// As it was.
        old: StepPlace,
        /// As it is.
        new: StepPlace,
    },
    /// The step says the same under another id.
    Moved {
        /// Where it stood.
        old: StepPlace,
        /// Where it stands.
        new: StepPlace,
    },
}

/// A step of one of the two editions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct StepPlace {
    /// Its id.
    pub id: String,
    /// Its first paragraph.
    pub text: String,
}

/// A step, and what it says without where it stands.
struct Said {
    place: StepPlace,
    content: String,
}

/// Fields of a step that tell where it stands, what was found in it, or that hold other steps, which count by themselves.
const ASIDE: [&str; 8] = ["id", "number", "sourceNumber", "variant", "src", "diagnostics", "substeps", "choices"];

/// How the steps of `old` became those of `new`, in the order of `new`.
pub(super) fn compare(old: &Runbook, new: &Runbook) -> Vec<StepChange> {
    let (old, new) = (said(old), said(new));
    let rows = align(&wordings(&old), &wordings(&new));
    rows.into_iter().filter_map(|(before, now)| change(before.map(|at| &old[at]), now.map(|at| &new[at]))).collect()
}

fn wordings(said: &[Said]) -> Vec<Wording<'_>> {
    said.iter().map(|said| Wording { whole: &said.content, text: &said.place.text }).collect()
}

fn change(before: Option<&Said>, now: Option<&Said>) -> Option<StepChange> {
    let place = |said: &Said| said.place.clone();
    match (before, now) {
        (Some(old), Some(new)) if old.content == new.content => {
            (old.place.id != new.place.id).then(|| StepChange::Moved { old: place(old), new: place(new) })
        }
        (Some(old), Some(new)) => Some(StepChange::Changed { old: place(old), new: place(new) }),
        (Some(old), None) => Some(StepChange::Removed { old: place(old) }),
        (None, Some(new)) => Some(StepChange::Added { new: place(new) }),
        (None, None) => None,
    }
}

/// All steps of a runbook in order, with their children behind them.
fn said(runbook: &Runbook) -> Vec<Said> {
    let mut all = Vec::new();
    runbook.procedures.iter().flat_map(|procedure| &procedure.steps).for_each(|step| collect(step, &mut all));
    all
}

fn collect(step: &Value, all: &mut Vec<Said>) {
    let Some(fields) = step.as_object() else { return };
    let own: Vec<(&String, &Value)> = fields.iter().filter(|(name, _)| !ASIDE.contains(&name.as_str())).collect();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let place = StepPlace { id: text(&step["id"]), text: text(&step["content"][0]["inline"]["text"]) };
    all.push(Said { place, content: serde_json::to_string(&own).unwrap_or_default() });
    let children = [&step["substeps"], &step["choices"]["options"], &step["steps"]];
    children.into_iter().filter_map(Value::as_array).flatten().for_each(|child| collect(child, all));
}

#[cfg(test)]
mod tests {
    use super::{StepChange, compare};
    use crate::delta::output::{Procedure, Runbook};
    use serde_json::{Value, json};

    fn runbook(texts: &[&str]) -> Runbook {
        let step = |(at, text): (usize, &&str)| -> Value {
            json!({ "id": format!("p1.s{}", at + 1), "number": at + 1, "content": [{ "inline": { "text": text } }] })
        };
        Runbook { procedures: vec![Procedure { steps: texts.iter().enumerate().map(step).collect() }] }
    }

    fn changes(old: &[&str], new: &[&str]) -> Vec<String> {
        let told = |change: &StepChange| match change {
            StepChange::Added { new } => format!("+{}", new.id),
            StepChange::Removed { old } => format!("-{}", old.id),
            StepChange::Changed { old, new } => format!("{}~{}", old.id, new.id),
            StepChange::Moved { old, new } => format!("{}>{}", old.id, new.id),
        };
        compare(&runbook(old), &runbook(new)).iter().map(told).collect()
    }

    #[test]
    fn steps_are_aligned_by_what_they_say() {
        assert!(changes(&["a", "b", "c"], &["a", "b", "c"]).is_empty());
        assert_eq!(changes(&["a", "b", "c"], &["a", "x", "c"]), ["p1.s2~p1.s2"]);
        assert_eq!(changes(&["a", "b"], &["a", "x", "b"]), ["+p1.s2", "p1.s2>p1.s3"]);
        assert_eq!(changes(&["a", "b", "c"], &["c"]), ["-p1.s1", "-p1.s2", "p1.s3>p1.s1"]);
        assert_eq!(changes(&["a", "b"], &["x", "y", "b"]), ["p1.s1~p1.s1", "+p1.s2", "p1.s2>p1.s3"]);
    }

    #[test]
    fn a_step_in_front_leaves_the_others_what_they_are() {
        let old = ["Open the settings.", "Select Save now.", "Close the window."];
        let new = ["Sign in first.", "Open all the settings.", "Select Save now.", "Close the window."];
        assert_eq!(changes(&old, &new), ["+p1.s1", "p1.s1~p1.s2", "p1.s2>p1.s3", "p1.s3>p1.s4"]);
        let new = ["サインインします。", "設定をすべて開きます。"];
        assert_eq!(changes(&["設定を開きます。"], &new), ["+p1.s1", "p1.s1~p1.s2"]);
        let new = ["Sign in first.", "Choose Save now.", "Close this window."];
        assert_eq!(changes(&old, &new), ["p1.s1~p1.s1", "p1.s2~p1.s2", "p1.s3~p1.s3"]);
    }

    #[test]
    fn a_step_that_went_past_others_is_the_same_step() {
        assert_eq!(changes(&["a", "b", "c", "d"], &["d", "a", "b", "c"])[0], "p1.s4>p1.s1");
        assert_eq!(changes(&["a", "b"], &["b", "a"]), ["p1.s2>p1.s1", "p1.s1>p1.s2"]);
        // Which of two equal steps went, nobody can tell.
        let told = ["+p1.s1", "+p1.s2", "p1.s1>p1.s3", "-p1.s2", "p1.s3>p1.s4"];
        assert_eq!(changes(&["a", "x", "b"], &["x", "x", "a", "b"]), told);
    }

    #[test]
    fn a_stretch_too_long_to_look_for_likeness_is_paired_in_order() {
        let texts = |word: &str| (0..2000).map(|at| format!("{word} the number {at} here")).collect::<Vec<_>>();
        let (old, new) = (texts("Enter"), texts("Type"));
        let [old, new] = [&old, &new].map(|texts| texts.iter().map(String::as_str).collect::<Vec<_>>());
        let changes = changes(&old, &new);
        assert_eq!(changes.len(), 2000);
        assert_eq!(changes[7], "p1.s8~p1.s8");
    }
}
